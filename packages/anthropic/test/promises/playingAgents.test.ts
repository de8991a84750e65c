// How the embedded platform plays an agent: it calls tools, reads their results, and stops.
import { Messages } from "@effect-genai/anthropic"
import * as Testing from "@effect-genai/anthropic/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const City = { type: "object" as const, properties: { city: { type: "string" } }, required: ["city"] }

const tools: ReadonlyArray<Messages.ToolUnion> = [
  { name: "get_weather", description: "Current weather of a city", input_schema: City },
  { name: "get_time", description: "Current time of a city", input_schema: City }
]

const Input = Schema.Struct({ city: Schema.String })

type ResultOf = (call: Messages.ToolUseBlock) => { readonly content: string; readonly is_error?: boolean }

const sunny: ResultOf = () => ({ content: JSON.stringify({ temperature: 18, sky: "sunny" }) })

const requestFor = (content: string, more: Partial<Messages.CreateMessage> = {}): Messages.CreateMessage => ({
  model: "claude-opus-5",
  max_tokens: 1000,
  tools,
  messages: [{ role: "user", content }],
  ...more
})

const forms = [
  { form: "whole", send: Messages.create },
  { form: "streamed", send: (input: Messages.CreateMessage) => Messages.accumulate(Messages.stream(input)) }
]

describe.each(forms)("the embedded platform, $form", ({ send }) => {
  /** Runs a request to the end of its turns: the calls of each, and the last text. */
  const run = Effect.fnUntraced(function*(request: Messages.CreateMessage, resultOf: ResultOf = sunny) {
    const turns: Array<ReadonlyArray<string>> = []
    const messages = [...request.messages]
    while (turns.length < 9) {
      const message = yield* send({ ...request, messages })
      const calls = message.content.flatMap((block) => block.type === "tool_use" ? [block] : [])
      assert.strictEqual(message.stop_reason, calls.length > 0 ? "tool_use" : "end_turn")
      if (calls.length === 0) return { turns, messages, text: Messages.textOf(message) }
      const inputs = yield* Effect.forEach(calls, Messages.toolInput(Input))
      turns.push(calls.map(({ name }, index) => `${name} ${inputs[index]?.city}`))
      const content = calls.map((call) => ({ type: "tool_result" as const, tool_use_id: call.id, ...resultOf(call) }))
      messages.push({ role: "assistant", content: message.content }, { role: "user", content })
    }
    return { turns, messages, text: "" }
  })

  it.effect("playing agents: it calls a tool where the question asks for one, reads the result, and stops", () =>
    Effect.gen(function*() {
      const { messages, text, turns } = yield* run(requestFor("What is the weather in Paris?"))
      assert.deepStrictEqual(turns, [["get_weather Paris"]])
      assert.strictEqual(text, "Weather for Paris: temperature 18, sky sunny.")
      assert.deepStrictEqual((yield* run(requestFor("Write a poem about the weather."))).turns, [])
      const more = [...messages, { role: "assistant" as const, content: text }]
      const next = (content: string) => run(requestFor("", { messages: [...more, { role: "user", content }] }))
      assert.deepStrictEqual((yield* next("And what time is it in Oslo?")).turns, [["get_time Oslo"]])
      assert.deepStrictEqual((yield* next("What is the weather in Paris now?")).turns, [["get_weather Paris"]])
      assert.deepStrictEqual((yield* next("Thank you!")).turns, [])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("playing agents: it calls several tools in a turn, or one where the request disables that", () =>
    Effect.gen(function*() {
      const cities = requestFor("What is the weather in Paris, Rome and Oslo?")
      const parallel = yield* run(cities)
      assert.deepStrictEqual(parallel.turns, [["get_weather Paris", "get_weather Rome", "get_weather Oslo"]])
      assert.match(parallel.text, /Paris: .*Rome: .*Oslo: /)
      const both = yield* run(requestFor("What is the weather in Paris, and the time?"))
      assert.deepStrictEqual(both.turns, [["get_weather Paris", "get_time Paris"]])
      const serial = yield* run({ ...cities, tool_choice: { type: "auto", disable_parallel_tool_use: true } })
      assert.deepStrictEqual(serial.turns, [["get_weather Paris"], ["get_weather Rome"], ["get_weather Oslo"]])
      assert.strictEqual(serial.text, parallel.text)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("playing agents: it reports a failed call, and does not repeat it", () =>
    Effect.gen(function*() {
      const resultOf: ResultOf = (call) =>
        JSON.stringify(call.input).includes("Rome") ? { content: "No station there", is_error: true } : sunny(call)
      const { text, turns } = yield* run(requestFor("What is the weather in Paris and Rome?"), resultOf)
      assert.strictEqual(turns.length, 1)
      assert.strictEqual(
        text,
        "Weather for Paris: temperature 18, sky sunny. Weather for Rome failed: No station there."
      )
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("playing agents: it honors the choice of tools", () =>
    Effect.gen(function*() {
      const question = requestFor("What is the weather in Paris?")
      assert.deepStrictEqual((yield* run({ ...question, tool_choice: { type: "none" } })).turns, [])
      const chosen = yield* send({ ...question, tool_choice: { type: "tool", name: "get_time" } })
      assert.deepInclude(chosen.content[0], { name: "get_time", input: { city: "Paris" } })
      const any = yield* send({ ...requestFor("Hello!"), tool_choice: { type: "any" } })
      assert.strictEqual(any.stop_reason, "tool_use")
    }).pipe(Effect.provide(Testing.layer())))
})
