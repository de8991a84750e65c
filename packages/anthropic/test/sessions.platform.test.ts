import * as Sessions from "@effect-genai/anthropic/Sessions"
import * as Testing from "@effect-genai/anthropic/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { input, typesOf } from "./support/sessions.ts"

const create = (more: Partial<Sessions.CreateSession> = {}) =>
  Effect.flatMap(input, (input) => Sessions.create({ ...input, ...more }))

/** The types of a session's events, without the spans of the model. */
const history = (session_id: string) => Effect.map(Stream.runCollect(Sessions.Events.list({ session_id })), typesOf)

const settle = Effect.yieldNow.pipe(Effect.repeat({ times: 200 }))

describe("the embedded platform has sessions that", () => {
  it.effect("are created idle, with the agent's tools and their defaults", () =>
    Effect.gen(function*() {
      const session = yield* create({ title: "Bugs", metadata: { team: "a" } })
      assert.match(session.id, /^sesn_01/)
      assert.strictEqual(session.status, "idle")
      assert.deepStrictEqual(session.metadata, { team: "a" })
      assert.strictEqual(session.agent.tools.length, 4)
      const updated = yield* Sessions.update({ session_id: session.id, title: "Done", metadata: { team: null } })
      assert.deepStrictEqual([updated.title, updated.metadata], ["Done", {}])
      assert.deepStrictEqual(yield* Sessions.retrieve({ session_id: session.id }), updated)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("respond to a message, and wait for the result of a custom tool", () =>
    Effect.gen(function*() {
      const { id: session_id } = yield* create()
      yield* Sessions.Events.send({ session_id, events: [Sessions.Events.user("Which weather is it in Paris?")] })
      yield* settle
      assert.deepStrictEqual(yield* history(session_id), [
        "user.message",
        "session.status_running",
        "agent.custom_tool_use",
        "session.status_idle"
      ])
      const [use] = yield* Stream.runCollect(
        Sessions.Events.list({ session_id, types: ["agent.custom_tool_use"] })
      )
      assert.deepInclude(use, { name: "get_weather", input: { city: "Paris" } })
      const wrong = yield* Effect.flip(Sessions.Events.send({
        session_id,
        events: [{ type: "user.custom_tool_result", custom_tool_use_id: "sevt_other" }]
      }))
      assert.include(wrong.message, "The session does not wait for sevt_other")
      yield* Sessions.Events.send({
        session_id,
        events: [{
          type: "user.custom_tool_result",
          custom_tool_use_id: String(use?.["id"]),
          content: [{ type: "text", text: "18 degrees" }]
        }]
      })
      yield* settle
      assert.deepStrictEqual((yield* history(session_id)).slice(4), [
        "user.custom_tool_result",
        "session.status_running",
        "agent.message",
        "session.status_idle"
      ])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("ask for a confirmation, run what is allowed, and say what was denied", () =>
    Effect.gen(function*() {
      const { id: session_id } = yield* create()
      yield* Sessions.Events.send({ session_id, events: [Sessions.Events.user("Delete all")] })
      yield* settle
      const uses = yield* Stream.runCollect(Sessions.Events.list({ session_id, types: ["agent.tool_use"] }))
      const permissions = uses.flatMap((use) =>
        use.type === "agent.tool_use" ? [[use.name, use.evaluated_permission]] : []
      )
      assert.deepStrictEqual(permissions, [
        ["read", "allow"],
        ["bash", "ask"]
      ])
      yield* Sessions.Events.send({
        session_id,
        events: [{
          type: "user.tool_confirmation",
          tool_use_id: String(uses[1]?.["id"]),
          result: "deny",
          deny_message: "Too dangerous"
        }]
      })
      yield* settle
      const results = yield* Stream.runCollect(Sessions.Events.list({ session_id, types: ["agent.tool_result"] }))
      const contents = results.flatMap((result) =>
        result.type === "agent.tool_result" ? [[result.is_error, result.content]] : []
      )
      assert.deepStrictEqual(contents, [
        [false, [{ type: "text", text: "read is done" }]],
        [true, [{ type: "text", text: "Too dangerous" }]]
      ])
    }).pipe(
      Effect.provide(
        Testing.layer({ reply: Testing.turns(Testing.calls(["read"], ["bash", { command: "rm" }]), "Ok") })
      )
    ))

  it.effect("stream their events to all listeners, with previews for those that want them, until they are deleted", () =>
    Effect.gen(function*() {
      const { id: session_id } = yield* create()
      const plain = yield* Effect.forkChild(Stream.runCollect(Sessions.Events.stream({ session_id })))
      const detailed = yield* Effect.forkChild(
        Stream.runCollect(Sessions.Events.stream({ session_id, event_deltas: ["agent.message"] }))
      )
      yield* settle
      yield* Sessions.Events.send({ session_id, events: [Sessions.Events.user("Hello there")] })
      yield* settle
      yield* Sessions.delete({ session_id })
      const events = yield* Fiber.join(plain)
      assert.deepStrictEqual(typesOf(events), [
        "user.message",
        "session.status_running",
        "agent.message",
        "session.status_idle",
        "session.deleted"
      ])
      const previewed = yield* Fiber.join(detailed)
      assert.include(typesOf(previewed), "event_start")
      const text = previewed.flatMap((event) => event.type === "event_delta" ? [event.delta.content.text] : []).join("")
      const [message] = previewed.flatMap((event) => event.type === "agent.message" ? event.content : [])
      assert.deepStrictEqual(message, { type: "text", text })
      assert.strictEqual((yield* Effect.flip(Sessions.retrieve({ session_id }))).reason._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("are interrupted, listed by page, order and type, and archived", () =>
    Effect.gen(function*() {
      const { id: session_id } = yield* create({
        initial_events: [Sessions.Events.user("What is the weather in Rome?")]
      })
      yield* settle
      yield* Sessions.Events.send({ session_id, events: [Sessions.Events.interrupt()] })
      const newest = yield* Sessions.Events.list.page({ session_id, order: "desc", limit: 2 })
      assert.deepStrictEqual(typesOf(newest.data), ["session.status_idle", "user.interrupt"])
      const all = yield* Stream.runCollect(Sessions.Events.list({ session_id, limit: 2 }))
      assert.strictEqual(new Set(all.map((event) => event["id"])).size, all.length)
      assert.isAbove(all.length, 4)
      const { archived_at } = yield* Sessions.archive({ session_id })
      assert.isString(archived_at)
      const refused = yield* Effect.flip(
        Sessions.Events.send({ session_id, events: [Sessions.Events.user("More")] })
      )
      assert.include(refused.message, "archived")
      assert.deepStrictEqual(yield* Stream.runCollect(Sessions.list()), [])
      assert.strictEqual((yield* Stream.runCollect(Sessions.list({ include_archived: true }))).length, 1)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("have resources and the thread of their agent", () =>
    Effect.gen(function*() {
      const { id: session_id, resources } = yield* create({ resources: [{ type: "file", file_id: "file_1" }] })
      assert.strictEqual(resources.length, 1)
      const added = yield* Sessions.Resources.add({ session_id, type: "file", file_id: "file_2", mount_path: "/data" })
      assert.deepInclude(added, { type: "file", file_id: "file_2", mount_path: "/data" })
      assert.strictEqual((yield* Sessions.retrieve({ session_id })).resources.length, 2)
      yield* Sessions.Resources.delete({ session_id, resource_id: added.id })
      assert.strictEqual((yield* Stream.runCollect(Sessions.Resources.list({ session_id }))).length, 1)
      const [thread] = yield* Stream.runCollect(Sessions.Threads.list({ session_id }))
      assert.deepInclude(thread, { session_id, status: "idle", parent_thread_id: null })
    }).pipe(Effect.provide(Testing.layer())))
})
