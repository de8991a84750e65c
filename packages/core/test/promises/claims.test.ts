// Runs whose store has leases: two processes, and connections that are lost.
import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import { fromKeyValueStore } from "@effect-genai/core/JournalStore"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { elapse, settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { backend, BatchProvider, type Behavior, inputs } from "../support/fakeBatches.ts"
import { LeasedStore } from "../support/leasedStore.ts"
import { storeOf } from "../support/storedRuns.ts"

const id = "nightly"

/** A provider and a store that processes share. */
const stage = () => {
  const [provider, runs] = [new BatchProvider(), new LeasedStore()]

  /** Starts a process; each of its submissions takes some time before the provider accepts it. */
  const start = Effect.fnUntraced(
    function*(owner: string, { submitting = 0, behavior = {}, options = {}, slow = {}, slept = () => 0 }: {
      readonly submitting?: number
      /** For how many milliseconds its machine has slept: its timers and its monotonic clock have stopped. */
      readonly slept?: () => number
      /** Operations of its store that take long. */
      readonly slow?: { readonly [name in "bytes" | "renew"]?: Duration.Input }
      readonly behavior?: Behavior
      readonly options?: Bulk.Options
    } = {}) {
      const connection = runs.connect(owner)
      const fast = backend(provider, behavior)
      const slowly: typeof fast = {
        ...fast,
        submit: (...submission) => Effect.delay(fast.submit(...submission), submitting)
      }
      const { store } = connection
      const clock = yield* Clock.Clock
      const now = () => clock.currentTimeMillisUnsafe() + slept()
      const fiber = yield* BulkBackend.make(slowly).run(inputs(5), { id, ...options }).pipe(
        Bulk.collectInOrder,
        Effect.provideService(Bulk.Journal, {
          ...store,
          bytes: (...read) => Effect.delay(store.bytes(...read), slow.bytes ?? 0),
          renew: (...renewal) => Effect.delay(store.renew(...renewal), slow.renew ?? 0)
        }),
        Effect.provideService(Clock.Clock, {
          ...clock,
          currentTimeMillisUnsafe: now,
          currentTimeMillis: Effect.sync(now)
        }),
        Effect.forkChild
      )
      yield* settle
      return { connection, fiber }
    }
  )

  return { provider, runs, start }
}

/** Passes time until a process ends. */
const ended = <A, E>({ fiber }: { readonly fiber: Fiber.Fiber<A, E> }): Effect.Effect<Exit.Exit<A, E>> =>
  Effect.andThen(
    Effect.repeat(elapse("5 seconds"), { times: 1000, while: () => fiber.pollUnsafe() === undefined }),
    Fiber.await(fiber)
  )

const reasonOf = <A>(exit: Exit.Exit<A, { readonly reason: object }>) =>
  Exit.isFailure(exit)
    ? exit.cause.reasons.flatMap((reason) => reason._tag === "Fail" ? [reason.error.reason] : [])[0]
    : exit.value

/** Each request was bought once. */
const boughtOnce = ({ seen }: BatchProvider) =>
  assert.deepStrictEqual(seen.map(([, times]) => times), Array.from({ length: 5 }, () => 1))

describe("a run whose store has leases", () => {
  it.effect("one owner: a second process waits, or is Busy, then returns the outcomes and buys nothing", () =>
    Effect.gen(function*() {
      const { provider, start } = stage()
      const first = yield* start("pod 1")
      const second = yield* start("pod 2")
      const busy = yield* start("pod 3", { options: { whenBusy: "fail" } })
      assert.deepInclude(reasonOf(yield* ended(busy)), { _tag: "Busy", owner: "pod 1", sent: 0 })
      const exits = [yield* ended(first), yield* ended(second)]
      assert.deepStrictEqual(exits.map((exit) => Exit.isSuccess(exit) && exit.value.length), [5, 5])
      boughtOnce(provider)
    }).pipe(Effect.provide(isolated)))

  it.effect("one owner: the claim is renewed for as long as the run takes", () =>
    Effect.gen(function*() {
      const { provider, start } = stage()
      const first = yield* start("pod 1", { behavior: { takes: 600_000 } })
      yield* elapse("5 minutes")
      const second = yield* start("pod 2")
      yield* elapse("2 minutes")
      assert.isUndefined(second.fiber.pollUnsafe())
      assert.isTrue(Exit.isSuccess(yield* ended(first)))
      assert.isTrue(Exit.isSuccess(yield* ended(second)))
      boughtOnce(provider)
    }).pipe(Effect.provide(isolated)))

  it.effect("store outage: a run waits for its store, and sends nothing meanwhile", () =>
    Effect.gen(function*() {
      const { provider, start } = stage()
      const process = yield* start("pod 1", { options: { concurrency: 1 } })
      yield* elapse("1 second")
      assert.strictEqual(provider.batches.length, 1)
      process.connection.isConnected = false
      yield* elapse("5 minutes")
      assert.strictEqual(provider.batches.length, 1)
      assert.isAtLeast(process.connection.failures, 5)
      process.connection.isConnected = true
      assert.isTrue(Exit.isSuccess(yield* ended(process)))
      boughtOnce(provider)
    }).pipe(Effect.provide(isolated)))

  it.effect("store outage: a run fails after twenty minutes, and can be continued later", () =>
    Effect.gen(function*() {
      const { provider, start } = stage()
      const process = yield* start("pod 1")
      process.connection.isConnected = false
      assert.deepInclude(reasonOf(yield* ended(process)), {
        _tag: "JournalFailed",
        message: "the journal's store failed: no connection"
      })
      assert.isTrue(Exit.isSuccess(yield* ended(yield* start("pod 2"))))
      boughtOnce(provider)
    }).pipe(Effect.provide(isolated)))

  it.effect("one owner: a submission is cut off where the claim may have ended, and the next process buys each request once", () =>
    Effect.gen(function*() {
      const { provider, runs, start } = stage()
      // The submission would be accepted after the lease, and after the next process has looked for it.
      const first = yield* start("pod 1", { submitting: 100_000 })
      first.connection.isConnected = false
      const second = yield* start("pod 2")
      assert.strictEqual((yield* ended(second))._tag, "Success")
      assert.strictEqual(provider.batches.length, 2)
      first.connection.isConnected = true
      assert.deepInclude(reasonOf(yield* ended(first)), { _tag: "TakenOver" })
      boughtOnce(provider)
      assert.isUndefined(runs.runs.get(`provider~${id}`)?.owner)
    }).pipe(Effect.provide(isolated)))

  it.effect("one owner: a submission is cut off soon after its machine has slept for longer than the lease", () =>
    Effect.gen(function*() {
      const { provider, start } = stage()
      let slept = 0
      const process = yield* start("pod 1", { submitting: 20_000, slept: () => slept })
      process.connection.isConnected = false
      yield* elapse("5 seconds")
      slept = 60_000
      yield* elapse("20 seconds")
      assert.strictEqual(provider.batches.length, 0)
      process.connection.isConnected = true
      assert.isTrue(Exit.isSuccess(yield* ended(process)))
      boughtOnce(provider)
    }).pipe(Effect.provide(isolated)))

  it.effect("store outage: a submission that was cut off is looked for, and the run continues", () =>
    Effect.gen(function*() {
      const { provider, start } = stage()
      const process = yield* start("pod 1", { submitting: 40_000 })
      process.connection.isConnected = false
      yield* elapse("2 minutes")
      assert.strictEqual(provider.batches.length, 0)
      process.connection.isConnected = true
      assert.isTrue(Exit.isSuccess(yield* ended(process)))
      boughtOnce(provider)
    }).pipe(Effect.provide(isolated)))

  it.effect("one owner: a process whose run was taken over stops, and reports who has it", () =>
    Effect.gen(function*() {
      const { provider, start } = stage()
      const first = yield* start("pod 1", { behavior: { takes: 600_000 }, options: { onInterrupt: "cancel" } })
      yield* elapse("1 second")
      first.connection.isConnected = false
      yield* elapse("31 seconds")
      const second = yield* start("pod 2", { behavior: { takes: 600_000 } })
      first.connection.isConnected = true
      assert.deepInclude(reasonOf(yield* ended(first)), { _tag: "TakenOver", owner: "pod 2", sent: 5 })
      assert.deepStrictEqual(provider.batches.map(({ canceled }) => canceled), [false, false])
      assert.isTrue(Exit.isSuccess(yield* ended(second)))
      boughtOnce(provider)
    }).pipe(Effect.provide(isolated)))

  it.effect("one owner: a process that is interrupted after it was taken over cancels no batch of the next owner", () =>
    Effect.gen(function*() {
      const { provider, start } = stage()
      const behavior = { takes: 600_000 }
      const first = yield* start("pod 1", { behavior, options: { onInterrupt: "cancel" } })
      yield* elapse("1 second")
      first.connection.isConnected = false
      yield* elapse("31 seconds")
      const second = yield* start("pod 2", { behavior, options: { onInterrupt: "cancel" } })
      for (
        const { process, connected, canceled } of [
          { process: first, connected: false, canceled: [false, false] },
          { process: second, connected: true, canceled: [true, true] }
        ]
      ) {
        process.connection.isConnected = connected
        const interruption = yield* Effect.forkChild(Fiber.interrupt(process.fiber))
        yield* ended({ fiber: interruption })
        assert.deepStrictEqual(provider.batches.map(({ canceled }) => canceled), canceled)
      }
    }).pipe(Effect.provide(isolated)))

  it.effect("one owner: a run that is interrupted at any step leaves no claim", () =>
    Effect.gen(function*() {
      const { store } = new LeasedStore().connect("pod 1")
      // Every operation of the store takes a turn, so that an interruption may arrive in its middle.
      const slow: typeof store = { ...store, claim: (run) => Effect.tap(store.claim(run), () => Effect.yieldNow) }
      for (const journal of [slow, fromKeyValueStore(storeOf(new Map()))]) {
        for (let turns = 0; turns < 40; turns++) {
          const run = (options: Bulk.Options) =>
            BulkBackend.make(backend(new BatchProvider())).run(inputs(1), { id: `run-${turns}`, ...options }).pipe(
              Stream.runDrain,
              Effect.provideService(Bulk.Journal, journal)
            )
          const fiber = yield* Effect.forkChild(run({}))
          for (let turn = 0; turn < turns; turn++) yield* Effect.yieldNow
          yield* Fiber.interrupt(fiber)
          yield* skipSleeps(run({ whenBusy: "fail" }))
        }
      }
    }).pipe(Effect.provide(isolated)))

  it.effect("one owner: a journal is not damaged where another process has taken it over and changed it while it was read", () =>
    Effect.gen(function*() {
      const { provider, start } = stage()
      const first = yield* start("pod 1", { submitting: 100_000 })
      first.connection.isConnected = false
      yield* elapse("31 seconds")
      const second = yield* start("pod 2", { slow: { bytes: "3 minutes", renew: "3 minutes" } })
      const third = yield* start("pod 3")
      assert.isTrue(Exit.isSuccess(yield* ended(third)))
      assert.deepInclude(reasonOf(yield* ended(second)), { _tag: "TakenOver" })
      boughtOnce(provider)
    }).pipe(Effect.provide(isolated)))
})
