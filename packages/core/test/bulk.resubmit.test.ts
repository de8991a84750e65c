// What a run resubmits, and what stops it from sending: rejected submissions, lack of credit, a budget.
import * as Budget from "@effect-genai/core/Budget"
import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { listeners } from "../src/Bulk/Progress.ts"
import { backend, BatchProvider, type Behavior, inputs, received, refused, unreadable } from "./support/fakeBatches.ts"

/** The outcomes of a run, its reason if it fails, and its provider. */
const run = (count: number, behavior: Behavior, options: Bulk.Options = {}) =>
  Effect.gen(function*() {
    const provider = new BatchProvider()
    const outcomes: Array<Bulk.Outcome<Schema.Json, string>> = []
    const failure = yield* BulkBackend.make(backend(provider, behavior)).run(inputs(count), options).pipe(
      Stream.runForEach((outcome) => Effect.sync(() => outcomes.push(outcome))),
      Effect.flip,
      Effect.option,
      skipSleeps
    )
    const { value: error } = { value: undefined, ...failure }
    return { provider, outcomes, reason: error?._tag === "RunError" ? error.reason : error?.reason }
  }).pipe(Effect.provide(isolated))

const failed = BulkBackend.errored({ message: "oops", tag: "ServerFailure" }, "oops")
const bad = BulkBackend.errored({ message: "bad", tag: "InvalidRequest" }, "bad")
const broke = BulkBackend.errored({ message: "no credit", tag: "BillingRefused" }, "broke")
const expired: Bulk.Result<string> = { _tag: "Expired" }

/** Some texts have another result in their first attempt. */
const atFirst = (fates: Record<string, Bulk.Result<string>>): Behavior => ({
  fate: (say, nth) => nth === 0 ? fates[say] ?? received(say) : received(say)
})

const summary = (outcomes: ReadonlyArray<Bulk.Outcome<Schema.Json, string>>) =>
  outcomes.toSorted((one, other) => one.index - other.index).map(({ _tag, attempts, key }) =>
    `${key} ${_tag} ${attempts}`
  )

describe("a failed request of a run", () => {
  it.effect("is not resubmitted by default", () =>
    Effect.gen(function*() {
      const { provider, outcomes } = yield* run(2, atFirst({ 0: failed, 1: expired }))
      assert.deepStrictEqual(summary(outcomes), ["key 0 Errored 1", "key 1 Expired 1"])
      assert.strictEqual(provider.submissions, 1)
    }))

  it.effect("is resubmitted if it expired or failed because of the provider", () =>
    Effect.gen(function*() {
      const fates = { 0: failed, 1: bad, 2: expired, 4: { _tag: "Canceled" } as const }
      const { provider, outcomes } = yield* run(5, atFirst(fates), { retryFailed: { times: 2 } })
      assert.deepStrictEqual(summary(outcomes), [
        "key 0 Succeeded 2",
        "key 1 Errored 1",
        "key 2 Succeeded 2",
        "key 3 Succeeded 1",
        "key 4 Canceled 1"
      ])
      assert.deepStrictEqual(provider.seen, [["0", 2], ["1", 1], ["2", 2], ["3", 1], ["4", 1]])
    }))

  it.effect("is resubmitted at most `times` times, then has its last outcome", () =>
    Effect.gen(function*() {
      const { provider, outcomes } = yield* run(1, { fate: () => failed }, { retryFailed: { times: 3 } })
      assert.deepStrictEqual([summary(outcomes), provider.seen], [["key 0 Errored 4"], [["0", 4]]])
    }))

  it.effect("is resubmitted if the caller's `when` returns true", () =>
    Effect.gen(function*() {
      const when = (outcome: Bulk.Failed<Schema.Json>) => outcome._tag === "Errored" && outcome.message === "bad"
      const { outcomes } = yield* run(2, atFirst({ 0: failed, 1: bad }), { retryFailed: { times: 1, when } })
      assert.deepStrictEqual(summary(outcomes), ["key 0 Errored 1", "key 1 Succeeded 2"])
    }))

  it.effect("is resubmitted with the same body", () =>
    Effect.gen(function*() {
      const provider = new BatchProvider()
      const requests = [{ key: 1, say: 'é, 😀,\n{"custom_id":"x"},' }, { key: 2, say: "" }]
      const outcomes = yield* BulkBackend.make(
        backend(provider, { fate: (say, nth) => nth === 0 ? failed : received(say) })
      )
        .run(requests, { retryFailed: { times: 1 } }).pipe(Bulk.collectInOrder, skipSleeps)
      assert.deepStrictEqual(
        outcomes.map((outcome) => outcome._tag === "Succeeded" && outcome.value),
        requests.map(({ say }) => `${say}!`)
      )
    }).pipe(Effect.provide(isolated)))
})

