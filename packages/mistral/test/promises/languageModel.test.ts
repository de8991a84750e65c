// Transcripts through `effect/ai`: messages come back the same, whether they were written, generated or streamed.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Testing from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import * as MistralLanguageModel from "@effect-genai/mistral/LanguageModel"
import { assert, it } from "@effect/vitest"
import * as LanguageModel from "effect/ai/LanguageModel"
import * as Prompt from "effect/ai/Prompt"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, chunks, completion, done } from "../support/mistral.ts"

type Json = Schema.Json

const Messages = Schema.Array(Chat.ChatMessage)
const isSame = Schema.toEquivalence(Messages)
const Stored = Schema.fromJsonString(Schema.toCodecJson(Prompt.Prompt))

const sample = <A, I>(schema: Schema.Codec<A, I>, seed: number) =>
  Arbitrary.sampleEffect(Arbitrary.schema(schema), { count: 40, size: 6, seed })

/** Messages of each role with chunks of every kind. */
const chunked = (seed: number) =>
  Effect.map(
    sample(Schema.NonEmptyArray(Chat.ContentChunk), seed),
    (contents) =>
      contents.map((content): ReadonlyArray<Chat.ChatMessage> => [
        { role: "user", content },
        { role: "assistant", content, tool_calls: [{ id: "a", function: { name: "b", arguments: "{}" } }] },
        { role: "tool", tool_call_id: "a", content }
      ])
  )

const seeds = Array.from({ length: 8 }, (_, seed) => seed)

const sentFrom = (prompt: Prompt.Prompt) => Result.getOrThrow(MistralLanguageModel.toMessages(prompt))

const assertSame = (actual: ReadonlyArray<Chat.ChatMessage>, expected: ReadonlyArray<Chat.ChatMessage>) =>
  assert.isTrue(isSame(actual, expected), `${JSON.stringify(actual)}\nis not\n${JSON.stringify(expected)}`)

const options = { prompt: "Hello", disableToolCallResolution: true, toolCallValidation: "deferred" } as const

const over = (response: Testing.ServerResponse) =>
  Effect.provide(Layer.provide(MistralLanguageModel.layer({ model: "m" }), against([response])))

const generated = (message: object) =>
  Effect.map(LanguageModel.generateText(options), ({ content }) => content).pipe(
    over(Testing.json(completion(message)))
  )

const streamed = (events: ReadonlyArray<object>) =>
  Stream.runCollect(LanguageModel.streamText(options)).pipe(over(done(events)))

/** A message of a response, as it is sent back: absent calls and contents have one form. */
const sentBack = (message: Chat.AssistantMessage): ReadonlyArray<Chat.ChatMessage> => {
  const { content, tool_calls } = message
  const calls = tool_calls ?? []
  const isEmpty = content == null || content === "" || (Array.isArray(content) && content.length === 0)
  if (isEmpty && calls.length === 0) return []
  return [{
    role: "assistant",
    content: isEmpty ? "" : content,
    ...(calls.length === 0 ? {} : { tool_calls: calls })
  }]
}

const isReadable = ({ content }: Chat.AssistantMessage) =>
  content == null || typeof content === "string" || Array.isArray(content)

/** Mistral numbers its calls, and gives them ids. */
const named = (message: Chat.AssistantMessage): Chat.AssistantMessage => ({
  ...message,
  ...(message.tool_calls == null ? {} : {
    tool_calls: message.tool_calls.map((call, index) => ({ ...call, id: `call_${index}`, index }))
  })
})

const responses = Effect.fnUntraced(function*(seed: number) {
  const any = yield* sample(Chat.AssistantMessage, seed)
  const contents = yield* sample(Schema.NonEmptyArray(Chat.ContentChunk), seed)
  return [...any.filter(isReadable).map(named), ...contents.map((content): Chat.AssistantMessage => ({ content }))]
})

const halves = (text: string) => [text.slice(0, text.length / 2), text.slice(text.length / 2)]

const contentDeltas = (content: Chat.AssistantMessage["content"]): ReadonlyArray<object> => {
  if (typeof content === "string") return halves(content).map((content) => ({ content }))
  if (!OpenSchema.isArray(content)) return []
  return content.flatMap((chunk): ReadonlyArray<object> => {
    if (chunk.type === "text") return halves(chunk.text).map((content) => ({ content }))
    if (chunk.type !== "thinking") return [{ content: [chunk] }]
    const [first, ...others] = chunk.thinking
    return [{ ...chunk, thinking: first === undefined ? [] : [first] }, { ...chunk, thinking: others, signature: "" }]
      .map((
        piece
      ) => ({ content: [piece] }))
  })
}

const callDeltas = (calls: Chat.AssistantMessage["tool_calls"]): ReadonlyArray<object> =>
  (calls ?? []).flatMap(({ function: { arguments: input, name }, ...call }) => {
    const start = { tool_calls: [{ ...call, function: { name, arguments: "" } }] }
    const pieces: ReadonlyArray<Json> = typeof input === "string" ? halves(input) : [input]
    return [
      start,
      ...pieces.map((piece) => ({ tool_calls: [{ id: null, index: call.index, function: { arguments: piece } }] }))
    ]
  })

it.effect.each(seeds)(
  "transcripts through effect/ai: any messages convert to a prompt and back, also through its JSON: seed %d",
  (seed) =>
    Effect.gen(function*() {
      for (const transcript of [...yield* sample(Messages, seed), ...yield* chunked(seed)]) {
        const prompt = MistralLanguageModel.toPrompt(transcript)
        assertSame(sentFrom(prompt), transcript)
        const text = yield* Schema.encodeEffect(Stored)(prompt)
        assertSame(sentFrom(yield* Schema.decodeEffect(Stored)(text)), transcript)
      }
    })
)

it.effect.each(seeds)(
  "transcripts through effect/ai: any generated message is sent back as it was: seed %d",
  (seed) =>
    Effect.gen(function*() {
      for (const message of yield* responses(seed)) {
        const prompt = Prompt.fromResponseParts(yield* generated(message))
        assertSame(sentFrom(prompt), sentBack(message))
        const text = yield* Schema.encodeEffect(Stored)(prompt)
        assertSame(sentFrom(yield* Schema.decodeEffect(Stored)(text)), sentBack(message))
      }
    })
)

it.effect.each(seeds)(
  "transcripts through effect/ai: a streamed message has the parts of the whole one: seed %d",
  (seed) =>
    Effect.gen(function*() {
      for (const message of yield* responses(seed)) {
        const events = chunks([...contentDeltas(message.content), ...callDeltas(message.tool_calls)], "stop")
        const whole = yield* Chat.accumulate(Chat.stream({ model: "m", messages: [] })).pipe(
          Effect.provide(against([done(events)]))
        )
        const [parts, expected] = [yield* streamed(events), yield* generated(Chat.messageOf(whole))]
        assertSame(sentFrom(Prompt.fromResponseParts(parts)), sentFrom(Prompt.fromResponseParts(expected)))
        const others = new Set<string>(["source", "response-metadata", "finish"])
        assert.deepStrictEqual<ReadonlyArray<object>>(
          parts.filter(({ type }) => others.has(type)),
          expected.filter(({ type }) => others.has(type))
        )
      }
    })
)
