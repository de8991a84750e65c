/**
 * What a run remembers, in a `KeyValueStore`: every fact is a key of its own,
 * written once and never changed, so that a process killed while it writes
 * leaves the facts before. A value that was cut off counts as not written.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import type { Cut } from "./cut.ts"
import { nameOf, type Part } from "./Part.ts"
import * as RunError from "./RunError.ts"

/** Where runs are remembered: in the memory of the process unless {@link layer} says where. */
export const Journal: Context.Reference<KeyValueStore.KeyValueStore> = Context.Reference<KeyValueStore.KeyValueStore>(
  "@effect-genai/core/Bulk/Journal",
  { defaultValue: () => Effect.runSync(Effect.provide(KeyValueStore.KeyValueStore, KeyValueStore.layerMemory)) }
)

/** Remembers runs in the ambient `KeyValueStore`: a directory, a table, what the application has. */
export const layer: Layer.Layer<never, never, KeyValueStore.KeyValueStore> = Layer.effect(
  Journal,
  KeyValueStore.KeyValueStore
)

/** How a run began. */
const Begun = Schema.Struct({
  version: Schema.Literal(1),
  account: Schema.String,
  terms: Schema.String,
  /** Makes the ids on the wire those of this run and no other. */
  nonce: Schema.String,
  at: Schema.Finite
})
export type Begun = typeof Begun.Type

/** What a part holds; its requests are written before it. */
const Plan = Schema.Struct({
  /** As JSON, a line each. */
  keys: Schema.String,
  indices: Schema.Array(Schema.Finite),
  /** Of all its requests, to see whether the input is still the same. */
  digest: Schema.Finite,
  bytes: Schema.Finite,
  ceilings: Schema.optionalKey(Schema.Array(Schema.Finite))
})
export type Plan = typeof Plan.Type

const At = Schema.Struct({ at: Schema.Finite })
const Batch = Schema.Struct({ id: Schema.String })
const End = Schema.Struct({ count: Schema.Finite })

/** What is known of a part that was planned. */
export interface Planned {
  readonly number: number
  readonly attempt: number
  /** Read when it is needed: plans name the keys of all requests. */
  readonly plan: Effect.Effect<Plan, RunError.RunError>
  /** How often it was about to be submitted. */
  readonly submissions: number
  /** When it was last submitted, where nobody knows what came of it. */
  readonly sentAt: number | undefined
  readonly batch: string | undefined
}

export interface History {
  readonly begun: Begun
  /** In the order of the input, attempts after one another. */
  readonly parts: ReadonlyArray<Planned>
  /** How many requests the input has, once it was read to its end. */
  readonly count: number | undefined
}

export interface Log {
  readonly read: Effect.Effect<History | undefined, RunError.RunError>
  readonly begin: (begun: Begun) => Effect.Effect<void, RunError.RunError>
  readonly plan: (cut: Cut<Schema.Json>) => Effect.Effect<void, RunError.RunError>
  /** Written before a submission, the `nth` of its part from 0. */
  readonly sending: (part: Part, nth: number, at: number) => Effect.Effect<void, RunError.RunError>
  /** Nothing came of a submission. */
  readonly refused: (part: Part, nth: number, at: number) => Effect.Effect<void, RunError.RunError>
  readonly submitted: (part: Part, batch: string) => Effect.Effect<void, RunError.RunError>
  /** The input has ended. */
  readonly end: (count: number) => Effect.Effect<void, RunError.RunError>
  /** The requests of a part. */
  readonly lines: (part: Pick<Part, "number" | "attempt">) => Effect.Effect<Uint8Array | undefined, RunError.RunError>
  /** The requests of a part are not needed any more. */
  readonly drop: (part: Part) => Effect.Effect<void, RunError.RunError>
  readonly forget: Effect.Effect<void, RunError.RunError>
}

const failed = (message: string) => RunError.stop(new RunError.JournalFailed({ sent: 0, message }))

const told = ({ cause, message }: KeyValueStore.KeyValueStoreError) =>
  failed(`the journal does not work: ${message}${cause instanceof Error ? ` (${cause.message})` : ""}`)

/** A copy, for the chunks are written again. */
const join = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const joined = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0))
  chunks.reduce((at, chunk) => (joined.set(chunk, at), at + chunk.byteLength), 0)
  return joined
}

/** A value as it was written; none where it was cut off. */
const parse = <A>(schema: Schema.Codec<A>) => {
  const decode = Schema.decodeUnknownOption(Schema.fromJsonString(schema))
  return (text: string | undefined) => text === undefined ? undefined : Option.getOrUndefined(decode(text))
}

const readBegun = parse(Begun)
const readPlan = parse(Plan)
const readAt = parse(At)
const readBatch = parse(Batch)
const readEnd = parse(End)
const readVersion = parse(Schema.Struct({ version: Schema.Finite }))

