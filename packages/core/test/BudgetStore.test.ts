// A budget whose store is unreachable for a while.
import * as Budget from "@effect-genai/core/Budget"
import * as BudgetStore from "@effect-genai/core/BudgetStore"
import { StoreFailed } from "@effect-genai/core/JournalStore"
import { budgets } from "@effect-genai/provider-contract/budgets"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Option from "effect/Option"
import * as Scope from "effect/Scope"

budgets({
  name: "stored in memory",
  open: Effect.sync(() => {
    const store = BudgetStore.inMemory()
    return (limit) => Budget.fromStore(store, limit)
  })
})

type Fault = "none" | "refuses" | "is misconfigured" | "hangs" | "loses responses"

/** A store in memory with faults. */
const unreliable = () => {
  const store = BudgetStore.inMemory()
  const state = { fault: "none" as Fault, calls: 0 }
  const refused = Effect.fail(new StoreFailed({ message: "connection refused", isTransient: true }))
  const through = <A>(operation: Effect.Effect<A, StoreFailed>): Effect.Effect<A, StoreFailed> =>
    Effect.suspend(() => {
      state.calls += 1
      switch (state.fault) {
        case "none":
          return operation
        case "refuses":
          return refused
        case "is misconfigured":
          return Effect.fail(new StoreFailed({ message: "no such table", isTransient: false }))
        case "hangs":
          return Effect.never
        case "loses responses":
          return Effect.andThen(operation, refused)
      }
    })
  const faulty: BudgetStore.BudgetStore = {
    reserve: (...input) => through(store.reserve(...input)),
    settle: (...input) => through(store.settle(...input)),
    release: (...input) => through(store.release(...input)),
    totals: through(store.totals)
  }
  return { state, faulty, totals: store.totals }
}

const dollars = (spent: number, reserved: number) => ({
  spent: BigInt(spent) * 1_000_000_000n,
  reserved: BigInt(reserved) * 1_000_000_000n
})

const warnings = () => {
  const lines: Array<string> = []
  const layer = Logger.layer([Logger.make(({ message }) => {
    lines.push(String(message))
  })])
  return { lines, layer }
}

const one = Option.some(1)

