import { Messages } from "@effect-genai/anthropic"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

describe("Messages.Transcript", () => {
  const decode = Schema.decodeEffect(Schema.fromJsonString(Messages.Transcript))

  it.effect("returns a stored transcript as it was, with blocks and fields of a later version", () =>
    Effect.gen(function*() {
      const transcript = [
        { role: "user", content: "Buy milk." },
        {
          role: "assistant",
          content: [
            { type: "thinking", thinking: "…", signature: "c2ln", budget: 7 },
            { type: "sound", hz: 440 },
            { type: "tool_use", id: "toolu_1", name: "buy", input: { what: "milk" }, seal: "x" }
          ]
        }
      ]
      assert.deepStrictEqual<unknown>(yield* decode(JSON.stringify(transcript)), transcript)
    }))

  it.effect("rejects what is not a transcript, and names the place", () =>
    Effect.gen(function*() {
      const { message } = yield* Effect.flip(decode(`[{"role":"user","content":"Hi."},{"role":"tool","content":""}]`))
      assert.include(message, "at [1]")
    }))
})
