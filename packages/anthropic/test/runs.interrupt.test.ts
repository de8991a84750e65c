// Interrupted batch runs: their batches, and their submissions in flight.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Bulk from "@effect-genai/core/Bulk"
import { elapse, settle, skipSleeps, until } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { config, isolated } from "./support/anthropic.ts"

const requests = Arr.makeBy(5, (index) => ({
  key: index,
  params: { model: "claude-haiku-4-5", max_tokens: 8, messages: [{ role: "user", content: `Why? ${index}` }] }
} as const))

const run = (options: Bulk.Options = {}) => Batches.run(requests, { id: "interrupted", maxRequests: 3, ...options })

const [submission, cancellation] = ["POST /v1/messages/batches", "POST /v1/messages/batches/*/cancel"]

/** Runs a test on a platform whose responses to submissions wait for a latch; `requested` counts requests by route. */
const withPlatform = <A, E>(
  test: (
    platform: {
      readonly requested: (route: string) => number
      readonly total: () => number
      readonly responses: Latch.Latch
    }
  ) => Effect.Effect<A, E, Layer.Success<ReturnType<typeof layers>>>
) =>
  Effect.suspend(() => {
    const routes: Array<string> = []
    const responses = Latch.makeUnsafe(true)
    const requested = (route: string) => routes.filter((each) => each === route).length
    return Effect.provide(test({ requested, responses, total: () => routes.length }), layers(routes, responses))
  })

const layers = (routes: Array<string>, responses: Latch.Latch) => {
  const slow = Layer.effect(
    HttpClient.HttpClient,
    Effect.map(HttpClient.HttpClient, (client) =>
      HttpClient.transform(client, (send, { method, url }) => {
        const route = `${method} ${new URL(url).pathname.replace(/msgbatch_\w+/, "*")}`
        routes.push(route)
        return route === submission ? Effect.tap(send, responses.await) : send
      }))
  )
  return Layer.mergeAll(
    Layer.provide(slow, Testing.layer({ batch: { startup: "1 hour", perRequest: 0 } })),
    config(),
    isolated
  )
}

describe("an interrupted batch run", () => {
  it.effect("does not cancel its batches by default, and continues with them", () =>
    withPlatform(({ requested }) =>
      Effect.gen(function*() {
        const fiber = yield* Effect.forkChild(Stream.runDrain(run()))
        yield* until(() => requested(submission) === 2)
        yield* elapse("1 minute")
        yield* Fiber.interrupt(fiber)
        const outcomes = yield* skipSleeps(Stream.runCollect(run()))
        assert.deepStrictEqual(outcomes.map(({ _tag, key }) => [key, _tag]).sort(), [
          [0, "Succeeded"],
          [1, "Succeeded"],
          [2, "Succeeded"],
          [3, "Succeeded"],
          [4, "Succeeded"]
        ])
        assert.deepStrictEqual([requested(submission), requested(cancellation)], [2, 0])
      })
    ))

  it.effect("cancels its batches if `onInterrupt` is set, and continues with Canceled outcomes", () =>
    withPlatform(({ requested }) =>
      Effect.gen(function*() {
        const fiber = yield* Effect.forkChild(Stream.runDrain(run({ onInterrupt: "cancel" })))
        yield* until(() => requested(submission) === 2)
        yield* elapse("1 minute")
        yield* Fiber.interrupt(fiber)
        assert.deepStrictEqual([requested(submission), requested(cancellation)], [2, 2])
        const outcomes = yield* skipSleeps(Stream.runCollect(run()))
        assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), Arr.makeBy(5, () => "Canceled" as const))
        assert.strictEqual(requested(submission), 2)
      })
    ))

  it.effect("cancels its batches if `onInterrupt` is set and its reader stops early", () =>
    withPlatform(({ requested }) =>
      Effect.gen(function*() {
        yield* skipSleeps(Stream.runDrain(Stream.take(run({ onInterrupt: "cancel" }), 1)))
        // This includes the batch that has ended, whose results were being read.
        assert.deepStrictEqual([requested(submission), requested(cancellation)], [2, 2])
      })
    ))

  it.effect("waits for a submission in flight, and cancels its batch", () =>
    withPlatform(({ responses, requested }) =>
      Effect.gen(function*() {
        yield* responses.close
        const fiber = yield* Effect.forkChild(Stream.runDrain(run({ onInterrupt: "cancel" })))
        yield* until(() => requested(submission) === 1)
        const interruption = yield* Effect.forkChild(Fiber.interrupt(fiber))
        yield* settle
        assert.isUndefined(interruption.pollUnsafe())
        assert.deepStrictEqual([requested(submission), requested(cancellation)], [1, 0])
        yield* responses.open
        yield* Fiber.await(interruption)
        assert.deepStrictEqual([requested(submission), requested(cancellation)], [1, 1])
        const outcomes = yield* skipSleeps(Bulk.collectInOrder(run()))
        assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), [
          "Canceled",
          "Canceled",
          "Canceled",
          "Succeeded",
          "Succeeded"
        ])
        assert.strictEqual(requested(submission), 2)
      })
    ))

  it.effect("is in progress until its submission ends: a run with its id is rejected, and sends nothing", () =>
    withPlatform(({ responses, requested }) =>
      Effect.gen(function*() {
        yield* responses.close
        const fiber = yield* Effect.forkChild(Stream.runDrain(run()))
        yield* until(() => requested(submission) === 1)
        const interruption = yield* Effect.forkChild(Fiber.interrupt(fiber))
        yield* settle
        const error = yield* Effect.flip(Stream.runDrain(run()))
        assert.match(error.message, /already in progress in this process/)
        assert.strictEqual(requested(submission), 1)
        yield* responses.open
        yield* Fiber.await(interruption)
        assert.strictEqual((yield* skipSleeps(Stream.runCollect(run()))).length, 5)
        assert.strictEqual(requested(submission), 2)
      })
    ))

  it.effect("continues only for its own account: with another key, nothing is sent", () =>
    withPlatform(({ requested, total }) =>
      Effect.gen(function*() {
        const fiber = yield* Effect.forkChild(Stream.runDrain(run()))
        yield* until(() => requested(submission) === 2)
        yield* Fiber.interrupt(fiber)
        const before = total()
        const error = yield* Stream.runDrain(run()).pipe(
          Effect.provide(config({ apiKey: "sk-ant-another" })),
          Effect.flip
        )
        assert.isTrue(error._tag === "RunError" && error.reason._tag === "WrongAccount")
        assert.strictEqual(total(), before)
      })
    ))
})
