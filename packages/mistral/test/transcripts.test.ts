import { Chat } from "@effect-genai/mistral"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

describe("Chat.Transcript", () => {
  it.effect("returns a stored transcript as it was, with chunks and fields of a later version", () =>
    Effect.gen(function*() {
      const transcript = [
        { role: "user", content: "Buy milk." },
        {
          role: "assistant",
          content: [{ type: "text", text: "Yes.", mood: "good" }, { type: "sound", hz: 440 }],
          tool_calls: [{ id: "abcdefghi", function: { name: "buy", arguments: "{}", seal: "x" } }]
        }
      ]
      const decode = Schema.decodeEffect(Schema.fromJsonString(Chat.Transcript))
      assert.deepStrictEqual<unknown>(yield* decode(JSON.stringify(transcript)), transcript)
    }))
})
