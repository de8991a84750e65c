/**
 * Finds batches that the journal does not know: of a submission with an unknown outcome, and of earlier processes whose
 * store has lost its last facts. What decides is the tag of the submission, in the batch or in its results; the
 * provider's own clock bounds the search, and no other clock is read.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type * as Schema from "effect/Schema"
import { type ListedBatch, listSince } from "./Backend.ts"
import type { Chunk, ChunkItems } from "./Chunk.ts"
import type { Run } from "./open.ts"
import { runRetries } from "./retries.ts"
import { RunError, runError, Unclear } from "./RunError.ts"

/** How often the provider's list is read in the time after which it is trusted, besides the first time. */
const looks = 3

/** The first and last place in the input of the requests of a chunk. */
const placesOf = ({ indices }: ChunkItems<unknown>): string => `${indices[0] ?? 0} to ${indices.at(-1) ?? 0}`

const isUnclear = (error: unknown): error is RunError => error instanceof RunError && error.reason._tag === "Unclear"

export const make = <K extends Schema.Json, Request, A, E, R>(run: Run<K, Request, A, E, R>) => {
  const { backend, chunks, history, journal, progress, reconcileAfter } = run
  const retries = runRetries(backend.reason)
  /** The chunks whose batches were looked for. */
  const searched = new Set<string>()
  /** The batches that earlier processes may have created without a trace; listed before the first submission. */
  let untraced: ReadonlyArray<ListedBatch> | undefined = history === undefined ? [] : undefined

  const unclear = (chunk: Chunk<K>, batches: ReadonlyArray<string>, problem: string) => {
    const message = `${problem}. It was not sent again: look up the account's batches at the provider`
    return runError(new Unclear({ sent: progress.sent, batches, message: `requests ${placesOf(chunk)}: ${message}` }))
  }

  /** Fails where a chunk has a batch that cannot be found. */
  const failIfAccepted = (chunk: Chunk<K>): Effect.Effect<void, RunError> =>
    chunk.state._tag === "Unclear" && chunk.state.sending.isAccepted
      ? unclear(
        chunk,
        [],
        "the journal's entry with the id of their batch is damaged, and the provider does not list it"
      )
      : Effect.void

  /** Those of some batches that may be the batch of a chunk. */
  const candidatesAmong = (chunk: Chunk<K>, listed: ReadonlyArray<ListedBatch>) =>
    listed.filter(({ id, items, tag }) =>
      !chunks.isOwnBatch(id) && (backend.isTagged ? tag === chunk.tag : items === chunk.indices.length)
    )

  /** Takes the batch of an unclear chunk, or follows its candidates until their results decide; returns whether there are any. */
  const adopt = Effect.fnUntraced(function*(chunk: Chunk<K>, candidates: ReadonlyArray<ListedBatch>) {
    searched.add(chunk.tag)
    const [first] = candidates
    if (first === undefined) {
      yield* failIfAccepted(chunk)
      yield* chunks.refused(chunk)
      return false
    }
    if (!backend.isTagged) {
      chunks.unclear(chunk, candidates.map(({ id }) => id))
      return true
    }
    if (first.items !== undefined && first.items !== chunk.indices.length) {
      return yield* unclear(
        chunk,
        [first.id],
        `batch ${first.id} of an earlier process holds other requests than these`
      )
    }
    yield* chunks.submitted(chunk, first.id)
    return true
  })

  /** A chunk whose batch cannot be determined ends the run, once all others have their outcomes. */
  const orAbandon = <R2>(chunk: Chunk<K>, found: Effect.Effect<boolean, E | RunError, R2>) =>
    Effect.catchIf(found, isUnclear, (error) => Effect.as(chunks.abandon(chunk, error), true))

  /** Leaves out the batches that other runs of the journal have: without tags only results tell them apart. */
  const withoutOthers = Effect.fnUntraced(function*(since: number | undefined, listed: ReadonlyArray<ListedBatch>) {
    if (backend.isTagged || listed.length === 0) return listed
    const others = yield* journal.batchesOfOthers(since)
    return listed.filter(({ id }) => !others.has(id))
  })

  /** Looks several times, because a new batch may not be listed at once. */
  const search = (since: number | undefined, isFound: (listed: ReadonlyArray<ListedBatch>) => boolean) =>
    Effect.retry(listSince(backend, since), retries).pipe(
      Effect.repeat({
        times: looks,
        schedule: Schedule.spaced(Duration.divideUnsafe(reconcileAfter, looks)),
        until: isFound
      }),
      Effect.flatMap((listed) => withoutOthers(since, listed))
    )

  /** Looks for the batch of an unclear submission; returns whether there is one, or candidates for it. */
  const reconcile = (chunk: Chunk<K>): Effect.Effect<boolean, E | RunError, R> =>
    orAbandon(
      chunk,
      Effect.gen(function*() {
        const { since } = chunk.state._tag === "Unclear" ? chunk.state.sending : { since: undefined }
        const isFound = (listed: ReadonlyArray<ListedBatch>) =>
          backend.isTagged && candidatesAmong(chunk, listed).length > 0
        return yield* adopt(chunk, candidatesAmong(chunk, yield* search(since, isFound)))
      })
    )

  /** Looks for the batch of a chunk which, by the journal, has none: its store may have lost its last facts. */
  const findUntraced = Effect.fnUntraced(function*(chunk: Chunk<K>) {
    if (searched.has(chunk.tag)) return false
    untraced ??= yield* search(history?.since, () => history?.isTorn !== true)
    const candidates = candidatesAmong(chunk, untraced)
    if (candidates.length === 0) return false
    yield* chunks.sending(chunk, history?.since)
    return yield* orAbandon(chunk, adopt(chunk, candidates))
  })

  return { failIfAccepted, findUntraced, reconcile }
}
