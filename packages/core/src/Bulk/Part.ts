/** Parts of a run: each is sent as one batch. */
import type * as Schema from "effect/Schema"
import { hash } from "../internal/hash.ts"
import type { Keys } from "./Keys.ts"

export interface Part<out K = Schema.Json> {
  /** Counted from 0 in the order of the input. */
  readonly number: number
  /** Counted from 1; a later attempt holds what failed in the one before. */
  readonly attempt: number
  /** What its ids on the wire begin with, and no others. */
  readonly tag: string
  readonly keys: Keys
  readonly "~key"?: K
  /** The places of its requests in the input. */
  readonly indices: Uint32Array
  /** What each of its requests may cost at most, in USD; absent where that is unknown or nobody asks. */
  readonly ceilings: ReadonlyArray<number> | undefined
}

/** The key of the request at a place of a part. */
export const keyAt = <K>({ keys }: Part<K>, place: number): K => JSON.parse(keys.at(place))

export const nameOf = ({ attempt, number }: Pick<Part, "number" | "attempt">): string =>
  `${String(number).padStart(6, "0")}.${attempt}`

/** Twenty-two letters and digits that no other submission has. */
export const tagOf = (nonce: string, number: number, attempt: number): string => {
  const text = `${nonce}/${number}/${attempt}`
  return (hash(text).toString(36).padStart(11, "0") + hash(text, 1).toString(36).padStart(11, "0")).slice(0, 22)
}

/** The id on the wire of the request at a place of its part. */
export const wireId = (tag: string, place: number): string => `${tag}-${place}`

/** The place in a part of what has an id on the wire; `undefined` for ids of others. */
export const placeOf = ({ indices, tag }: Part<unknown>, id: string): number | undefined => {
  const place = id.startsWith(`${tag}-`) ? Number(id.slice(tag.length + 1)) : NaN
  return Number.isInteger(place) && place >= 0 && place < indices.length ? place : undefined
}

/** The place that a line names which nobody can read as a whole. */
export const placeIn = (part: Part<unknown>, line: string): number | undefined => {
  const found = new RegExp(`${part.tag}-\\d+(?=")`).exec(line)
  return found === null ? undefined : placeOf(part, found[0])
}
