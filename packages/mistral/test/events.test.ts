// Streams that end with their own last event instead of [DONE].
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as Conversations from "@effect-genai/mistral/Conversations"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Speech from "@effect-genai/mistral/Speech"
import * as Transcriptions from "@effect-genai/mistral/Transcriptions"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, counted, errorResponse, formOf, type Needs, reasonOf, sent } from "./support/mistral.ts"

const usage = { prompt_tokens: 1, total_tokens: 2 }

const audio = Upload.fromBytes("RIFF", { name: "talk.wav" })

interface EventStream {
  readonly name: string
  readonly stream: Stream.Stream<object, MistralError, Needs>
  /** The events before the first content. */
  readonly prelude: ReadonlyArray<object>
  readonly content: ReadonlyArray<object>
  readonly last: object
}

const inConversation: Omit<EventStream, "name" | "stream"> = {
  prelude: [{ type: "conversation.response.started", conversation_id: "c", created_at: "2026-11-20T10:00:00Z" }],
  content: [
    { type: "message.output.delta", id: "e1", content: "Hi" },
    { type: "message.output.delta", id: "e1", content: { type: "tool_reference", tool: "web_search", title: "t" } },
    { type: "function.call.delta", id: "e2", name: "f", tool_call_id: "t", arguments: "{" }
  ],
  last: { type: "conversation.response.done", usage }
}

/** Not retried: a retry would append the input twice. */
const appending = Conversations.appendStream({ conversation_id: "c", inputs: "Hello" })

const eventStreams: ReadonlyArray<EventStream> = [
  { name: "a started conversation", stream: Conversations.startStream({ inputs: "Hello" }), ...inConversation },
  {
    name: "a continued conversation",
    stream: appending,
    ...inConversation
  },
  {
    name: "a restarted conversation",
    stream: Conversations.restartStream({ conversation_id: "c", from_entry_id: "e" }),
    ...inConversation
  },
  {
    name: "a transcription",
    stream: Transcriptions.stream({ model: "voxtral-mini-latest", file: audio }),
    prelude: [{ type: "transcription.language", audio_language: "en" }],
    content: [
      { type: "transcription.text.delta", text: "Hi" },
      { type: "transcription.segment", text: "Hi", start: 0, end: 1.5 }
    ],
    last: { type: "transcription.done", model: "voxtral-mini-latest", text: "Hi", language: "en", usage }
  },
  {
    name: "speech",
    stream: Speech.stream({ input: "Hi" }),
    prelude: [],
    content: [{ type: "speech.audio.delta", audio_data: "AAAA" }, { type: "speech.audio.delta", audio_data: "BBBB" }],
    last: { type: "speech.audio.done", usage }
  }
]

describe.each(eventStreams)("the event stream of $name", ({ content, last, prelude, stream }) => {
  const all = [...prelude, ...content, last]
  const failing = reasonOf(Stream.runDrain(stream)).pipe(Retry.none)

  it.effect("emits the events unchanged, for any split of the bytes", () =>
    Effect.gen(function*() {
      for (const bytes of [1, 9, 10_000]) {
        const received = yield* Stream.runCollect(stream).pipe(
          Effect.provide(against([Testing.splitBy(bytes)(Testing.sse(all))]))
        )
        assert.deepStrictEqual<unknown>(received, all)
      }
    }))

  it.effect("takes the type of an event from its name if its data has none", () =>
    Effect.gen(function*() {
      const named = all.map((event) => {
        const { type, ...data }: { type?: unknown } = event
        return `event: ${String(type)}\ndata: ${JSON.stringify(data)}\n\n`
      })
      const received = yield* Stream.runCollect(stream).pipe(
        Effect.provide(against([Testing.text(named.join(""), { headers: { "content-type": "text/event-stream" } })]))
      )
      assert.deepStrictEqual<unknown>(received, all)
    }))

  it.effect("ends with its last event, even without the blank line, and ignores later ones", () =>
    Effect.gen(function*() {
      const body = Testing.text(
        `${all.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("").trimEnd()}\n`,
        { headers: { "content-type": "text/event-stream" } }
      )
      assert.strictEqual((yield* Stream.runCollect(stream).pipe(Effect.provide(against([body])))).length, all.length)
      const more = Testing.sse([...all, ...all])
      assert.strictEqual((yield* Stream.runCollect(stream).pipe(Effect.provide(against([more])))).length, all.length)
    }))

  it.effect("fails with StreamTruncated if its last event is missing", () =>
    Effect.gen(function*() {
      const given: Array<object> = []
      const reason = yield* reasonOf(Stream.runForEach(stream, (event) => Effect.sync(() => given.push(event))))
      assert.deepInclude(reason, { _tag: "StreamTruncated", afterContent: true, isRetryable: false })
      assert.deepStrictEqual<unknown>(given, all.slice(0, -1))
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([Testing.sse(all.slice(0, -1))]))))

  it.effect("fails with StreamFailed for each form of an error event", () =>
    Effect.gen(function*() {
      for (const error of [{ object: "error", message: "m" }, { type: "error", message: "m" }, { error: "m" }]) {
        const reason = yield* failing.pipe(Effect.provide(against([Testing.sse([...prelude, ...content, error])])))
        assert.deepInclude(reason, { _tag: "StreamFailed", because: "ServerFailure", message: "m", afterContent: true })
      }
    }))

  it.effect("fails with StreamStalled after 90 seconds of silence", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(failing)
      assert.deepInclude(reason, { _tag: "StreamStalled", limit: Duration.seconds(90), afterContent: true })
    }).pipe(Effect.provide(against([{
      ...Testing.sse([]),
      body: Stream.concat(Testing.sse([...prelude, ...content]).body, Stream.never)
    }]))))

  it.effect("emits events of unknown types unchanged, and counts them", () =>
    Effect.gen(function*() {
      const strange = [...prelude, { type: "tomorrows.event", of: { a: [1] } }, last]
      const received = yield* Stream.runCollect(stream).pipe(Effect.provide(Testing.script([Testing.sse(strange)])))
      assert.deepStrictEqual<unknown>(received, strange)
      assert.deepStrictEqual(Object.values(yield* counted("genai.unrecognized")), [1])
    }).pipe(Effect.provide(against([]))))
})

