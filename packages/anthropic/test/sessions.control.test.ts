import Anthropic from "@anthropic-ai/sdk"
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Sessions from "@effect-genai/anthropic/Sessions"
import * as Testing from "@effect-genai/anthropic/Testing"
import { bodyJson } from "@effect-genai/core/Testing"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { elapse, settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { createServer } from "node:http"
import {
  create,
  handlers,
  history,
  idsOf,
  input,
  layer,
  resultsOf,
  stateOf,
  textsOf,
  toolkit,
  typesOf
} from "./support/sessions.ts"

/** The result of a run that was started before, once a minute has passed. */
const joined = <A, E>(run: Fiber.Fiber<A, E>) => Effect.andThen(elapse("1 minute"), Fiber.join(run))

const { interrupt, user } = Sessions.Events

describe("an approval", () => {
  const bash = Testing.turns(Testing.calls(["bash", { command: "ls" }], ["bash", { command: "rm" }]), "Done")

  it.effect("is asked for each call that needs one, and the agent reads why a call was denied", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const events = yield* Stream.runCollect(
        Sessions.run({ session_id, events: [user("Clean up")] }, {
          approve: ({ input }) => Effect.succeed(input["command"] === "ls" ? "allow" : { deny: "Not today" })
        })
      )
      const results = events.flatMap((event) => event.type === "agent.tool_result" ? [event] : [])
      assert.sameDeepMembers(results.map(({ content, is_error }) => [is_error, content]), [
        [false, [{ type: "text", text: "bash is done" }]],
        [true, [{ type: "text", text: "Not today" }]]
      ])
      assert.strictEqual(typesOf(events).filter((type) => type === "user.tool_confirmation").length, 2)
      assert.strictEqual(stateOf(events), "end_turn")
    }).pipe(Effect.provide(layer({ reply: bash }))))

  it.effect("is left to a later run where there is nobody to ask", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const first = yield* Stream.runCollect(Sessions.run({ session_id, events: [user("Clean up")] }, { toolkit }))
      assert.strictEqual(stateOf(first), "requires_action")
      const second = yield* Stream.runCollect(
        Sessions.run({ session_id, after: String(idsOf(first).at(-1)) }, {
          approve: () => Effect.succeed("allow" as const)
        })
      )
      assert.strictEqual(stateOf(second), "end_turn")
      assert.deepStrictEqual(idsOf([...first, ...second]), idsOf(yield* history(session_id)))
    }).pipe(Effect.provide(layer({ reply: bash }))))

  const launch = Testing.turns(Testing.calls(["launch"]), "Done")

  it.effect("is asked for a tool of the toolkit that needs one", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const decided: Array<string> = []
      const events = yield* Stream.runCollect(
        Sessions.run({ session_id, events: [user("Go")] }, {
          toolkit,
          approve: (use) => Effect.sync(() => (decided.push(use.name), { deny: "bad weather" }))
        })
      )
      assert.deepStrictEqual(decided, ["launch"])
      assert.deepStrictEqual(resultsOf(events), ["! the user did not allow this call: bad weather"])
    }).pipe(Effect.provide(layer({ reply: launch }))))

  it.effect("that fails is the failure of the run", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const failure = yield* Effect.flip(Stream.runDrain(
        Sessions.run({ session_id, events: [user("Go")] }, {
          toolkit,
          approve: () => Effect.fail("nobody is there" as const)
        })
      ))
      assert.strictEqual(failure, "nobody is there")
    }).pipe(Effect.provide(layer({ reply: launch }))))
})

