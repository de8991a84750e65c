// The listeners that progress is built on: consumers of events next to an effect or a stream.
import { settle } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Stream from "effect/Stream"
import { listen, type Listener } from "../src/internal/listeners.ts"

interface Step {
  readonly of: string
  readonly number: number
}

const Listeners = Context.Reference<ReadonlyArray<Listener<Step>>>("test/Listeners", { defaultValue: () => [] })

const step = (number: number, of = "work") =>
  Effect.map(Listeners, (listeners) => {
    for (const listener of listeners) listener({ of, number })
  })

/** Records all events and the end of their stream. */
const record = (received: Array<string>) => (events: Stream.Stream<Step>) =>
  Stream.runForEach(events, ({ number, of }) => Effect.sync(() => received.push(`${of} ${number}`))).pipe(
    Effect.andThen(Effect.sync(() => received.push("over")))
  )

describe("a consumer of the events of an effect", () => {
  it.effect("receives events as they happen, and ends before the effect", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      const work = Effect.gen(function*() {
        yield* step(1)
        yield* settle
        assert.deepStrictEqual(received, ["work 1"])
        yield* step(2)
        return "done"
      })
      assert.strictEqual(yield* work.pipe(listen(Listeners, record(received))), "done")
      assert.deepStrictEqual(received, ["work 1", "work 2", "over"])
    }))

  it.effect("skips events if it is slow, but never the last one of each key", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      const gate = yield* Deferred.make<void>()
      const slow = (events: Stream.Stream<Step>) =>
        Stream.runForEach(events, ({ number, of }) =>
          Effect.andThen(Effect.sync(() => received.push(`${of} ${number}`)), Deferred.await(gate)))
      const work = Effect.gen(function*() {
        for (let number = 0; number < 1000; number++) {
          yield* step(number, "a")
          if (number === 0) {
            yield* settle
          }
          if (number < 5) {
            yield* step(number, "b")
          }
        }
        assert.deepStrictEqual(received, ["a 0"], "the work is not slowed")
        yield* Deferred.succeed(gate, undefined)
      })
      yield* work.pipe(listen(Listeners, slow, ({ of }) =>
        of))
      assert.deepStrictEqual(received, ["a 0", "b 4", "a 999"])
    }))

  it.effect("receives the last event and the end if the effect fails", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      const work = Effect.andThen(step(1), Effect.fail("no"))
      assert.strictEqual(yield* Effect.flip(work.pipe(listen(Listeners, record(received)))), "no")
      assert.deepStrictEqual(received, ["work 1", "over"])
    }))

  it.effect("receives the last event and the end if the effect is interrupted", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      const work = Effect.andThen(step(1), Effect.never)
      const fiber = yield* Effect.forkChild(work.pipe(listen(Listeners, record(received))))
      yield* settle
      yield* step(2)
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(received, ["work 1", "over"])
    }))

  it.effect("can end while the effect continues", () =>
    Effect.gen(function*() {
      const received: Array<number> = []
      const first = (events: Stream.Stream<Step>) =>
        Stream.runForEach(Stream.take(events, 1), ({ number }) => Effect.sync(() => received.push(number)))
      const work = Effect.andThen(Effect.andThen(step(1), settle), step(2))
      yield* work.pipe(listen(Listeners, first))
      assert.deepStrictEqual(received, [1])
    }))

  it.effect("is logged if it dies, and does not fail the effect", () => {
    const logged: Array<unknown> = []
    return Effect.gen(function*() {
      const work = Effect.andThen(Effect.andThen(step(1), settle), Effect.succeed("done"))
      assert.strictEqual(yield* work.pipe(listen(Listeners, () => Effect.die("broken bar"))), "done")
      assert.include(JSON.stringify(logged), "a consumer of events has died")
    }).pipe(Effect.provide(Logger.layer([Logger.make(({ message }) => logged.push(message))])))
  })

  it.effect("can be combined with others", () =>
    Effect.gen(function*() {
      const [inner, outer] = [new Array<string>(), new Array<string>()]
      yield* step(1).pipe(listen(Listeners, record(inner)), listen(Listeners, record(outer)))
      assert.deepStrictEqual([inner, outer], [["work 1", "over"], ["work 1", "over"]])
    }))
})

describe("a consumer of the events of a stream", () => {
  const steps = Stream.mapEffect(Stream.make(1, 2, 3), (number) => Effect.as(Effect.tap(step(number), settle), number))

  it.effect("receives events until the stream ends", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      assert.deepStrictEqual(yield* Stream.runCollect(steps.pipe(listen(Listeners, record(received)))), [1, 2, 3])
      assert.deepStrictEqual(received, ["work 1", "work 2", "work 3", "over"])
    }))

  it.effect("ends if the stream is stopped early or fails", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      yield* Stream.runDrain(Stream.take(steps.pipe(listen(Listeners, record(received))), 1))
      assert.deepStrictEqual(received, ["work 1", "over"])
      const failing = Stream.concat(Stream.take(steps, 1), Stream.fail("no")).pipe(listen(Listeners, record(received)))
      assert.isTrue(Exit.isFailure(yield* Effect.exit(Stream.runDrain(failing))))
      assert.deepStrictEqual(received, ["work 1", "over", "work 1", "over"])
    }))
})
