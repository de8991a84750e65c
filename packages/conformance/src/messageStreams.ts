/**
 * Streams of messages: the delivered events, and the message they fold to. Each
 * body is sent whole and in chunks of 7 bytes, with equal results.
 *
 * The clients of these cases drop pings and `Messages.stream` delivers them, so
 * comparisons of events ignore pings.
 */
import * as Messages from "@effect-genai/anthropic/Messages"
import type * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import type { Setting } from "@effect-genai/core/Setting"
import * as Testing from "@effect-genai/core/Testing"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { isDeepStrictEqual } from "node:util"
import * as Calls from "./calls.ts"
import * as Results from "./Results.ts"

const Failure = Schema.Struct({
  class: Schema.String,
  message: Schema.String,
  type: Schema.NullOr(Schema.String)
})

const Expected = Schema.Struct({
  eventTypes: Schema.Array(Schema.String),
  message: Schema.optionalKey(Schema.Json),
  error: Schema.optionalKey(Failure)
})

const Case = Schema.Struct({
  name: Schema.String,
  provider: Schema.Literal("anthropic"),
  sseBase64: Schema.String,
  expected: Expected,
  /** The partial message of a client that accepts a truncated stream as complete. */
  pythonOracle: Schema.optionalKey(Schema.Struct({ message: Schema.optionalKey(Schema.Json) }))
})

type Case = typeof Case.Type

export const messageStreams = (file: unknown): Effect.Effect<Results.Results> =>
  Calls.collect(
    "message-streams",
    Calls.cases(file).filter(({ one }) => one["provider"] !== "mistral"),
    (one) => runCase(one)
  )

interface Read {
  /** Without pings. */
  readonly events: ReadonlyArray<Messages.RawMessageStreamEvent>
  readonly exit: Calls.Played<Messages.Message>["exit"]
  readonly requests: number
}

const input = { model: "claude-opus-5", max_tokens: 1024, messages: [{ role: "user" as const, content: "Hello" }] }

/** Reads a stream and folds it. */
const read = Effect.fnUntraced(function*(body: Uint8Array, chunk: number, setting: Setting = Retry.none) {
  const events: Array<Messages.RawMessageStreamEvent> = []
  const seen = Messages.stream(input).pipe(
    Stream.mapArray((some) => {
      events.push(...some)
      return some
    })
  )
  const response = Testing.splitBy(chunk)({ ...Testing.sse([]), body: Stream.succeed(body) })
  const call = setting(Messages.accumulate(seen))
  const { exit, requests } = yield* Calls.play(call, Testing.layer(() => response))
  const read: Read = { events: events.filter(({ type }) => type !== "ping"), exit, requests: requests.length }
  return read
})

const run = Effect.fnUntraced(function*({ expected, pythonOracle, sseBase64 }: Case) {
  const body = Buffer.from(sseBase64, "base64")
  const whole = yield* read(body, body.length)
  const inPieces = yield* read(body, 7)
  if (
    !isDeepStrictEqual(whole.events, inPieces.events) || Calls.describe(whole.exit) !== Calls.describe(inPieces.exit)
  ) {
    return Results.failed(
      `whole: ${Calls.describe(whole.exit)}; in chunks of 7 bytes: ${Calls.describe(inPieces.exit)}`
    )
  }
  if (expected.error === undefined) return sameMessage(expected, whole)
  const reason = Calls.reasonOf(whole.exit)
  const { message } = expected.error
  if (message.startsWith("stream ended without producing a Message")) {
    return yield* truncated(body, expected, whole, pythonOracle?.message)
  }
  if (message.startsWith("Unexpected event order")) return yield* outOfOrder(expected, whole)
  if (expected.error.class === "SyntaxError") {
    return reason?._tag === "Undecodable" && sameTypes(expected, whole)
      ? Results.passed
      : Results.failed(Calls.describe(whole.exit))
  }
  if (message.startsWith("Unable to parse tool parameter JSON")) return yield* malformedInput(expected, whole)
  return expected.error.type === null ? Results.failed(`no rule for: ${message}`) : reported(expected, whole, reason)
})

const runCase = Calls.decoded(Case, run)

const types = ({ events }: Read) => events.map(({ type }) => type)

const sameMessage = (expected: typeof Expected.Type, got: Read): Results.Outcome => {
  if (!isDeepStrictEqual(types(got), expected.eventTypes)) return Results.failed(`delivered ${types(got).join()}`)
  if (!Exit.isSuccess(got.exit)) return Results.failed(Calls.describe(got.exit))
  return same(got.exit.value, expected.message)
    ? Results.passed
    : Results.failed(`folded to ${JSON.stringify(got.exit.value)}, not ${JSON.stringify(expected.message)}`)
}

