// Runs that share a budget with other processes: what a run has reserved is adopted by who continues it.
import * as Budget from "@effect-genai/core/Budget"
import * as BudgetStore from "@effect-genai/core/BudgetStore"
import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import { StoreFailed } from "@effect-genai/core/JournalStore"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import { backend, BatchProvider, type Behavior, inputs, refused } from "./support/fakeBatches.ts"

/** Each process has a budget of its own at one store; the journal is shared, too. */
const scene = <A, E>(test: (scene: Scene) => Effect.Effect<A, E, KeyValueStore.KeyValueStore>) =>
  Effect.suspend(() => test(sceneOf())).pipe(
    Effect.provide(Layer.succeed(Random.Random, numbers())),
    Effect.provide(Layer.provideMerge(Layer.merge(isolated, Bulk.journal), KeyValueStore.layerMemory))
  )

/** Each run gets other numbers. */
const numbers = () => {
  let next = 1
  return { nextDoubleUnsafe: () => 1, nextIntUnsafe: () => next++ }
}

const sceneOf = () => {
  const provider = new BatchProvider()
  const store = BudgetStore.inMemory()
  const names: Array<string | undefined> = []
  const noted: BudgetStore.BudgetStore = {
    ...store,
    reserve: (work, amount, limit) => {
      names.push(work.name)
      return store.reserve(work, amount, limit)
    }
  }
  const runs = (behavior: Behavior) => BulkBackend.make(backend(provider, { price: 1, ...behavior }))
  const process = (limit: number, of: BudgetStore.BudgetStore = noted) =>
    Effect.provide(Layer.effect(Budget.Budget, Budget.fromStore(of, limit)))
  return {
    provider,
    store,
    names,
    runs,
    process,
    run: (count: number, options: Bulk.Options, behavior: Behavior = {}, limit = 100) =>
      runs(behavior).run(inputs(count), options).pipe(Bulk.collectInOrder, skipSleeps, process(limit)),
    /** Interrupts a run after one second. */
    interrupted: (count: number, behavior: Behavior, limit = 100) =>
      Effect.gen(function*() {
        const fiber = yield* Effect.forkChild(
          Stream.runDrain(runs(behavior).run(inputs(count), { id })).pipe(process(limit))
        )
        yield* elapse("1 second")
        yield* Fiber.interrupt(fiber)
      }),
    amounts: Effect.map(store.totals, ({ reserved, spent }) => ({
      spent: Number(spent) / 1e9,
      reserved: Number(reserved) / 1e9
    }))
  }
}
type Scene = ReturnType<typeof sceneOf>

const id = "night"

describe("a run with a budget of many processes", () => {
  it.effect("leaves the reservations of its batches to the process that continues it", () =>
    scene(({ amounts, interrupted, names, run }) =>
      Effect.gen(function*() {
        yield* interrupted(7, { takes: 3_600_000 }, 8)
        assert.deepStrictEqual(yield* amounts, { spent: 0, reserved: 7 })
        assert.strictEqual((yield* run(7, { id }, {}, 8)).length, 7)
        assert.deepStrictEqual(yield* amounts, { spent: 7, reserved: 0 })
        assert.strictEqual(new Set(names).size, 3)
        assert.match(names[0] ?? "", /^\w+~night~\w+\/000000\.1$/)
      })
    ))

  it.effect("counts once, however often it is resumed after it ended", () =>
    scene(({ amounts, run }) =>
      Effect.gen(function*() {
        for (let time = 0; time < 3; time++) {
          yield* run(7, { id }, {}, 8)
          assert.deepStrictEqual(yield* amounts, { spent: 7, reserved: 0 })
        }
      })
    ))

  it.effect("counts as another run once the first of its id is forgotten, since all is paid for", () =>
    scene(({ amounts, run }) =>
      Effect.gen(function*() {
        yield* run(3, { id })
        yield* BulkBackend.forget("provider", id)
        yield* run(3, { id })
        assert.deepStrictEqual(yield* amounts, { spent: 6, reserved: 0 })
      })
    ))

  it.effect("without an id counts as a run of its own", () =>
    scene(({ amounts, run }) =>
      Effect.gen(function*() {
        yield* run(3, {})
        yield* run(3, {})
        assert.deepStrictEqual(yield* amounts, { spent: 6, reserved: 0 })
      })
    ))

  it.effect("retains what a batch without a response has reserved, and settles it where it is found", () =>
    scene(({ amounts, interrupted, provider, run }) =>
      Effect.gen(function*() {
        yield* interrupted(3, { submit: () => "taken, response lost" }, 3)
        assert.deepStrictEqual(yield* amounts, { spent: 0, reserved: 3 })
        yield* run(3, { id }, {}, 3)
        assert.deepStrictEqual([yield* amounts, provider.submissions], [{ spent: 3, reserved: 0 }, 1])
      })
    ))

  it.effect("frees what a batch has reserved that the provider rejects", () =>
    scene(({ amounts, run }) =>
      Effect.gen(function*() {
        yield* Effect.flip(run(3, { id }, { submit: () => refused.invalid }))
        assert.deepStrictEqual(yield* amounts, { spent: 0, reserved: 0 })
      })
    ))

  it.effect("waits for a store that is unreachable for minutes", () =>
    scene(({ amounts, process, provider, runs, store }) =>
      Effect.gen(function*() {
        let tries = 0
        const unreachable: BudgetStore.BudgetStore = {
          ...store,
          reserve: (...input) =>
            Effect.suspend(() =>
              tries++ < 100
                ? Effect.fail(new StoreFailed({ message: "connection refused", isTransient: true }))
                : store.reserve(...input)
            )
        }
        const outcomes = yield* runs({}).run(inputs(3), { id }).pipe(
          Bulk.collectInOrder,
          process(3, unreachable),
          skipSleeps
        )
        assert.deepStrictEqual([outcomes.length, provider.submissions], [3, 1])
        assert.deepStrictEqual(yield* amounts, { spent: 3, reserved: 0 })
      })
    ))

  it.effect("stops where the store cannot be used, before anything is sent", () =>
    scene(({ process, provider, runs, store }) =>
      Effect.gen(function*() {
        const broken: BudgetStore.BudgetStore = {
          ...store,
          reserve: () => Effect.fail(new StoreFailed({ message: "no such table", isTransient: false }))
        }
        const error = yield* runs({}).run(inputs(3), { id }).pipe(
          Stream.runDrain,
          Effect.flip,
          process(3, broken),
          skipSleeps
        )
        assert.match(error.message, /NotSent: the budget cannot be read or changed: no such table/)
        assert.strictEqual(provider.submissions, 0)
      })
    ))
})
