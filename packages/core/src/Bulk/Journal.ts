/**
 * The journal of a run, in a {@link JournalStore}. Every fact has its own key, is written
 * once and never changed: it names its key, has a checksum, and the checksum of the
 * fact before. Opening a run claims it, and reads all of them, and the stored requests
 * and keys, before anything is sent. Only the last fact may be broken, as a process that
 * dies while it writes leaves it: it counts as not written.
 *
 * The facts are the transitions of chunks: see `transitions.ts`.
 */
import * as Arr from "effect/Array"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import type { Scope } from "effect/Scope"
import { join } from "../internal/bytes.ts"
import * as Sha256 from "../Sha256.ts"
import { type BodyBuffer, KeyBuffer } from "./buffers.ts"
import { type ChunkItems, nameOf } from "./Chunk.ts"
import * as Chain from "./Journal/Chain.ts"
import { claim, type ClaimOptions, type Ownership } from "./Journal/claim.ts"
import type { ChunkName, Plan, RunStart } from "./Journal/Fact.ts"
import { broken } from "./Journal/failures.ts"
import type { History, PlannedChunk } from "./Journal/History.ts"
import { fromKeyValueStore } from "./Journal/keyValue.ts"
import { batchesOfOthers } from "./Journal/others.ts"
import { makeReader, prefixOf } from "./Journal/reader.ts"
import type { JournalStore } from "./Journal/Store.ts"
import type * as RunError from "./RunError.ts"

export type { ClaimOptions } from "./Journal/claim.ts"

/** The stores that end with their process. */
const memoryStores = new WeakSet<JournalStore>()

/** Where runs are stored: in the memory of the process unless a layer provides a store. */
export const Journal: Context.Reference<JournalStore> = Context.Reference<JournalStore>(
  "@effect-genai/core/Bulk/Journal",
  {
    defaultValue: () => {
      const values = Effect.runSync(Effect.provide(KeyValueStore.KeyValueStore, KeyValueStore.layerMemory))
      const store = fromKeyValueStore(values)
      memoryStores.add(store)
      return store
    }
  }
)

/** Whether runs are stored nowhere but in this process, because no layer provides a store. */
export const isMemory = (store: JournalStore): boolean => memoryStores.has(store)

/**
 * Stores runs in the ambient `KeyValueStore`: a table, browser storage, whatever the application has. Use one process:
 * such a store cannot keep two apart that start at once.
 */
export const layer: Layer.Layer<never, never, KeyValueStore.KeyValueStore> = Layer.effect(
  Journal,
  Effect.map(KeyValueStore.KeyValueStore, fromKeyValueStore)
)

/** The journal of one run. */
export interface RunJournal extends Pick<Ownership, "check" | "guard" | "takenOver"> {
  /** Reads and checks all that the journal holds; `undefined` if the run was not started. */
  readonly read: Effect.Effect<History | undefined, RunError.RunError>
  readonly start: (start: RunStart) => Effect.Effect<void, RunError.RunError>
  readonly plan: (
    chunk: ChunkItems,
    digest: number,
    body: BodyBuffer | undefined
  ) => Effect.Effect<void, RunError.RunError>
  /** Written before a submission, the `nth` of its chunk from 0. */
  readonly sending: (chunk: ChunkName, nth: number, since: number | undefined) => Effect.Effect<void, RunError.RunError>
  /** Written after a submission that created nothing. */
  readonly refused: (chunk: ChunkName, nth: number) => Effect.Effect<void, RunError.RunError>
  readonly submitted: (chunk: ChunkName, batch: string) => Effect.Effect<void, RunError.RunError>
  readonly inputEnded: (count: number) => Effect.Effect<void, RunError.RunError>
  readonly keys: (chunk: ChunkName) => Effect.Effect<KeyBuffer, RunError.RunError>
  /** The lines of a chunk in several parts; none where they are not stored. */
  readonly lines: (chunk: ChunkName) => Effect.Effect<ReadonlyArray<Uint8Array>, RunError.RunError>
  /** The batches that other runs of this provider had at a time or after it. */
  readonly batchesOfOthers: (since: number | undefined) => Effect.Effect<ReadonlySet<string>>
  /** Deletes the lines of a chunk, which are not needed any more. */
  readonly drop: (chunk: ChunkName) => Effect.Effect<void, RunError.RunError>
}

/** Lines in parts of some megabytes: copies, because the buffers are reused. */
const partsOf = (lines: ReadonlyArray<Uint8Array>): ReadonlyArray<() => Uint8Array<ArrayBuffer>> =>
  Arr.chunksOf(lines, 16).map((some) => () => join(some))

const digestOf = (bytes: Uint8Array<ArrayBuffer>) => Effect.map(Sha256.digest(bytes), Hex.encode)

/** The digests of the bytes that are stored for a chunk. */
type Digests = Pick<Plan, "keys" | "lines">

