/**
 * A chunk is the requests that are sent as one batch. It goes through these states:
 *
 *     planned → sending → submitted → ended → done
 *        ↑       │   │        ↑
 *        ├───────┘   ↓        │
 *        └──────── unclear ───┘
 *
 * Each arrow is a function of {@link make}, and no state changes anywhere else. A
 * transition writes its fact to the journal first and changes the state after that,
 * so a process that dies in between leaves the state before:
 *
 * | state       | the journal holds                     | the next process                                   |
 * | ----------- | ------------------------------------- | -------------------------------------------------- |
 * | `Planned`   | the requests, their keys and the plan | looks for the batch, and sends if there is none    |
 * | `Sending`   | a submission without its end          | starts at `Unclear`                                |
 * | `Unclear`   | a submission without its end          | looks for the batch, and sends if there is none    |
 * | `Submitted` | the id of the batch                   | polls the batch                                    |
 * | `Ended`     | the id of the batch                   | polls the batch and reads its results again        |
 * | `Done`      | the id of the batch, no requests      | polls the batch and reads its results again        |
 *
 * The next process looks also for batches of chunks that the journal does not have: a
 * store may lose its last facts. Where the last fact is broken, it counts as not
 * written; a broken id still shows that there is a batch, so nothing is sent then.
 *
 * Permits: a chunk holds one from `Planned` on. `done` releases it, unless the next
 * attempt at its failed requests inherits it; `abandon` always does.
 *
 * End of the run: `inputEnded`, `done` and `abandon` end the queue of ended batches
 * once the input has ended and no chunk is open.
 */
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import * as Queue from "effect/Queue"
import type * as Schema from "effect/Schema"
import * as Semaphore from "effect/Semaphore"
import type { BatchState } from "./Backend.ts"
import {
  candidatesOf,
  type Chunk,
  type ChunkState,
  type EndedBatch,
  hasBatch,
  isOneOf,
  nameOf,
  polledOf,
  type StateOf
} from "./Chunk.ts"
import type { RunJournal } from "./Journal.ts"
import type { PlannedChunk } from "./Journal/History.ts"
import type { OpenBatch, ProgressTracker } from "./Progress.ts"
import { type RunError, SubmissionRefused } from "./RunError.ts"

interface Options<K, E> {
  readonly journal: RunJournal
  readonly progress: ProgressTracker
  /** How many chunks may be open at once. */
  readonly concurrency: number
  /** The chunks of earlier processes of this run. */
  readonly planned: ReadonlyArray<PlannedChunk>
  readonly queue: Queue.Queue<EndedBatch<K>, E | RunError | Cause.Done>
}

/** The state a transition starts from; any other state is a defect. */
const from = <Tag extends ChunkState["_tag"]>({ state }: Chunk<unknown>, ...tags: ReadonlyArray<Tag>): StateOf<Tag> => {
  if (isOneOf(state, tags)) return state
  throw new Error(`a chunk that is ${state._tag} was expected to be ${tags.join(" or ")}`)
}

