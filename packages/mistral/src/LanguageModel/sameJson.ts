import * as Equal from "effect/Equal"

/** Whether two values are the same JSON. */
export const sameJson = (one: unknown, other: unknown): boolean => Equal.equals(one, other)