const versionOf = (text: string) => readVersion(text)?.version === 1 ? undefined : readVersion(text)?.version

/** The journal of one run. */
export const open = (whole: KeyValueStore.KeyValueStore, name: string): Log => {
  const store = KeyValueStore.prefix(whole, `bulk~${name}~`)
  const write = (key: string, value: string | Uint8Array) => Effect.mapError(store.set(key, value), told)
  const fact = (key: string, value: Begun | Plan | typeof At.Type | typeof Batch.Type | typeof End.Type) =>
    write(key, JSON.stringify(value))
  const get = <A>(read: (text: string | undefined) => A, key: string) => Effect.map(store.get(key), read)

  const planned = Effect.fnUntraced(function*(part: Pick<Part, "number" | "attempt">, keys: ReadonlySet<string>) {
    const own = nameOf(part)
    const read = get(readPlan, `${own}.plan`)
    if ((yield* read) === undefined) return []
    const plan = Effect.flatMap(
      Effect.mapError(read, told),
      (plan) => plan === undefined ? Effect.fail(failed(`the plan of batch ${own} is gone`)) : Effect.succeed(plan)
    )
    let submissions = 0
    let sentAt: number | undefined
    while (keys.has(`${own}.sending.${submissions}`)) {
      const refused = keys.has(`${own}.refused.${submissions}`)
      sentAt = refused ? undefined : (yield* get(readAt, `${own}.sending.${submissions}`))?.at
      submissions += 1
    }
    const batch = (yield* get(readBatch, `${own}.batch`))?.id
    return [{ ...part, plan, submissions, batch, sentAt: batch === undefined ? sentAt : undefined }]
  })

  const read = Effect.gen(function*() {
    const text = yield* store.get("run")
    const version = text === undefined ? undefined : versionOf(text)
    if (version !== undefined) return yield* failed(`the run ${name} was written by version ${version} of the journal`)
    const begun = readBegun(text)
    if (begun === undefined) return undefined
    const keys = new Set(yield* store.keys)
    const parts = [...keys].flatMap((key) => {
      const [, number, attempt] = /^(\d+)\.(\d+)\.plan$/.exec(key) ?? []
      return number === undefined ? [] : [{ number: Number(number), attempt: Number(attempt) }]
    }).sort((one, other) => one.number - other.number || one.attempt - other.attempt)
    const ends = yield* Effect.forEach([...keys].filter((key) => key.startsWith("end.")), (key) => get(readEnd, key))
    const counts = ends.flatMap((end) => end === undefined ? [] : [end.count])
    return {
      begun,
      parts: (yield* Effect.forEach(parts, (part) => planned(part, keys))).flat(),
      count: counts.length === 0 ? undefined : Math.max(...counts)
    }
  }).pipe(Effect.catchTag("KeyValueStoreError", (error) => Effect.fail(told(error))))

  return {
    read,
    begin: (begun) => fact("run", begun),
    plan: Effect.fnUntraced(function*({ body, digest, part }) {
      yield* write(`${nameOf(part)}.lines`, join(body.chunks()))
      const { ceilings, indices, keys } = part
      const plan = { keys: keys.text(), indices: [...indices], digest, bytes: body.size }
      yield* fact(`${nameOf(part)}.plan`, ceilings === undefined ? plan : { ...plan, ceilings })
    }),
    sending: (part, nth, at) => fact(`${nameOf(part)}.sending.${nth}`, { at }),
    refused: (part, nth, at) => fact(`${nameOf(part)}.refused.${nth}`, { at }),
    submitted: (part, id) => fact(`${nameOf(part)}.batch`, { id }),
    end: (count) => fact(`end.${count}`, { count }),
    lines: (part) => Effect.mapError(store.getUint8Array(`${nameOf(part)}.lines`), told),
    drop: (part) => Effect.mapError(store.remove(`${nameOf(part)}.lines`), told),
    forget: Effect.mapError(store.clearPrefix(""), told)
  }
}

/** Remembers nothing but the requests of open parts, and those only where they may be needed again. */
export const silent = (keepsLines: boolean): Log => {
  const kept = new Map<string, Uint8Array>()
  return {
    read: Effect.undefined,
    begin: () => Effect.void,
    plan: ({ body, part }) =>
      Effect.sync(() => {
        if (keepsLines) kept.set(nameOf(part), join(body.chunks()))
      }),
    sending: () => Effect.void,
    refused: () => Effect.void,
    submitted: () => Effect.void,
    end: () => Effect.void,
    lines: (part) => Effect.sync(() => kept.get(nameOf(part))),
    drop: (part) => Effect.sync(() => void kept.delete(nameOf(part))),
    forget: Effect.void
  }
}
