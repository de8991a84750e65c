/** Checks of values that callers may receive, where a schema alone is not enough. */
import * as Reason from "@effect-genai/core/Reason"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"

export const isBytes = (value: unknown): boolean => value instanceof Uint8Array && value.byteLength > 0

const isUndecodable = Schema.is(Reason.Undecodable)

/** A line with this schema, or an `Undecodable`. */
export const orUndecodable = (schema: Schema.Codec<unknown>) => {
  const is = Schema.is(schema)
  return (value: unknown): boolean => is(value) || isUndecodable(value)
}

const failures = new Set<unknown>(["Errored", "Expired", "Canceled", "Missing"])

/** The outcome of a request in a run. */
export const isOutcome = (schema: Schema.Codec<unknown>) => {
  const is = Schema.is(schema)
  return (value: unknown): boolean => {
    if (!Predicate.hasProperty(value, "_tag")) return false
    if (value._tag === "Succeeded") return Predicate.hasProperty(value, "value") && is(value.value)
    if (value._tag === "Undecodable") return Predicate.hasProperty(value, "error") && isUndecodable(value.error)
    return failures.has(value._tag)
  }
}

/** A response with a parsed value of this schema. */
export const parsed = (schema: Schema.Codec<unknown>) => {
  const is = Schema.is(schema)
  return (value: unknown): boolean => Predicate.hasProperty(value, "value") && is(value.value)
}
