/** Checks responses against their schemas, and counts unrecognized values. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import * as Predicate from "effect/Predicate"
import type * as Schema from "effect/Schema"
import { observe } from "../../OpenSchema.ts"
import * as Reason from "../../Reason.ts"
import type { Mode } from "../../Validation.ts"
import { pathOfInexact } from "../exactNumbers.ts"
import type { Facts } from "../reasons.ts"
import { isErrorLike } from "../statedErrors.ts"
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
  /** Whether a value may be returned: it matches, or its mismatch was reported. */
  readonly passes: (value: unknown) => value is A
  /** The issue of a value that did not pass. */
  readonly wrong: (value: unknown) => Issue
  /** Counts the unrecognized values that the checks find. */
  readonly counting: <B>(checks: () => B) => B
}

const somethingElse: Issue = { path: "", expected: "Expected another shape" }

/** Whether a value is an object or a list as its schema is: nothing can be derived from an empty body or a scalar. */
const isOfKind = ({ ast }: Schema.Constraint, value: unknown): boolean =>
  Array.isArray(value) ? ast._tag !== "Objects" : Predicate.isObject(value) && ast._tag !== "Arrays"

/** Compiles a schema once for all calls of an endpoint; `what` names its responses. */
export const compile = <A>(schema: Schema.Codec<A>, provider: string, what: string) => {
  const walks = walk(schema)
  let warned = false
  return (mode: () => Mode, context: Context.Context<never>, clean: (text: string) => string): Checker<A> => {
    const count = (metric: Metric.Counter<number>, where: string) =>
      Metric.withAttributes(metric, { provider, where }).updateUnsafe(1, context)
    // The names in a path come from the server.
    const wrong = (value: unknown) => {
      const { expected, path } = issueOf(schema, value) ?? somethingElse
      return { path: clean(path), expected: clean(expected) }
    }
    const is = (value: unknown): value is A => {
      try {
        return walks(value)
      } catch {
        return false
      }
    }
    const report = ({ expected, path }: Issue) => {
      // With array indices, each element would have its own metric.
      count(mismatch, path.replace(/\[\d+\]/g, "[]"))
      if (warned) return
      warned = true
      const warning = Effect.logWarning(
        `${provider}: ${placeOf(path, what)} has an unexpected shape, and is returned as it is: ${expected}. ` +
          'The metric genai.mismatch counts all such responses; Validation.onMismatch("fail") rejects them'
      )
      Effect.runSyncExitWith(context)(warning)
    }
    const passes = (value: unknown): value is A => {
      if (is(value)) return true
      if (mode() === "fail" || !isOfKind(schema, value) || isErrorLike(value)) return false
      report(wrong(value))
      return true
    }
    const counting = <B>(checks: () => B) => observe(checks, (where) => count(unrecognized, where))
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

/** The reason of a value that does not match, with its path. */
export const undecodable = (
  facts: Facts & { readonly partial?: Schema.Json },
  { expected, path }: Issue,
  line?: number
) =>
  new Reason.Undecodable({
    ...facts,
    path,
    ...(line === undefined ? {} : { line }),
    message: `${placeOf(path, "the response")} has an unexpected shape: ${expected}`
  })