describe("a submission of a run", () => {
  it.effect("is retried while the provider is overloaded", () =>
    Effect.gen(function*() {
      const { provider, outcomes } = yield* run(3, { submit: (nth) => nth < 5 ? refused.busy : "taken" })
      assert.deepStrictEqual([outcomes.length, provider.submissions, provider.batches.length], [3, 6, 1])
    }))

  it.effect("stops the run if it is rejected: sent requests have outcomes, the error names the unsent ones", () =>
    Effect.gen(function*() {
      const { provider, outcomes, reason } = yield* run(12, { submit: (nth) => nth === 2 ? refused.billing : "taken" })
      assert.deepStrictEqual([outcomes.length, provider.submissions], [6, 3])
      assert.deepInclude(reason, { _tag: "NotSent", key: "key 6", index: 6, sent: 6, refusal: refused.billing })
      assert.match(reason?.message ?? "", /no credit.*6 requests were sent, nothing from request 6 of the input on/)
    }))

  it.effect("is the last one if a request of its batch fails for lack of credit", () =>
    Effect.gen(function*() {
      const { provider, outcomes, reason } = yield* run(12, { fate: (say) => say === "1" ? broke : received(say) }, {
        concurrency: 1,
        retryFailed: { times: 1 }
      })
      assert.deepStrictEqual([outcomes.length, provider.submissions], [3, 1])
      assert.deepInclude(reason, { _tag: "NotSent", key: "key 3", sent: 3 })
    }))

  it.effect("leaves the outcomes of failed requests as they are if their resubmission is rejected", () =>
    Effect.gen(function*() {
      const behavior: Behavior = { fate: () => failed, submit: (nth) => nth === 1 ? refused.billing : "taken" }
      const { outcomes, reason } = yield* run(2, behavior, { retryFailed: { times: 1 } })
      assert.deepStrictEqual(summary(outcomes), ["key 0 Errored 1", "key 1 Errored 1"])
      assert.strictEqual(reason, undefined)
    }))
})

