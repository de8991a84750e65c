import * as Environments from "@effect-genai/anthropic/Environments"
import * as Sessions from "@effect-genai/anthropic/Sessions"
import * as Testing from "@effect-genai/anthropic/Testing"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { create, history, idsOf, layer, stateOf, toolkit, typesOf } from "../support/sessions.ts"
import { enqueue, pass, selfHosted, statesOf, story } from "../support/work.ts"

const { Work } = Environments

const weather = Sessions.Events.user("What is the weather in Paris?")

const streams = "GET /v1/sessions/*/events/stream"

describe("Sessions.run", () => {
  const bytes = Array.from({ length: 18 }, (_, index) => 1 + index * 107)

  it.effect.each(bytes)(
    "session events once: a stream cut after %i bytes loses none, repeats none, and runs each tool once",
    (at) => {
      const calls: Array<string> = []
      return Effect.gen(function*() {
        const session_id = yield* create
        const events = yield* skipSleeps(
          Stream.runCollect(Sessions.run({ session_id, events: [weather] }, { toolkit }))
        )
        assert.deepStrictEqual(idsOf(events), idsOf(yield* history(session_id)))
        assert.deepStrictEqual(calls, ["Paris"])
        assert.strictEqual(stateOf(events), "end_turn")
      }).pipe(Effect.provide(layer({
        faults: { [streams]: [Testing.cutAfter(at), Testing.cutAfter(at * 2), "reset", Testing.stallAfter(at)] }
      }, calls)))
    }
  )

  it.effect("messages sent once: one that may have arrived is not repeated; the run fails, and can be followed", () =>
    Effect.gen(function*() {
      const session_id = yield* create
      const failed = yield* Effect.flip(
        skipSleeps(Stream.runDrain(Sessions.run({ session_id, events: [Sessions.Events.user("Hello")] })))
      )
      assert.strictEqual(failed.reason._tag, "SubmissionUnknown")
      assert.include(failed.message, "Sessions.Events.list")
      const events = yield* Stream.runCollect(Sessions.run({ session_id }))
      assert.strictEqual(typesOf(events).filter((type) => type === "user.message").length, 1)
      assert.strictEqual(stateOf(events), "end_turn")
    }).pipe(Effect.provide(layer({ faults: { "POST /v1/sessions/*/events": [Testing.cutAfter(0)] } }))))
})

describe("Environments.Work.run", () => {
  it.effect("one worker an item: two workers share a queue, no item is lost, none runs twice", () =>
    Effect.gen(function*() {
      const { id: environment_id } = yield* selfHosted
      const items = yield* enqueue(environment_id, 20)
      const handled: Array<string> = []
      const worker = (worker_id: string) =>
        Work.run({
          environment_id,
          worker_id,
          concurrency: 3,
          handle: ({ data }) => Effect.andThen(Effect.sleep("4 seconds"), Effect.sync(() => handled.push(data.id)))
        })
      const workers = yield* Effect.forkChild(Effect.all([worker("a"), worker("b")], { concurrency: 2 }))
      yield* pass(60)
      assert.deepStrictEqual(handled.toSorted(), items.map(({ data }) => data.id).toSorted())
      assert.deepStrictEqual(new Set(yield* statesOf(environment_id)), new Set(["stopped"]))
      const stats = yield* Work.stats({ environment_id })
      assert.deepInclude(stats, { depth: 0, pending: 0, workers_polling: 2, oldest_queued_at: null })
      yield* Fiber.interrupt(workers)
    }).pipe(story()))
})
