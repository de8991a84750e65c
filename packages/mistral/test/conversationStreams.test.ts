import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { Agents, Conversations } from "@effect-genai/mistral"
import * as Platform from "@effect-genai/mistral/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Ref from "effect/Ref"
import * as Stream from "effect/Stream"
import { against } from "./support/mistral.ts"

const model = "mistral-medium-latest"
const created_at = "2026-11-20T10:00:00Z"

const request: Conversations.StartConversation = { model, inputs: "Hello" }

const started = { type: "conversation.response.started", conversation_id: "conv_1", created_at }
const ended = { type: "conversation.response.done", created_at, usage: { prompt_tokens: 1 } }

const message = (content: unknown, more: object = {}) => ({
  type: "message.output.delta",
  id: "msg_1",
  output_index: 0,
  content_index: 0,
  role: "assistant",
  content,
  ...more
})

/** The response that these events are folded to. */
const accumulated = (events: ReadonlyArray<unknown>) =>
  Conversations.accumulate(Conversations.startStream(request)).pipe(Effect.provide(against([Testing.sse(events)])))

const outputsOf = (...events: ReadonlyArray<unknown>) =>
  Effect.map(accumulated([started, ...events, ended]), ({ outputs }): ReadonlyArray<unknown> => outputs)

const contentOf = (...deltas: ReadonlyArray<readonly [index: number, content: unknown]>) =>
  Effect.map(
    outputsOf(...deltas.map(([content_index, content]) => message(content, { content_index }))),
    ([output]) => Object(output).content
  )

describe("a stream of a conversation accumulates to the response of the call without streaming", () => {
  const search = { type: "web_search" as const }
  const cases = [
    { what: "a text", request },
    { what: "an empty text", request, reply: { content: "" } },
    { what: "thinking", request: { ...request, completion_args: { reasoning_effort: "high" } } },
    { what: "calls of functions", request, reply: Platform.calls(["get_time"], ["get_weather", { city: "Paris" }]) },
    { what: "a text and a call", request, reply: { ...Platform.calls(["get_time"]), content: "Let me look." } },
    { what: "tools that Mistral runs", request: { model, inputs: "Search the news", tools: [search] } },
    { what: "files", request: { model, inputs: "Draw a raven", tools: [{ type: "image_generation" as const }] } },
    {
      what: "a call that waits for a confirmation",
      request: {
        model,
        inputs: "Search the news",
        tools: [{ ...search, tool_configuration: { requires_confirmation: ["web_search"] } }]
      }
    }
  ]

  it.effect.each(cases)("with $what", ({ reply, request }) => {
    const run = Effect.provide(Platform.layer({ seed: 1, ...(reply === undefined ? {} : { reply: () => reply }) }))
    return Effect.gen(function*() {
      const whole = yield* run(Conversations.start(request))
      const text = Ref.makeUnsafe("")
      const { streamed, texts } = yield* run(Effect.gen(function*() {
        const events = yield* Stream.runCollect(Conversations.startStream(request))
        const stream = Stream.fromIterable(events)
        return {
          streamed: yield* stream.pipe(
            Conversations.tapText((piece) => Ref.update(text, (before) => before + piece)),
            Conversations.accumulate
          ),
          texts: yield* Stream.runCollect(Conversations.text(stream))
        }
      }))
      assert.deepStrictEqual(streamed, whole)
      assert.strictEqual(texts.join(""), Conversations.textOf(whole))
      assert.strictEqual(yield* Ref.get(text), Conversations.textOf(whole))
    })
  })

  it.effect("with a handoff, and for later turns", () => {
    const run = Effect.provide(Platform.layer({ seed: 1 }))
    const talk = <A, E, R>(send: (request: Conversations.AppendConversation) => Effect.Effect<A, E, R>) =>
      Effect.gen(function*() {
        const raven = yield* Agents.create({ model, name: "Raven" })
        const { id: agent_id } = yield* Agents.create({ model, name: "Crow", handoffs: [raven.id] })
        const { conversation_id } = yield* Conversations.start({ agent_id, inputs: "Hello" })
        return yield* send({ conversation_id, inputs: "Let Raven say something" })
      })
    return Effect.gen(function*() {
      const whole = yield* run(talk(Conversations.append))
      assert.deepStrictEqual(whole.outputs.map(({ type }) => String(type)), ["agent.handoff", "message.output"])
      const streamed = yield* run(talk((request) => Conversations.accumulate(Conversations.appendStream(request))))
      assert.deepStrictEqual(streamed, whole)
    })
  })
})