describe("a budget whose store is unreachable", () => {
  it.effect("retries a reservation for 30 seconds", () =>
    Effect.gen(function*() {
      const { faulty, state, totals } = unreliable()
      const budget = yield* Budget.fromStore(faulty, 10)
      state.fault = "refuses"
      const fiber = yield* Effect.forkChild(budget.reserve(one))
      yield* elapse("20 seconds")
      state.fault = "none"
      yield* elapse("6 seconds")
      yield* Fiber.join(fiber)
      assert.deepStrictEqual(yield* totals, dollars(0, 1))
    }))

  it.effect("fails after that, and says what to do", () =>
    Effect.gen(function*() {
      for (const fault of ["refuses", "hangs"] as const) {
        const { faulty, state } = unreliable()
        const budget = yield* Budget.fromStore(faulty, 10)
        state.fault = fault
        const error = yield* skipSleeps(Effect.flip(budget.reserve(one, "work")))
        assert.deepInclude(error, { _tag: "BudgetUnavailable", isTransient: true })
        assert.match(
          error.message,
          /the budget cannot be read or changed: (connection refused|no response within 10 seconds). Nothing was sent/
        )
        assert.strictEqual((yield* skipSleeps(Effect.flip(budget.spent)))._tag, "BudgetUnavailable")
      }
    }))

  it.effect("fails at once where time does not help", () =>
    Effect.gen(function*() {
      const { faulty, state } = unreliable()
      const budget = yield* Budget.fromStore(faulty, 10)
      state.fault = "is misconfigured"
      const error = yield* Effect.flip(budget.reserve(one, "work"))
      assert.deepInclude(error, { _tag: "BudgetUnavailable", isTransient: false })
      assert.match(error.message, /no such table. Nothing was sent: check the store/)
      assert.strictEqual(state.calls, 1)
    }))

  it.effect("counts an amount once whose reservation and settlement lost their responses", () =>
    Effect.gen(function*() {
      for (const name of [undefined, "work"]) {
        const { faulty, state, totals } = unreliable()
        const budget = yield* Budget.fromStore(faulty, 1)
        state.fault = "loses responses"
        const fiber = yield* Effect.forkChild(budget.reserve(one, name))
        yield* elapse("10 seconds")
        state.fault = "none"
        yield* elapse("6 seconds")
        const work = yield* Fiber.join(fiber)
        assert.deepStrictEqual(yield* totals, dollars(0, 1))
        state.fault = "loses responses"
        yield* work.settle(one)
        yield* elapse("10 seconds")
        state.fault = "none"
        yield* elapse("1 minute")
        assert.deepStrictEqual(yield* totals, dollars(1, 0))
      }
    }))

  it.effect("frees what an unnamed reservation without a response may have reserved, once it can", () =>
    Effect.gen(function*() {
      const { faulty, state, totals } = unreliable()
      const budget = yield* Budget.fromStore(faulty, 1)
      state.fault = "loses responses"
      const fiber = yield* Effect.forkChild(budget.reserve(one))
      yield* elapse("1 second")
      state.fault = "refuses"
      yield* elapse("40 seconds")
      assert.isTrue(Exit.isFailure(yield* Fiber.await(fiber)))
      assert.deepStrictEqual(yield* totals, dollars(0, 1))
      state.fault = "none"
      yield* elapse("10 seconds")
      assert.deepStrictEqual(yield* totals, dollars(0, 0))
    }))

  it.effect("frees an unnamed reservation that is interrupted", () =>
    Effect.gen(function*() {
      const { faulty, state, totals } = unreliable()
      const budget = yield* Budget.fromStore(faulty, 1)
      state.fault = "loses responses"
      const fiber = yield* Effect.forkChild(budget.reserve(one))
      yield* elapse("1 second")
      state.fault = "none"
      yield* Fiber.interrupt(fiber)
      yield* elapse("1 second")
      assert.deepStrictEqual(yield* totals, dollars(0, 0))
    }))

  it.effect("settles and releases in the background, and counts all that is reserved until then", () =>
    Effect.gen(function*() {
      for (const fault of ["refuses", "hangs"] as const) {
        const { faulty, state, totals } = unreliable()
        const budget = yield* Budget.fromStore(faulty, 3)
        const works = [yield* budget.reserve(one, "settled"), yield* budget.reserve(one, "released")] as const
        state.fault = fault
        yield* skipSleeps(Effect.andThen(works[0].settle(Option.some(0)), works[1].release))
        assert.deepStrictEqual(yield* totals, dollars(0, 2))
        yield* elapse("5 minutes")
        state.fault = "none"
        yield* elapse("20 seconds")
        assert.deepStrictEqual(yield* totals, dollars(0, 0))
      }
    }))

  it.effect("warns when it gives up, and the reservation stays", () => {
    const { layer, lines } = warnings()
    return Effect.gen(function*() {
      const { faulty, state, totals } = unreliable()
      const budget = yield* Budget.fromStore(faulty, 3)
      const work = yield* budget.reserve(one, "work")
      state.fault = "refuses"
      yield* work.settle(Option.some(0))
      yield* elapse("11 minutes")
      assert.deepStrictEqual(yield* totals, dollars(0, 1))
      assert.strictEqual(lines.length, 1)
      assert.match(lines[0] ?? "", /still counts a whole reservation: .*connection refused/)
    }).pipe(Effect.provide(layer))
  })

  it.effect("tries a last time when its scope closes", () => {
    const { layer, lines } = warnings()
    return Effect.gen(function*() {
      for (const isBack of [true, false]) {
        const { faulty, state, totals } = unreliable()
        const scope = yield* Scope.make()
        const budget = yield* Scope.provide(Budget.fromStore(faulty, 3), scope)
        const work = yield* budget.reserve(one, "work")
        state.fault = "refuses"
        yield* work.settle(Option.some(1))
        if (isBack) state.fault = "none"
        yield* Scope.close(scope, Exit.void)
        assert.deepStrictEqual(yield* totals, isBack ? dollars(1, 0) : dollars(0, 1))
        assert.strictEqual(lines.length, isBack ? 0 : 1)
      }
    }).pipe(Effect.provide(layer))
  })

  it.effect("tries once to settle after its scope has closed", () =>
    Effect.gen(function*() {
      const { faulty, totals } = unreliable()
      const work = yield* Effect.scoped(
        Effect.flatMap(Budget.fromStore(faulty, 3), (budget) => budget.reserve(one, "work"))
      )
      yield* work.settle(one)
      assert.deepStrictEqual(yield* totals, dollars(1, 0))
    }))
})
