/** The history of a run, from its facts in the order in which they were written. */
import * as Option from "effect/Option"
import { nameOf, type OpenSubmission } from "../Chunk.ts"
import { type ChunkName, holdsOf, type Plan, read, type RunStart, type Stored } from "./Fact.ts"

/** A chunk as the journal has it. */
export interface PlannedChunk extends ChunkName {
  readonly plan: Plan
  /** How many submissions were started. */
  readonly submissions: number
  /** The last submission, if it has no end. */
  readonly sending: OpenSubmission | undefined
  readonly batch: string | undefined
}

export interface History {
  readonly start: RunStart
  /** In the order of the input, with attempts in order. */
  readonly chunks: ReadonlyArray<PlannedChunk>
  /** How many requests the input has, once it was read to its end. */
  readonly count: number | undefined
  /** A batch without a trace in the journal was created after this, by the provider's clock. */
  readonly since: number | undefined
  /** Whether the last fact is broken, and counts as not written. */
  readonly isTorn: boolean
}

/** The places in the input of the requests of a chunk. */
export const indicesOf = ({ count, first, indices }: Plan): Uint32Array =>
  indices === undefined ? Uint32Array.from({ length: count }, (_, place) => first + place) : Uint32Array.from(indices)

/**
 * Derives the history from a whole chain of facts; returns the key of the first one that does not fit those before.
 * `torn` is the key of the last fact, where it is broken.
 */
export const historyOf = (facts: ReadonlyArray<Stored & { readonly own: string }>, torn?: string): History | string => {
  const chunks = new Map<string, PlannedChunk>()
  let start: RunStart | undefined
  let count: number | undefined
  let since: number | undefined

  /** Changes a chunk that was planned before; returns whether there is one. */
  const change = (chunk: ChunkName, next: (before: PlannedChunk) => Partial<PlannedChunk>) => {
    const before = chunks.get(nameOf(chunk))
    if (before !== undefined) chunks.set(nameOf(chunk), { ...before, ...next(before) })
    return before !== undefined
  }

  /** Applies a fact; returns whether it fits. */
  const apply = ({ data, own }: (typeof facts)[number]): boolean => {
    const holds = holdsOf(own)
    switch (holds?._tag) {
      case "run":
        start = Option.getOrUndefined(read.run(data))
        since = start?.since
        return start !== undefined
      case "plan": {
        const plan = Option.getOrUndefined(read.plan(data))
        if (plan === undefined) return false
        chunks.set(nameOf(holds.chunk), { ...holds.chunk, plan, submissions: 0, sending: undefined, batch: undefined })
        return true
      }
      case "sending": {
        const sending = Option.getOrUndefined(read.sending(data))
        since = sending?.since ?? since
        return sending !== undefined && change(holds.chunk, ({ submissions }) => ({
          submissions: submissions + 1,
          sending: { since, isAccepted: false }
        }))
      }
      case "refused":
        return change(holds.chunk, () => ({ sending: undefined }))
      case "batch": {
        const batch = Option.getOrUndefined(read.batch(data))?.id
        return batch !== undefined && change(holds.chunk, () => ({ sending: undefined, batch }))
      }
      case "end": {
        const end = Option.getOrUndefined(read.end(data))
        count = Math.max(count ?? 0, end?.count ?? 0)
        return end !== undefined
      }
      default:
        return false
    }
  }

  const misfit = facts.find((fact) => !apply(fact))
  if (misfit !== undefined || start === undefined) return misfit?.own ?? "run"
  const lost = torn === undefined ? undefined : holdsOf(torn)
  // The id of a batch is written once there is one.
  if (lost?._tag === "batch") {
    change(lost.chunk, ({ sending }) => ({ sending: { since: sending?.since ?? since, isAccepted: true } }))
  }
  return {
    start,
    chunks: [...chunks.values()].sort((one, other) => one.number - other.number || one.attempt - other.attempt),
    count,
    since,
    isTorn: torn !== undefined
  }
}
