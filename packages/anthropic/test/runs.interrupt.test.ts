// Runs that are interrupted: what becomes of their batches, and of a submission that is on its way.
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Bulk from "@effect-genai/core/Bulk"
import { elapse, settle, soon, until } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Stream from "effect/Stream"
import { config, isolated } from "./support/anthropic.ts"

const requests = Arr.makeBy(5, (index) => ({
  key: index,
  params: { model: "claude-haiku-4-5", max_tokens: 8, messages: [{ role: "user", content: `Why? ${index}` }] }
} as const))

const run = (options: Bulk.Options = {}) => Batches.run(requests, { id: "interrupted", maxRequests: 3, ...options })

const [submission, cancellation] = ["POST /v1/messages/batches", "POST /v1/messages/batches/*/cancel"]

/** A platform whose answers to submissions wait until they may come, and how often each route was asked. */
const scene = <A, E>(
  test: (
    scene: {
      readonly requested: (route: string) => number
      readonly total: () => number
      readonly responses: Latch.Latch
    }
  ) => Effect.Effect<A, E, Layer.Success<ReturnType<typeof all>>>
) =>
  Effect.suspend(() => {
    const routes: Array<string> = []
    const responses = Latch.makeUnsafe(true)
    const requested = (route: string) => routes.filter((each) => each === route).length
    return Effect.provide(test({ requested, responses, total: () => routes.length }), all(routes, responses))
  })

const all = (routes: Array<string>, responses: Latch.Latch) => {
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
    Layer.provide(Bulk.journal, KeyValueStore.layerMemory),
    config(),
    isolated
  )
}

describe("a run that is interrupted", () => {
  it.effect("leaves its batches, and goes on with them", () =>
    scene(({ requested }) =>
      Effect.gen(function*() {
        const fiber = yield* Effect.forkChild(Stream.runDrain(run()))
        yield* until(() => requested(submission) === 2)
        yield* elapse("1 minute")
        yield* Fiber.interrupt(fiber)
        const outcomes = yield* soon(Stream.runCollect(run()))
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

  it.effect("cancels them where it is told to, and says so afterwards", () =>
    scene(({ requested }) =>
      Effect.gen(function*() {
        const fiber = yield* Effect.forkChild(Stream.runDrain(run({ onInterrupt: "cancel" })))
        yield* until(() => requested(submission) === 2)
        yield* elapse("1 minute")
        yield* Fiber.interrupt(fiber)
        assert.deepStrictEqual([requested(submission), requested(cancellation)], [2, 2])
        const outcomes = yield* soon(Stream.runCollect(run()))
        assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), Arr.makeBy(5, () => "Canceled" as const))
        assert.strictEqual(requested(submission), 2)
      })
    ))

  it.effect("also cancels them where nobody wants more of its outcomes", () =>
    scene(({ requested }) =>
      Effect.gen(function*() {
        yield* soon(Stream.runDrain(Stream.take(run({ onInterrupt: "cancel" }), 1)))
        // Also the one whose results were being read, which has ended.
        assert.deepStrictEqual([requested(submission), requested(cancellation)], [2, 2])
      })
    ))

  it.effect("waits for a submission that is on its way, and knows its batch", () =>
    scene(({ responses, requested }) =>
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
        const outcomes = yield* soon(Bulk.collectInOrder(run()))
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

  it.effect("is under way until then: another of its id is refused, and asks nothing", () =>
    scene(({ responses, requested }) =>
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
        assert.strictEqual((yield* soon(Stream.runCollect(run()))).length, 5)
        assert.strictEqual(requested(submission), 2)
      })
    ))

  it.effect("goes on for its account alone: with another key nothing is asked", () =>
    scene(({ requested, total }) =>
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
