/** JSON of the wire, in options of parts. */
import * as Equal from "effect/Equal"
import * as Schema from "effect/Schema"

/** Whether two values are the same JSON. */
export const sameJson = (one: unknown, other: unknown): boolean => Equal.equals(one, other)

/** A value of the wire, as JSON. */
export const asJson: (value: unknown) => Schema.Json = Schema.decodeUnknownSync(Schema.Json)
