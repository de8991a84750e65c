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
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { isDeepStrictEqual } from "node:util"
import * as Calls from "./calls.ts"
import * as Outcome from "./Outcome.ts"
import { splitSize } from "./streams.ts"
import * as Suite from "./Suite.ts"

const Failure = Schema.Struct({
  class: Schema.optionalKey(Schema.String),
  message: Schema.optionalKey(Schema.String),
  type: Schema.optionalKey(Schema.NullOr(Schema.String)),
  status: Schema.optionalKey(Schema.NullOr(Schema.Finite))
})

const Expected = Schema.Struct({
  eventTypes: Schema.optionalKey(Schema.Array(Schema.String)),
  message: Schema.optionalKey(Schema.Json),
  error: Schema.optionalKey(Failure)
})

const Case = Schema.Struct({
  provider: Schema.Literal("anthropic"),
  sseBase64: Schema.String,
  expected: Expected,
  /** The partial message of a client that accepts a truncated stream as complete. */
  pythonOracle: Schema.optionalKey(Schema.Struct({ message: Schema.optionalKey(Schema.Json) }))
})

type Case = typeof Case.Type

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
  const whole = yield* read(body, Math.max(body.length, 1))
  const inPieces = yield* read(body, splitSize(body))
  if (
    !isDeepStrictEqual(whole.events, inPieces.events) || Calls.describe(whole.exit) !== Calls.describe(inPieces.exit)
  ) {
    return Outcome.failed(`whole: ${Calls.describe(whole.exit)}; in pieces: ${Calls.describe(inPieces.exit)}`)
  }
  if (expected.error === undefined) return sameMessage(expected, whole)
  const { class: name = "", message = "", type } = expected.error
  if (message.startsWith("stream ended without producing a Message")) {
    return yield* truncated(body, expected, whole, pythonOracle?.message)
  }
  if (message.startsWith("Unexpected event order")) return yield* outOfOrder(expected, whole)
  if (message.startsWith("Unable to parse tool parameter JSON")) return yield* malformedInput(expected, whole)
  if (type != null) return reported(expected, whole)
  const expectsUndecodable = name === "SyntaxError"
  const reason = Calls.reasonOf(whole.exit)
  const fits = reason !== undefined && (!expectsUndecodable || reason._tag === "Undecodable")
  return fits && sameTypes(expected, whole) ? Outcome.passed : Outcome.failed(Calls.describe(whole.exit))
})

export const messageStreams = Suite.make<Case>("message-streams", {
  schema: Case,
  run,
  covers: ({ provider }) => provider !== "mistral"
})

const types = ({ events }: Read) => events.map(({ type }) => type)

const sameMessage = (expected: typeof Expected.Type, got: Read): Outcome.Outcome => {
  if (!sameTypes(expected, got)) return Outcome.failed(`delivered ${types(got).join()}`)
  if (!Exit.isSuccess(got.exit)) return Outcome.failed(Calls.describe(got.exit))
  return expected.message === undefined || same(got.exit.value, expected.message)
    ? Outcome.passed
    : Outcome.failed(`folded to ${Outcome.shown(got.exit.value)}, not ${Outcome.shown(expected.message)}`)
}

/** Equal except for null and absent fields, and the order of fields. */
const same = (left: unknown, right: unknown) => Outcome.isSameJson(withoutNulls(left), withoutNulls(right))

const withoutNulls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (_, field: unknown) => field === null ? undefined : field)

const truncated = Effect.fnUntraced(
  function*(body: Buffer, expected: typeof Expected.Type, got: Read, partial: Schema.Json | undefined) {
    const reason = Calls.reasonOf(got.exit)
    if (body.includes("\ndata: [DONE]\n") && reason?._tag !== "StreamTruncated") return sentinel(expected, got, partial)
    if (reason?._tag !== "StreamTruncated") return Outcome.failed(Calls.describe(got.exit))
    if (partial !== undefined && !same(reason.partial, partial)) {
      return Outcome.failed(`the message so far is ${Outcome.shown(reason.partial)}, not ${Outcome.shown(partial)}`)
    }
    if (reason.afterContent || expected.eventTypes?.length === 0) {
      return sameTypes(expected, got) ? Outcome.passed : Outcome.failed(`delivered ${types(got).join()}`)
    }
    const retried = yield* read(body, body.length, Retry.times(2))
    return got.events.length === 0 && retried.requests === 3
      ? Outcome.different("retriedBeforeContent")
      : Outcome.failed(`delivered ${types(got).join()} before content, ${retried.requests} attempts`)
  }
)

