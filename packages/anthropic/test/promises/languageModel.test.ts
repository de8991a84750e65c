// Transcripts through `effect/ai`: any messages of a request come back the same.
import * as LanguageModel from "@effect-genai/anthropic/LanguageModel"
import * as Messages from "@effect-genai/anthropic/Messages"
import { assert, describe, it } from "@effect/vitest"
import * as Prompt from "effect/ai/Prompt"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const Transcript = Schema.Struct({
  system: Schema.optionalKey(Schema.Union([Schema.String, Schema.Array(Messages.TextBlockParam)])),
  messages: Schema.Array(Messages.MessageParam)
})

const isSame = Schema.toEquivalence(Transcript)
const stored = Schema.fromJsonString(Schema.toCodecJson(Prompt.Prompt))

const samples = (seed: number) => Arbitrary.sampleEffect(Arbitrary.schema(Transcript), { count: 50, size: 6, seed })

const sentFrom = (prompt: Prompt.Prompt) => Result.getOrThrow(LanguageModel.toMessages(prompt))

describe("transcripts through effect/ai", () => {
  it.effect.each(Array.from({ length: 20 }, (_, seed) => seed))(
    "any messages convert to a prompt and back, also through its JSON: seed %d",
    (seed) =>
      Effect.gen(function*() {
        for (const transcript of yield* samples(seed)) {
          const prompt = LanguageModel.toPrompt(transcript)
          assert.isTrue(isSame(sentFrom(prompt), transcript), JSON.stringify([transcript, sentFrom(prompt)], null, 1))
          const text = yield* Schema.encodeEffect(stored)(prompt)
          const loaded = yield* Schema.decodeEffect(stored)(text)
          assert.isTrue(
            isSame(sentFrom(loaded), transcript),
            JSON.stringify([transcript, sentFrom(loaded), prompt], null, 1)
          )
        }
      })
  )
})
