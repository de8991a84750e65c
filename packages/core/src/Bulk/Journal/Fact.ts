/** The facts of a run: what each holds, the key it has, and the record it is stored as. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Sha256 from "../../Sha256.ts"
import type { ChunkItems } from "../Chunk.ts"

/** The version of the format. */
export const version = 2

const optionalMillis = Schema.optionalKey(Schema.Finite)

/** The start of a run. */
export const RunStart = Schema.Struct({
  account: Schema.String,
  terms: Schema.String,
  /** Makes the ids on the wire unique to this run. */
  nonce: Schema.String,
  /** When the newest batch of the account was created, by the provider's clock. */
  since: optionalMillis
})
export type RunStart = typeof RunStart.Type

/** The plan of a chunk, written after its requests and keys. */
export const Plan = Schema.Struct({
  count: Schema.Finite,
  /** The place in the input of its first request; the others follow. */
  first: Schema.Finite,
  /** The places of all its requests, for a later attempt. */
  indices: Schema.optionalKey(Schema.Array(Schema.Finite)),
  /** A digest of all its requests, to detect a changed input. */
  digest: Schema.Finite,
  ceilings: Schema.optionalKey(Schema.Array(Schema.Finite)),
  /** The SHA-256 of its keys. */
  keys: Schema.String,
  /** The SHA-256 of each part of its lines. */
  lines: Schema.Array(Schema.String)
})
export type Plan = typeof Plan.Type

/** A submission is about to be sent; `since` as in {@link RunStart}. */
const Sending = Schema.Struct({ since: optionalMillis })

/** A submission created nothing. */
const Refused = Schema.Struct({})

/** The provider's id of a batch. */
const Submitted = Schema.Struct({ id: Schema.String })

/** How many requests the input had at its end. */
const InputEnd = Schema.Struct({ count: Schema.Finite })

export type ChunkName = Pick<ChunkItems, "number" | "attempt">

/** What a key of a run holds. */
export type Holds =
  | { readonly _tag: "run" }
  | { readonly _tag: "end" }
  | { readonly _tag: "plan" | "sending" | "refused" | "batch"; readonly chunk: ChunkName }
  /** The stored keys or lines of a chunk, which are bytes and no fact. */
  | { readonly _tag: "bytes"; readonly chunk: ChunkName }

const keyOfChunk = /^(\d{6,})\.(\d+)\.(?:(plan|batch)|(sending|refused)\.\d+|keys|lines\.\d+)$/

const factOf = (text: string | undefined) =>
  text === "plan" || text === "batch" || text === "sending" || text === "refused" ? text : "bytes"

/** What a key holds; `undefined` for keys that no run writes. */
export const holdsOf = (key: string): Holds | undefined => {
  if (key === "run") return { _tag: key }
  if (/^end\.\d+$/.test(key)) return { _tag: "end" }
  const [found, number, attempt, once, numbered] = keyOfChunk.exec(key) ?? []
  if (found === undefined) return undefined
  return { _tag: factOf(once ?? numbered), chunk: { number: Number(number), attempt: Number(attempt) } }
}

/** A fact and its place in the chain of all facts of its run. */
export const Record = Schema.Struct({
  version: Schema.Literal(version),
  /** The run and the key it was written for. */
  key: Schema.String,
  /** From 0. */
  position: Schema.Int,
  /** The checksum of the fact before; empty for the first one. */
  after: Schema.String,
  data: Schema.Json
})
export type Record = typeof Record.Type

export interface Stored extends Record {
  readonly checksum: string
}

const decodeRecord = Schema.decodeUnknownOption(Schema.fromJsonString(Record))

/** The text of a record, which ends in its own checksum, and the checksum. */
export const seal = (record: Record): Effect.Effect<{ readonly text: string; readonly checksum: string }> => {
  const body = JSON.stringify(record)
  return Effect.map(Sha256.hex(body), (checksum) => ({
    text: `${body.slice(0, -1)},"checksum":"${checksum}"}`,
    checksum
  }))
}

/** Reads a record that was written for a key; `undefined` where it is cut off or was changed. */
export const unseal = Effect.fnUntraced(function*(text: string | undefined, key: string) {
  const [whole, body, checksum = ""] = /^(.*),"checksum":"([0-9a-f]{64})"\}$/s.exec(text ?? "") ?? []
  if (whole === undefined || (yield* Sha256.hex(`${body}}`)) !== checksum) return undefined
  const record = Option.getOrUndefined(decodeRecord(`${body}}`))
  return record?.key === key ? { ...record, checksum } : undefined
})

/** Whether a text is the start of a record for a key, or nothing, as a process that dies while it writes leaves it. */
export const isCut = (text = "", key: string): boolean => {
  const start = JSON.stringify({ version, key }).slice(0, -1)
  return start.startsWith(text) || (text.startsWith(start) && !text.endsWith('"}'))
}

/** The version of the format in which a text was written, if it is a record. */
export const versionOf = (text: string | undefined): number | undefined =>
  Option.getOrUndefined(decodeVersion(text))?.version

const decodeVersion = Schema.decodeUnknownOption(Schema.fromJsonString(Schema.Struct({ version: Schema.Finite })))

export const read = {
  run: Schema.decodeUnknownOption(RunStart),
  plan: Schema.decodeUnknownOption(Plan),
  sending: Schema.decodeUnknownOption(Sending),
  batch: Schema.decodeUnknownOption(Submitted),
  end: Schema.decodeUnknownOption(InputEnd)
}

/** The data of each fact. */
export type Data =
  | RunStart
  | Plan
  | typeof Sending.Type
  | typeof Refused.Type
  | typeof Submitted.Type
  | typeof InputEnd.Type
