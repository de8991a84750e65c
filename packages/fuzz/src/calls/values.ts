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

/** The outcome of a request in a run with a schema. */
export const isParsedOutcome = (schema: Schema.Codec<unknown>) => {
  const is = isOutcome(schema)
  return (value: unknown): boolean =>
    is(value) || (Predicate.hasProperty(value, "_tag") && (value._tag === "Refused" || value._tag === "Incomplete") &&
      Predicate.hasProperty(value, "error") && isUnparsed(value.error) && Predicate.hasProperty(value, "response"))
}

const isUnparsed = Schema.is(Schema.Union([Reason.Refused, Reason.Incomplete]))

/** An element of a stream of values of this schema. */
export const isGrowing = (schema: Schema.Codec<unknown>) => {
  const is = parsed(schema)
  return (value: unknown): boolean =>
    Predicate.hasProperty(value, "_tag") && (value._tag === "Partial" || (value._tag === "Complete" && is(value)))
}

/** A response with a parsed value of this schema. */
export const parsed = (schema: Schema.Codec<unknown>) => {
  const is = Schema.is(schema)
  return (value: unknown): boolean => Predicate.hasProperty(value, "value") && is(value.value)
}