describe("a submission with a lost response", () => {
  it.effect("is found by its mark, and not repeated", () =>
    Effect.gen(function*() {
      const { provider, outcomes } = yield* run(3, { marks: true, submit: () => "taken, response lost" })
      assert.deepStrictEqual([outcomes.length, provider.submissions], [3, 1])
    }))

  it.effect("is found among others of its size by the ids in its results", () =>
    Effect.gen(function*() {
      const provider = new BatchProvider()
      const behavior: Behavior = { submit: () => "taken, response lost" }
      const stranger = { custom_id: "stranger-0", say: "a stranger" }
      provider.put("stranger", [stranger, stranger, stranger], 0)
      provider.put("stranger", [stranger, stranger, stranger], 0)
      const outcomes = yield* BulkBackend.make(backend(provider, behavior)).run(inputs(3)).pipe(
        Bulk.collectInOrder,
        skipSleeps
      )
      assert.deepStrictEqual(outcomes.map((outcome) => outcome._tag === "Succeeded" && outcome.value), [
        "0!",
        "1!",
        "2!"
      ])
      assert.strictEqual(provider.submissions, 1)
    }).pipe(Effect.provide(isolated)))

  it.effect("is repeated once it is certain that it created no batch", () =>
    Effect.gen(function*() {
      const { provider, outcomes } = yield* run(3, { submit: (nth) => nth === 0 ? "lost" : "taken" })
      assert.deepStrictEqual([outcomes.length, provider.submissions, provider.batches.length], [3, 2, 1])
    }))

  it.effect("is repeated if all candidates are batches of others", () =>
    Effect.gen(function*() {
      const provider = new BatchProvider()
      const stranger = { custom_id: "stranger-0", say: "a stranger" }
      provider.put("stranger", [stranger, stranger, stranger], 0)
      const behavior: Behavior = { submit: (nth) => nth === 0 ? "lost" : "taken" }
      const outcomes = yield* BulkBackend.make(backend(provider, behavior)).run(inputs(6)).pipe(
        Bulk.collectInOrder,
        skipSleeps
      )
      assert.deepStrictEqual(outcomes.map((outcome) => outcome._tag === "Succeeded" && outcome.value), [
        "0!",
        "1!",
        "2!",
        "3!",
        "4!",
        "5!"
      ])
      assert.deepStrictEqual(provider.seen.filter(([, times]) => times > 1), [["a stranger", 3]])
    }).pipe(Effect.provide(isolated)))

  it.effect("does not wait for the batches of other runs in the same journal", () =>
    Effect.gen(function*() {
      const provider = new BatchProvider()
      const hours = { takes: 36_000_000 }
      const start = (id: string, behavior: Behavior) =>
        Effect.forkChild(Stream.runDrain(BulkBackend.make(backend(provider, behavior)).run(inputs(3), { id })))
      const fibers = [yield* start("first", hours)]
      yield* elapse("1 second")
      fibers.push(yield* start("second", { ...hours, submit: (nth) => nth === 1 ? "lost" : "taken" }))
      yield* elapse("2 minutes")
      assert.deepStrictEqual([provider.submissions, provider.batches.length], [3, 2])
      yield* Fiber.interruptAll(fibers)
      // A run that is resumed looks for its own batches in the same way.
      yield* Effect.flip(
        skipSleeps(Stream.runDrain(
          BulkBackend.make(backend(provider, { ...hours, submit: () => refused.billing })).run(
            inputs(3),
            { id: "third" }
          )
        ))
      )
      fibers.push(yield* start("third", hours))
      yield* elapse("2 minutes")
      assert.strictEqual(provider.batches.length, 3)
      yield* Fiber.interruptAll(fibers)
    }).pipe(Effect.provide(isolated)))

  it.effect("is not repeated if its outcome cannot be determined", () =>
    Effect.gen(function*() {
      const { provider, reason } = yield* run(3, { submit: () => "taken, response lost", read: () => [refused.gone] })
      assert.deepInclude(reason, { _tag: "Unclear", batches: ["batch_0"] })
      assert.strictEqual(provider.submissions, 1)
    }))
})

describe("a submission with an unknown outcome", () => {
  it.effect("stops further submissions, and fails the run once the other requests have outcomes", () =>
    Effect.gen(function*() {
      const { provider, outcomes, reason } = yield* run(12, {
        submit: (nth) => nth === 0 ? "taken, response lost" : "taken",
        read: (rows) =>
          rows.some(({ result }) => result._tag === "Succeeded" && result.value === "0!") ? [refused.gone] : rows
      }, { concurrency: 2 })
      assert.deepInclude(reason, { _tag: "Unclear", batches: ["batch_0"] })
      assert.deepStrictEqual(summary(outcomes).slice(0, 3), [
        "key 3 Succeeded 1",
        "key 4 Succeeded 1",
        "key 5 Succeeded 1"
      ])
      assert.isBelow(provider.submissions, 4)
    }))
})