/** Claims a run until the scope closes, and opens its journal. */
export const open = Effect.fnUntraced(function*(
  store: JournalStore,
  run: string,
  options: ClaimOptions
): Effect.fn.Return<RunJournal, RunError.RunError, Scope> {
  const ownership = yield* claim(store, run, options)
  const { use } = ownership
  const prefix = prefixOf(run)
  const reader = makeReader(store, run)
  const digests = new Map<string, Digests>()
  const chain = Chain.make({
    prefix,
    set: (entries, { failed, written }) =>
      use((claim) =>
        Effect.tapError(Effect.tap(store.set(claim, entries), () => Effect.sync(written)), () => Effect.sync(failed))
      ),
    remove: (key) => use((claim) => store.remove(claim, key))
  })

  /** Entries that another process has changed, after it has taken over the run, are not damaged. */
  const unlessTakenOver = <A>(read: Effect.Effect<A, RunError.RunError>) =>
    Effect.tapError(
      read,
      ({ reason }) => reason._tag === "JournalFailed" && reason.keys !== undefined ? ownership.check : Effect.void
    )

  /** Reads bytes and checks them; `undefined` where there are none. */
  const readBytes = Effect.fnUntraced(function*(own: string, digest: string | undefined) {
    const bytes = yield* reader.bytes(own)
    if (bytes !== undefined && (yield* digestOf(bytes)) !== digest) return yield* broken(prefix, [own])
    return bytes
  })

  const keys = Effect.fnUntraced(function*(chunk: ChunkName) {
    const own = `${nameOf(chunk)}.keys`
    return (yield* readBytes(own, digests.get(nameOf(chunk))?.keys)) ?? (yield* broken(prefix, [own]))
  })

  const linesOf = (chunk: ChunkName) =>
    (digests.get(nameOf(chunk))?.lines ?? []).map((digest, nth) => ({ own: `${nameOf(chunk)}.lines.${nth}`, digest }))

  /** Checks what is stored for a chunk. Its lines may be deleted once it has a batch. */
  const check = Effect.fnUntraced(function*(chunk: PlannedChunk) {
    yield* keys(chunk)
    for (const { digest, own } of linesOf(chunk)) {
      const bytes = yield* readBytes(own, digest)
      if (bytes === undefined && chunk.batch === undefined) return yield* broken(prefix, [own])
    }
  })

  const read = Effect.gen(function*() {
    const found = yield* reader.history
    if (found === undefined) return undefined
    chain.continueAfter(found.facts)
    const { chunks } = found.history
    for (const { plan, ...chunk } of chunks) digests.set(nameOf(chunk), plan)
    yield* Effect.forEach(chunks, check, { discard: true })
    return found.history
  })

  return {
    check: ownership.check,
    guard: ownership.guard,
    takenOver: ownership.takenOver,
    read: unlessTakenOver(read),
    start: (start) => chain.append("run", start),
    plan: Effect.fnUntraced(function*(chunk, digest, body) {
      const own = nameOf(chunk)
      const lines = yield* Effect.forEach(
        partsOf(body?.parts() ?? []),
        Effect.fnUntraced(function*(part, nth) {
          const value = part()
          yield* use((claim) => store.set(claim, [{ key: `${own}.lines.${nth}`, value }]))
          return yield* digestOf(value)
        })
      )
      const { attempt, ceilings, indices, keys } = chunk
      const keyBytes = keys.text()
      const stored = { lines, keys: yield* digestOf(keyBytes) }
      digests.set(own, stored)
      yield* chain.append(`${own}.plan`, {
        count: keys.length,
        first: indices[0] ?? 0,
        ...(attempt === 1 ? {} : { indices: [...indices] }),
        digest,
        ...(ceilings === undefined ? {} : { ceilings }),
        ...stored
      }, [{ key: `${own}.keys`, value: keyBytes }])
    }),
    sending: (chunk, nth, since) =>
      chain.append(`${nameOf(chunk)}.sending.${nth}`, since === undefined ? {} : { since }),
    refused: (chunk, nth) => chain.append(`${nameOf(chunk)}.refused.${nth}`, {}),
    submitted: (chunk, id) => chain.append(`${nameOf(chunk)}.batch`, { id }),
    inputEnded: (count) => chain.append(`end.${count}`, { count }),
    keys: (chunk) => Effect.map(unlessTakenOver(keys(chunk)), KeyBuffer.from),
    lines: Effect.fnUntraced(function*(chunk) {
      const read = Effect.forEach(linesOf(chunk), ({ digest, own }) => readBytes(own, digest))
      const parts = yield* unlessTakenOver(read)
      if (!parts.includes(undefined)) return parts.flatMap((part) => part ?? [])
      // Another process has deleted them, or one that died while it did so has left some.
      yield* ownership.check
      return []
    }),
    batchesOfOthers: (since) => batchesOfOthers(store, run, since),
    drop: (chunk) =>
      Effect.andThen(
        use((claim) => store.remove(claim, `${nameOf(chunk)}.lines.`)),
        Effect.sync(() => void digests.delete(nameOf(chunk)))
      )
  }
})

/** Deletes a run, unless it is in progress. */
export const forget = (store: JournalStore, run: string): Effect.Effect<void, RunError.RunError> =>
  Effect.scoped(Effect.flatMap(
    claim(store, run, { whenBusy: "fail", sent: () => 0, summary: (before) => before ?? null }),
    ({ use }) => use(store.forget)
  ))

/** The journal of a run without an id: stores the lines of open chunks only, where they may be resubmitted. */
export const inMemory = (storesLines: boolean): RunJournal => {
  const lines = new Map<string, ReadonlyArray<Uint8Array>>()
  return {
    check: Effect.void,
    guard: (send) => send,
    takenOver: Effect.never,
    read: Effect.undefined,
    start: () => Effect.void,
    plan: (chunk, _, body) =>
      Effect.sync(() => {
        if (storesLines && body !== undefined) lines.set(nameOf(chunk), [join(body.parts())])
      }),
    sending: () => Effect.void,
    refused: () => Effect.void,
    submitted: () => Effect.void,
    inputEnded: () => Effect.void,
    keys: () => Effect.succeed(new KeyBuffer()),
    lines: (chunk) => Effect.sync(() => lines.get(nameOf(chunk)) ?? []),
    batchesOfOthers: () => Effect.succeed(new Set()),
    drop: (chunk) => Effect.sync(() => void lines.delete(nameOf(chunk)))
  }
}
