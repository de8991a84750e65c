import { Messages } from "@effect-genai/anthropic"
import * as Testing from "@effect-genai/anthropic/Testing"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

const request: Messages.CreateMessage = {
  model: "claude-haiku-4-5",
  max_tokens: 64,
  messages: [{ role: "user", content: "Hi." }]
}

const forms = [
  { form: "whole", send: Messages.create },
  { form: "streamed", send: (input: Messages.CreateMessage) => Messages.accumulate(Messages.stream(input)) }
]

const city = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"

describe.each(forms)("the model of the embedded platform, $form", ({ send }) => {
  it.effect("scripted turns: each request gets its turn: a text, calls, parts of a message, or an error", () =>
    Effect.gen(function*() {
      const first = yield* send(request)
      assert.deepStrictEqual([Messages.textOf(first), first.stop_reason], ["Hello.", "end_turn"])
      const calling = yield* send(request)
      assert.strictEqual(calling.stop_reason, "tool_use")
      const calls = calling.content.flatMap((block) => block.type === "tool_use" ? [block] : [])
      assert.deepStrictEqual(calls.map(({ input, name }) => [name, input]), [["get_weather", { city }], [
        "get_time",
        {}
      ]])
      assert.match(calls[0]!.id, /^toolu_01\w{22}$/)
      const { content, stop_reason } = yield* send(request)
      assert.deepStrictEqual(content.map(({ type }) => type), ["thinking", "text", "tool_use"])
      assert.deepInclude(content[0], { thinking: "Hm.", signature: "signed" })
      assert.strictEqual(stop_reason, "tool_use")
      assert.strictEqual(new Set([...calls, ...content].flatMap((block) => "id" in block ? [block.id] : [])).size, 3)
      assert.deepInclude(yield* send(request), { content: [], stop_reason: "refusal" })
      assert.strictEqual((yield* send(request)).stop_reason, "pause_turn")
      assert.deepInclude(yield* reasonOf(send(request)), { _tag: "Overloaded" })
    }).pipe(Effect.provide(Testing.layer({
      reply: Testing.turns(
        "Hello.",
        Testing.calls(["get_weather", { city }], ["get_time"]),
        {
          ...Testing.calls(["get_time"]),
          content: [{ type: "thinking", thinking: "Hm.", signature: "signed" }, { type: "text", text: "I look." }]
        },
        { content: [], stop_reason: "refusal" },
        { content: [{ type: "text", text: "I search." }], stop_reason: "pause_turn" },
        Effect.fail(Testing.refuse(529, "Overloaded")),
        Effect.fail(Testing.refuse(529, "Overloaded")),
        Effect.fail(Testing.refuse(529, "Overloaded"))
      )
    }))))

  it.effect("scripted turns: a request after the last turn fails, and the error says how many there are", () =>
    Effect.gen(function*() {
      yield* send(request)
      const reason = yield* reasonOf(send(request))
      assert.deepInclude(reason, { _tag: "InvalidRequest", status: 400 })
      assert.include(reason.message, "The script has 1 turn, and this is request 2")
    }).pipe(Effect.provide(Testing.layer({ reply: Testing.turns("Hello.") }))))

  it.effect("scripted turns: each platform starts with the first turn", () =>
    Effect.gen(function*() {
      const reply = Testing.turns("One.", "Two.")
      const first = Effect.map(send(request), Messages.textOf)
      for (const seed of [1, 2]) {
        assert.strictEqual(yield* Effect.provide(first, Testing.layer({ reply, seed }), { local: true }), "One.")
      }
    }))
})

describe("the model of the embedded platform", () => {
  it.effect("scripted turns: the input of a call is streamed in pieces", () =>
    Effect.gen(function*() {
      const events = yield* Stream.runCollect(Messages.stream(request))
      const pieces = events.flatMap((event) =>
        event.type === "content_block_delta" && event.delta.type === "input_json_delta"
          ? [event.delta.partial_json]
          : []
      )
      assert.isAbove(pieces.length, 3)
      assert.deepStrictEqual(JSON.parse(pieces.join("")), { city })
    }).pipe(Effect.provide(Testing.layer({ reply: Testing.turns(Testing.calls(["get_weather", { city }])) }))))
})