describe("the budget of a run", () => {
  const within = (limit: number) => Effect.provide(Budget.layer({ limit }))

  it.effect("stops the run before it could be exceeded", () =>
    Effect.gen(function*() {
      const { provider, outcomes, reason } = yield* run(12, { price: 1 })
      assert.deepStrictEqual([outcomes.length, provider.submissions], [6, 2])
      assert.deepInclude(reason, { _tag: "NotSent", index: 6 })
      assert.match(reason?.message ?? "", /\$3 would exceed the budget: of \$8, \$0 is spent and \$6 reserved/)
      const budget = yield* Budget.Budget
      assert.deepStrictEqual([yield* budget.spent, yield* budget.reserved], [6, 0])
    }).pipe(within(8)))

  it.effect("gets back reserved amounts that were not spent", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(12, { price: 1, fate: (say) => say === "0" ? received(say) : bad }, {
        concurrency: 1
      })
      assert.strictEqual(outcomes.length, 12)
      assert.strictEqual(yield* Effect.flatMap(Budget.Budget, ({ spent }) => spent), 1)
    }).pipe(within(4)))

  it.effect("rejects requests with an unknown price", () =>
    Effect.gen(function*() {
      const { provider, reason } = yield* run(3, {})
      assert.deepStrictEqual([reason?._tag, provider.submissions], ["NotSent", 0])
    }).pipe(within(1000)))

  it.effect("pays for resubmitted requests, too", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(3, { price: 1, fate: (say, nth) => nth === 0 ? failed : received(say) }, {
        retryFailed: { times: 1 }
      })
      assert.deepStrictEqual(summary(outcomes), ["key 0 Succeeded 2", "key 1 Succeeded 2", "key 2 Succeeded 2"])
      assert.strictEqual(yield* Effect.flatMap(Budget.Budget, ({ spent }) => spent), 3)
    }).pipe(within(3)))
})

describe("the progress of a run", () => {
  it.effect("reports the requests read and sent, the outcomes and the cost", () =>
    Effect.gen(function*() {
      const seen: Array<Bulk.Progress> = []
      yield* BulkBackend.make(backend(new BatchProvider(), { price: 0.5 })).run(inputs(7)).pipe(
        Bulk.withProgress(Stream.runForEach((progress) => Effect.sync(() => seen.push(progress)))),
        Stream.runDrain,
        skipSleeps
      )
      const last = seen.at(-1)
      assert.deepInclude(last, { read: 7, total: 7, sent: 7, open: [], cost: 3.5, stopped: undefined })
      assert.deepInclude(last?.outcomes, { Succeeded: 7, Errored: 0 })
      assert.isTrue(seen.some(({ open }) => open.length === 3))
      assert.deepStrictEqual(seen.map(Bulk.done), seen.map(Bulk.done).toSorted((one, other) => one - other))
    }).pipe(Effect.provide(isolated)))

  it.effect("counts each request once, even while it is resubmitted", () =>
    Effect.gen(function*() {
      const seen: Array<Bulk.Progress> = []
      const requests = inputs(9)
      yield* BulkBackend.make(backend(new BatchProvider(), atFirst({ 1: failed, 4: failed, 5: failed }))).run(
        requests,
        {
          retryFailed: { times: 1 }
        }
      ).pipe(
        // All events, not only the latest one when a consumer reads.
        Stream.provideService(listeners, [(progress) => seen.push(progress)]),
        Stream.runDrain,
        skipSleeps
      )
      assert.deepStrictEqual(seen.filter((progress) => Bulk.done(progress) > requests.length), [])
      assert.strictEqual(seen.map(Bulk.done).at(-1), requests.length)
      assert.isTrue(seen.some((progress) => Bulk.done(progress) === 6))
    }).pipe(Effect.provide(isolated)))

  it.effect("has no cost if a result that may have been billed is missing or unreadable", () =>
    Effect.gen(function*() {
      for (const read of [() => [], () => [unreadable("<html>")], () => [refused.gone]]) {
        let last: Bulk.Progress | undefined
        yield* BulkBackend.make(backend(new BatchProvider(), { price: 1, read })).run(inputs(1)).pipe(
          Bulk.withProgress(Stream.runForEach((progress) => Effect.sync(() => last = progress))),
          Stream.runDrain,
          skipSleeps
        )
        assert.isDefined(last)
        assert.strictEqual(last?.cost, undefined)
      }
    }).pipe(Effect.provide(isolated)))

  it.effect("reports why the run has stopped, and has no cost if it is unknown", () =>
    Effect.gen(function*() {
      let last: Bulk.Progress | undefined
      yield* BulkBackend.make(backend(new BatchProvider(), { submit: (nth) => nth > 0 ? refused.invalid : "taken" }))
        .run(
          inputs(7)
        )
        .pipe(
          Bulk.withProgress(Stream.runForEach((progress) => Effect.sync(() => last = progress))),
          Stream.runDrain,
          Effect.ignore,
          skipSleeps
        )
      assert.match(last?.stopped ?? "", /not like this/)
      assert.strictEqual(last?.cost, undefined)
    }).pipe(Effect.provide(isolated)))
})
