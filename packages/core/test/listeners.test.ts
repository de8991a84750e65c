// The machinery of progress, by itself: who listens beside some work, and what they get to hear.
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import * as Stream from "effect/Stream"
import { listen, type Listener } from "../src/internal/listeners.ts"
import { settle } from "./time.ts"

interface Step {
  readonly of: string
  readonly number: number
}

const Listeners = Context.Reference<ReadonlyArray<Listener<Step>>>("test/Listeners", { defaultValue: () => [] })

const step = (number: number, of = "work") =>
  Effect.map(Listeners, (listeners) => {
    for (const listener of listeners) listener({ of, number })
  })

/** Reads all there is, and notes when it is over. */
const noting = (received: Array<string>) => (events: Stream.Stream<Step>) =>
  Stream.runForEach(events, ({ number, of }) => Effect.sync(() => received.push(`${of} ${number}`))).pipe(
    Effect.andThen(Effect.sync(() => received.push("over")))
  )

describe("a consumer beside some work", () => {
  it.effect("hears of it as it goes, and is over before it is", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      const work = Effect.gen(function*() {
        yield* step(1)
        yield* settle
        assert.deepStrictEqual(received, ["work 1"])
        yield* step(2)
        return "done"
      })
      assert.strictEqual(yield* work.pipe(listen(Listeners, noting(received))), "done")
      assert.deepStrictEqual(received, ["work 1", "work 2", "over"])
    }))

  it.effect("that is slow misses what is in between, never the last of anything", () =>
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

  it.effect("gets the last event and its end when the work fails", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      const work = Effect.andThen(step(1), Effect.fail("no"))
      assert.strictEqual(yield* Effect.flip(work.pipe(listen(Listeners, noting(received)))), "no")
      assert.deepStrictEqual(received, ["work 1", "over"])
    }))

  it.effect("gets them when the work is interrupted, too", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      const work = Effect.andThen(step(1), Effect.never)
      const fiber = yield* Effect.forkChild(work.pipe(listen(Listeners, noting(received))))
      yield* settle
      yield* step(2)
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(received, ["work 1", "over"])
    }))

  it.effect("may end before the work, which goes on", () =>
    Effect.gen(function*() {
      const received: Array<number> = []
      const first = (events: Stream.Stream<Step>) =>
        Stream.runForEach(Stream.take(events, 1), ({ number }) => Effect.sync(() => received.push(number)))
      const work = Effect.andThen(Effect.andThen(step(1), settle), step(2))
      yield* work.pipe(listen(Listeners, first))
      assert.deepStrictEqual(received, [1])
    }))

  it.effect("that dies is told in the log, and is not the work's failure", () => {
    const logged: Array<unknown> = []
    return Effect.gen(function*() {
      const work = Effect.andThen(Effect.andThen(step(1), settle), Effect.succeed("done"))
      assert.strictEqual(yield* work.pipe(listen(Listeners, () => Effect.die("broken bar"))), "done")
      assert.include(JSON.stringify(logged), "a consumer of events failed")
    }).pipe(Effect.provide(Logger.layer([Logger.make(({ message }) => logged.push(message))])))
  })

  it.effect("listens beside others", () =>
    Effect.gen(function*() {
      const [inner, outer] = [new Array<string>(), new Array<string>()]
      yield* step(1).pipe(listen(Listeners, noting(inner)), listen(Listeners, noting(outer)))
      assert.deepStrictEqual([inner, outer], [["work 1", "over"], ["work 1", "over"]])
    }))
})

describe("a consumer beside a stream", () => {
  const steps = Stream.mapEffect(Stream.make(1, 2, 3), (number) => Effect.as(Effect.tap(step(number), settle), number))

  it.effect("hears of what the stream does, until it has ended", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      assert.deepStrictEqual(yield* Stream.runCollect(steps.pipe(listen(Listeners, noting(received)))), [1, 2, 3])
      assert.deepStrictEqual(received, ["work 1", "work 2", "work 3", "over"])
    }))

  it.effect("is over when the stream is left early or fails", () =>
    Effect.gen(function*() {
      const received: Array<string> = []
      yield* Stream.runDrain(Stream.take(steps.pipe(listen(Listeners, noting(received))), 1))
      assert.deepStrictEqual(received, ["work 1", "over"])
      const failing = Stream.concat(Stream.take(steps, 1), Stream.fail("no")).pipe(listen(Listeners, noting(received)))
      assert.isTrue(Exit.isFailure(yield* Effect.exit(Stream.runDrain(failing))))
      assert.deepStrictEqual(received, ["work 1", "over", "work 1", "over"])
    }))
})
