import * as Testing from "@effect-genai/core/Testing"
import { measured } from "@effect-genai/provider-contract/support/recordedSpans"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { against, ask, reasonOf, retrieve, talk } from "./support/acme.ts"

const thing = { thing_id: "t1" }
const words = Testing.sse([{ type: "word", text: "a" }, { type: "over" }])

describe("the metrics of calls", () => {
  it.effect("count calls by result, and retries", () =>
    Effect.gen(function*() {
      yield* skipSleeps(retrieve(thing))
      yield* reasonOf(retrieve(thing))
      yield* reasonOf(retrieve({ thing_id: ".." }))
      assert.deepStrictEqual(yield* measured("genai.calls"), {
        "acme GET /v1/things/{thing_id} Succeeded": 1,
        "acme GET /v1/things/{thing_id} NotFound": 1,
        "acme GET /v1/things/{thing_id} UnsafeInput": 1
      })
      assert.deepStrictEqual(yield* measured("genai.retries"), { "acme GET /v1/things/{thing_id}": 1 })
    }).pipe(Effect.provide(against([
      Testing.json({}, { status: 503 }),
      Testing.json({ id: "t1" }),
      Testing.json({}, { status: 404 })
    ]))))

  it.effect("count tokens by requested model and by kind", () =>
    Effect.gen(function*() {
      yield* ask({ model: "acme-1", text: "why?" })
      yield* ask({ model: "acme-1", text: "why?" })
      assert.deepStrictEqual(yield* measured("genai.tokens"), {
        "acme acme-1 input": 14,
        "acme acme-1 output": 10,
        "acme acme-1 cache_read": 6
      })
    }).pipe(Effect.provide(against(Array.from({ length: 2 }, () =>
      Testing.json({ id: "t1", by: "acme-1-0815", usage: { sent: 7, written: 5, stored: 3 } }))))))

  it.effect("report the number of open streams, and count a stream when it ends", () =>
    Effect.gen(function*() {
      const reading = yield* Deferred.make<void>()
      const fiber = yield* Effect.forkChild(
        Stream.runForEach(talk({}), () => Effect.andThen(Deferred.succeed(reading, undefined), Effect.never))
      )
      yield* Deferred.await(reading)
      yield* Stream.runDrain(Stream.take(talk({}), 1))
      assert.deepStrictEqual(yield* measured("genai.streams.open"), { acme: 1 })
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(yield* measured("genai.streams.open"), { acme: 0 })
      assert.deepStrictEqual(yield* measured("genai.calls"), {
        "acme POST /v1/talk Succeeded": 1,
        "acme POST /v1/talk Interrupted": 1
      })
    }).pipe(Effect.provide(against([words, words]))))
})
