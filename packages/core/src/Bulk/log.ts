/** Writes and reads the journal of one run. */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import { Begun, type Log, Plan } from "./Journal.ts"
import { Keys } from "./Keys.ts"
import { join } from "./Pack.ts"
import { nameOf, type Part } from "./Part.ts"
import * as RunError from "./RunError.ts"

const At = Schema.Struct({ at: Schema.Finite })
const Batch = Schema.Struct({ id: Schema.String })
const End = Schema.Struct({ count: Schema.Finite })

const told = ({ cause, message }: KeyValueStore.KeyValueStoreError) =>
  RunError.journalFailed(`the journal does not work: ${message}${cause instanceof Error ? ` (${cause.message})` : ""}`)

/** Chunks in pieces of some megabytes: copies, for the chunks are written again. */
const pieces = (chunks: ReadonlyArray<Uint8Array>): ReadonlyArray<() => Uint8Array> =>
  Arr.chunksOf(chunks, 16).map((some) => () => join(some))

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
    const plan = yield* get(readPlan, `${own}.plan`)
    if (plan === undefined) return []
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
    if (version !== undefined) {
      return yield* RunError.journalFailed(`the run ${name} was written by version ${version} of the journal`)
    }
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
      const lines = pieces(body.chunks())
      yield* Effect.forEach(lines, (piece, nth) => write(`${nameOf(part)}.lines.${nth}`, piece()), { discard: true })
      // More pieces may be left of a longer part whose plan was not written.
      yield* Effect.mapError(store.remove(`${nameOf(part)}.lines.${lines.length}`), told)
      yield* write(`${nameOf(part)}.keys`, part.keys.text())
      const { attempt, ceilings, indices, keys } = part
      yield* fact(`${nameOf(part)}.plan`, {
        count: keys.length,
        first: indices[0] ?? 0,
        ...(attempt === 1 ? {} : { indices: [...indices] }),
        digest,
        bytes: body.size,
        ...(ceilings === undefined ? {} : { ceilings })
      })
    }),
    sending: (part, nth, at) => fact(`${nameOf(part)}.sending.${nth}`, { at }),
    refused: (part, nth, at) => fact(`${nameOf(part)}.refused.${nth}`, { at }),
    submitted: (part, id) => fact(`${nameOf(part)}.batch`, { id }),
    end: (count) => fact(`end.${count}`, { count }),
    keys: (part) => Effect.map(Effect.mapError(store.getUint8Array(`${nameOf(part)}.keys`), told), Keys.from),
    lines: Effect.fnUntraced(function*(part) {
      const lines: Array<Uint8Array> = []
      while (true) {
        const name = `${nameOf(part)}.lines.${lines.length}`
        const piece = yield* Effect.mapError(store.getUint8Array(name), told)
        if (piece === undefined) return lines
        lines.push(piece)
      }
    }),
    drop: (part) => Effect.mapError(store.clearPrefix(`${nameOf(part)}.lines.`), told),
    forget: Effect.mapError(store.clearPrefix(""), told)
  }
}

/** Remembers nothing but the requests of open parts, and those only where they may be needed again. */
export const silent = (keepsLines: boolean): Log => {
  const kept = new Map<string, ReadonlyArray<Uint8Array>>()
  return {
    read: Effect.undefined,
    begin: () => Effect.void,
    plan: ({ body, part }) =>
      Effect.sync(() => {
        if (keepsLines) kept.set(nameOf(part), [join(body.chunks())])
      }),
    sending: () => Effect.void,
    refused: () => Effect.void,
    submitted: () => Effect.void,
    end: () => Effect.void,
    keys: () => Effect.succeed(new Keys()),
    lines: (part) => Effect.sync(() => kept.get(nameOf(part)) ?? []),
    drop: (part) => Effect.sync(() => void kept.delete(nameOf(part))),
    forget: Effect.void
  }
}
