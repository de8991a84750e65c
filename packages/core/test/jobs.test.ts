import * as Job from "@effect-genai/core/Job"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { elapse, soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { against, builds, reasonOf, sent, times } from "./support/acme.ts"

const it1 = { build_id: "b1" }
const state = (state: string, more: object = {}) => Testing.json({ id: "b1", state, ...more })
const missing = Testing.json({ message: "not here" }, { status: 404 })
const polls = (...states: ReadonlyArray<string>) => states.map((each) => state(each))

describe("watching", () => {
  it.effect("gives the states as they come, and ends with the last one", () =>
    Effect.gen(function*() {
      const states = yield* soon(Stream.runCollect(builds.watch(it1)))
      assert.deepStrictEqual(states.map(({ state }) => state), ["queued", "queued", "built"])
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against(polls("queued", "queued", "built")))))

  it.effect("is over at once where the work is done, or has failed", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* builds.wait(it1)).state, "built")
      assert.strictEqual((yield* builds.wait(it1)).state, "broken")
      assert.strictEqual(yield* Clock.currentTimeMillis, 0)
    }).pipe(Effect.provide(against(polls("built", "broken")))))

  it.effect("cannot go on from a state of another shape, also where that is handed on", () =>
    Effect.gen(function*() {
      const reason = yield* soon(reasonOf(builds.wait(it1).pipe(Validation.onMismatch("report"))))
      assert.deepInclude(reason, { _tag: "Undecodable", endpoint: "GET /v1/builds/{build_id}" })
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([state("queued"), Testing.json(null)]))))

  it.effect("tolerates that a job just made is not found yet, for ten seconds", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* soon(builds.wait(it1))).state, "built")
      assert.deepStrictEqual(yield* times, [0, 1000, 2000])
    }).pipe(Effect.provide(against([missing, missing, state("built")]))))

  it.effect("fails when it is not found after that, or again", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* soon(reasonOf(builds.wait(it1))))._tag, "NotFound")
      assert.strictEqual((yield* sent).length, 11)
      assert.strictEqual((yield* soon(reasonOf(builds.wait(it1))))._tag, "NotFound")
      assert.strictEqual((yield* sent).length, 13)
    }).pipe(Effect.provide(against([...Array.from({ length: 11 }, () => missing), state("queued"), missing]))))

  it.effect("fails when a poll does, after its own retries", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* soon(reasonOf(builds.wait(it1))), { _tag: "PermissionDenied" })
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      Testing.json({}, { status: 500 }),
      state("queued"),
      Testing.json({}, { status: 403 })
    ]))))
})

describe("the waits between polls", () => {
  it.effect("polling: are of a schedule of the caller's", () =>
    Effect.gen(function*() {
      yield* soon(builds.wait(it1).pipe(Job.polling(Schedule.spaced("10 seconds"))))
      assert.deepStrictEqual(yield* times, [0, 10_000, 20_000])
    }).pipe(Effect.provide(against(polls("queued", "queued", "built")))))
})

describe("the bounds of watching", () => {
  it.effect("interruption leaves the job alone", () =>
    Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(builds.wait(it1))
      yield* elapse("1 second")
      yield* Fiber.interrupt(fiber)
      yield* elapse("1 hour")
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against(polls("queued")))))

  it.effect("cancelOnInterrupt: interruption stops it", () =>
    Effect.gen(function*() {
      for (const watching of [builds.wait(it1), Stream.runDrain(builds.watch(it1))]) {
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

  it.effect("cancelOnInterrupt: neither the end nor a failure nor a reader that stops is an interruption", () =>
    Effect.gen(function*() {
      yield* builds.wait(it1).pipe(Job.cancelOnInterrupt)
      yield* reasonOf(builds.wait(it1).pipe(Job.cancelOnInterrupt))
      yield* Stream.runDrain(Stream.take(builds.watch(it1).pipe(Job.cancelOnInterrupt), 1))
      assert.deepStrictEqual((yield* sent).map(({ method }) => method), ["GET", "GET", "GET"])
    }).pipe(Effect.provide(against([state("built"), Testing.json({}, { status: 403 }), state("queued")]))))
})

describe("a job of one's own", () => {
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

  it.effect("needs neither hint nor cancel", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* soon(counting([2, 1]).wait({}).pipe(Job.cancelOnInterrupt)), 0)
      const expired = yield* Effect.flip(soon(counting([2, 1]).wait({}).pipe(Job.within("1 second"))))
      assert.strictEqual(expired, "after 0")
    }))

  it.effect("obeys a hint of none", () =>
    Effect.gen(function*() {
      const job = Job.make<{}, number, never, never>({
        name: "Hinting",
        poll: () => Clock.currentTimeMillis,
        classify: (state) => state > 0 ? "done" : "running",
        hint: () => Option.none(),
        tooNew: () => false,
        expired: () => Effect.runSync(Effect.die("endless"))
      })
      assert.strictEqual(yield* soon(job.wait({}).pipe(Job.polling(Schedule.spaced("7 seconds")))), 7000)
    }))
})

describe("the settings of calls", () => {
  it.effect("reach the polls of a job", () =>
    Effect.gen(function*() {
      yield* soon(reasonOf(builds.wait(it1).pipe(Retry.none)))
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([Testing.json({}, { status: 500 })]))))
})
