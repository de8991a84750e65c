// Transcripts through `effect/ai`: any messages of a request come back the same.
import * as LanguageModel from "@effect-genai/anthropic/LanguageModel"
import * as Messages from "@effect-genai/anthropic/Messages"
import { assert, describe, it } from "@effect/vitest"
import * as Prompt from "effect/ai/Prompt"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { eventsOf } from "../../src/Testing/events.ts"
import { generated, sentFrom, streamed } from "../support/languageModel.ts"

const Transcript = Schema.Struct({
  system: Schema.optionalKey(Schema.Union([Schema.String, Schema.Array(Messages.TextBlockParam)])),
  messages: Schema.Array(Messages.MessageParam)
})

const stored = Schema.fromJsonString(Schema.toCodecJson(Prompt.Prompt))

const seeds = Array.from({ length: 10 }, (_, seed) => seed)

/** Samples, as they are after a way over the wire. */
const samples = <A>(schema: Schema.Codec<A, A>, seed: number, count: number) =>
  Effect.map(
    Arbitrary.sampleEffect(Arbitrary.schema(schema), { count, size: 6, seed }),
    (all): ReadonlyArray<A> => JSON.parse(JSON.stringify(all))
  )

const assertSame = (actual: unknown, expected: unknown, ...context: ReadonlyArray<unknown>) =>
  assert.isTrue(Equal.equals(actual, expected), JSON.stringify({ actual, expected, context }, null, 1))

describe("LanguageModel", () => {
  it.effect.each(seeds)(
    "transcripts through effect/ai: any messages convert to a prompt and back, also through its JSON, seed %d",
    (seed) =>
      Effect.gen(function*() {
        for (const transcript of yield* samples(Transcript, seed, 50)) {
          const prompt = LanguageModel.toPrompt(transcript)
          assertSame(sentFrom(prompt), transcript, prompt)
          const text = yield* Schema.encodeEffect(stored)(prompt)
          assertSame(sentFrom(yield* Schema.decodeEffect(stored)(text)), transcript, prompt)
        }
      })
  )

  it.effect.each(seeds)(
    "transcripts through effect/ai: any response converts to parts, and its parts to the same blocks, seed %d",
    (seed) =>
      Effect.gen(function*() {
        for (const message of yield* samples(Messages.Message, seed, 20)) {
          const prompt = Prompt.fromResponseParts(yield* generated(message))
          const content = message.content.filter((block) => block.type !== "text" || block.text.trim() !== "")
          const expected = content.length === 0 ? [] : [{ role: "assistant", content }]
          assertSame(sentFrom(prompt).messages, expected, prompt)
          const text = yield* Schema.encodeEffect(stored)(prompt)
          assertSame(sentFrom(yield* Schema.decodeEffect(stored)(text)).messages, expected, prompt)
        }
      })
  )

  it.effect.each(seeds)(
    "transcripts through effect/ai: the parts of a stream add up to those of the message, seed %d",
    (seed) =>
      Effect.gen(function*() {
        for (const message of yield* samples(Messages.Message, seed, 20)) {
          const folded = yield* Messages.accumulate(Stream.fromIterable(eventsOf(message)))
          const whole = Prompt.fromResponseParts(yield* generated(folded))
          const parts = Prompt.fromResponseParts(yield* streamed(message))
          assertSame(parts.content, whole.content, message)
        }
      })
  )
})
