/**
 * The journal of a run, in a `KeyValueStore`. Every fact has its own key, is written
 * once and never changed, so a process that dies while it writes leaves the facts
 * before. A value that was cut off counts as not written.
 *
 * The facts are the transitions of chunks: see `transitions.ts`.
 */
import * as Arr from "effect/Array"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import { join } from "../internal/bytes.ts"
import { type BodyBuffer, KeyBuffer } from "./buffers.ts"
import { type ChunkItems, nameOf } from "./Chunk.ts"
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

/** The start of a run. */
const RunStart = Schema.Struct({
  version: Schema.Literal(1),
  account: Schema.String,
  terms: Schema.String,
  /** Makes the ids on the wire unique to this run. */
  nonce: Schema.String,
  at: Schema.Finite
})
export type RunStart = typeof RunStart.Type

/** The plan of a chunk, written after its requests and keys. */
const Plan = Schema.Struct({
  count: Schema.Finite,
  /** The place in the input of its first request; the others follow. */
  first: Schema.Finite,
  /** The places of all its requests, for a later attempt. */
  indices: Schema.optionalKey(Schema.Array(Schema.Finite)),
  /** A digest of all its requests, to detect a changed input. */
  digest: Schema.Finite,
  bytes: Schema.Finite,
  ceilings: Schema.optionalKey(Schema.Array(Schema.Finite))
})
export type Plan = typeof Plan.Type

const At = Schema.Struct({ at: Schema.Finite })
const BatchId = Schema.Struct({ id: Schema.String })
const InputEnd = Schema.Struct({ count: Schema.Finite })

/** The places in the input of the requests of a chunk. */
export const indicesOf = ({ count, first, indices }: Plan): Uint32Array =>
  indices === undefined ? Uint32Array.from({ length: count }, (_, place) => first + place) : Uint32Array.from(indices)

type ChunkName = Pick<ChunkItems, "number" | "attempt">

/** A chunk as the journal has it. */
export interface PlannedChunk extends ChunkName {
  readonly plan: Plan
  /** How many submissions were started. */
  readonly submissions: number
  /** When the last submission was sent, if it has no end. */
  readonly sentAt: number | undefined
  readonly batch: string | undefined
}

export interface History {
  readonly start: RunStart
  /** In the order of the input, with attempts in order. */
  readonly chunks: ReadonlyArray<PlannedChunk>
  /** How many requests the input has, once it was read to its end. */
  readonly count: number | undefined
}

/** The journal of one run. */
export interface RunJournal {
  readonly read: Effect.Effect<History | undefined, RunError.RunError>
  readonly start: (start: RunStart) => Effect.Effect<void, RunError.RunError>
  readonly plan: (
    chunk: ChunkItems,
    digest: number,
    body: BodyBuffer | undefined
  ) => Effect.Effect<void, RunError.RunError>
  /** Written before a submission, the `nth` of its chunk from 0. */
  readonly sending: (chunk: ChunkName, nth: number, at: number) => Effect.Effect<void, RunError.RunError>
  /** Written after a submission that created nothing. */
  readonly refused: (chunk: ChunkName, nth: number, at: number) => Effect.Effect<void, RunError.RunError>
  readonly submitted: (chunk: ChunkName, batch: string) => Effect.Effect<void, RunError.RunError>
  readonly inputEnded: (count: number) => Effect.Effect<void, RunError.RunError>
  readonly keys: (chunk: ChunkName) => Effect.Effect<KeyBuffer, RunError.RunError>
  /** The lines of a chunk in several parts; none where they are not stored. */
  readonly lines: (chunk: ChunkName) => Effect.Effect<ReadonlyArray<Uint8Array>, RunError.RunError>
  /** Deletes the lines of a chunk, which are not needed any more. */
  readonly drop: (chunk: ChunkName) => Effect.Effect<void, RunError.RunError>
  readonly forget: Effect.Effect<void, RunError.RunError>
}

const storeFailed = ({ cause, message }: KeyValueStore.KeyValueStoreError) =>
  RunError.journalFailed(`the journal's store failed: ${message}${cause instanceof Error ? ` (${cause.message})` : ""}`)

/** Lines in parts of some megabytes: copies, because the buffers are reused. */
const partsOf = (lines: ReadonlyArray<Uint8Array>): ReadonlyArray<() => Uint8Array> =>
  Arr.chunksOf(lines, 16).map((some) => () => join(some))

/** Parses a fact; `undefined` where it was cut off. */
const parse = <A>(schema: Schema.Codec<A>) => {
  const decode = Schema.decodeUnknownOption(Schema.fromJsonString(schema))
  return (text: string | undefined) => text === undefined ? undefined : Option.getOrUndefined(decode(text))
}

const parseStart = parse(RunStart)
const parsePlan = parse(Plan)
const parseAt = parse(At)
const parseBatchId = parse(BatchId)
const parseInputEnd = parse(InputEnd)
const parseVersion = parse(Schema.Struct({ version: Schema.Finite }))

