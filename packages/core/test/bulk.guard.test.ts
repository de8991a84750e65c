// The claim of a process that was frozen: its clocks have advanced, none of its timers has fired.
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Stream from "effect/Stream"
import { claim } from "../src/Bulk/Journal/claim.ts"
import { BeforeSend } from "../src/internal/call/beforeSend.ts"
import { lease, LeasedStore } from "./support/leasedStore.ts"

/** A clock that a freeze advances. */
const freezable = Effect.map(Clock.Clock, (clock) => {
  let frozen = 0
  const now = () => clock.currentTimeMillisUnsafe() + frozen
  return {
    freeze: (duration: Duration.Duration) =>
      Effect.sync(() => {
        frozen += Duration.toMillis(duration)
      }),
    clock: {
      ...clock,
      currentTimeMillisUnsafe: now,
      currentTimeMillis: Effect.sync(now),
      monotonicTimeNanos: Effect.sync(() => BigInt(now()) * 1_000_000n)
    }
  }
})

const options = { sent: () => 0, summary: () => null }

const freezes = {
  "before its request is sent": { before: lease, between: Duration.zero },
  "between two attempts of its request": { before: Duration.zero, between: lease }
}

describe("a process that was frozen for its lease", () => {
  for (const [when, { before, between }] of Object.entries(freezes)) {
    for (const isTakenOver of [true, false]) {
      it.effect(`${when}: ${isTakenOver ? "sends nothing if its run was taken over" : "renews its claim, then sends"}`, () =>
        Effect.gen(function*() {
          const { clock, freeze } = yield* freezable
          const runs = new LeasedStore()
          const inFrozenTime = Effect.provideService(Clock.Clock, clock)
          const owner = yield* inFrozenTime(claim(runs.connect("pod 1").store, "provider~night", options))
          const takeOver = isTakenOver
            ? inFrozenTime(claim(runs.connect("pod 2").store, "provider~night", options))
            : Effect.void
          yield* freeze(before)
          if (Duration.isPositive(before)) yield* takeOver
          let sent = 0
          const attempt = (pause: Effect.Effect<unknown, unknown, never>) =>
            Effect.gen(function*() {
              yield* pause
              yield* (yield* BeforeSend)?.wait ?? Effect.die("the claim guards nothing")
              sent += 1
            })
          // The clocks of the claim are watched by then.
          const paused = Effect.andThen(
            Effect.andThen(Effect.yieldNow, freeze(between)),
            Duration.isPositive(between) ? Effect.scoped(takeOver) : Effect.void
          )
          const result = yield* Effect.result(inFrozenTime(owner.guard(attempt(paused))))
          assert.strictEqual(sent, isTakenOver ? 0 : 1)
          assert.strictEqual(result._tag, isTakenOver ? "Failure" : "Success")
        }).pipe(Effect.scoped))
    }
  }

  it.effect("while it uploads: does not complete a request of a run that was taken over", () =>
    Effect.gen(function*() {
      const { clock, freeze } = yield* freezable
      const runs = new LeasedStore()
      const inFrozenTime = Effect.provideService(Clock.Clock, clock)
      const owner = yield* inFrozenTime(claim(runs.connect("pod 1").store, "provider~night", options))
      const sent: Array<number> = []
      const upload = Effect.gen(function*() {
        const parts = Stream.fromIterable([1, 2, 3].map((part) => Uint8Array.of(part)))
        const request = HttpClientRequest.setBody(
          HttpClientRequest.post("https://provider.test"),
          HttpBody.stream(parts, "application/json", 3)
        )
        const { body } = (yield* BeforeSend)?.guarded(request) ?? request
        assert.deepInclude(body, { _tag: "Stream", contentLength: 3 })
        yield* Stream.runForEach(body._tag === "Stream" ? body.stream : Stream.empty, ([part = 0]) => {
          sent.push(part)
          if (part !== 2) return Effect.void
          // The clocks of the claim are watched by then.
          return Effect.andThen(
            Effect.andThen(Effect.yieldNow, freeze(lease)),
            Effect.scoped(inFrozenTime(claim(runs.connect("pod 2").store, "provider~night", options)))
          )
        })
      })
      const result = yield* Effect.result(inFrozenTime(owner.guard(upload)))
      assert.strictEqual(result._tag, "Failure")
      assert.deepStrictEqual(sent, [1, 2])
    }).pipe(Effect.scoped))
})
