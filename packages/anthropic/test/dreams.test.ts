// Dreams as jobs, against the embedded platform and its clock.
import * as Dreams from "@effect-genai/anthropic/Dreams"
import * as MemoryStores from "@effect-genai/anthropic/MemoryStores"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Job from "@effect-genai/core/Job"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { against, counted, reasonOf } from "./support/anthropic.ts"

const embedded = (dreams: NonNullable<Testing.Options["dreams"]> = {}) => Effect.provide(Testing.layer({ dreams }))

const input: Dreams.CreateDream = {
  model: "claude-opus-5-5",
  inputs: [
    { type: "memory_store", memory_store_id: "memstore_1" },
    { type: "sessions", session_ids: ["sesn_1", "sesn_2"] }
  ]
}

describe("dreams", () => {
  it.effect("watch streams the states from pending to completed", () =>
    Effect.gen(function*() {
      const { id: dream_id, outputs, status } = yield* Dreams.create(input)
      assert.deepStrictEqual<unknown>([status, outputs], ["pending", []])
      const watched = yield* Effect.forkChild(
        Stream.runCollect(Stream.changesWith(Dreams.watch({ dream_id }), (a, b) => a.status === b.status))
      )
      yield* TestClock.adjust("10 minutes")
      const states = yield* Fiber.join(watched)
      assert.deepStrictEqual(states.map(({ status }) => status), ["pending", "running", "completed"])
      const last = states.at(-1)
      assert.strictEqual(last?.ended_at, "1970-01-01T00:05:01.000Z")
      assert.match(last?.outputs[0]?.memory_store_id ?? "", /^memstore_/)
      const store = yield* MemoryStores.retrieve({ memory_store_id: last?.outputs[0]?.memory_store_id ?? "" })
      assert.deepInclude(store, { name: `Dream ${dream_id}`, created_at: "1970-01-01T00:00:01.000Z" })
      assert.isAbove(last?.usage.input_tokens ?? 0, 0)
    }).pipe(embedded()))

  it.effect("wait returns a dream that failed, with its error", () =>
    Effect.gen(function*() {
      const { id: dream_id } = yield* Dreams.create(input)
      const waiting = yield* Effect.forkChild(Dreams.wait({ dream_id }).pipe(Job.polling(Schedule.spaced("5 seconds"))))
      yield* TestClock.adjust("3 minutes")
      const dream = yield* Fiber.join(waiting)
      assert.deepInclude(dream, { status: "failed", ended_at: "1970-01-01T00:01:01.000Z" })
      assert.strictEqual(dream.error?.type, "timeout")
    }).pipe(embedded({ duration: "1 minute", fails: () => "timeout" })))

  it.effect("a dream that updates its memory store has that one as its output", () =>
    Effect.gen(function*() {
      const output_behavior = { type: "update_existing", memory_store_id: "memstore_1" } as const
      const { id: dream_id } = yield* Dreams.create({ ...input, output_behavior })
      yield* TestClock.adjust("2 seconds")
      const { outputs } = yield* Dreams.retrieve({ dream_id })
      assert.deepStrictEqual(outputs, [{ type: "memory_store", memory_store_id: "memstore_1" }])
    }).pipe(embedded()))

  it.effect("a canceled dream stays canceled; one that is completed cannot be canceled", () =>
    Effect.gen(function*() {
      const { id: dream_id } = yield* Dreams.create(input)
      yield* TestClock.adjust("1 minute")
      const canceled = yield* Dreams.cancel({ dream_id })
      assert.deepInclude(canceled, { status: "canceled", ended_at: "1970-01-01T00:01:00.000Z" })
      yield* TestClock.adjust("1 hour")
      assert.deepStrictEqual(yield* Dreams.cancel({ dream_id }), canceled)
      const { id: other } = yield* Dreams.create(input)
      yield* TestClock.adjust("1 hour")
      assert.strictEqual((yield* reasonOf(Dreams.cancel({ dream_id: other })))._tag, "InvalidRequest")
    }).pipe(embedded()))

  it.effect("interruption of a watched dream can cancel it", () =>
    Effect.gen(function*() {
      const { id: dream_id } = yield* Dreams.create(input)
      const watched = yield* Effect.forkChild(Stream.runDrain(Dreams.watch({ dream_id })).pipe(Job.cancelOnInterrupt))
      yield* TestClock.adjust("10 seconds")
      yield* Fiber.interrupt(watched)
      assert.strictEqual((yield* Dreams.retrieve({ dream_id })).status, "canceled")
    }).pipe(embedded()))

  it.effect("only a dream that has ended can be archived; lists select by status", () =>
    Effect.gen(function*() {
      const { id: dream_id } = yield* Dreams.create(input)
      assert.strictEqual((yield* reasonOf(Dreams.archive({ dream_id })))._tag, "InvalidRequest")
      yield* TestClock.adjust("10 minutes")
      yield* Dreams.create(input)
      const ids = (more: Dreams.ListDreams) =>
        Effect.map(Stream.runCollect(Dreams.list(more)), (dreams) => dreams.map(({ status }) => status))
      assert.deepStrictEqual(yield* ids({}), ["pending", "completed"])
      assert.deepStrictEqual(yield* ids({ statuses: ["completed", "failed"] }), ["completed"])
      const archived = yield* Dreams.archive({ dream_id })
      assert.deepInclude(archived, { status: "completed", archived_at: "1970-01-01T00:10:00.000Z" })
      assert.deepStrictEqual(yield* ids({}), ["pending"])
      assert.deepStrictEqual(yield* ids({ include_archived: true }), ["pending", "completed"])
    }).pipe(embedded()))

  it.effect("a dream of anything but one memory store and one list of sessions is refused", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Dreams.create({ ...input, inputs: input.inputs.slice(0, 1) }))
      assert.strictEqual(reason._tag, "InvalidRequest")
    }).pipe(embedded()))

  it.effect("a dream of unknown state is polled further, and the state is counted", () =>
    Effect.gen(function*() {
      const dream = (status: string) =>
        Testing.json({
          type: "dream",
          id: "drm_1",
          created_at: "1970-01-01T00:00:00Z",
          inputs: [],
          outputs: [],
          model: { id: "claude-opus-5-5" },
          output_behavior: { type: "create_new" },
          status,
          usage: usage
        })
      const usage = {
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
        input_tokens: 1,
        output_tokens: 1
      }
      const waiting = yield* Effect.forkChild(
        Effect.provide(Dreams.wait({ dream_id: "drm_1" }), Testing.script([dream("resting"), dream("completed")]))
      )
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual((yield* Fiber.join(waiting)).status, "completed")
      assert.strictEqual((yield* counted("genai.unrecognized"))["Dream state"], 1)
    }).pipe(Effect.provide(against([]))))
})