/** The chunks of one run. */
export const make = <K extends Schema.Json, E>({ concurrency, journal, planned, progress, queue }: Options<K, E>) => {
  const permits = Semaphore.makeUnsafe(concurrency)
  /** The chunks that may have a batch. */
  const open = new Map<string, Chunk<K>>()
  /** The batches of earlier processes, by the names of their chunks, until the chunks are restored. */
  const earlier = new Map(
    planned.flatMap((chunk) => chunk.batch === undefined ? [] : [[nameOf(chunk), { ...chunk, batch: chunk.batch }]])
  )
  const ownBatches = new Set(Array.from(earlier.values(), ({ batch }) => batch))
  const pollable = Latch.makeUnsafe()
  let followed = 0
  let isInputEnded = false
  let stopped: SubmissionRefused | undefined
  let abandoned: RunError | undefined

  for (const { attempt, plan } of earlier.values()) if (attempt === 1) progress.sent += plan.count
  progress.open = () => [
    ...Array.from(open.values(), ({ indices, state }): OpenBatch => ({
      id: hasBatch(state)?.batch,
      requests: indices.length,
      done: hasBatch(state)?.done ?? 0
    })),
    ...Array.from(earlier.values(), ({ batch, plan }) => ({ id: batch, requests: plan.count, done: 0 }))
  ]
  progress.isRestored = true

  progress.stopped = () => stopped?.message

  const report = () => progress.report()

  /** Counts a chunk as sent, and has its batches polled. */
  const follow = (chunk: Chunk<K>) => {
    const name = nameOf(chunk)
    const isNew = !open.has(name) && !earlier.delete(name)
    if (isNew && chunk.attempt === 1) progress.sent += chunk.indices.length
    open.set(name, chunk)
    report()
  }

  const poll = () => {
    followed += 1
    pollable.openUnsafe()
  }

  const endIfIdle = Effect.suspend(() => isInputEnded && open.size === 0 ? Queue.end(queue) : Effect.void)

  /** The last step of `done` and `abandon`. */
  const close = (chunk: Chunk<K>, isPermitInherited: boolean) =>
    Effect.suspend(() => {
      chunk.state = { _tag: "Done" }
      open.delete(nameOf(chunk))
      report()
      return Effect.andThen(isPermitInherited ? Effect.void : permits.release(1), endIfIdle)
    })

  const identify = Effect.fnUntraced(function*(chunk: Chunk<K>, batch: string, tag: "Submitted" | "Ended") {
    yield* journal.submitted(chunk, batch)
    chunk.state = { _tag: tag, batch, done: 0 }
    chunk.body?.release()
    chunk.body = undefined
    ownBatches.add(batch)
    follow(chunk)
  })

  return {
    /** Waits for the permit of one chunk. */
    acquirePermit: permits.take(1),

    /** A new chunk is `Planned`: the journal has its requests, keys and plan. */
    plan: (chunk: Chunk<K>, digest: number): Effect.Effect<void, RunError> => journal.plan(chunk, digest, chunk.body),

    /** Takes over the state in which an earlier process left a chunk. */
    restore: (chunk: Chunk<K>, { batch, sending, submissions }: PlannedChunk): void => {
      from(chunk, "Planned")
      if (batch !== undefined) {
        chunk.state = { _tag: "Submitted", batch, done: 0 }
        follow(chunk)
        poll()
      } else if (sending === undefined) {
        chunk.state = { _tag: "Planned", submissions }
      } else {
        chunk.state = { _tag: "Unclear", submissions, sending, candidates: [], endedCandidates: new Set() }
      }
    },

    /** `Planned` → `Sending`: the journal has a submission without its end, and the newest batch before it. */
    sending: Effect.fnUntraced(function*(chunk: Chunk<K>, since: number | undefined): Effect.fn.Return<void, RunError> {
      const { submissions } = from(chunk, "Planned")
      yield* journal.sending(chunk, submissions, since)
      chunk.state = { _tag: "Sending", submissions: submissions + 1, sending: { since, isAccepted: false } }
    }),

    /** `Sending` or `Unclear` → `Planned`: the journal has the end of the submission, which created nothing. */
    refused: Effect.fnUntraced(function*(chunk: Chunk<K>): Effect.fn.Return<void, RunError> {
      const { submissions } = from(chunk, "Sending", "Unclear")
      yield* journal.refused(chunk, submissions - 1)
      chunk.state = { _tag: "Planned", submissions }
    }),

    /** `Sending` → `Unclear`, and `Unclear` with the batches that the submission may have created. The journal is unchanged. */
    unclear: (chunk: Chunk<K>, candidates: ReadonlyArray<string> = []): void => {
      const { sending, submissions } = from(chunk, "Sending", "Unclear")
      chunk.state = { _tag: "Unclear", submissions, sending, candidates, endedCandidates: new Set() }
      if (candidates.length === 0) return
      follow(chunk)
      poll()
    },

    /** `Sending` or `Unclear` → `Submitted`: the journal has the id of the batch. */
    submitted: (chunk: Chunk<K>, batch: string): Effect.Effect<void, RunError> =>
      Effect.suspend(() => {
        from(chunk, "Sending", "Unclear")
        return Effect.tap(identify(chunk, batch, "Submitted"), () => Effect.sync(poll))
      }),

    /** `Submitted` → `Ended`; a candidate of an `Unclear` chunk waits to be checked. The journal is unchanged. */
    ended: (chunk: Chunk<K>, batch: string, reported: BatchState | undefined): Effect.Effect<void> =>
      Effect.suspend(() => {
        const state = from(chunk, "Submitted", "Unclear")
        if (state._tag === "Unclear") {
          chunk.state = { ...state, endedCandidates: new Set(state.endedCandidates).add(batch) }
        } else {
          chunk.state = { _tag: "Ended", batch: state.batch, done: state.done }
        }
        return Effect.asVoid(Queue.offer(queue, { chunk, batch, reported }))
      }),

    /** `Unclear` → `Ended`: this candidate is the batch of the chunk. The journal has its id. */
    confirm: (chunk: Chunk<K>, batch: string): Effect.Effect<void, RunError> =>
      Effect.suspend(() => {
        from(chunk, "Unclear")
        return identify(chunk, batch, "Ended")
      }),

    /** Removes a candidate that is another chunk's batch; returns whether there are others. */
    ruleOut: (chunk: Chunk<K>, batch: string): boolean => {
      const state = from(chunk, "Unclear")
      const candidates = state.candidates.filter((candidate) => candidate !== batch)
      chunk.state = { ...state, candidates }
      return candidates.length > 0
    },

    /** Records how many requests of a chunk are done and have no outcome yet, for the progress. */
    setDone: (chunk: Chunk<K>, done: number): void => {
      const state = hasBatch(chunk.state)
      if (state !== undefined) chunk.state = { ...state, done }
    },

    /** `Ended` → `Done`: every request has its outcome or is in the next attempt. The journal drops the requests. */
    done: (chunk: Chunk<K>, isPermitInherited: boolean): Effect.Effect<void, RunError> =>
      Effect.suspend(() => {
        from(chunk, "Ended")
        return Effect.andThen(journal.drop(chunk), close(chunk, isPermitInherited))
      }),

    /** Any state → `Done` without outcomes: submissions stop, and the run fails with the error once the others are done. */
    abandon: (chunk: Chunk<K>, error: RunError): Effect.Effect<void> =>
      Effect.suspend(() => {
        abandoned ??= error
        stopped ??= new SubmissionRefused({ message: error.message })
        return close(chunk, false)
      }),

    /** The input has ended, or failed: no further chunk is planned. */
    inputEnded: Effect.suspend(() => {
      isInputEnded = true
      return endIfIdle
    }),

    /** Stops submissions, but for the first refusal only. */
    stop: (refused: SubmissionRefused): void => {
      stopped ??= refused
    },
    /** Why submissions have stopped, if they have. */
    stopped: () => stopped,
    abandoned: () => abandoned,

    /** Reports the progress of the run. */
    report,
    /** Whether a batch is one of this run. */
    isOwnBatch: (batch: string) => ownBatches.has(batch),
    /** All batches that may be in progress. */
    openBatchIds: () => [...open.values()].flatMap((chunk) => hasBatch(chunk.state)?.batch ?? candidatesOf(chunk)),
    /** The batches to poll, each with its chunk. */
    toPoll: () => [...open.values()].flatMap((chunk) => polledOf(chunk).map((batch) => ({ chunk, batch }))),
    /** Whether a batch is still polled: it may have been identified or ruled out while a poll was in progress. */
    isPolled: (chunk: Chunk<K>, batch: string) => polledOf(chunk).includes(batch),
    /** How often a chunk was added to those that are polled. */
    followed: () => followed,
    pollable
  }
}

export type Chunks<K extends Schema.Json, E> = ReturnType<typeof make<K, E>>