describe("an accumulated response", () => {
  it.effect("joins the deltas of a text and of a thinking, and keeps the chunks of a content in their order", () =>
    Effect.gen(function*() {
      const thinking = (text: string) => ({ type: "thinking", thinking: [{ type: "text", text }] })
      assert.strictEqual(yield* contentOf([0, "H"], [0, "i"]), "Hi")
      assert.deepStrictEqual(yield* contentOf([0, thinking("a")], [0, thinking("b")], [1, "Hi"]), [
        thinking("ab"),
        { type: "text", text: "Hi" }
      ])
      const reference = { type: "tool_reference", tool: "web_search", title: "Crows" }
      assert.deepStrictEqual(yield* contentOf([2, "c"], [0, "a"], [1, reference], [2, "d"]), [
        { type: "text", text: "a" },
        reference,
        { type: "text", text: "cd" }
      ])
      const hologram = { type: "hologram", depth: 3 }
      assert.deepStrictEqual(yield* contentOf([0, hologram]), [hologram])
    }))

  it.effect("keeps entries apart, with all their fields", () =>
    Effect.gen(function*() {
      const call = (id: string, piece: string, more: object = {}) => ({
        type: "function.call.delta",
        id: "fc_1",
        name: "get_time",
        tool_call_id: id,
        arguments: piece,
        ...more
      })
      assert.deepStrictEqual(yield* outputsOf(call("1", "{"), call("2", "{}", { future: 1 }), call("1", "}")), [
        { object: "entry", type: "function.call", id: "fc_1", name: "get_time", tool_call_id: "1", arguments: "{}" },
        {
          object: "entry",
          type: "function.call",
          id: "fc_1",
          name: "get_time",
          tool_call_id: "2",
          arguments: "{}",
          future: 1
        }
      ])
      const execution = { id: "tool_1", name: "web_search", output_index: 0 }
      assert.deepStrictEqual(
        yield* outputsOf(
          { ...execution, type: "tool.execution.started", arguments: "{", created_at },
          { ...execution, type: "tool.execution.delta", arguments: "}", created_at },
          { ...execution, type: "tool.execution.done", info: { a: 1 }, created_at: "2026-11-20T10:00:01Z" },
          { type: "hologram.done", id: "h" }
        ),
        [{
          object: "entry",
          type: "tool.execution",
          id: "tool_1",
          name: "web_search",
          arguments: "{}",
          info: { a: 1 },
          created_at,
          completed_at: "2026-11-20T10:00:01Z"
        }]
      )
    }))

  it.effect("has the fields of the last event", () =>
    Effect.gen(function*() {
      const response = yield* accumulated([started, { ...ended, guardrails: [] }])
      assert.deepStrictEqual<unknown>(response, {
        object: "conversation.response",
        conversation_id: "conv_1",
        outputs: [],
        usage: { prompt_tokens: 1 },
        guardrails: []
      })
    }))

  it.effect("is missing if the stream ends before its last event: the error has the partial response", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(accumulated([started, message("Hi")]))
      assert.deepInclude(error.reason, { _tag: "StreamTruncated", afterContent: true })
      assert.strictEqual(Conversations.textOf(Conversations.partial(error) ?? ""), "Hi")
      const taken = Conversations.startStream(request).pipe(Stream.take(2), Conversations.accumulate)
      const cut = yield* Effect.flip(Effect.provide(taken, against([Testing.sse([started, message("Hi"), ended])])))
      assert.deepInclude(cut.reason, { _tag: "StreamTruncated" })
      assert.strictEqual(Conversations.textOf(Conversations.partial(cut) ?? ""), "Hi")
    }))

  it.effect("of events that lack fields has what arrived", () =>
    Effect.gen(function*() {
      const bare = [
        { type: "message.output.delta", content: null },
        { type: "message.output.delta", content: "Hi" },
        { type: "function.call.delta" },
        { type: "conversation.response.done" }
      ]
      const response = yield* Validation.onMismatch("report")(accumulated(bare))
      assert.deepStrictEqual<unknown>(response, {
        object: "conversation.response",
        outputs: [
          { object: "entry", type: "message.output", content: "Hi" },
          { object: "entry", type: "function.call", arguments: "" }
        ],
        usage: {}
      })
      assert.strictEqual(Conversations.textOf(response), "Hi")
    }))
})
