/**
 * The journal of a run, in a `KeyValueStore`. Every fact has its own key, is written
 * once and never changed: it names its key, has a checksum, and the checksum of the
 * fact before. Opening a run reads all of them, and the stored requests and keys,
 * before anything is sent. Only the last fact may be broken, as a process that dies
 * while it writes leaves it: it counts as not written.
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
import { sha256 } from "../internal/sha256.ts"
import { type BodyBuffer, KeyBuffer } from "./buffers.ts"
import { type ChunkItems, nameOf } from "./Chunk.ts"
import * as Chain from "./Journal/Chain.ts"
import { claim } from "./Journal/claim.ts"
import { type ChunkName, holdsOf, isCut, type Plan, type RunStart, version, versionOf } from "./Journal/Fact.ts"
import { broken, storeFailed } from "./Journal/failures.ts"
import { type History, historyOf, type PlannedChunk } from "./Journal/History.ts"
import * as RunError from "./RunError.ts"

/** Where runs are stored: in the memory of the process unless {@link layer} provides a store. */
export const Journal: Context.Reference<KeyValueStore.KeyValueStore> = Context.Reference<KeyValueStore.KeyValueStore>(
  "@effect-genai/core/Bulk/Journal",
  { defaultValue: () => Effect.runSync(Effect.provide(KeyValueStore.KeyValueStore, KeyValueStore.layerMemory)) }
)

/** Stores runs in the ambient `KeyValueStore`: a directory, a table, whatever the application has. */
export const layer: Layer.Layer<never, never, KeyValueStore.KeyValueStore> = Layer.effect(
  Journal,
  KeyValueStore.KeyValueStore
)

/** The journal of one run. */
export interface RunJournal {
  /** Claims the run until the scope closes; fails while this process has it open. */
  readonly claim: Effect.Effect<void, RunError.RunError, Scope>
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
  /** Deletes the lines of a chunk, which are not needed any more. */
  readonly drop: (chunk: ChunkName) => Effect.Effect<void, RunError.RunError>
  readonly forget: Effect.Effect<void, RunError.RunError>
}

/** Lines in parts of some megabytes: copies, because the buffers are reused. */
const partsOf = (lines: ReadonlyArray<Uint8Array>): ReadonlyArray<() => Uint8Array<ArrayBuffer>> =>
  Arr.chunksOf(lines, 16).map((some) => () => join(some))

/** A copy, because a store may share its memory. */
const copyOf = (bytes: Uint8Array) => new Uint8Array(bytes)

const digestOf = (bytes: Uint8Array<ArrayBuffer>) => Effect.map(sha256(bytes), Hex.encode)

/** The digests of the bytes that are stored for a chunk. */
type Digests = Pick<Plan, "keys" | "lines">

/** Opens the journal of one run. */
export const open = (whole: KeyValueStore.KeyValueStore, name: string): RunJournal => {
  const prefix = `bulk~${name}~`
  const store = KeyValueStore.prefix(whole, prefix)
  const chain = Chain.make(store, prefix)
  const digests = new Map<string, Digests>()

  const writeBytes = (own: string, bytes: Uint8Array<ArrayBuffer>) =>
    Effect.andThen(Effect.mapError(store.set(own, bytes), storeFailed), digestOf(bytes))

  /** Reads bytes and checks them; `undefined` where there are none. */
  const readBytes = Effect.fnUntraced(function*(own: string, digest: string | undefined) {
    const bytes = yield* Effect.mapError(store.getUint8Array(own), storeFailed)
    if (bytes !== undefined && (yield* digestOf(copyOf(bytes))) !== digest) return yield* broken(prefix, [own])
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
    const text = yield* store.get("run")
    const written = versionOf(text)
    if (written !== undefined && written !== version) {
      const message =
        `version ${written} of the journal has written "${prefix}run", this one reads version ${version}. ` +
        "Finish the run with the version that started it, or `forget` it"
      return yield* RunError.journalFailed(message)
    }
    const all = (yield* store.keys).map((own) => ({ own, tag: holdsOf(own)?._tag }))
    const unknown = all.filter(({ tag }) => tag === undefined).map(({ own }) => own)
    if (unknown.length > 0) return yield* broken(prefix, unknown, "is not an entry of a run")
    const stored = all.filter(({ tag }) => tag !== "owner")
    const { facts, torn } = yield* chain.read(stored.filter(({ tag }) => tag !== "bytes").map(({ own }) => own))
    // A process that died while it started the run has sent nothing; one that has written all of its start may have.
    if (facts.length === 0 && stored.every(({ own }) => own === "run") && isCut(text, `${prefix}run`)) return undefined
    const history = historyOf(facts, torn)
    if (typeof history === "string") return yield* broken(prefix, [history])
    for (const { plan, ...chunk } of history.chunks) digests.set(nameOf(chunk), plan)
    yield* Effect.forEach(history.chunks, check, { discard: true })
    return history
  }).pipe(Effect.catchTag("KeyValueStoreError", (error) => Effect.fail(storeFailed(error))))

  return {
    claim: claim(store, name),
    read,
    start: (start) => chain.append("run", start),
    plan: Effect.fnUntraced(function*(chunk, digest, body) {
      const own = nameOf(chunk)
      const lines = yield* Effect.forEach(
        partsOf(body?.parts() ?? []),
        (part, nth) => Effect.suspend(() => writeBytes(`${own}.lines.${nth}`, part()))
      )
      const { attempt, ceilings, indices, keys } = chunk
      const stored = { lines, keys: yield* writeBytes(`${own}.keys`, copyOf(keys.text())) }
      digests.set(own, stored)
      yield* chain.append(`${own}.plan`, {
        count: keys.length,
        first: indices[0] ?? 0,
        ...(attempt === 1 ? {} : { indices: [...indices] }),
        digest,
        ...(ceilings === undefined ? {} : { ceilings }),
        ...stored
      })
    }),
    sending: (chunk, nth, since) =>
      chain.append(`${nameOf(chunk)}.sending.${nth}`, since === undefined ? {} : { since }),
    refused: (chunk, nth) => chain.append(`${nameOf(chunk)}.refused.${nth}`, {}),
    submitted: (chunk, id) => chain.append(`${nameOf(chunk)}.batch`, { id }),
    inputEnded: (count) => chain.append(`end.${count}`, { count }),
    keys: (chunk) => Effect.map(keys(chunk), KeyBuffer.from),
    lines: Effect.fnUntraced(function*(chunk) {
      const parts = yield* Effect.forEach(linesOf(chunk), ({ digest, own }) => readBytes(own, digest))
      // Some of them are left where a process died while it deleted them.
      return parts.includes(undefined) ? [] : parts.flatMap((part) => part ?? [])
    }),
    drop: (chunk) =>
      Effect.andThen(
        Effect.mapError(store.clearPrefix(`${nameOf(chunk)}.lines.`), storeFailed),
        Effect.sync(() => void digests.delete(nameOf(chunk)))
      ),
    // The rest of a run without its start is refused, and can be forgotten.
    forget: Effect.scoped(Effect.andThen(
      claim(store, name),
      Effect.mapError(Effect.andThen(store.remove("run"), store.clearPrefix("")), storeFailed)
    ))
  }
}

/** The journal of a run without an id: stores the lines of open chunks only, where they may be resubmitted. */
export const inMemory = (storesLines: boolean): RunJournal => {
  const lines = new Map<string, ReadonlyArray<Uint8Array>>()
  return {
    claim: Effect.void,
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
    drop: (chunk) => Effect.sync(() => void lines.delete(nameOf(chunk))),
    forget: Effect.void
  }
}