describe("a session that runs", () => {
  it.effect("is steered by what is sent to it, in the same turn", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const run = yield* Effect.forkChild(
        Stream.runCollect(Sessions.run({ session_id, events: [user("Write a plan")] }))
      )
      yield* elapse("2 seconds")
      yield* Sessions.Events.send({ session_id, events: [user("Make it short")] })
      const events = yield* joined(run)
      assert.deepStrictEqual(typesOf(events).filter((type) => type === "user.message").length, 2)
      assert.strictEqual(textsOf(events).length, 2)
      assert.strictEqual(typesOf(events).filter((type) => type === "session.status_idle").length, 1)
      assert.deepStrictEqual(idsOf(events), idsOf(yield* history(session_id)))
    }).pipe(Effect.provide(layer({ pace: "1 second" }))))

  it.effect("is run a second time: the second run ends once the session has read what it sent", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const first = yield* Effect.forkChild(Stream.runCollect(Sessions.run({ session_id, events: [user("One")] })))
      yield* elapse("2 seconds")
      const second = yield* skipSleeps(Stream.runCollect(Sessions.run({ session_id, events: [user("Two")] })))
      yield* Fiber.join(first)
      assert.strictEqual(stateOf(second), "end_turn")
      const stored = yield* history(session_id)
      assert.strictEqual(idsOf(second).at(-1), idsOf(stored).at(-1))
    }).pipe(Effect.provide(layer({ pace: "1 second" }))))

  it.effect("and becomes idle before it reads what was sent does not end the run", () =>
    Effect.gen(function*() {
      const session = yield* Effect.provide(Effect.flatMap(input, (input) => Sessions.create(input)), Testing.layer())
      const at = "2026-12-01T00:00:00Z"
      const running = (id: string) => ({ type: "session.status_running", id, processed_at: at })
      const idle = (id: string) => ({
        type: "session.status_idle",
        id,
        processed_at: at,
        stop_reason: { type: "end_turn" },
        stop_details: null
      })
      const sent = { ...user("More"), id: "sevt_sent", processed_at: null }
      const read = { ...sent, processed_at: at }
      const page = (...data: ReadonlyArray<unknown>) => Testing.json({ data, next_page: null })
      const path = `/v1/sessions/${session.id}`
      const script = Testing.script({
        [`GET ${path}/events/stream`]: [
          Testing.sse([idle("sevt_1")]),
          Testing.sse([read, running("sevt_2"), idle("sevt_3")])
        ],
        [`GET ${path}/events`]: [
          page(running("sevt_0")),
          page(idle("sevt_1"), running("sevt_0"), sent),
          page(idle("sevt_1"), running("sevt_0")),
          page(idle("sevt_3"), running("sevt_2"), read, idle("sevt_1"))
        ],
        [`POST ${path}/events`]: [Testing.json({ data: [sent] })],
        [`GET ${path}`]: [Testing.json(session), Testing.json(session)]
      })
      const events = yield* Stream.runCollect(Sessions.run({ session_id: session.id, events: [user("More")] })).pipe(
        skipSleeps,
        Effect.provide(script)
      )
      assert.deepStrictEqual(idsOf(events), ["sevt_1", "sevt_sent", "sevt_2", "sevt_3"])
    }).pipe(Effect.provide(isolated)))

  it.effect("is left running by an interruption", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const run = yield* Effect.forkChild(Stream.runDrain(Sessions.run({ session_id, events: [user("Hello")] })))
      yield* elapse("2 seconds")
      yield* Fiber.interrupt(run)
      assert.strictEqual((yield* Sessions.retrieve({ session_id })).status, "running")
      yield* elapse("1 minute")
      assert.include(typesOf(yield* history(session_id)), "agent.message")
    }).pipe(Effect.provide(layer({ pace: "1 second" }))))

  it.effect("is stopped by an interruption, or by a reader that has enough, if the run says so", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const stopping = (text: string) => Sessions.run({ session_id, events: [user(text)] }, { onInterrupt: "stop" })
      const run = yield* Effect.forkChild(Stream.runDrain(stopping("Hello")))
      yield* elapse("2 seconds")
      yield* Fiber.interrupt(run)
      assert.strictEqual((yield* Sessions.retrieve({ session_id })).status, "idle")
      yield* skipSleeps(Stream.runDrain(Stream.take(stopping("Hello"), 2)))
      yield* settle
      const types = typesOf(yield* history(session_id))
      assert.strictEqual(types.filter((type) => type === "user.interrupt").length, 2)
      assert.notInclude(types, "agent.message")
    }).pipe(Effect.provide(layer({ pace: "1 second" }))))

  it.effect("ends the run when someone interrupts it, or deletes it", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const start = Effect.forkChild(Stream.runCollect(Sessions.run({ session_id, events: [user("Hello")] })))
      const interrupted = yield* start
      yield* elapse("2 seconds")
      yield* Sessions.Events.send({ session_id, events: [interrupt()] })
      assert.strictEqual(stateOf(yield* joined(interrupted)), "end_turn")
      const deleted = yield* Effect.forkChild(
        Stream.runCollect(Sessions.run({ session_id, events: [interrupt()] }))
      )
      yield* elapse("2 seconds")
      yield* Sessions.delete({ session_id })
      assert.strictEqual(stateOf(yield* joined(deleted)), "session.deleted")
    }).pipe(Effect.provide(layer({ pace: "1 second" }))))

  it.effect("sends previews of its messages to the runs that want them", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const events = yield* Stream.runCollect(
        Sessions.run({ session_id, events: [user("Hello")], event_deltas: ["agent.message"] })
      )
      const preview = events.flatMap((event) => event.type === "event_delta" ? [event.delta.content.text] : []).join("")
      assert.deepStrictEqual(textsOf(events), [preview])
    }).pipe(Effect.provide(layer())))
})

