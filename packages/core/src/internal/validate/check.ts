/** Checks responses against their schemas, and counts unrecognized values. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import type * as Schema from "effect/Schema"
import { observe } from "../../OpenSchema.ts"
import * as Reason from "../../Reason.ts"
import { pathOfInexact } from "../exactNumbers.ts"
import type { Facts } from "../reasons.ts"
import { type Issue, issueOf, placeOf } from "./issue.ts"
import { walk } from "./walk.ts"

const unrecognized = Metric.counter("genai.unrecognized", {
  description: "Enum values and variants in responses that this version does not know"
})
const mismatch = Metric.counter("genai.mismatch", {
  description: "Responses that do not match their schema and were returned: see Validation.onMismatch"
})

/** Checks the responses of one call. */
export interface Checker<A> {
  /** Returns the value itself, or its issue. */
  readonly one: (value: unknown) => Effect.Effect<A, Issue>
  /** Whether a value matches, for many values within one `counting`. */
  readonly passes: (value: unknown) => value is A
  /** The issue of a value that did not pass. */
  readonly wrong: (value: unknown) => Issue
  /** Counts the unrecognized values that the checks find. */
  readonly counting: <B>(checks: () => B) => B
}

const somethingElse: Issue = { path: "", expected: "Expected another shape" }

/** Compiles a schema once for all calls of an endpoint. */
export const compile = <A>(schema: Schema.Codec<A>, provider: string) => {
  const walks = walk(schema)
  return (onMismatch: "fail" | "report", context: Context.Context<never>): Checker<A> => {
    const count = (metric: Metric.Counter<number>, where: string) =>
      Metric.withAttributes(metric, { provider, where }).updateUnsafe(1, context)
    const report = (where: string) => count(unrecognized, where)
    const wrong = (value: unknown) => issueOf(schema, value) ?? somethingElse
    const is = (value: unknown): value is A => {
      try {
        return walks(value)
      } catch {
        return false
      }
    }
    // In "report" mode every value passes.
    const reported = (value: unknown): value is A => {
      // With array indices, each element would have its own metric.
      if (!is(value)) count(mismatch, wrong(value).path.replace(/\[\d+\]/g, "[]"))
      return true
    }
    const passes = onMismatch === "report" ? reported : is
    const counting = <B>(checks: () => B) => observe(checks, report)
    const one = (value: unknown) => counting(() => passes(value) ? Effect.succeed(value) : Effect.fail(wrong(value)))
    return { counting, one, passes, wrong }
  }
}

/** The issue of a value with inexact numbers, where its schema covers one: see `marked`. */
export const inexactIn = <A>(
  check: Checker<A>,
  marked: { readonly value: unknown } | undefined
): Issue | undefined => {
  if (marked === undefined || check.passes(marked.value)) return undefined
  const issue = check.wrong(marked.value)
  const path = pathOfInexact(marked.value, issue.path)
  return path === undefined ? issue : { path, expected: "Expected a number that can be read exactly" }
}

/** The reason of a value that does not match, with its path, whose names come from the server. */
export const undecodable = (
  facts: Facts,
  issue: Issue,
  { clean, line }: { readonly clean: (text: string) => string; readonly line?: number }
) => {
  const path = clean(issue.path)
  return new Reason.Undecodable({
    ...facts,
    path,
    ...(line === undefined ? {} : { line }),
    message: `${placeOf(path, "the response")} has an unexpected shape: ${clean(issue.expected)}`
  })
}
