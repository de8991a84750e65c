// The runs of a journal: their states, their progress, and which are forgotten.
import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import { fromKeyValueStore, type JournalStore } from "@effect-genai/core/JournalStore"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { elapse, settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { backend, BatchProvider, inputs, refused } from "./support/fakeBatches.ts"
import { LeasedStore } from "./support/leasedStore.ts"
import { type Entries, storeOf } from "./support/storedRuns.ts"

const run = (id: string, count = 5, behavior = {}) =>
  BulkBackend.make(backend(new BatchProvider(), { price: 0.5, ...behavior })).run(inputs(count), { id })

const over = (store: JournalStore) => Effect.provideService(Bulk.Journal, store)

const states = Effect.map(Stream.runCollect(Bulk.runs), (runs) => runs.map(({ id, state }) => `${id} ${state}`))

describe("the status of a run", () => {
  it.effect("has the progress that its process reported last, and who that is", () =>
    Effect.gen(function*() {
      const runs = new LeasedStore()
      const fiber = yield* Effect.forkChild(
        over(runs.connect("pod 1").store)(Stream.runDrain(run("night", 5, { takes: 100_000 })))
      )
      yield* elapse("20 seconds")
      const status = yield* over(runs.connect("pod 2").store)(Bulk.status("night"))
      assert.deepInclude(status, { provider: "provider", id: "night", state: "InProgress", owner: "pod 1" })
      assert.deepInclude(status.progress, { read: 5, total: 5, sent: 5, cost: 0 })
      assert.deepStrictEqual(status.progress?.open, [
        { id: "batch_0", requests: 3, done: 0 },
        { id: "batch_1", requests: 2, done: 0 }
      ])
      yield* Effect.repeat(elapse("5 seconds"), { while: () => fiber.pollUnsafe() === undefined })
      const finished = yield* over(runs.connect("pod 2").store)(Bulk.status("night"))
      assert.deepInclude(finished, { state: "Finished", owner: undefined })
      assert.deepInclude(finished.progress, { read: 5, open: [], cost: 2.5, stopped: undefined })
      assert.deepInclude(finished.progress?.outcomes, { Succeeded: 5, Errored: 0 })
    }).pipe(Effect.provide(isolated)))

  it.effect("is read from the facts of a run whose process died before it reported any progress", () =>
    Effect.gen(function*() {
      const entries: Entries = new Map()
      yield* Effect.exit(
        run("night").pipe(Stream.runDrain, over(fromKeyValueStore(storeOf(entries, 9))), skipSleeps)
      )
      const status = yield* over(fromKeyValueStore(storeOf(entries)))(Bulk.status("night"))
      assert.deepInclude(status, { state: "Stopped", owner: undefined })
      assert.deepInclude(status.progress, { read: 3, total: undefined, sent: 3, cost: undefined })
      assert.deepStrictEqual(status.progress?.open, [{ id: "batch_0", requests: 3, done: 0 }])
    }).pipe(Effect.provide(isolated)))

  it.effect("keeps the open batches of a run whose next process is interrupted before it has restored them", () =>
    Effect.gen(function*() {
      const { store } = new LeasedStore().connect("pod 1")
      const provider = new BatchProvider()
      const interrupted = (journal: JournalStore, concurrency: number) =>
        Effect.gen(function*() {
          const run = BulkBackend.make(backend(provider, { takes: 100_000 })).run(inputs(7), {
            id: "night",
            concurrency
          })
          const fiber = yield* Effect.forkChild(over(journal)(Stream.runDrain(run)))
          yield* elapse("12 seconds")
          yield* Fiber.interrupt(fiber)
          return yield* over(store)(Bulk.status("night"))
        })
      const before = yield* interrupted(store, 4)
      assert.strictEqual(before.progress?.open.length, 3)
      const unread = yield* interrupted({ ...store, texts: () => Effect.never }, 4)
      assert.deepStrictEqual(unread.progress?.open, before.progress?.open)
      const partly = yield* interrupted(store, 1)
      assert.deepStrictEqual(partly.progress?.open, before.progress?.open)
      assert.strictEqual(partly.progress?.sent, 7)
    }).pipe(Effect.provide(isolated)))

  it.effect("is Stopped where the provider rejected requests, and says why; Finished for good once all is done", () =>
    Effect.gen(function*() {
      const rejecting = run("night", 5, { submit: () => refused.billing })
      yield* Effect.flip(skipSleeps(Stream.runDrain(rejecting)))
      const stopped = yield* Bulk.status("night")
      assert.strictEqual(stopped.state, "Stopped")
      assert.match(stopped.progress?.stopped ?? "", /the provider has rejected a batch/)
      yield* skipSleeps(Stream.runDrain(run("day")))
      yield* run("day").pipe(Stream.take(1), Stream.runDrain, skipSleeps)
      assert.deepStrictEqual(yield* states, ["night Stopped", "day Finished"])
    }).pipe(Effect.provide(isolated)))

  it.effect("is UnknownRun for an id that the journal does not have, or not of this provider", () =>
    Effect.gen(function*() {
      yield* skipSleeps(Stream.runDrain(run("night")))
      assert.strictEqual((yield* Bulk.status("night", { provider: "provider" })).id, "night")
      for (const wanted of [Bulk.status("day"), Bulk.status("night", { provider: "another" })]) {
        assert.strictEqual((yield* Effect.flip(wanted)).reason._tag, "UnknownRun")
      }
    }).pipe(Effect.provide(isolated)))
})

describe("forgetting runs", () => {
  it.effect("deletes those that have been finished for a time, and stopped ones on request", () =>
    Effect.gen(function*() {
      const runs = new LeasedStore()
      const { store } = runs.connect("pod 1")
      yield* Effect.gen(function*() {
        yield* skipSleeps(Stream.runDrain(run("old")))
        yield* Effect.flip(skipSleeps(Stream.runDrain(run("stopped", 5, { submit: () => refused.billing }))))
        yield* elapse("10 days")
        yield* skipSleeps(Stream.runDrain(run("new")))
        const open = yield* Effect.forkChild(Stream.runDrain(run("open")))
        yield* settle
        const ids = (runs: ReadonlyArray<Bulk.RunStatus>) => runs.map(({ id }) => id)
        assert.deepStrictEqual(ids(yield* Bulk.forget({ olderThan: "30 days" })), [])
        assert.deepStrictEqual(ids(yield* Bulk.forget({ olderThan: "7 days" })), ["old"])
        assert.deepStrictEqual(ids(yield* Bulk.forget({ olderThan: 0, unfinished: true })), ["stopped", "new"])
        assert.deepStrictEqual(yield* states, ["open InProgress"])
        yield* Fiber.interrupt(open)
      }).pipe(over(store))
    }).pipe(Effect.provide(isolated)))
})
