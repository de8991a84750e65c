import * as Budget from "@effect-genai/core/Budget"
import * as Testing from "@effect-genai/core/Testing"
import * as ToolLoop from "@effect-genai/core/ToolLoop"
import { Agents, Chat, Conversations } from "@effect-genai/mistral"
import * as Platform from "@effect-genai/mistral/Testing"
import { traced } from "@effect-genai/provider-contract/support/recordedSpans"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, sent } from "./support/mistral.ts"

const model = "mistral-medium-latest"

const GetWeather = Tool.make("get_weather", {
  description: "The weather in a city",
  parameters: Schema.Struct({ city: Schema.String }),
  success: Schema.String,
  failure: Schema.String
})

const SendMail = Tool.make("send_mail", {
  parameters: Schema.Struct({ to: Schema.String }),
  success: Schema.Struct({ sent: Schema.Boolean }),
  needsApproval: true
})

const Finish = Tool.make("finish", { success: Schema.String })

const tools = Toolkit.make(GetWeather, SendMail, Finish)

const toolkit = Effect.provide(
  tools,
  tools.toLayer({
    get_weather: ({ city }) => city === "Atlantis" ? Effect.fail("no such city") : Effect.succeed(`Sunny in ${city}.`),
    send_mail: () => Effect.succeed({ sent: true }),
    finish: () => Effect.as(ToolLoop.end, "finished")
  })
)

const request: Conversations.StartConversation = { model, inputs: "How is the weather?" }

const paris = ["get_weather", { city: "Paris" }] as const
const mail = ["send_mail", { to: "Ann" }] as const

/** A platform that plays these turns, and what it has read so far. */
const played = (...turns: ReadonlyArray<Platform.Turn>) => {
  const read: Array<ReadonlyArray<string>> = []
  const script = Platform.turns(...turns)
  const layer = Platform.layer({
    reply: (request, index) => {
      read.push(request.messages.map(({ content, role }) => `${role}: ${Chat.textOf(content)}`))
      return script(request, index)
    }
  })
  return { layer, read }
}

/** A stop, as another program reads it. */
const restored = (stopped: Conversations.ToolsStopped): Conversations.ToolsStopped =>
  Schema.decodeUnknownSync(Conversations.ToolsStopped)(
    JSON.parse(JSON.stringify(Schema.encodeSync(Conversations.ToolsStopped)(stopped)))
  )

const appendOf = (transcript: Conversations.Transcript): Conversations.AppendConversation =>
  "conversation_id" in transcript ? transcript : assert.fail("the transcript is not an append")

const idsOf = ({ reason }: Conversations.ToolsStopped) =>
  reason._tag === "ApprovalNeeded" ? reason.calls.map(({ id }) => id) : assert.fail(`the loop stopped: ${reason._tag}`)

const entriesOf = (conversation_id: string) =>
  Effect.map(Conversations.history({ conversation_id }), ({ entries }) => entries.map(({ type }) => String(type)))

// Responses on the wire.

const created_at = "2026-11-20T10:00:00Z"

const events = (...outputs: ReadonlyArray<object>) =>
  Testing.sse([
    { type: "conversation.response.started", conversation_id: "conv_1", created_at },
    ...outputs,
    { type: "conversation.response.done", created_at, usage: { prompt_tokens: 10, completion_tokens: 5 } }
  ])

const called = (id: string, name: string, input: string, more: object = {}) => ({
  type: "function.call.delta",
  id: `fc_${id}`,
  tool_call_id: id,
  name,
  arguments: input,
  model,
  ...more
})

const texts = (content: unknown) => ({ type: "message.output.delta", id: "msg_1", content, model, content_index: 0 })

/** The routes and bodies that were sent, without `stream`. */
const bodies = Effect.map(sent, (requests) =>
  requests.map(({ body, method, url }) => {
    const { stream: _, ...fields } = body.length === 0 ? {} : JSON.parse(new TextDecoder().decode(body))
    return { route: `${method} ${url.pathname}`, ...fields }
  }))

const result = (tool_call_id: string, result: string) => ({ type: "function.result", tool_call_id, result })

