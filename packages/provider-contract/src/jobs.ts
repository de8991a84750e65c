/** Jobs are polled until they end. */
import * as Job from "@effect-genai/core/Job"
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import type { Call, ProviderUnderTest } from "./ProviderUnderTest.ts"
import { counted, reasonOf, sent, sentRoutes, times } from "./support/scripted.ts"
import { elapse, skipSleeps } from "./support/testTime.ts"

export interface JobCases<E, C> {
  /** Such as "a batch job". */
  readonly job: string
  readonly path: string
  /** The job in a state, as a response. */
  readonly state: (state: string) => object
  readonly stateOf: (job: unknown) => unknown
  readonly watch: Stream.Stream<unknown, E, HttpClient.HttpClient | C>
  readonly wait: Call<unknown, E, C>
  readonly running: readonly [string, ...Array<string>]
  readonly canceling: string
  readonly ended: readonly [string, ...Array<string>]
  /** The metric attributes that count an unknown state: of jobs, and of the enum. */
  readonly unrecognized: ReadonlyArray<string>
}

export const jobs = <E extends ProviderError, C>(
  { errorResponse, name, provide }: ProviderUnderTest<E, C>,
  { canceling, ended, job, path, running, state, stateOf, unrecognized, wait, watch }: JobCases<E, C>
) => {
  const states = (...all: ReadonlyArray<string>) => all.map((each) => Testing.json(state(each)))
  const [start] = running
  const [success] = ended

  describe(`${name}: ${job}`, () => {
    it.effect.each(ended)("is watched until it is %s", (last) =>
      Effect.gen(function*() {
        const seen = yield* skipSleeps(Stream.runCollect(watch))
        assert.deepStrictEqual(seen.map(stateOf), [...running, canceling, last])
        assert.deepStrictEqual([...new Set(yield* sentRoutes)], [`GET ${path}`])
      }).pipe(provide(states(...running, canceling, last))))

    it.effect("is polled about every two seconds at first", () =>
      Effect.gen(function*() {
        assert.strictEqual(stateOf(yield* skipSleeps(wait)), success)
        assert.deepStrictEqual(yield* times, [0, 2200, 4400])
      }).pipe(provide(states(start, start, success))))

    it.effect("is polled in an unknown state, which is counted", () =>
      Effect.gen(function*() {
        assert.strictEqual(stateOf(yield* skipSleeps(wait)), success)
        assert.deepStrictEqual(
          yield* counted("genai.unrecognized"),
          Object.fromEntries(unrecognized.map((where) => [where, 1]))
        )
      }).pipe(provide(states("PAUSED", success))))

    it.effect("is polled although it is not found right after its creation", () =>
      Effect.gen(function*() {
        assert.strictEqual(stateOf(yield* skipSleeps(wait)), success)
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(provide([errorResponse(404, "not_found_error"), ...states(success)])))

    it.effect("is polled on the caller's schedule, within the caller's time limit", () =>
      Effect.gen(function*() {
        const reason = yield* wait.pipe(
          Job.polling(Schedule.spaced("10 minutes")),
          Job.within("25 minutes"),
          reasonOf,
          skipSleeps
        )
        assert.deepInclude(reason, { _tag: "TimedOut", clock: "total" })
        assert.deepStrictEqual(yield* times, [0, 600_000, 1_200_000])
      }).pipe(provide(states(start, start, start))))

    it.effect("continues when the caller is interrupted, or is canceled with Job.cancelOnInterrupt", () =>
      Effect.gen(function*() {
        for (const waiting of [wait, wait.pipe(Job.cancelOnInterrupt)]) {
          const fiber = yield* Effect.forkChild(waiting)
          yield* elapse("1 second")
          yield* Fiber.interrupt(fiber)
        }
        assert.deepStrictEqual(yield* sentRoutes, [`GET ${path}`, `GET ${path}`, `POST ${path}/cancel`])
      }).pipe(provide(states(start, start, canceling))))
  })
}
