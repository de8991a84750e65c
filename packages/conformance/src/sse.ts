/**
 * Server-sent events. Each case runs with its own chunks, in one piece, and byte by
 * byte; the `json-stream` layer runs on the small reader in `sseJson.ts`.
 */
import * as Framing from "@effect-genai/core/Framing"
import * as Schema from "effect/Schema"
import { createHash } from "node:crypto"
import * as Results from "./Results.ts"
import { JsonCase, runJson } from "./sseJson.ts"

const Chunk = Schema.Union([
  Schema.String,
  Schema.Struct({
    b64: Schema.String,
    concat: Schema.optionalKey(Schema.Int),
    repeat: Schema.optionalKey(Schema.Int),
    prefixText: Schema.optionalKey(Schema.String),
    suffixText: Schema.optionalKey(Schema.String)
  })
])

const Expected = Schema.Struct({
  event: Schema.NullOr(Schema.String),
  id: Schema.optionalKey(Schema.String),
  data: Schema.optionalKey(Schema.String),
  dataRepeat: Schema.optionalKey(
    Schema.Struct({ unit: Schema.String, count: Schema.Int, joiner: Schema.optionalKey(Schema.String) })
  ),
  dataLength: Schema.optionalKey(Schema.Int),
  dataSha256: Schema.optionalKey(Schema.String)
})

const EventCase = Schema.Struct({
  name: Schema.String,
  layer: Schema.Literal("sse"),
  profile: Schema.Literals(["whatwg", "sdk"]),
  idSemantics: Schema.Literals(["none", "block", "last-event-id"]),
  chunks: Schema.Array(Chunk),
  expected: Schema.Array(Expected),
  expectedWhatwg: Schema.optionalKey(Schema.Array(Expected)),
  expectedError: Schema.optionalKey(Schema.Struct({ kind: Schema.Literal("event-too-large") })),
  limits: Schema.optionalKey(
    Schema.Struct({ maxEventBytes: Schema.optionalKey(Schema.Int), maxEventChars: Schema.optionalKey(Schema.Int) })
  ),
  retry: Schema.optionalKey(Schema.Array(Schema.Int)),
  comments: Schema.optionalKey(Schema.Array(Schema.String)),
  diagnostics: Schema.optionalKey(Schema.Array(Schema.String)),
  mustDeliverBeforeEof: Schema.optionalKey(Schema.Boolean)
})

const Case = Schema.Union([EventCase, Schema.Struct({ ...JsonCase.fields, chunks: Schema.Array(Chunk) })])
const Cases = Schema.Struct({ cases: Schema.Array(Case) })

export const sse = (file: unknown): Results.Results =>
  Results.collect("sse-cases", Schema.decodeUnknownSync(Cases)(file).cases, (one) => {
    const outcomes = splits(one.chunks.flatMap(bytesOf)).map((chunks) =>
      one.layer === "sse" ? runEvents(one, chunks) : runJson(one, chunks)
    )
    return outcomes.find(({ _tag }) => _tag === "Failed") ?? outcomes[0] ?? Results.passed
  })

const bytesOf = (chunk: typeof Chunk.Type): Array<Uint8Array> => {
  if (typeof chunk === "string") return [Buffer.from(chunk, "base64")]
  const { b64, concat = 1, prefixText = "", repeat = 1, suffixText = "" } = chunk
  const middle = Array<Buffer>(concat).fill(Buffer.from(b64, "base64"))
  return Array<Buffer>(repeat).fill(Buffer.concat([Buffer.from(prefixText), ...middle, Buffer.from(suffixText)]))
}

const splits = (chunks: Array<Uint8Array>): Array<Array<Uint8Array>> => {
  const whole = Buffer.concat(chunks)
  return [chunks, [whole], Array.from(whole, (_, at) => whole.subarray(at, at + 1))]
}

const runEvents = (one: typeof EventCase.Type, chunks: Array<Uint8Array>): Results.Outcome => {
  const decoder = Framing.sse({ maxBytes: one.limits?.maxEventBytes ?? one.limits?.maxEventChars })
  const early = chunks.flatMap((chunk) => decoder.push(chunk))
  const late = decoder.end()
  const due = one.profile === "sdk" ? one.expectedWhatwg ?? [] : one.expected
  const why = differs(one, early, due)
  if (why !== undefined) return Results.failed(why)
  if ((decoder.failure !== undefined) !== (one.expectedError !== undefined)) {
    return Results.failed(`too large: ${decoder.failure !== undefined}`)
  }
  if (late.some(({ complete }) => complete)) return Results.failed("an event waited for the end of the body")
  const reason = reasons(one, late)
  return reason === undefined ? Results.passed : Results.different(reason)
}

/** The expectation of an otherwise equal case that this project does not share. */
const reasons = (one: typeof EventCase.Type, late: ReadonlyArray<Framing.Event>): string | undefined => {
  if (one.profile === "sdk") return "events without data are dropped, as WHATWG specifies (expectedWhatwg agrees)"
  if (one.retry !== undefined && one.retry.length > 0) {
    return "the events agree; retry values are not exposed, since a POST is not reconnected"
  }
  if (one.comments !== undefined || one.diagnostics !== undefined) {
    return "the events agree; comments and unknown fields are not exposed, but count as received bytes"
  }
  if (late.length > 0) {
    return "an event without its blank line at the end is delivered, marked as incomplete: the end event decides"
  }
  return undefined
}

const differs = (
  one: typeof EventCase.Type,
  events: ReadonlyArray<Framing.Event>,
  expected: ReadonlyArray<typeof Expected.Type>
): string | undefined => {
  if (events.length !== expected.length) return `${events.length} events, not ${expected.length}`
  let lastId = ""
  for (const [at, want] of expected.entries()) {
    const got = events[at]
    if (got === undefined) return `no event ${at}`
    lastId = got.id ?? lastId
    if (got.event !== (want.event ?? undefined)) return `event ${at} is ${got.event}, not ${want.event}`
    if (!sameData(want, got.data)) return `event ${at} has data ${JSON.stringify(got.data.slice(0, 200))}`
    if (one.idSemantics === "block" && got.id !== want.id) return `event ${at} has id ${got.id}, not ${want.id}`
    if (one.idSemantics === "last-event-id" && want.id !== undefined && lastId !== want.id) {
      return `the last id at event ${at} is ${lastId}, not ${want.id}`
    }
  }
  return undefined
}

const sameData = ({ data, dataLength, dataRepeat, dataSha256 }: typeof Expected.Type, got: string): boolean => {
  if (data !== undefined) return got === data
  if (dataRepeat !== undefined) {
    return got === Array<string>(dataRepeat.count).fill(dataRepeat.unit).join(dataRepeat.joiner ?? "")
  }
  return got.length === dataLength && createHash("sha256").update(got).digest("hex") === dataSha256
}