/** A message with `[DONE]` where its end event should be. */
const sentinel = (expected: typeof Expected.Type, got: Read, partial: Schema.Json | undefined): Outcome.Outcome => {
  const delivered = types(got)
  const { eventTypes = delivered.slice(0, -1) } = expected
  if (!isDeepStrictEqual(delivered, [...eventTypes, "message_stop"])) {
    return Outcome.failed(`delivered ${delivered.join()}`)
  }
  if (!Exit.isSuccess(got.exit)) return Outcome.failed(Calls.describe(got.exit))
  return got.exit.value.stop_reason !== null && (partial === undefined || same(got.exit.value, partial))
    ? Outcome.different("stopReasonEndsMessage")
    : Outcome.failed(`a whole message: ${Outcome.shown(got.exit.value)}`)
}

const sameTypes = ({ eventTypes }: typeof Expected.Type, got: Read) =>
  eventTypes === undefined || isDeepStrictEqual(types(got), eventTypes)

/** The events that the client accepts are in order, and the next one is not. */
const outOfOrder = Effect.fnUntraced(function*({ eventTypes = [] }: typeof Expected.Type, got: Read) {
  const taken = eventTypes.length
  if (!isDeepStrictEqual(types(got).slice(0, taken), eventTypes)) {
    return Outcome.failed(`delivered ${types(got).join()}`)
  }
  const fold = (count: number) => Effect.exit(Messages.accumulate(Stream.fromIterable(got.events.slice(0, count))))
  const before = Calls.reasonOf(yield* fold(taken))
  const after = Calls.reasonOf(yield* fold(taken + 1))
  return before?._tag === "StreamTruncated" && after?._tag === "StreamFailed" &&
      !Exit.isSuccess(got.exit)
    ? Outcome.passed
    : Outcome.failed(`${before?._tag}, then ${after?._tag}, in the end: ${Calls.describe(got.exit)}`)
})

const malformedInput = Effect.fnUntraced(function*({ eventTypes = [] }: typeof Expected.Type, got: Read) {
  if (!isDeepStrictEqual(types(got).slice(0, eventTypes.length), eventTypes)) {
    return Outcome.failed(`delivered ${types(got).join()}`)
  }
  if (!Exit.isSuccess(got.exit)) return Outcome.failed(Calls.describe(got.exit))
  const call = got.exit.value.content.find((block) => block.type === "tool_use")
  if (call === undefined || Messages.invalidInput(call) === undefined) {
    return Outcome.failed(`the input is ${JSON.stringify(call?.input)}`)
  }
  const read = yield* Effect.exit(Messages.toolInput(Schema.Record(Schema.String, Schema.Json))(call))
  return Calls.reasonOf(read)?._tag === "Undecodable"
    ? Outcome.different("malformedInput")
    : Outcome.failed(`toolInput: ${Calls.describe(read)}`)
})

const Reported = Schema.fromJsonString(Schema.Struct({ error: Schema.Struct({ message: Schema.String }) }))

/** An error event in the stream: that client's message is its body. */
const reported = (expected: typeof Expected.Type, got: Read): Outcome.Outcome => {
  const reason: Reason.Reason | undefined = Calls.reasonOf(got.exit)
  if (!sameTypes(expected, got)) return Outcome.failed(`delivered ${types(got).join()}`)
  const { message = "", type } = expected.error ?? {}
  const body = Schema.decodeUnknownOption(Reported)(message)
  const isRight = Option.isSome(body)
    ? reason?.message === body.value.error.message
    : message.includes(reason?.message ?? "")
  const midway = (expected.eventTypes?.length ?? 0) > 0 === (reason?._tag === "StreamFailed")
  return midway && reason?.type === type && isRight
    ? Outcome.passed
    : Outcome.failed(`type ${reason?.type}, ${Calls.describe(got.exit)}`)
}
