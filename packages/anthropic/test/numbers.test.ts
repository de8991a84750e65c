import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, baseRequest, events, message, reasonOf } from "./support/anthropic.ts"

const toolUse = { type: "tool_use", id: "toolu_1", name: "look", input: {} }
const isJson = Schema.is(Schema.Json)

describe("a number in a tool input that parsing would change", () => {
  it.effect.each(["1e999", "18446744073709551616", "9007199254740993"])(
    "is still there in a streamed input, which is JSON and not decoded: %s",
    (number) =>
      Effect.gen(function*() {
        const delta = { type: "input_json_delta", partial_json: `{"id":${number}}` }
        const provided = Effect.provide(against([Testing.sse(events([[toolUse, delta]]))]))
        const stream = Messages.stream(baseRequest)
        const [block] = (yield* Messages.accumulate(stream).pipe(provided)).content
        assert.include(JSON.stringify(block), number)
        if (block?.type !== "tool_use") return assert.fail("it has another type")
        const decoded = Messages.toolInput(Schema.Struct({ id: Schema.Json }))(block)
        assert.strictEqual((yield* reasonOf(decoded))._tag, "Undecodable")
        for (const { content } of yield* Stream.runCollect(Messages.snapshots(stream)).pipe(provided)) {
          assert.isTrue(isJson(content))
        }
      })
  )

  it.effect.each(["1e999", "18446744073709551616"])(
    "fails a message with its path: %s",
    (number) =>
      Effect.gen(function*() {
        const text = JSON.stringify(message([{ ...toolUse, input: { ids: [7] } }])).replace("7", number)
        const reason = yield* reasonOf(Messages.create(baseRequest)).pipe(Effect.provide(against([Testing.text(text)])))
        assert.deepInclude(reason, { _tag: "Undecodable", path: "content[0].input.ids[0]" })
      })
  )
})
