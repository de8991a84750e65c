/** The check of answers: as they were parsed, or why not; what was not recognised is counted. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import type * as Schema from "effect/Schema"
import { observe } from "../../OpenSchema.ts"
import * as Reason from "../../Reason.ts"
import type { Facts } from "../reasons.ts"
import { type Issue, issueOf, placeOf } from "./issue.ts"
import { walk } from "./walk.ts"

const unrecognized = Metric.counter("genai.unrecognized", {
  description: "Enum values and variants in answers that this version does not know"
})
const mismatch = Metric.counter("genai.mismatch", {
  description: "Answers that break their schema and were handed on, see Validation.onMismatch"
})

/** The check of one call's answers. */
export interface Checker<A> {
  /** The value itself, or what is wrong with it. */
  readonly one: (value: unknown) => Effect.Effect<A, Issue>
  /** For many values, within `counting`. */
  readonly passes: (value: unknown) => value is A
  /** What is wrong with a value that did not pass. */
  readonly wrong: (value: unknown) => Issue
  readonly counting: <B>(checks: () => B) => B
}

const somethingElse: Issue = { path: "", expected: "expected another shape" }

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
    // In "report" mode every value is taken, as the caller has asked for.
    const reported = (value: unknown): value is A => {
      // Which element it was would make a metric of each.
      if (!is(value)) count(mismatch, wrong(value).path.replace(/\[\d+\]/g, "[]"))
      return true
    }
    const passes = onMismatch === "report" ? reported : is
    const counting = <B>(checks: () => B) => observe(checks, report)
    const one = (value: unknown) => counting(() => passes(value) ? Effect.succeed(value) : Effect.fail(wrong(value)))
    return { counting, one, passes, wrong }
  }
}

/** A value that broke its schema, told by its path. */
export const undecodable = (facts: Facts, { expected, path }: Issue, line?: number) =>
  new Reason.Undecodable({
    ...facts,
    path,
    ...(line === undefined ? {} : { line }),
    message: `${placeOf(path, "the answer")} has an unexpected shape: ${expected}`
  })
