// Outcomes that are written once, with a log in memory.
import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import * as OutcomeLog from "@effect-genai/core/OutcomeLog"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { backend, BatchProvider, inputs, refused } from "./support/fakeBatches.ts"

const run = (start: string, name = "acme~night"): Bulk.RunRef => ({ name, start })

const outcomes = (indices: Iterable<number>, of = run("first")) =>
  Stream.fromIterable(Array.from(indices, (index) => ({ run: of, index })), { chunkSize: 3 })

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

/** A table, and a write into it that `fails` decides about. */
const table = (fails: (indices: ReadonlyArray<number>) => boolean = () => false) => {
  const rows: Array<number> = []
  const groups: Array<number> = []
  const write = (outcomes: ReadonlyArray<OutcomeLog.Logged>) =>
    Effect.suspend(() => {
      const indices = outcomes.map(({ index }) => index)
      if (fails(indices)) return Effect.fail("no write")
      groups.push(indices.length)
      rows.push(...indices)
      return Effect.void
    })
  return { rows, groups, write }
}

const sorted = (numbers: ReadonlyArray<number>) => numbers.toSorted((one, other) => one - other)

describe("a sink", () => {
  it.effect("writes outcomes in groups, and those that come a second time not at all", () =>
    Effect.gen(function*() {
      const { groups, rows, write } = table()
      const first = yield* outcomes(upTo(7)).pipe(Bulk.sink(write, { maxOutcomes: 3 }))
      const second = yield* outcomes(upTo(20).toReversed()).pipe(Bulk.sink(write))
      assert.deepStrictEqual([first, second], [{ written: 7, skipped: 0 }, { written: 13, skipped: 7 }])
      assert.deepStrictEqual(sorted(rows), upTo(20))
      assert.deepStrictEqual(groups, [3, 3, 1, 13])
    }).pipe(Effect.provide(OutcomeLog.layerMemory)))

  it.effect("writes an outcome once that comes twice at a time", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const summary = yield* outcomes([5, 5, 4, 5]).pipe(Bulk.sink(write))
      assert.deepStrictEqual([summary, rows], [{ written: 2, skipped: 2 }, [5, 4]])
    }).pipe(Effect.provide(OutcomeLog.layerMemory)))

  it.effect("does not write an outcome that waits for others longer than a second", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const fiber = yield* Effect.forkChild(
        Stream.concat(outcomes(upTo(2)), Stream.never).pipe(Bulk.sink(write))
      )
      yield* TestClock.adjust("900 millis")
      assert.deepStrictEqual(rows, [])
      yield* TestClock.adjust("200 millis")
      assert.deepStrictEqual(rows, [0, 1])
      yield* Fiber.interrupt(fiber)
    }).pipe(Effect.provide(OutcomeLog.layerMemory)))

  it.effect("fails with the error of a write, and writes its outcomes the next time", () =>
    Effect.gen(function*() {
      let isBroken = true
      const { rows, write } = table((indices) => isBroken && indices.includes(4))
      const sink = Bulk.sink(write, { maxOutcomes: 3 })
      assert.strictEqual(yield* Effect.flip(outcomes(upTo(9)).pipe(sink)), "no write")
      assert.deepStrictEqual(rows, [0, 1, 2])
      isBroken = false
      assert.deepStrictEqual(yield* outcomes(upTo(9)).pipe(sink), { written: 6, skipped: 3 })
      assert.deepStrictEqual(rows, upTo(9))
    }).pipe(Effect.provide(OutcomeLog.layerMemory)))

  it.effect("writes the outcomes before a failure of the run", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const failing = Stream.concat(outcomes(upTo(4)), Stream.fail("no run"))
      assert.strictEqual(yield* Effect.flip(failing.pipe(Bulk.sink(write))), "no run")
      assert.deepStrictEqual(rows, upTo(4))
    }).pipe(Effect.provide(OutcomeLog.layerMemory)))

  it.effect("lets two writers of a run take turns", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const isWriting = yield* Deferred.make<void>()
      const slow = Bulk.sink((outcomes: ReadonlyArray<OutcomeLog.Logged>) =>
        Deferred.succeed(isWriting, undefined).pipe(
          Effect.andThen(Effect.sleep("1 minute")),
          Effect.andThen(write(outcomes))
        )
      )
      const frozen = yield* Effect.forkChild(slow(outcomes(upTo(10))))
      yield* Deferred.await(isWriting)
      const successor = yield* Effect.forkChild(outcomes(upTo(12)).pipe(Bulk.sink(write)))
      yield* TestClock.adjust("2 minutes")
      assert.deepStrictEqual(yield* Fiber.join(frozen), { written: 10, skipped: 0 })
      assert.deepStrictEqual(yield* Fiber.join(successor), { written: 2, skipped: 10 })
      assert.deepStrictEqual(rows, upTo(12))
    }).pipe(Effect.provide(OutcomeLog.layerMemory)))

  it.effect("takes outcomes of several runs, which do not meet", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const parts = Stream.fromIterable(["night-0000", "night-0001"]).pipe(
        Stream.flatMap((name) => outcomes(upTo(5), run(name, name)), { concurrency: 2 })
      )
      assert.deepStrictEqual(yield* parts.pipe(Bulk.sink(write)), { written: 10, skipped: 0 })
      assert.deepStrictEqual(yield* parts.pipe(Bulk.sink(write)), { written: 0, skipped: 10 })
      assert.deepStrictEqual(sorted(rows), sorted([...upTo(5), ...upTo(5)]))
    }).pipe(Effect.provide(OutcomeLog.layerMemory)))

  it.effect("has a bit for each of a hundred million outcomes", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const indices = [0, 7, 8, 8191, 8192, 16_383, 99_999_999, 2 ** 31 - 1, 2 ** 31, 2 ** 32 + 1]
      yield* outcomes(indices).pipe(Bulk.sink(write))
      const near = indices.flatMap((index) => [index - 1, index, index + 1]).filter((index) => index >= 0)
      yield* outcomes(near).pipe(Bulk.sink(write))
      assert.deepStrictEqual(sorted(rows), sorted([...new Set(near)]))
    }).pipe(Effect.provide(OutcomeLog.layerMemory)))

  it.effect("does not mix a run with one that was forgotten: it fails until the log forgets it, too", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const sink = Bulk.sink(write)
      yield* outcomes([9_000], run("first")).pipe(sink)
      const error = yield* Effect.flip(outcomes([20_000], run("second")).pipe(sink))
      assert.strictEqual(error instanceof OutcomeLog.RunReplaced && error.run, "acme~night")
      assert.match(String(error), /OutcomeLog\.forget\("acme~night"\)/)
      assert.deepStrictEqual(rows, [9_000])
      yield* OutcomeLog.forget("acme~night")
      assert.deepStrictEqual(yield* outcomes([9_000, 20_000], run("second")).pipe(sink), { written: 2, skipped: 0 })
    }).pipe(Effect.provide(OutcomeLog.layerMemory)))
})