describe("Conversations.runTools", () => {
  it.effect("starts with the tools, and appends the results of a turn in the order of its calls", () =>
    Effect.gen(function*() {
      const input = { ...request, completion_args: { temperature: 0 }, handoff_execution: "client", name: "A" } as const
      const finished = yield* Conversations.runTools.result(input, { toolkit })
      assert.strictEqual(Conversations.textOf(finished.response), "Sunny.")
      const conversation_id = "conv_1"
      const settings = { completion_args: { temperature: 0 }, handoff_execution: "client" }
      assert.deepStrictEqual<unknown>(finished.transcript, { conversation_id, ...settings })
      assert.deepStrictEqual<unknown>(yield* bodies, [
        { route: "POST /v1/conversations", ...input, tools: Chat.tools(tools) },
        {
          route: "POST /v1/conversations/conv_1",
          ...settings,
          inputs: [
            result("1", "Sunny in Paris."),
            result("2", "Error: no such city"),
            result("3", "Error: there is no such tool; the tools are: get_weather, send_mail, finish")
          ]
        }
      ])
    }).pipe(Effect.provide(against([
      events(
        called("1", "get_weather", `{"city":`),
        called("1", "get_weather", `"Paris"}`),
        called("2", "get_weather", `{"city":"Atlantis"}`),
        called("3", "get_time", "{}")
      ),
      events(texts("Sunny."))
    ]))))

  it.effect("emits text and thinking as they are generated, and the calls", () =>
    Effect.gen(function*() {
      const steps = yield* Stream.runCollect(Conversations.runTools(request, { toolkit }))
      assert.deepStrictEqual(
        steps.map((step) => step._tag === "Text" || step._tag === "Thinking" ? `${step._tag} ${step.text}` : step._tag),
        [
          "TurnStarted",
          "Thinking hm",
          "Text Let me",
          "Text  look.",
          "Responded",
          "TranscriptGrown",
          "ToolCalled",
          "ToolReturned",
          "TranscriptGrown",
          "TurnStarted",
          "Text Sunny.",
          "Responded",
          "TranscriptGrown",
          "Finished"
        ]
      )
    }).pipe(Effect.provide(against([
      events(
        texts({ type: "thinking", thinking: [{ type: "text", text: "hm" }] }),
        texts("Let me"),
        texts(" look."),
        called("1", "get_weather", `{"city":"Paris"}`)
      ),
      events(texts("Sunny."))
    ]))))

  it.effect("sends no tools to an agent, which has its own, and does not change it", () => {
    const { layer, read } = played(Platform.calls(paris), "Sunny.", Platform.calls(paris), "Still sunny.")
    return Effect.gen(function*() {
      const agent = yield* Agents.create({ model, name: "Crow", tools: Chat.tools(tools) })
      const input = { agent_id: agent.id, inputs: "How is the weather?" }
      const { transcript } = yield* Conversations.runTools.result(input, { toolkit })
      const next = Conversations.addInputs(transcript, "And now?")
      const { response } = yield* Conversations.runTools.result(next, { toolkit })
      assert.strictEqual(Conversations.textOf(response), "Still sunny.")
      assert.deepStrictEqual(read.at(-1)?.slice(-2), ["assistant: ", "tool: Sunny in Paris."])
      assert.deepStrictEqual(yield* Agents.retrieve({ agent_id: agent.id }), agent)
    }).pipe(Effect.provide(layer))
  })

  it.effect("stops at a call that needs an approval, and continues from JSON in another program", () => {
    const { layer, read } = played(Platform.calls(mail, paris), "Done.", Platform.calls(mail), "Not done.")
    return Effect.gen(function*() {
      const stopped = yield* Effect.flip(Conversations.runTools.result(request, { toolkit }))
      const { conversation_id } = appendOf(stopped.transcript)
      assert.deepStrictEqual<unknown>(stopped.transcript, { conversation_id })
      assert.deepStrictEqual(yield* entriesOf(conversation_id), ["message.input", "function.call", "function.call"])
      const approvals = Object.fromEntries(idsOf(stopped).map((id) => [id, true]))
      const { response, transcript } = yield* Conversations.runTools.result(restored(stopped).transcript, {
        toolkit,
        approvals
      })
      assert.strictEqual(Conversations.textOf(response), "Done.")
      assert.deepStrictEqual(read.at(-1)?.slice(-2), [`tool: {"sent":true}`, "tool: Sunny in Paris."])

      const repeated = Conversations.runTools.result(Conversations.addInputs(transcript, "Once more"), { toolkit })
      const second = yield* Effect.flip(repeated)
      const denied = Object.fromEntries(idsOf(second).map((id) => [id, { approved: false, reason: "not today" }]))
      yield* Conversations.runTools.result(restored(second).transcript, { toolkit, approvals: denied })
      assert.strictEqual(read.at(-1)?.at(-1), "tool: Error: the user did not allow this call: not today")
    }).pipe(Effect.provide(layer))
  })

  it.effect("runs the calls that a program left open when it ended", () => {
    const { layer, read } = played(Platform.calls(paris), "Sunny.")
    return Effect.gen(function*() {
      const { conversation_id } = yield* Conversations.start({ ...request, tools: Chat.tools(tools) })
      const { response } = yield* Conversations.runTools.result({ conversation_id }, { toolkit })
      assert.strictEqual(Conversations.textOf(response), "Sunny.")
      assert.strictEqual(read.at(-1)?.at(-1), "tool: Sunny in Paris.")
    }).pipe(Effect.provide(layer))
  })

  it.effect("has the results that were not sent yet in the transcript, when the turns or a tool end it", () => {
    const { layer, read } = played(Platform.calls(paris), "Sunny.", Platform.calls(["finish"]), "And?")
    return Effect.gen(function*() {
      const stopped = yield* Effect.flip(Conversations.runTools.result(request, { toolkit, maxTurns: 1 }))
      assert.strictEqual(stopped.reason._tag, "MaxTurns")
      const { inputs } = appendOf(stopped.transcript)
      assert.deepInclude(inputs?.[0], { type: "function.result", result: "Sunny in Paris." })
      const { response, transcript } = yield* Conversations.runTools.result(restored(stopped).transcript, { toolkit })
      assert.strictEqual(Conversations.textOf(response), "Sunny.")
      const ended = yield* Conversations.runTools.result(Conversations.addInputs(transcript, "Finish."), { toolkit })
      assert.strictEqual(ended.by, "tool")
      yield* Conversations.runTools.result(ended.transcript, { toolkit })
      assert.deepStrictEqual(read.at(-1)?.slice(-3), ["user: Finish.", "assistant: ", "tool: finished"])
    }).pipe(Effect.provide(layer))
  })

  it.effect("sends a result of several parts as one text", () =>
    Effect.gen(function*() {
      const kit = Toolkit.make(Tool.make("read", {
        success: Schema.String,
        toModelOutput: (text) => [
          Prompt.makePart("text", { text }),
          Prompt.makePart("file", { mediaType: "text/plain", data: "SGk=" }),
          Prompt.makePart("file", { mediaType: "image/png", data: "AAAA" })
        ]
      }))
      const toolkit = Effect.provide(kit, kit.toLayer({ read: () => Effect.succeed("Two files:") }))
      yield* Conversations.runTools.result(request, { toolkit })
      const [, { inputs }] = yield* bodies
      assert.deepStrictEqual(inputs, [
        result("1", "Two files:\nHi\n[a file of type image/png, which you cannot read]")
      ])
    }).pipe(Effect.provide(against([events(called("1", "read", "{}")), events(texts("Read."))]))))

  it.effect("stops its tools when it is interrupted, and sends nothing more", () =>
    Effect.gen(function*() {
      const [started, interrupted] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const slow = Effect.provide(
        tools,
        tools.toLayer({
          get_weather: () =>
            Deferred.succeed(started, undefined).pipe(
              Effect.andThen(Effect.never),
              Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined))
            ),
          send_mail: () => Effect.never,
          finish: () => Effect.never
        })
      )
      const fiber = yield* Effect.forkChild(Stream.runDrain(Conversations.runTools(request, { toolkit: slow })))
      yield* Deferred.await(started)
      yield* Fiber.interrupt(fiber)
      yield* Deferred.await(interrupted)
      assert.strictEqual((yield* bodies).length, 1)
    }).pipe(Effect.provide(against([events(called("1", "get_weather", `{"city":"Paris"}`))]))))

  it.effect("ends with the response if the client executes a handoff", () =>
    Effect.gen(function*() {
      const raven = yield* Agents.create({ model, name: "Raven" })
      const { id: agent_id } = yield* Agents.create({ model, name: "Crow", handoffs: [raven.id] })
      const input = { agent_id, inputs: "Let Raven say something" }
      const server = yield* Conversations.runTools.result(input, { toolkit })
      assert.deepStrictEqual(server.response.outputs.map(({ type }) => String(type)), [
        "agent.handoff",
        "message.output"
      ])
      assert.deepStrictEqual(server.cost, Option.none())
      const client = yield* Conversations.runTools.result({ ...input, handoff_execution: "client" }, { toolkit })
      assert.deepInclude(client.response.outputs.at(-1), { type: "agent.handoff", next_agent_id: raven.id })
    }).pipe(Effect.provide(Platform.layer())))

  it.effect("adds up usage and cost, if the price is known", () =>
    Effect.gen(function*() {
      const known = yield* Conversations.runTools.result(request, { toolkit })
      assert.strictEqual(known.usage.output, 10)
      assert.isTrue(Option.isSome(known.cost) && known.cost.value > 0)
    }).pipe(Effect.provide(against([events(called("1", "get_weather", `{"city":"Paris"}`)), events(texts("Sunny."))]))))

  it.effect("is rejected by a budget, because its highest price is unknown: nothing is sent", () =>
    Effect.gen(function*() {
      const stopped = yield* Effect.flip(Conversations.runTools.result(request, { toolkit }))
      assert.strictEqual(stopped.reason._tag, "BudgetExceeded")
      assert.deepStrictEqual<unknown>(stopped.transcript, request)
      assert.deepStrictEqual(yield* bodies, [])
    }).pipe(Effect.provide(Layer.merge(against([]), Budget.layer({ limit: 100 })))))
})

