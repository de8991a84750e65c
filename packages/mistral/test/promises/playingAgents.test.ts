// How the embedded platform plays an agent: it calls functions, reads their results, and stops.
import { Agents, Chat, Conversations } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

const model = "mistral-large-latest"
const parameters = { type: "object", properties: { city: { type: "string" } }, required: ["city"] }

const tools: ReadonlyArray<Chat.Tool> = [
  { type: "function", function: { name: "get_weather", description: "Current weather of a city", parameters } },
  { type: "function", function: { name: "get_time", description: "Current time of a city", parameters } }
]

const Input = Schema.Struct({ city: Schema.String })

interface Call {
  readonly id: string
  readonly name: string
  readonly arguments: string
}

type ResultOf = (call: Call) => string

const sunny: ResultOf = () => JSON.stringify({ temperature: 18, sky: "sunny" })

const named = (call: Call) =>
  `${call.name} ${Schema.decodeUnknownSync(Schema.fromJsonString(Input))(call.arguments).city}`

const forms = [
  { form: "whole", send: Chat.complete },
  { form: "streamed", send: (input: Chat.CreateChatCompletion) => Chat.accumulate(Chat.stream(input)) }
]

const requestFor = (content: string, more: Partial<Chat.CreateChatCompletion> = {}): Chat.CreateChatCompletion => ({
  model,
  tools,
  messages: [{ role: "user", content }],
  ...more
})

