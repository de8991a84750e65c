/**
 * Streams of Mistral's completions: the delivered chunks, and the completion they
 * fold to. Each body is sent whole and in chunks of 7 bytes, with equal results.
 */
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { isDeepStrictEqual } from "node:util"
import * as Calls from "./calls.ts"
import * as Outcome from "./Outcome.ts"
import { splitSize } from "./streams.ts"
import * as Suite from "./Suite.ts"

const Case = Schema.Struct({
  sseBase64: Schema.String,
  expected: Schema.Struct({
    wireChunks: Schema.optionalKey(Schema.Array(Schema.Json)),
    chunkCount: Schema.optionalKey(Schema.Int),
    // How that client folds, and whether its test asserts it.
    accumulatedBy: Schema.optionalKey(Schema.String),
    assertedByUpstreamTest: Schema.optionalKey(Schema.Json),
    /** What the official client's telemetry reads from the chunks: a part of the completion. */
    accumulated: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json)),
    /** The error of the official client where its telemetry has none. */
    error: Schema.optionalKey(Schema.Struct({ class: Schema.Literal("ZodError"), message: Schema.String }))
  })
})

type Case = typeof Case.Type

interface Read {
  readonly chunks: ReadonlyArray<Chat.ChatCompletionChunk>
  readonly exit: Calls.Played<Chat.ChatCompletion>["exit"]
}

const input = { model: "mistral-small-latest", messages: [{ role: "user" as const, content: "Hello" }] }

/** Reads a stream and folds it. */
const read = Effect.fnUntraced(function*(body: Uint8Array, chunk: number) {
  const chunks: Array<Chat.ChatCompletionChunk> = []
  const seen = Chat.stream(input).pipe(
    Stream.mapArray((some) => {
      chunks.push(...some)
      return some
    })
  )
  const response = Testing.splitBy(chunk)({ ...Testing.sse([]), body: Stream.succeed(body) })
  const { exit } = yield* Calls.play(Retry.none(Chat.accumulate(seen)), Testing.layer(() => response))
  const read: Read = { chunks, exit }
  return read
})

const run = Effect.fnUntraced(function*({ expected, sseBase64 }: Case) {
  const body = Buffer.from(sseBase64, "base64")
  const whole = yield* read(body, Math.max(body.length, 1))
  const inPieces = yield* read(body, splitSize(body))
  if (
    !isDeepStrictEqual(whole.chunks, inPieces.chunks) || Calls.describe(whole.exit) !== Calls.describe(inPieces.exit)
  ) {
    return Outcome.failed(
      `whole: ${Calls.describe(whole.exit)}; in pieces: ${Calls.describe(inPieces.exit)}`
    )
  }
  const { chunkCount, error, wireChunks } = expected
  if (error === undefined && wireChunks !== undefined && !Outcome.isSameJson(whole.chunks, wireChunks)) {
    return Outcome.failed(`delivered ${Outcome.shown(whole.chunks)}`)
  }
  if (error === undefined && chunkCount !== undefined && whole.chunks.length !== chunkCount) {
    return Outcome.failed(`delivered ${whole.chunks.length} chunks`)
  }
  return body.includes("data: [DONE]") ? folded(expected, whole) : truncated(expected, whole)
})

export const chatStreams = Suite.make<Case>("message-streams of mistral", {
  schema: Case,
  run,
  covers: ({ provider }) => provider === "mistral"
})

const folded = ({ accumulated = {}, error }: Case["expected"], { chunks, exit }: Read): Outcome.Outcome => {
  if (!Exit.isSuccess(exit)) return Outcome.failed(Calls.describe(exit))
  const isThinking = chunks.some((chunk) => JSON.stringify(chunk).includes(`"type":"thinking"`))
  const why = missing(accumulated, isThinking ? withoutThinking(exit.value) : exit.value)
  if (why !== undefined) return Outcome.failed(`folded to ${JSON.stringify(exit.value)}: ${why}`)
  if (error !== undefined) {
    return Outcome.different("nullableFields")
  }
  if (!isThinking) return Outcome.passed
  return exit.value.choices.some(({ message }) => JSON.stringify(message?.content).includes(`"type":"thinking"`))
    ? Outcome.different("thinkingSeparate")
    : Outcome.failed("the thinking is lost")
}

const withoutThinking = (completion: Chat.ChatCompletion): unknown => ({
  ...completion,
  choices: completion.choices.map((choice) => ({
    ...choice,
    message: { ...choice.message, content: Chat.textOf(choice.message?.content) }
  }))
})

/** A stream without [DONE]: complete for that client, a failure with the partial completion here. */
const truncated = ({ accumulated = {}, wireChunks = [] }: Case["expected"], { exit }: Read): Outcome.Outcome => {
  const reason = Calls.reasonOf(exit)
  if (reason?._tag !== "StreamTruncated") return Outcome.failed(Calls.describe(exit))
  const why = wireChunks.length === 0 ? undefined : missing(accumulated, reason.partial)
  return why === undefined
    ? Outcome.different("missingSentinel")
    : Outcome.failed(`the completion so far is ${JSON.stringify(reason.partial)}: ${why}`)
}

/** The first difference of a value from an expected part. */
const missing = (expected: unknown, got: unknown, path = "it"): string | undefined => {
  if (Array.isArray(expected)) {
    return Array.isArray(got) && got.length === expected.length
      ? expected.map((each, index) => missing(each, got[index], `${path}[${index}]`)).find(Predicate.isNotUndefined)
      : `${path} is ${JSON.stringify(got)}`
  }
  if (!Predicate.isObject(expected)) return isDeepStrictEqual(expected, got) ? undefined : `${path} is ${String(got)}`
  return Object.entries(expected)
    .map(([name, value]) => missing(value, Predicate.hasProperty(got, name) ? got[name] : undefined, `${path}.${name}`))
    .find(Predicate.isNotUndefined)
}