describe("Conversations.runTools of a conversation that is not stored", () => {
  const unstored = { ...request, store: false }

  it.effect("starts each turn with all entries so far", () =>
    Effect.gen(function*() {
      const { transcript } = yield* Conversations.runTools.result(unstored, { toolkit })
      const message = { type: "message.input", role: "user", content: request.inputs }
      const call = {
        object: "entry",
        type: "function.call",
        id: "fc_1",
        tool_call_id: "1",
        name: "get_weather",
        arguments: `{"city":"Paris"}`,
        model,
        future: [1]
      }
      const inputs = [message, call, result("1", "Sunny in Paris.")]
      assert.deepStrictEqual<unknown>((yield* bodies)[1], {
        route: "POST /v1/conversations",
        ...unstored,
        tools: Chat.tools(tools),
        inputs
      })
      assert.deepStrictEqual<unknown>(transcript, {
        ...unstored,
        inputs: [
          ...inputs,
          { object: "entry", type: "message.output", id: "msg_1", model, content: "Sunny." }
        ]
      })
    }).pipe(Effect.provide(against([
      events(called("1", "get_weather", `{"city":"Paris"}`, { future: [1] })),
      events(texts("Sunny."))
    ]))))

  it.effect("finds the calls that wait for an approval in the inputs", () => {
    const { layer, read } = played(Platform.calls(mail), "Done.", "You are welcome.")
    return Effect.gen(function*() {
      const stopped = yield* Effect.flip(Conversations.runTools.result(unstored, { toolkit }))
      const approvals = Object.fromEntries(idsOf(stopped).map((id) => [id, true]))
      const { transcript } = yield* Conversations.runTools.result(restored(stopped).transcript, { toolkit, approvals })
      assert.strictEqual(read.at(-1)?.at(-1), `tool: {"sent":true}`)
      yield* Conversations.runTools.result(Conversations.addInputs(transcript, "Thanks."), { toolkit })
      assert.deepStrictEqual(read.at(-1), [
        "user: How is the weather?",
        "assistant: ",
        `tool: {"sent":true}`,
        "assistant: Done.",
        "user: Thanks."
      ])
      assert.deepStrictEqual(yield* Stream.runCollect(Conversations.list()), [])
    }).pipe(Effect.provide(layer))
  })

  it.effect("appends to a stored conversation without storing", () =>
    Effect.gen(function*() {
      const input = { conversation_id: "conv_1", inputs: "And Paris?", store: false }
      yield* Conversations.runTools.result(input, { toolkit })
      const [first, second] = yield* bodies
      assert.deepStrictEqual<unknown>(first, {
        route: "POST /v1/conversations/conv_1",
        inputs: "And Paris?",
        store: false
      })
      assert.strictEqual(second.route, "POST /v1/conversations/conv_1")
      assert.deepStrictEqual(second.inputs.map(({ type }: { readonly type: string }) => type), [
        "message.input",
        "function.call",
        "function.result"
      ])
    }).pipe(Effect.provide(against([
      events(called("1", "get_weather", `{"city":"Paris"}`)),
      events(texts("Sunny."))
    ]))))

  it.effect("does not send back a message without content, which Mistral does not accept", () => {
    const { layer, read } = played({ content: "" }, "Hello.")
    return Effect.gen(function*() {
      const { response, transcript } = yield* Conversations.runTools.result(unstored, { toolkit })
      assert.strictEqual(response.outputs.length, 1)
      yield* Conversations.runTools.result(Conversations.addInputs(transcript, "Hello?"), { toolkit })
      assert.deepStrictEqual(read.at(-1), ["user: How is the weather?", "user: Hello?"])
    }).pipe(Effect.provide(layer))
  })

  it.effect("sends back an input that is not an object, as one", () =>
    Effect.gen(function*() {
      yield* Conversations.runTools.result(unstored, { toolkit })
      const [, { inputs }] = yield* bodies
      assert.deepInclude(inputs[1], { arguments: `{"INVALID_JSON":"Paris"}` })
      assert.match(inputs[2].result, /^Error: the input of the tool call is not a JSON object/)
    }).pipe(Effect.provide(against([events(called("1", "get_weather", "Paris")), events(texts("Sorry."))]))))
})

