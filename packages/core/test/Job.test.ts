import * as Job from "@effect-genai/core/Job"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { against, builds, reasonOf, sent, times } from "./support/acme.ts"

const build = { build_id: "b1" }
const state = (state: string, more: object = {}) => Testing.json({ id: "b1", state, ...more })
const missing = Testing.json({ message: "not here" }, { status: 404 })
const polls = (...states: ReadonlyArray<string>) => states.map((each) => state(each))

describe("watching a job", () => {
  it.effect("emits the states as they arrive, and ends with the last one", () =>
    Effect.gen(function*() {
      const states = yield* skipSleeps(Stream.runCollect(builds.watch(build)))
      assert.deepStrictEqual(states.map(({ state }) => state), ["queued", "queued", "built"])
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against(polls("queued", "queued", "built")))))

  it.effect("ends at once if the job is done or has failed", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* builds.wait(build)).state, "built")
      assert.strictEqual((yield* builds.wait(build)).state, "broken")
      assert.strictEqual(yield* Clock.currentTimeMillis, 0)
    }).pipe(Effect.provide(against(polls("built", "broken")))))

  it.effect("fails on a state that does not match its schema, even if mismatches are only reported", () =>
    Effect.gen(function*() {
      const reason = yield* skipSleeps(reasonOf(builds.wait(build).pipe(Validation.onMismatch("report"))))
      assert.deepInclude(reason, { _tag: "Undecodable", endpoint: "GET /v1/builds/{build_id}" })
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([state("queued"), Testing.json(null)]))))

  it.effect("tolerates NotFound for a new job for ten seconds", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* skipSleeps(builds.wait(build))).state, "built")
      assert.deepStrictEqual(yield* times, [0, 1000, 2000])
    }).pipe(Effect.provide(against([missing, missing, state("built")]))))

  it.effect("fails with NotFound after ten seconds, or if the job was found before", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* skipSleeps(reasonOf(builds.wait(build))))._tag, "NotFound")
      assert.strictEqual((yield* sent).length, 11)
      assert.strictEqual((yield* skipSleeps(reasonOf(builds.wait(build))))._tag, "NotFound")
      assert.strictEqual((yield* sent).length, 13)
    }).pipe(Effect.provide(against([...Array.from({ length: 11 }, () => missing), state("queued"), missing]))))

  it.effect("fails if a poll fails after its retries", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* skipSleeps(reasonOf(builds.wait(build))), { _tag: "PermissionDenied" })
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      Testing.json({}, { status: 500 }),
      state("queued"),
      Testing.json({}, { status: 403 })
    ]))))
})

describe("Job.polling", () => {
  it.effect("takes the delays between polls from the caller's schedule", () =>
    Effect.gen(function*() {
      yield* skipSleeps(builds.wait(build).pipe(Job.polling(Schedule.spaced("10 seconds"))))
      assert.deepStrictEqual(yield* times, [0, 10_000, 20_000])
    }).pipe(Effect.provide(against(polls("queued", "queued", "built")))))
})

describe("Job.cancelOnInterrupt", () => {
  it.effect("is off by default: an interruption does not cancel the job", () =>
    Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(builds.wait(build))
      yield* elapse("1 second")
      yield* Fiber.interrupt(fiber)
      yield* elapse("1 hour")
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against(polls("queued")))))

  it.effect("cancels the job if watching it is interrupted", () =>
    Effect.gen(function*() {
      for (const watching of [builds.wait(build), Stream.runDrain(builds.watch(build))]) {
        const fiber = yield* Effect.forkChild(watching.pipe(Job.cancelOnInterrupt))
        yield* elapse("1 second")
        yield* Fiber.interrupt(fiber)
      }
      assert.deepStrictEqual((yield* sent).map(({ method, url }) => `${method} ${url.pathname}`), [
        "GET /v1/builds/b1",
        "POST /v1/builds/b1/cancel",
        "GET /v1/builds/b1",
        "POST /v1/builds/b1/cancel"
      ])
    }).pipe(Effect.provide(against([
      ...polls("queued", "canceled", "queued"),
      Testing.json({}, { status: 404 })
    ]))))

  it.effect("does not cancel the job if watching it ends, fails or is stopped by its reader", () =>
    Effect.gen(function*() {
      yield* builds.wait(build).pipe(Job.cancelOnInterrupt)
      yield* reasonOf(builds.wait(build).pipe(Job.cancelOnInterrupt))
      yield* Stream.runDrain(Stream.take(builds.watch(build).pipe(Job.cancelOnInterrupt), 1))
      assert.deepStrictEqual((yield* sent).map(({ method }) => method), ["GET", "GET", "GET"])
    }).pipe(Effect.provide(against([state("built"), Testing.json({}, { status: 403 }), state("queued")]))))
})

describe("Job.make", () => {
  const counting = (states: ReadonlyArray<number>) => {
    const left = [...states]
    return Job.make<{}, number, string, never>({
      name: "Counting",
      poll: () => Effect.sync(() => left.shift() ?? 0),
      classify: (state) => state === 0 ? "done" : "running",
      tooNew: () => false,
      expired: (waited) => `after ${Duration.format(waited)}`
    })
  }

  it.effect("works without a hint and a cancel call", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* skipSleeps(counting([2, 1]).wait({}).pipe(Job.cancelOnInterrupt)), 0)
      const expired = yield* Effect.flip(skipSleeps(counting([2, 1]).wait({}).pipe(Job.within("1 second"))))
      assert.strictEqual(expired, "after 0")
    }))

  it.effect("uses the schedule if its hint is none", () =>
    Effect.gen(function*() {
      const job = Job.make<{}, number, never, never>({
        name: "Hinting",
        poll: () => Clock.currentTimeMillis,
        classify: (state) => state > 0 ? "done" : "running",
        hint: () => Option.none(),
        tooNew: () => false,
        expired: () => Effect.runSync(Effect.die("endless"))
      })
      assert.strictEqual(yield* skipSleeps(job.wait({}).pipe(Job.polling(Schedule.spaced("7 seconds")))), 7000)
    }))
})

describe("the settings of calls", () => {
  it.effect("apply to the polls of a job", () =>
    Effect.gen(function*() {
      yield* skipSleeps(reasonOf(builds.wait(build).pipe(Retry.none)))
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([Testing.json({}, { status: 500 })]))))
})