/** Equal except for null and absent fields, and the order of fields. */
const same = (left: unknown, right: unknown) => isDeepStrictEqual(withoutNulls(left), withoutNulls(right))

const withoutNulls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (_, field: unknown) => field === null ? undefined : field)

const truncated = Effect.fnUntraced(
  function*(body: Buffer, expected: typeof Expected.Type, got: Read, partial: Schema.Json | undefined) {
    const reason = Calls.reasonOf(got.exit)
    if (reason?._tag === "Undecodable" && body.includes("\ndata: [DONE]\n") && sameTypes(expected, got)) {
      return Results.different(
        "fails too: only `message_stop` ends a message, and `[DONE]` is not JSON: `Undecodable`"
      )
    }
    if (reason?._tag !== "StreamTruncated") return Results.failed(Calls.describe(got.exit))
    if (partial !== undefined && !same(reason.partial, partial)) {
      return Results.failed(`the message so far is ${JSON.stringify(reason.partial)}`)
    }
    if (reason.afterContent || expected.eventTypes.length === 0) {
      return sameTypes(expected, got) ? Results.passed : Results.failed(`delivered ${types(got).join()}`)
    }
    const retried = yield* read(body, body.length, Retry.times(2))
    return got.events.length === 0 && retried.requests === 3
      ? Results.different(
        "fails too, with the partial message: a stream is delivered from its first content on, and until then " +
          "a truncated one is retried"
      )
      : Results.failed(`delivered ${types(got).join()} before content, ${retried.requests} attempts`)
  }
)

const sameTypes = (expected: typeof Expected.Type, got: Read) => isDeepStrictEqual(types(got), expected.eventTypes)

/** The events that the client accepts are in order, and the next one is not. */
const outOfOrder = Effect.fnUntraced(function*({ eventTypes }: typeof Expected.Type, got: Read) {
  const taken = eventTypes.length
  if (!isDeepStrictEqual(types(got).slice(0, taken), eventTypes)) {
    return Results.failed(`delivered ${types(got).join()}`)
  }
  const fold = (count: number) => Effect.exit(Messages.accumulate(Stream.fromIterable(got.events.slice(0, count))))
  const before = Calls.reasonOf(yield* fold(taken))
  const after = Calls.reasonOf(yield* fold(taken + 1))
  return before?._tag === "StreamTruncated" && after?._tag === "StreamFailed" &&
      Calls.reasonOf(got.exit)?._tag === "StreamFailed"
    ? Results.passed
    : Results.failed(`${before?._tag}, then ${after?._tag}, in the end: ${Calls.describe(got.exit)}`)
})

const malformedInput = Effect.fnUntraced(function*({ eventTypes }: typeof Expected.Type, got: Read) {
  if (!isDeepStrictEqual(types(got).slice(0, eventTypes.length), eventTypes)) {
    return Results.failed(`delivered ${types(got).join()}`)
  }
  if (!Exit.isSuccess(got.exit)) return Results.failed(Calls.describe(got.exit))
  const call = got.exit.value.content.find((block) => block.type === "tool_use")
  if (call === undefined || Messages.invalidInput(call) === undefined) {
    return Results.failed(`the input is ${JSON.stringify(call?.input)}`)
  }
  const read = yield* Effect.exit(Messages.toolInput(Schema.Record(Schema.String, Schema.Json))(call))
  return Calls.reasonOf(read)?._tag === "Undecodable"
    ? Results.different(
      "the rest of the message is not lost: an invalid JSON input is delivered as its text, and `Messages.toolInput` is " +
        "`Undecodable`"
    )
    : Results.failed(`toolInput: ${Calls.describe(read)}`)
})

const Reported = Schema.fromJsonString(Schema.Struct({ error: Schema.Struct({ message: Schema.String }) }))

/** An error event in the stream. */
const reported = (expected: typeof Expected.Type, got: Read, reason: Reason.Reason | undefined): Results.Outcome => {
  if (!sameTypes(expected, got)) return Results.failed(`delivered ${types(got).join()}`)
  const { error } = Schema.decodeSync(Reported)(expected.error?.message ?? "")
  const midway = expected.eventTypes.length === 0 ? reason?._tag !== "StreamFailed" : reason?._tag === "StreamFailed"
  return midway && reason?.type === expected.error?.type && reason?.message === error.message
    ? Results.passed
    : Results.failed(`type ${reason?.type}, ${Calls.describe(got.exit)}`)
}
