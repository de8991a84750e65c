import * as Sessions from "@effect-genai/anthropic/Sessions"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Retry from "@effect-genai/core/Retry"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import {
  create,
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

const weather = Sessions.Events.user("What is the weather in Paris?")

const ask = (session_id: string, ...events: ReadonlyArray<Sessions.Events.EventParams>) => ({ session_id, events })

const sends = "POST /v1/sessions/*/events"
const streams = "GET /v1/sessions/*/events/stream"

/** A stream that is silent from the result of a tool on: only the history shows whether the result arrived. */
const silent = (response: Testing.ServerResponse): Testing.ServerResponse => ({
  ...response,
  body: Stream.concat(
    Stream.takeWhile(response.body, (bytes) => !new TextDecoder().decode(bytes).includes("user.custom_tool_result")),
    Stream.never
  )
})

/** A response that is lost on its way: the platform has done what was requested. */
const lost = Testing.cutAfter(0)

describe("a run of a session", () => {
  it.effect("creates it, runs the tools it calls, and ends with its state", () =>
    Effect.gen(function*() {
      let session_id = ""
      const events = yield* Stream.runCollect(
        Sessions.run({ ...(yield* input), events: [weather] }, {
          toolkit,
          onCreated: ({ id }) => session_id = id
        })
      )
      assert.deepStrictEqual(typesOf(events), [
        "user.message",
        "session.status_running",
        "agent.custom_tool_use",
        "session.status_idle",
        "user.custom_tool_result",
        "session.status_running",
        "agent.message",
        "session.status_idle"
      ])
      assert.include(textsOf(events).join(), "18 degrees in Paris")
      assert.strictEqual(stateOf(events), "end_turn")
      assert.deepStrictEqual(idsOf(events), idsOf(yield* history(session_id)))
    }).pipe(Effect.provide(layer())))

  it.effect("emits only what follows its events, however long the history is", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      yield* Stream.runDrain(Sessions.run(ask(session_id, Sessions.Events.user("Hello"))))
      const before = yield* history(session_id)
      const events = yield* Stream.runCollect(Sessions.run(ask(session_id, Sessions.Events.user("And you?"))))
      assert.strictEqual(typesOf(events)[0], "user.message")
      assert.deepStrictEqual(idsOf([...before, ...events]), idsOf(yield* history(session_id)))
    }).pipe(Effect.provide(layer())))

  it.effect("sends an error in place of a result: a failure, a defect, a wrong input, a tool that does not exist", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const events = yield* Stream.runCollect(Sessions.run(ask(session_id, weather), { toolkit }))
      const results = resultsOf(events)
      assert.strictEqual(results.length, 4)
      assert.include(results, "! no such city")
      assert.include(results, "! the tool failed with an internal error")
      assert.include(results, "! there is no such tool; the tools are: get_weather, launch")
      assert.isTrue(results.some((text) => /^! .*city/s.test(text) && text !== "! no such city"))
      assert.strictEqual(stateOf(events), "end_turn")
    }).pipe(Effect.provide(layer({
      reply: Testing.turns(
        Testing.calls(["get_weather", { city: "Nowhere" }], ["get_weather", { city: "Mars" }], ["get_weather"]),
        Testing.calls(["get_forecast"]),
        "Sorry"
      )
    }))))

  it.effect("without a toolkit ends where the session waits, and goes on with one", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const first = yield* Stream.runCollect(Sessions.run(ask(session_id, weather)))
      assert.strictEqual(stateOf(first), "requires_action")
      const after = String(idsOf(first).at(-1))
      const second = yield* Stream.runCollect(Sessions.run({ session_id, after }, { toolkit }))
      assert.strictEqual(stateOf(second), "end_turn")
      assert.deepStrictEqual(idsOf([...first, ...second]), idsOf(yield* history(session_id)))
    }).pipe(Effect.provide(layer())))

  it.effect("of a session that is done ends with its history", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      assert.deepStrictEqual(yield* Stream.runCollect(Sessions.run({ session_id })), [])
      const events = yield* Stream.runCollect(Sessions.run(ask(session_id, Sessions.Events.user("Hello"))))
      assert.deepStrictEqual(yield* Stream.runCollect(Sessions.run({ session_id })), yield* history(session_id))
      const after = String(idsOf(events).at(-1))
      assert.deepStrictEqual(yield* Stream.runCollect(Sessions.run({ session_id, after })), [])
    }).pipe(Effect.provide(layer())))
})

describe("a run whose stream ends", () => {
  it.effect("early, or is silent, is opened again", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const events = yield* skipSleeps(Stream.runCollect(Sessions.run(ask(session_id, weather), { toolkit })))
      assert.deepStrictEqual(idsOf(events), idsOf(yield* history(session_id)))
    }).pipe(Effect.provide(layer({
      pace: "1 minute",
      faults: { [streams]: [Testing.endAfter(0, ""), Testing.stallAfter(300), Testing.endAfter(700, "")] }
    }))))

  it.effect("fails once the retries have ended, and where retries are off", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const run = Stream.runDrain(Sessions.run(ask(session_id, weather)))
      const error = yield* Effect.flip(skipSleeps(Retry.none(run)))
      assert.include(["StreamTruncated", "StreamFailed", "Unreachable"], error.reason._tag)
    }).pipe(Effect.provide(layer({ pace: "1 hour", faults: { [streams]: [lost] } }))))
})

describe("what a run sends", () => {
  it.effect.each(
    [
      ["arrived, though its response was lost", lost, 0],
      ["did not arrive", "reset", 1]
    ] as const
  )("as a result is sent once: it %s", ([, fault, repeats]) => {
    let sent = 0
    const count = (response: Testing.ServerResponse) => {
      sent++
      return response
    }
    return Effect.gen(function*() {
      const session_id = yield* create
      const events = yield* skipSleeps(Stream.runCollect(Sessions.run(ask(session_id, weather), { toolkit })))
      assert.deepStrictEqual(resultsOf(events), ["18 degrees in Paris"])
      assert.strictEqual(stateOf(events), "end_turn")
      assert.deepStrictEqual(idsOf(events), idsOf(yield* history(session_id)))
      assert.strictEqual(sent, repeats)
    }).pipe(Effect.provide(layer({ faults: { [streams]: [silent], [sends]: ["none", fault, count, count] } })))
  })

  it.effect("creates no second session where the first may exist", () =>
    Effect.gen(function*() {
      const failed = yield* Effect.flip(
        skipSleeps(Stream.runDrain(Sessions.run({ ...(yield* input), events: [weather] })))
      )
      assert.strictEqual(failed.reason._tag, "SubmissionUnknown")
      assert.strictEqual((yield* Stream.runCollect(Sessions.list())).length, 1)
    }).pipe(Effect.provide(layer({ faults: { "POST /v1/sessions": [lost] } }))))
})
