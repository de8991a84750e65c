/** A chunk: the requests that are sent as one batch, their ids on the wire, and the state they are in. */
import type * as Schema from "effect/Schema"
import type * as Tracer from "effect/Tracer"
import type { Reservation } from "../Budget.ts"
import { hash } from "../internal/hash.ts"
import type { BatchState } from "./Backend.ts"
import type { BodyBuffer, KeyBuffer } from "./buffers.ts"

export interface ChunkItems<out K = Schema.Json> {
  /** From 0, in the order of the input. */
  readonly number: number
  /** From 1; the next attempt holds the requests that failed in this one. */
  readonly attempt: number
  /** The prefix of its `custom_id`s, which no other chunk has. */
  readonly tag: string
  readonly keys: KeyBuffer
  readonly "~key"?: K
  /** The places of its requests in the input. */
  readonly indices: Uint32Array
  /** The highest cost of each request, in USD; absent where it is unknown or not needed. */
  readonly ceilings: ReadonlyArray<number> | undefined
}

/** The key of the request at a place of a chunk. */
export const keyAt = <K>({ keys }: ChunkItems<K>, place: number): K => JSON.parse(keys.at(place))

export const nameOf = ({ attempt, number }: Pick<ChunkItems, "number" | "attempt">): string =>
  `${String(number).padStart(6, "0")}.${attempt}`

/** Twenty-two letters and digits that no other submission has. */
export const tagOf = (nonce: string, number: number, attempt: number): string => {
  const text = `${nonce}/${number}/${attempt}`
  return (hash(text).toString(36).padStart(11, "0") + hash(text, 1).toString(36).padStart(11, "0")).slice(0, 22)
}

/** The `custom_id` of the request at a place of a chunk. */
export const wireId = (tag: string, place: number): string => `${tag}-${place}`

/** The place of a `custom_id` in a chunk; `undefined` for ids of other chunks. */
export const placeOf = ({ indices, tag }: ChunkItems<unknown>, id: string): number | undefined => {
  const place = id.startsWith(`${tag}-`) ? Number(id.slice(tag.length + 1)) : NaN
  return Number.isInteger(place) && place >= 0 && place < indices.length ? place : undefined
}

/** The place that a line names which cannot be parsed. */
export const placeIn = (items: ChunkItems<unknown>, line: string): number | undefined => {
  const found = new RegExp(`${items.tag}-\\d+(?=")`).exec(line)
  return found === null ? undefined : placeOf(items, found[0])
}

/** A submission without an end: it may have created a batch. */
export interface OpenSubmission {
  /** When the newest batch of the account had been created before it was sent, by the provider's clock. */
  readonly since: number | undefined
  /** Whether it certainly has created a batch, whose id is lost. */
  readonly isAccepted: boolean
}

/** The states of a chunk. `transitions.ts` has their order, and what the journal holds in each. */
export type ChunkState =
  | {
    readonly _tag: "Planned"
    /** How many submissions there were; all of them were refused. */
    readonly submissions: number
  }
  | {
    readonly _tag: "Sending"
    /** How many submissions there were, this one included. */
    readonly submissions: number
    readonly sending: OpenSubmission
  }
  | {
    readonly _tag: "Unclear"
    readonly submissions: number
    readonly sending: OpenSubmission
    /** The batches that the submission may have created. */
    readonly candidates: ReadonlyArray<string>
    /** Those of them that have ended and wait to be checked. */
    readonly endedCandidates: ReadonlySet<string>
  }
  | (OfBatch & { readonly _tag: "Submitted" })
  | (OfBatch & { readonly _tag: "Ended" })
  | { readonly _tag: "Done" }

interface OfBatch {
  readonly batch: string
  /** How many requests are done and have no outcome yet. */
  readonly done: number
}

export type StateOf<Tag extends ChunkState["_tag"]> = Extract<ChunkState, { readonly _tag: Tag }>

/** A chunk and its state. */
export interface Chunk<out K> extends ChunkItems<K> {
  state: ChunkState
  /** The requests, as long as they are in memory. */
  body: BodyBuffer | undefined
  reservation: Reservation | undefined
  /** The span of the submission, if this process made it. */
  span: Tracer.Span | undefined
}

/** A chunk that is planned. */
export const planned = <K>(items: ChunkItems<K>, body?: BodyBuffer): Chunk<K> => ({
  ...items,
  state: { _tag: "Planned", submissions: 0 },
  body,
  reservation: undefined,
  span: undefined
})

/** A batch that has ended, or that the provider no longer has: `reported` is `undefined` then. */
export interface EndedBatch<out K> {
  readonly chunk: Chunk<K>
  readonly batch: string
  readonly reported: BatchState | undefined
}

export const isOneOf = <Tag extends ChunkState["_tag"]>(
  state: ChunkState,
  tags: ReadonlyArray<Tag>
): state is StateOf<Tag> => tags.some((tag) => tag === state._tag)

export const hasBatch = (state: ChunkState) => isOneOf(state, ["Submitted", "Ended"]) ? state : undefined

/** The batches that an unclear chunk may have. */
export const candidatesOf = ({ state }: Chunk<unknown>): ReadonlyArray<string> =>
  state._tag === "Unclear" ? state.candidates : []

/** The batches of a chunk that are polled. */
export const polledOf = ({ state }: Chunk<unknown>): ReadonlyArray<string> => {
  if (state._tag === "Submitted") return [state.batch]
  return state._tag === "Unclear" ? state.candidates.filter((batch) => !state.endedCandidates.has(batch)) : []
}

/** The spans of the submissions of chunks. */
export const spansOf = (chunks: Iterable<Chunk<unknown>>): ReadonlyArray<Tracer.Span> =>
  [...chunks].flatMap(({ span }) => span ?? [])