describe("a sink of a run", () => {
  const bulk = (provider: BatchProvider) => BulkBackend.make(backend(provider, {}))
  const context = Layer.merge(isolated, OutcomeLog.layerMemory)

  it.effect("writes what a resumed run returns once", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const night = bulk(new BatchProvider()).run(inputs(9), { id: "night", maxRequests: 4 })
      yield* Stream.runHead(night)
      const first = yield* Stream.take(night, 6).pipe(Bulk.sink(write))
      const second = yield* night.pipe(Bulk.sink(write))
      assert.deepStrictEqual([first, second], [{ written: 6, skipped: 0 }, { written: 3, skipped: 6 }])
      assert.deepStrictEqual(sorted(rows), upTo(9))
    }).pipe(skipSleeps, Effect.provide(context)))

  it.effect("writes the outcomes of a run without an id, and of two runs of the same requests", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const night = bulk(new BatchProvider()).run(inputs(3))
      yield* night.pipe(Bulk.sink(write))
      const second = yield* night.pipe(Bulk.sink(write), Random.withSeed("second"))
      assert.deepStrictEqual(second, { written: 3, skipped: 0 })
      assert.deepStrictEqual(rows.length, 6)
    }).pipe(skipSleeps, Effect.provide(context)))

  it.effect("knows a run that was forgotten and started a second time", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const night = bulk(new BatchProvider()).run(inputs(3), { id: "night" })
      yield* night.pipe(Bulk.sink(write))
      yield* BulkBackend.forget("provider", "night")
      const error = yield* night.pipe(Bulk.sink(write), Random.withSeed("second"), Effect.flip)
      assert.strictEqual(error instanceof OutcomeLog.RunReplaced && error.run, "provider~night")
      assert.deepStrictEqual(rows.length, 3)
    }).pipe(skipSleeps, Effect.provide(context)))

  it.effect("writes what was paid for before a run fails", () =>
    Effect.gen(function*() {
      const { rows, write } = table()
      const provider = new BatchProvider()
      const submit = (nth: number) => nth === 1 ? refused.billing : "taken"
      const error = yield* BulkBackend.make(backend(provider, { submit })).run(inputs(9), { maxRequests: 4 }).pipe(
        Bulk.sink(write),
        Effect.flip
      )
      assert.include(String(error), "no credit")
      assert.deepStrictEqual(sorted(rows), upTo(4))
    }).pipe(skipSleeps, Effect.provide(context)))
})