describe.each(eventStreams.filter(({ stream }) => stream !== appending))(
  "the event stream of $name",
  ({ content, last, prelude, stream }) => {
    const all = [...prelude, ...content, last]

    it.effect("is retried until its first content", () =>
      Effect.gen(function*() {
        assert.strictEqual((yield* skipSleeps(Stream.runCollect(stream.pipe(Retry.times(3))))).length, all.length)
        assert.strictEqual((yield* sent).length, 4)
      }).pipe(Effect.provide(against([
        errorResponse(503, "server_error"),
        Testing.sse(prelude),
        Testing.sse([...prelude, { object: "error", message: "m", type: "server_error" }]),
        Testing.sse(all)
      ]))))

    it.effect("fails with Undecodable if the response is not an event stream", () =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(Stream.runDrain(stream)).pipe(
          Retry.none,
          Effect.provide(against([Testing.json({ audio_data: "AAAA" })]))
        )
        assert.deepInclude(reason, {
          _tag: "Undecodable",
          message: "expected an event stream, but the response is application/json"
        })
      }))
  }
)

describe("an error event of a conversation", () => {
  const failed = (code: number, message = "m") => ({ type: "conversation.response.error", message, code })
  const started = inConversation.prelude

  it.effect.each(
    [
      Conversations.startStream({ inputs: "Hello" }),
      Conversations.appendStream({ conversation_id: "c" }),
      Conversations.restartStream({ conversation_id: "c", from_entry_id: "e" })
    ]
  )("fails the stream with a typed error and is not emitted: %#", (stream) =>
    Effect.gen(function*() {
      const given: Array<string> = []
      const error = yield* Effect.flip(
        Stream.runForEach(stream, ({ type }) => Effect.sync(() => given.push(String(type))))
      )
      assert.deepInclude(error.reason, {
        _tag: "StreamFailed",
        because: "ServerFailure",
        type: "conversation.response.error",
        code: "3000",
        message: "no tool",
        afterContent: true,
        isRetryable: false
      })
      assert.deepStrictEqual(given, ["conversation.response.started", "message.output.delta"])
    }).pipe(Effect.provide(against([
      Testing.sse([...started, { type: "message.output.delta", id: "e", content: "Hi" }, failed(3000, "no tool")])
    ]))))

  it.effect("before the first content is retried, and is the error of the last attempt", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(Stream.runDrain(Conversations.startStream({ inputs: "Hello" }))))
      assert.deepInclude(reason, { _tag: "ServerFailure", code: "3000", message: "m", attempts: 3 })
    }).pipe(Effect.provide(against([1, 2, 3].map(() => Testing.sse([...started, failed(3000)]))))))
})

describe("a transcription", () => {
  it.effect("as a stream is retried with the same file", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Stream.runDrain(Transcriptions.stream({ model: "m", file: audio })))
      for (const request of yield* sent) {
        const fields = yield* formOf(request)
        assert.deepInclude(fields.get("file"), { name: "talk.wav", size: 4 })
        assert.strictEqual(fields.get("stream"), "true")
      }
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([
      errorResponse(429, "rate_limited"),
      Testing.sse([{ type: "transcription.done", model: "m", text: "", usage }])
    ]))))

  it.effect("without streaming has the text, the segments and the usage", () =>
    Effect.gen(function*() {
      const whole = { model: "m", text: "Hi", language: null, segments: [{ text: "Hi", start: 0, end: 1 }], usage }
      assert.deepStrictEqual<unknown>(yield* Transcriptions.complete({ model: "m", file: audio }), whole)
    }).pipe(Effect.provide(against([
      Testing.json({ model: "m", text: "Hi", language: null, segments: [{ text: "Hi", start: 0, end: 1 }], usage })
    ]))))
})

describe("speech without streaming", () => {
  it.effect("is one Base64 string", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Speech.complete({ input: "Hi" }), { audio_data: "AAAABBBB" })
    }).pipe(Effect.provide(against([Testing.json({ audio_data: "AAAABBBB" })]))))
})