describe("a thread of a session", () => {
  it.effect("gets the results of its tools while the session runs, unless it has ended", () =>
    Effect.gen(function*() {
      const at = "2026-12-01T00:00:00Z"
      const event = (type: string, id: string, fields: object) => ({ type, id, processed_at: at, ...fields })
      const thread = (session_thread_id: string) => ({ session_thread_id, agent_name: "Helper" })
      const use = (id: string, session_thread_id: string) =>
        event("agent.custom_tool_use", id, { name: "get_weather", input: { city: "Rome" }, session_thread_id })
      const waits = (id: string, session_thread_id: string, call: string) =>
        event("session.thread_status_idle", id, {
          ...thread(session_thread_id),
          stop_details: null,
          stop_reason: { type: "requires_action", event_ids: [call] }
        })
      const events = [
        use("sevt_1", "sthr_1"),
        waits("sevt_2", "sthr_1", "sevt_1"),
        use("sevt_3", "sthr_2"),
        waits("sevt_4", "sthr_2", "sevt_3"),
        event("session.thread_status_terminated", "sevt_5", thread("sthr_2"))
      ]
      const idle = event("session.status_idle", "sevt_6", { stop_reason: { type: "end_turn" }, stop_details: null })
      const page = (data: ReadonlyArray<object>) => Testing.json({ data, next_page: null })
      const running = event("session.status_running", "sevt_0", {})
      const script = Testing.script({
        "GET /v1/sessions/sesn_1/events/stream": [Testing.sse(events), Testing.sse([idle])],
        "GET /v1/sessions/sesn_1/events": [page([running]), page([...events].reverse())],
        "POST /v1/sessions/sesn_1/events": [Testing.json({ data: [] })]
      })
      const sent = yield* Effect.gen(function*() {
        const run = Sessions.run({ session_id: "sesn_1" }, { toolkit })
        assert.strictEqual(stateOf(yield* skipSleeps(Stream.runCollect(run))), "end_turn")
        return yield* (yield* Testing.RecordedRequests).all
      }).pipe(Effect.provide([script, handlers()]))
      const results = sent.filter(({ method }) => method === "POST").map((request) => bodyJson(request))
      assert.deepStrictEqual(results, [{
        events: [{
          type: "user.custom_tool_result",
          custom_tool_use_id: "sevt_1",
          content: [{ type: "text", text: "18 degrees in Rome" }],
          is_error: false
        }]
      }])
    }).pipe(Effect.provide(isolated)))
})

describe("other clients", () => {
  const served = Testing.serve().pipe(
    Layer.provideMerge(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 }))
  )

  it.live("read the same session over a socket", () =>
    Effect.gen(function*() {
      const { address } = yield* HttpServer.HttpServer
      const baseUrl = HttpServer.formatAddress(address)
      const client = new Anthropic({ apiKey: "any", baseURL: baseUrl, maxRetries: 0 })
      const connected = Layer.merge(FetchHttpClient.layer, AnthropicConfig.layer({ apiKey: "any", baseUrl }))
      const session_id = yield* Effect.provide(create, connected)
      const session = yield* Effect.promise(() => client.beta.sessions.retrieve(session_id))
      assert.deepStrictEqual([session.status, session.agent.name], ["idle", "Helper"])
      const stream = yield* Effect.promise(() => client.beta.sessions.events.stream(session_id))
      const reading = yield* Effect.forkChild(Effect.promise(async () => {
        const ids: Array<string> = []
        for await (const event of stream) {
          if ("id" in event) ids.push(event.id)
          if (event.type === "session.status_idle" && event.stop_reason.type !== "requires_action") break
        }
        return ids
      }))
      const ours = yield* Stream.runCollect(
        Sessions.run({ session_id, events: [user("What is the weather in Paris?")] }, { toolkit })
      ).pipe(Effect.provide([connected, handlers()]))
      assert.deepStrictEqual(yield* Fiber.join(reading), idsOf(ours))
      const listed = yield* Effect.promise(async () => {
        const ids: Array<string> = []
        for await (const event of client.beta.sessions.events.list(session_id)) ids.push(event.id)
        return ids
      })
      assert.deepStrictEqual(listed, idsOf(ours))
      assert.deepStrictEqual(resultsOf(ours), ["18 degrees in Paris"])
    }).pipe(Effect.provide(Layer.merge(served, isolated))))
})
