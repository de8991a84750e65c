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
import * as Results from "./Results.ts"

const Case = Schema.Struct({
  sseBase64: Schema.String,
  expected: Schema.Struct({
    wireChunks: Schema.Array(Schema.Json),
    /** What the official client's telemetry reads from the chunks: a part of the completion. */
    accumulated: Schema.Record(Schema.String, Schema.Json),
    /** The error of the official client where its telemetry has none. */
    error: Schema.optionalKey(Schema.Struct({ class: Schema.Literal("ZodError"), message: Schema.String }))
  })
})

type Case = typeof Case.Type

export const chatStreams = (file: unknown): Effect.Effect<Results.Results> =>
  Calls.collect(
    "message-streams of mistral",
    Calls.cases(file).filter(({ one }) => one["provider"] === "mistral"),
    (one) => runCase(one)
  )

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
  const inPieces = yield* read(body, 7)
  if (
    !isDeepStrictEqual(whole.chunks, inPieces.chunks) || Calls.describe(whole.exit) !== Calls.describe(inPieces.exit)
  ) {
    return Results.failed(
      `whole: ${Calls.describe(whole.exit)}; in chunks of 7 bytes: ${Calls.describe(inPieces.exit)}`
    )
  }
  if (expected.error === undefined && !isDeepStrictEqual(whole.chunks, expected.wireChunks)) {
    return Results.failed(`delivered ${JSON.stringify(whole.chunks)}`)
  }
  return body.includes("data: [DONE]") ? folded(expected, whole) : truncated(expected, whole)
})

const runCase = Calls.decoded(Case, run)

const folded = ({ accumulated, error }: Case["expected"], { chunks, exit }: Read): Results.Outcome => {
  if (!Exit.isSuccess(exit)) return Results.failed(Calls.describe(exit))
  const isThinking = chunks.some((chunk) => JSON.stringify(chunk).includes(`"type":"thinking"`))
  const why = missing(accumulated, isThinking ? withoutThinking(exit.value) : exit.value)
  if (why !== undefined) return Results.failed(`folded to ${JSON.stringify(exit.value)}: ${why}`)
  if (error !== undefined) {
    return Results.different("nullable fields are accepted, as the client's own test requires; the client itself fails")
  }
  if (!isThinking) return Results.passed
  return exit.value.choices.some(({ message }) => JSON.stringify(message?.content).includes(`"type":"thinking"`))
    ? Results.different("thinking is separate from text, and `textOf` omits it; there it is dropped")
    : Results.failed("the thinking is lost")
}

const withoutThinking = (completion: Chat.ChatCompletion): unknown => ({
  ...completion,
  choices: completion.choices.map((choice) => ({
    ...choice,
    message: { ...choice.message, content: Chat.textOf(choice.message?.content) }
  }))
})

/** A stream without [DONE]: complete for that client, a failure with the partial completion here. */
const truncated = ({ accumulated, wireChunks }: Case["expected"], { exit }: Read): Results.Outcome => {
  const reason = Calls.reasonOf(exit)
  if (reason?._tag !== "StreamTruncated") return Results.failed(Calls.describe(exit))
  const why = wireChunks.length === 0 ? undefined : missing(accumulated, reason.partial)
  return why === undefined
    ? Results.different(
      "a stream without [DONE] is incomplete: it fails with `StreamTruncated`, which has the partial completion"
    )
    : Results.failed(`the completion so far is ${JSON.stringify(reason.partial)}: ${why}`)
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