describe.each(forms)("a chat of the embedded platform, $form", ({ send }) => {
  /** Runs a request to the end of its turns: the calls of each, and the last text. */
  const run = Effect.fnUntraced(function*(request: Chat.CreateChatCompletion, resultOf: ResultOf = sunny) {
    const turns: Array<ReadonlyArray<string>> = []
    const messages = [...request.messages]
    while (turns.length < 9) {
      const completion = yield* send({ ...request, messages })
      const message = Chat.messageOf(completion)
      const calls = (message.tool_calls ?? []).map((call) => ({
        id: String(call.id),
        name: call.function.name,
        arguments: String(call.function.arguments)
      }))
      assert.strictEqual(completion.choices[0]?.finish_reason, calls.length > 0 ? "tool_calls" : "stop")
      if (calls.length === 0) return { turns, messages, text: Chat.textOf(completion) }
      turns.push(calls.map(named))
      const results = calls.map((call) => ({
        role: "tool" as const,
        tool_call_id: call.id,
        name: call.name,
        content: resultOf(call)
      }))
      messages.push(message, ...results)
    }
    return { turns, messages, text: "" }
  })

  it.effect("playing agents: it calls a function where the question asks for one, reads the result, and stops", () =>
    Effect.gen(function*() {
      const { messages, text, turns } = yield* run(requestFor("What is the weather in Paris?"))
      assert.deepStrictEqual(turns, [["get_weather Paris"]])
      assert.strictEqual(text, "Weather for Paris: temperature 18, sky sunny.")
      assert.deepStrictEqual((yield* run(requestFor("Write a poem about the weather."))).turns, [])
      const more = [...messages, { role: "assistant" as const, content: text }]
      const next = (content: string) => run(requestFor("", { messages: [...more, { role: "user", content }] }))
      assert.deepStrictEqual((yield* next("And what time is it in Oslo?")).turns, [["get_time Oslo"]])
      assert.deepStrictEqual((yield* next("Thank you!")).turns, [])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("playing agents: it calls several functions in a turn, or one where the request disables that", () =>
    Effect.gen(function*() {
      const cities = requestFor("What is the weather in Paris, Rome and Oslo?")
      const parallel = yield* run(cities)
      assert.deepStrictEqual(parallel.turns, [["get_weather Paris", "get_weather Rome", "get_weather Oslo"]])
      assert.match(parallel.text, /Paris: .*Rome: .*Oslo: /)
      const both = yield* run(requestFor("What is the weather in Paris, and the time?"))
      assert.deepStrictEqual(both.turns, [["get_weather Paris", "get_time Paris"]])
      const serial = yield* run({ ...cities, parallel_tool_calls: false })
      assert.deepStrictEqual(serial.turns, [["get_weather Paris"], ["get_weather Rome"], ["get_weather Oslo"]])
      assert.strictEqual(serial.text, parallel.text)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("playing agents: it reports a failed call, and does not repeat it", () =>
    Effect.gen(function*() {
      const resultOf: ResultOf = (call) =>
        call.arguments.includes("Rome") ? JSON.stringify({ error: "No station there" }) : sunny(call)
      const { text, turns } = yield* run(requestFor("What is the weather in Paris and Rome?"), resultOf)
      assert.strictEqual(turns.length, 1)
      assert.strictEqual(
        text,
        "Weather for Paris: temperature 18, sky sunny. Weather for Rome failed: No station there."
      )
    }).pipe(Effect.provide(Testing.layer())))
})

describe("an agent of the embedded platform", () => {
  it.effect("playing agents: it has the functions of the agent", () =>
    Effect.gen(function*() {
      const { id: agent_id } = yield* Agents.create({ name: "Weather", model, tools })
      const completion = yield* Agents.complete({
        agent_id,
        messages: [{ role: "user", content: "What is the weather in Paris and Rome?" }]
      })
      assert.strictEqual(Chat.messageOf(completion).tool_calls?.length, 2)
    }).pipe(Effect.provide(Testing.layer())))
})

type Response = Pick<Conversations.ConversationResponse, "conversation_id"> & {
  readonly calls: ReadonlyArray<Call>
  readonly text: string
}

const responseOf = ({ conversation_id, outputs }: Conversations.ConversationResponse): Response => ({
  conversation_id,
  calls: outputs.flatMap((entry) =>
    entry.type === "function.call"
      ? [{ id: entry.tool_call_id, name: entry.name, arguments: String(entry.arguments) }]
      : []
  ),
  text: outputs.flatMap((entry) => entry.type === "message.output" ? [String(entry.content)] : []).join("")
})

/** Joins the events of a streamed turn. */
const joined = <E, R>(events: Stream.Stream<Conversations.ConversationEvent, E, R>) =>
  Stream.runFold(events, (): Response => ({ conversation_id: "", calls: [], text: "" }), (response, event) => {
    switch (event.type) {
      case "conversation.response.started":
        return { ...response, conversation_id: event.conversation_id }
      case "message.output.delta":
        return { ...response, text: response.text + String(event.content) }
      case "function.call.delta": {
        const before = response.calls.filter(({ id }) => id !== event.tool_call_id)
        const call = response.calls.find(({ id }) => id === event.tool_call_id)
        const more = `${call?.arguments ?? ""}${String(event.arguments)}`
        return { ...response, calls: [...before, { id: event.tool_call_id, name: event.name, arguments: more }] }
      }
      default:
        return response
    }
  })

const conversationForms = [
  {
    form: "whole",
    start: (input: Conversations.StartConversation) => Effect.map(Conversations.start(input), responseOf),
    append: (input: Conversations.AppendConversation) => Effect.map(Conversations.append(input), responseOf)
  },
  {
    form: "streamed",
    start: (input: Conversations.StartConversation) => joined(Conversations.startStream(input)),
    append: (input: Conversations.AppendConversation) => joined(Conversations.appendStream(input))
  }
]

describe.each(conversationForms)("a conversation of the embedded platform, $form", ({ append, start }) => {
  it.effect("playing agents: it calls functions, reads their results, and stops", () =>
    Effect.gen(function*() {
      const question = yield* start({ model, tools, inputs: "What is the weather in Paris and Rome?" })
      assert.deepStrictEqual(question.calls.map(named), ["get_weather Paris", "get_weather Rome"])
      const inputs = question.calls.map((call) => ({
        type: "function.result" as const,
        tool_call_id: call.id,
        result: sunny(call)
      }))
      const { conversation_id } = question
      const done = yield* append({ conversation_id, inputs })
      assert.deepStrictEqual(done.calls, [])
      assert.match(done.text, /^Weather for Paris: temperature 18, sky sunny\. Weather for Rome: /)
      const next = yield* append({ conversation_id, inputs: "And what time is it in Oslo?" })
      assert.deepStrictEqual(next.calls.map(named), ["get_time Oslo"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("playing agents: tools of Mistral run once for a question", () =>
    Effect.gen(function*() {
      const search: Chat.Tool = { type: "web_search" }
      const first = yield* start({ model, tools: [search, ...tools], inputs: "Search the web: the weather in Paris?" })
      assert.deepStrictEqual(first.calls.map(named), ["get_weather Paris"])
      const { conversation_id } = first
      const inputs = first.calls.map(({ id }) => ({
        type: "function.result" as const,
        tool_call_id: id,
        result: "Sun"
      }))
      yield* append({ conversation_id, inputs })
      const { entries } = yield* Conversations.history({ conversation_id })
      assert.strictEqual(entries.filter(({ type }) => type === "tool.execution").length, 1)
    }).pipe(Effect.provide(Testing.layer())))
})