/** Opens the journal of one run. */
export const open = (whole: KeyValueStore.KeyValueStore, name: string): RunJournal => {
  const store = KeyValueStore.prefix(whole, `bulk~${name}~`)
  const write = (key: string, value: string | Uint8Array) => Effect.mapError(store.set(key, value), storeFailed)
  const fact = (key: string, value: RunStart | Plan | typeof At.Type | typeof BatchId.Type | typeof InputEnd.Type) =>
    write(key, JSON.stringify(value))
  const get = <A>(read: (text: string | undefined) => A, key: string) => Effect.map(store.get(key), read)

  const readChunk = Effect.fnUntraced(function*(chunk: ChunkName, keys: ReadonlySet<string>) {
    const own = nameOf(chunk)
    const plan = yield* get(parsePlan, `${own}.plan`)
    if (plan === undefined) return []
    let submissions = 0
    let sentAt: number | undefined
    while (keys.has(`${own}.sending.${submissions}`)) {
      const refused = keys.has(`${own}.refused.${submissions}`)
      sentAt = refused ? undefined : (yield* get(parseAt, `${own}.sending.${submissions}`))?.at
      submissions += 1
    }
    const batch = (yield* get(parseBatchId, `${own}.batch`))?.id
    return [{ ...chunk, plan, submissions, batch, sentAt: batch === undefined ? sentAt : undefined }]
  })

  const read = Effect.gen(function*() {
    const text = yield* store.get("run")
    const version = parseVersion(text)?.version
    if (version !== undefined && version !== 1) {
      return yield* RunError.journalFailed(`version ${version} of the journal has written the run "${name}"`)
    }
    const start = parseStart(text)
    if (start === undefined) return undefined
    const keys = new Set(yield* store.keys)
    const chunks = [...keys].flatMap((key) => {
      const [, number, attempt] = /^(\d+)\.(\d+)\.plan$/.exec(key) ?? []
      return number === undefined ? [] : [{ number: Number(number), attempt: Number(attempt) }]
    }).sort((one, other) => one.number - other.number || one.attempt - other.attempt)
    const ends = yield* Effect.forEach(
      [...keys].filter((key) => key.startsWith("end.")),
      (key) => get(parseInputEnd, key)
    )
    const counts = ends.flatMap((end) => end === undefined ? [] : [end.count])
    return {
      start,
      chunks: (yield* Effect.forEach(chunks, (chunk) => readChunk(chunk, keys))).flat(),
      count: counts.length === 0 ? undefined : Math.max(...counts)
    }
  }).pipe(Effect.catchTag("KeyValueStoreError", (error) => Effect.fail(storeFailed(error))))

  return {
    read,
    start: (start) => fact("run", start),
    plan: Effect.fnUntraced(function*(chunk, digest, body) {
      const parts = partsOf(body?.parts() ?? [])
      yield* Effect.forEach(parts, (part, nth) => write(`${nameOf(chunk)}.lines.${nth}`, part()), { discard: true })
      // A longer chunk whose plan was not written may have left more parts.
      yield* Effect.mapError(store.remove(`${nameOf(chunk)}.lines.${parts.length}`), storeFailed)
      yield* write(`${nameOf(chunk)}.keys`, chunk.keys.text())
      const { attempt, ceilings, indices, keys } = chunk
      yield* fact(`${nameOf(chunk)}.plan`, {
        count: keys.length,
        first: indices[0] ?? 0,
        ...(attempt === 1 ? {} : { indices: [...indices] }),
        digest,
        bytes: body?.size ?? 0,
        ...(ceilings === undefined ? {} : { ceilings })
      })
    }),
    sending: (chunk, nth, at) => fact(`${nameOf(chunk)}.sending.${nth}`, { at }),
    refused: (chunk, nth, at) => fact(`${nameOf(chunk)}.refused.${nth}`, { at }),
    submitted: (chunk, id) => fact(`${nameOf(chunk)}.batch`, { id }),
    inputEnded: (count) => fact(`end.${count}`, { count }),
    keys: (chunk) =>
      Effect.map(Effect.mapError(store.getUint8Array(`${nameOf(chunk)}.keys`), storeFailed), KeyBuffer.from),
    lines: Effect.fnUntraced(function*(chunk) {
      const lines: Array<Uint8Array> = []
      while (true) {
        const name = `${nameOf(chunk)}.lines.${lines.length}`
        const part = yield* Effect.mapError(store.getUint8Array(name), storeFailed)
        if (part === undefined) return lines
        lines.push(part)
      }
    }),
    drop: (chunk) => Effect.mapError(store.clearPrefix(`${nameOf(chunk)}.lines.`), storeFailed),
    forget: Effect.mapError(store.clearPrefix(""), storeFailed)
  }
}

/** The journal of a run without an id: stores the lines of open chunks only, where they may be resubmitted. */
export const inMemory = (storesLines: boolean): RunJournal => {
  const lines = new Map<string, ReadonlyArray<Uint8Array>>()
  return {
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
