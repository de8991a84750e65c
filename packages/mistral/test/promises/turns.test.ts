import { Chat, Conversations } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

const request: Chat.CreateChatCompletion = {
  model: "mistral-small-latest",
  messages: [{ role: "user", content: "Hi." }]
}

const start: Conversations.StartConversation = { model: "mistral-small-latest", inputs: "Hi." }

const forms = [
  { form: "whole", send: Chat.complete },
  { form: "streamed", send: (input: Chat.CreateChatCompletion) => Chat.accumulate(Chat.stream(input)) }
]

const city = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"

const callsOf = (completion: Chat.ChatCompletion) => Chat.messageOf(completion).tool_calls ?? []

describe.each(forms)("the model of a chat, $form", ({ send }) => {
  it.effect("scripted turns: each request gets its turn: a text, calls, parts of a message, or an error", () =>
    Effect.gen(function*() {
      const first = yield* send(request)
      assert.deepStrictEqual([Chat.textOf(first), first.choices[0]?.finish_reason], ["Hello.", "stop"])
      const calling = yield* send(request)
      assert.strictEqual(calling.choices[0]?.finish_reason, "tool_calls")
      const calls = callsOf(calling)
      assert.deepStrictEqual(calls.map(({ function: { arguments: given, name } }) => [name, given]), [
        ["get_weather", JSON.stringify({ city })],
        ["get_time", "{}"]
      ])
      assert.match(String(calls[0]?.id), /^[A-Za-z0-9]{9}$/)
      const both = yield* send(request)
      assert.strictEqual(Chat.textOf(both), "I look.")
      assert.strictEqual(new Set([...calls, ...callsOf(both)].map(({ id }) => id)).size, 3)
      assert.strictEqual((yield* send(request)).choices[0]?.finish_reason, "length")
      assert.deepInclude(yield* reasonOf(send(request)), { _tag: "RateLimited" })
    }).pipe(Effect.provide(Testing.layer({
      reply: Testing.turns(
        "Hello.",
        Testing.calls(["get_weather", { city }], ["get_time"]),
        { ...Testing.calls(["get_time"]), content: "I look." },
        { content: "Cut", finish_reason: "length" },
        Effect.fail(Testing.refuse(429, "Slow down")),
        Effect.fail(Testing.refuse(429, "Slow down")),
        Effect.fail(Testing.refuse(429, "Slow down"))
      )
    }))))

  it.effect("scripted turns: a request after the last turn fails, and the error says how many there are", () =>
    Effect.gen(function*() {
      yield* send(request)
      const reason = yield* reasonOf(send(request))
      assert.deepInclude(reason, { _tag: "InvalidRequest", status: 400 })
      assert.include(reason.message, "The script has 1 turn, and this is request 2")
    }).pipe(Effect.provide(Testing.layer({ reply: Testing.turns("Hello.") }))))
})

describe("the model of the embedded platform", () => {
  const reply = Testing.turns({ ...Testing.calls(["get_weather", { city }], ["get_time"]), content: "I look." })

  it.effect("scripted turns: the arguments of a call are streamed in pieces", () =>
    Effect.gen(function*() {
      const chunks = yield* Stream.runCollect(Chat.stream(request))
      const calls = chunks.flatMap(({ choices: [choice] }) => choice?.delta.tool_calls ?? [])
      assert.isAbove(calls.length, 4)
      const pieces = calls.filter(({ id }) => id === calls[0]?.id)
      assert.strictEqual(pieces.map(({ function: { name } }) => name).join(""), "get_weather")
      assert.deepStrictEqual(JSON.parse(pieces.map((piece) => String(piece.function.arguments)).join("")), { city })
    }).pipe(Effect.provide(Testing.layer({ reply }))))

  it.effect("scripted turns: a conversation gets its turn, whole", () =>
    Effect.gen(function*() {
      const { outputs } = yield* Conversations.start(start)
      assert.deepInclude(outputs[0], { type: "message.output", content: "I look." })
      const calls = outputs.flatMap((entry) => entry.type === "function.call" ? [entry] : [])
      assert.deepStrictEqual(calls.map((call) => [call.name, call.arguments]), [
        ["get_weather", JSON.stringify({ city })],
        ["get_time", "{}"]
      ])
      assert.include((yield* reasonOf(Conversations.start(start))).message, "The script has 1 turn")
    }).pipe(Effect.provide(Testing.layer({ reply }))))

  it.effect("scripted turns: a conversation gets its turn, streamed", () =>
    Effect.gen(function*() {
      const events = yield* Stream.runCollect(Conversations.startStream(start))
      const pieces = events.flatMap((event) => event.type === "function.call.delta" ? [event] : [])
      const first = pieces.filter(({ name }) => name === "get_weather").map((piece) => String(piece.arguments))
      assert.isAbove(first.length, 3)
      assert.deepStrictEqual(JSON.parse(first.join("")), { city })
      assert.strictEqual(pieces.length, first.length + 1)
    }).pipe(Effect.provide(Testing.layer({ reply }))))
})