describe("a call that Mistral runs once it is confirmed", () => {
  const search = { type: "web_search" as const, tool_configuration: { requires_confirmation: ["web_search"] } }
  const input: Conversations.StartConversation = { model, tools: [search], inputs: "Search the news" }

  it.effect.each([
    { decision: true, store: true, types: ["tool.execution", "message.output"] },
    { decision: false, store: true, types: ["message.output"] },
    { decision: true, store: false, types: ["tool.execution", "message.output"] },
    { decision: false, store: false, types: ["message.output"] }
  ])(
    "waits for an approval, stored: $store, approved: $decision",
    ({ decision, store, types }) =>
      Effect.gen(function*() {
        const stopped = yield* Effect.flip(Conversations.runTools.result({ ...input, store }, { toolkit }))
        assert.deepInclude(stopped.reason, { _tag: "ApprovalNeeded" })
        const approvals = Object.fromEntries(idsOf(stopped).map((id) => [id, decision]))
        const steps = yield* Stream.runCollect(
          Conversations.runTools(restored(stopped).transcript, { toolkit, approvals })
        )
        const tags = steps.map(({ _tag }) => _tag).filter((tag) => tag.startsWith("Tool"))
        assert.deepStrictEqual(tags, decision ? [] : ["ToolFailed"])
        const last = steps.at(-1)
        const finished = last?._tag === "Finished" ? last : assert.fail("the loop is not finished")
        assert.deepStrictEqual(finished.response.outputs.map(({ type }) => String(type)), types)
        assert.deepStrictEqual(Option.isNone(finished.cost), decision)
      }).pipe(Effect.provide(Platform.layer({ reply: () => "No news." })))
  )

  it.effect("has no span of its own, because no tool runs", () =>
    Effect.gen(function*() {
      const stopped = yield* Effect.flip(Conversations.runTools.result(input, { toolkit }))
      const approvals = Object.fromEntries(idsOf(stopped).map((id) => [id, false]))
      const spans = yield* traced(Conversations.runTools.result(stopped.transcript, { toolkit, approvals }))
      assert.deepStrictEqual(spans.map(({ name }) => name).filter((name) => /tool|turn/.test(name)), ["turn 1"])
    }).pipe(Effect.provide(Platform.layer({ reply: () => "No news." }))))

  it.effect("is confirmed with the results of other calls", () =>
    Effect.gen(function*() {
      const stopped = yield* Effect.flip(Conversations.runTools.result(input, { toolkit }))
      assert.deepStrictEqual(idsOf(stopped), ["2", "3"])
      yield* Conversations.runTools.result(stopped.transcript, { toolkit, approvals: { 2: true, 3: false } })
      assert.deepStrictEqual<unknown>((yield* bodies).at(-1), {
        route: "POST /v1/conversations/conv_1",
        inputs: [result("1", "Sunny in Paris.")],
        tool_confirmations: [
          { tool_call_id: "2", confirmation: "allow" },
          { tool_call_id: "3", confirmation: "deny" }
        ]
      })
    }).pipe(Effect.provide(against({
      "POST /v1/conversations": [events(
        called("1", "get_weather", `{"city":"Paris"}`),
        called("2", "web_search", "{}", { confirmation_status: "pending" }),
        called("3", "web_search", "{}", { confirmation_status: "pending" }),
        called("4", "web_search", "{}", { confirmation_status: "allowed" })
      )],
      "GET /v1/conversations/conv_1/history": [Testing.json({
        conversation_id: "conv_1",
        entries: [
          { type: "message.input", role: "user", content: "Search" },
          { type: "function.call", tool_call_id: "1", name: "get_weather", arguments: `{"city":"Paris"}` },
          {
            type: "function.call",
            tool_call_id: "2",
            name: "web_search",
            arguments: "{}",
            confirmation_status: "pending"
          },
          {
            type: "function.call",
            tool_call_id: "3",
            name: "web_search",
            arguments: "{}",
            confirmation_status: "pending"
          },
          {
            type: "function.call",
            tool_call_id: "4",
            name: "web_search",
            arguments: "{}",
            confirmation_status: "allowed"
          }
        ]
      })],
      "POST /v1/conversations/conv_1": [events(texts("Sunny."))]
    }))))
})

