import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import * as Job from "@effect-genai/core/Job"
import * as Testing from "@effect-genai/core/Testing"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { against, builds, counted, isolated, reasonOf, sent, times } from "../support/acme.ts"
import { backend, BatchProvider, type Behavior, inputs, received } from "../support/fakeBatches.ts"

const build = { build_id: "b1" }
const state = (state: string, more: object = {}) => Testing.json({ id: "b1", state, ...more })
const polls = (...states: ReadonlyArray<string>) => states.map((each) => state(each))

/** All outcomes of a run, in the order of its requests. */
const run = (behavior: Behavior) =>
  BulkBackend.make(backend(new BatchProvider(), behavior)).run(inputs(3)).pipe(
    Bulk.collectInOrder,
    skipSleeps,
    Effect.provide(isolated)
  )

describe("jobs", () => {
  it.effect("polling: unknown states are counted, and polling continues", () =>
    Effect.gen(function*() {
      const states = yield* skipSleeps(Stream.runCollect(builds.watch(build)))
      assert.deepStrictEqual(states.map(({ state }) => state), ["validating", "RUNNING", "new_state", "built"])
      assert.deepStrictEqual(yield* counted("genai.unrecognized"), { "Build state": 3 })
    }).pipe(Effect.provide(against(polls("validating", "RUNNING", "new_state", "built")))))

  it.effect("polling: the delays grow with the age of the job, from two seconds to a minute", () =>
    Effect.gen(function*() {
      yield* skipSleeps(builds.wait(build)).pipe(
        Effect.provideService(Random.Random, { nextDoubleUnsafe: () => 0.5, nextIntUnsafe: () => 0 })
      )
      const at = yield* times
      const waits = at.slice(1).map((time, index) => Math.round(time - (at[index] ?? 0)))
      assert.strictEqual(waits[0], 2000)
      assert.isTrue(waits.every((wait, index) => wait >= (waits[index - 1] ?? 0)))
      assert.strictEqual(waits.at(-1), 60_000)
      // A poll every two seconds would make 1,800.
      assert.isBelow(at.findIndex((time) => time >= 3_600_000), 150)
    }).pipe(Effect.provide(against(polls(...Array.from({ length: 200 }, () => "queued"), "built")))))

  it.effect("polling: the delays of watchers vary by a tenth", () =>
    Effect.gen(function*() {
      const wait = Effect.map(
        Effect.flatMap(Schedule.toStep(Job.adaptive), (step) => step(0, undefined)),
        ([, wait]) => Duration.toMillis(wait)
      )
      const waits = yield* Effect.all(Array.from({ length: 200 }, () => wait))
      assert.isTrue(waits.every((each) => each >= 1800 && each <= 2200))
      assert.isAbove(Math.max(...waits) - Math.min(...waits), 300)
    }).pipe(Random.withSeed("spread")))

  it.effect("polling: the delay that a state requests is honored", () =>
    Effect.gen(function*() {
      yield* skipSleeps(builds.wait(build))
      assert.deepStrictEqual(yield* times, [0, 45_000, 46_000])
    }).pipe(
      Effect.provide(against([state("queued", { poll_in: 45 }), state("queued", { poll_in: 1 }), state("built")]))
    ))

  it.effect("polling: the `Retry-After` of a failed poll is honored", () =>
    Effect.gen(function*() {
      yield* skipSleeps(builds.wait(build))
      assert.deepStrictEqual(yield* times, [0, 30_000])
    }).pipe(Effect.provide(against([
      Testing.json({}, { status: 503, headers: { "retry-after": "30" } }),
      state("built")
    ]))))

  it.effect("polling: `Job.within` ends polling, and the job is not canceled", () =>
    Effect.gen(function*() {
      const got: Array<string> = []
      const reason = yield* builds.watch(build).pipe(
        Job.polling(Schedule.spaced("10 seconds")),
        Job.within("25 seconds"),
        Stream.runForEach(({ state }) => Effect.sync(() => got.push(state))),
        reasonOf,
        skipSleeps
      )
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total", isRetryable: false })
      assert.include(reason.message, "Job.within")
      assert.deepStrictEqual(got, ["queued", "queued", "queued"])
      assert.strictEqual(yield* Clock.currentTimeMillis, 20_000)
    }).pipe(Effect.provide(against(polls("queued", "queued", "queued")))))

  it.effect("polling: a job that ends within `Job.within` returns its state", () =>
    Effect.gen(function*() {
      const job = skipSleeps(
        builds.wait(build).pipe(Job.polling(Schedule.spaced("10 seconds")), Job.within("20 seconds"))
      )
      assert.strictEqual((yield* job).state, "built")
    }).pipe(Effect.provide(against(polls("queued", "queued", "built")))))

  it.effect("polling: a custom schedule that ends also ends polling", () =>
    Effect.gen(function*() {
      const once = Schedule.spaced("10 seconds").pipe(Schedule.upTo({ times: 1 }))
      const reason = yield* skipSleeps(reasonOf(Stream.runDrain(builds.watch(build).pipe(Job.polling(once)))))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total", endpoint: "GET /v1/builds/{build_id}" })
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against(polls("queued", "queued")))))

  it.effect("polling: `Job.within` ends a poll without a response", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(builds.wait(build).pipe(Job.within("25 seconds"))))
      assert.deepInclude(reason, { _tag: "TimedOut", clock: "total" })
      assert.isAtMost(yield* Clock.currentTimeMillis, 25_000)
    }).pipe(Effect.provide(against(["hang"]))))

  it.effect("results are matched by custom_id, not order: shuffled, duplicate and unknown results give one each", () =>
    Effect.gen(function*() {
      const stranger = { id: "stranger-1", result: received("who?") }
      const outcomes = yield* run({ read: (rows) => [...rows.toReversed(), stranger, ...rows] })
      assert.deepStrictEqual(
        outcomes.map((outcome) => [outcome.key, outcome._tag === "Succeeded" && outcome.value]),
        [["key 0", "0!"], ["key 1", "1!"], ["key 2", "2!"]]
      )
    }))

  it.effect("results are matched by custom_id, not order: one that never arrives is `Missing`, with its own key", () =>
    Effect.gen(function*() {
      const outcomes = yield* run({ read: ([one, _, three]) => one && three ? [three, one] : [] })
      assert.deepStrictEqual(outcomes.map(({ _tag, key }) => [key, _tag]), [
        ["key 0", "Succeeded"],
        ["key 1", "Missing"],
        ["key 2", "Succeeded"]
      ])
    }))

  it.effect("results are matched by custom_id, not order: the first of two for one request counts", () =>
    Effect.gen(function*() {
      const outcomes = yield* run({
        read: (rows) => [...rows, ...rows.map(({ id }) => ({ id, result: received("other") }))]
      })
      assert.deepStrictEqual(outcomes.map((outcome) => outcome._tag === "Succeeded" && outcome.value), [
        "0!",
        "1!",
        "2!"
      ])
    }))
})