describe("a call of Mistral that fails", () => {
  const submitted = { conversation_id: "conv_1", inputs: [result("1", "Sunny in Paris.")] }

  it.effect("at the start leaves the request as the transcript, without the tools of the toolkit", () =>
    Effect.gen(function*() {
      const stopped = yield* Effect.flip(skipSleeps(Conversations.runTools.result(request, { toolkit })))
      assert.strictEqual(stopped.reason._tag, "MistralError")
      assert.deepStrictEqual<unknown>(stopped.transcript, request)
    }).pipe(Effect.provide(against([Testing.json({ message: "no" }, { status: 400 })]))))

  it.effect("at an append is not sent again: the transcript has the results that may have arrived", () =>
    Effect.gen(function*() {
      const stopped = yield* Effect.flip(skipSleeps(Conversations.runTools.result(request, { toolkit })))
      const { reason } = stopped
      assert.strictEqual(reason._tag === "MistralError" ? reason.reason._tag : reason._tag, "SubmissionUnknown")
      assert.deepStrictEqual<unknown>(stopped.transcript, submitted)
      assert.strictEqual((yield* bodies).length, 2)
      assert.deepStrictEqual(Object.keys(JSON.parse(JSON.stringify(stopped))), [
        "_tag",
        "message",
        "reason",
        "conversation_id",
        "usage",
        "cost"
      ])
    }).pipe(Effect.provide(against([events(called("1", "get_weather", `{"city":"Paris"}`)), "reset"]))))
})
