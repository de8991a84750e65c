// A run that is remembered: taken up where it was, by those it belongs to, with the requests it had.
import * as Bulk from "@effect-genai/core/Bulk"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { elapse, soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type Ask, asks, backend, type Behavior, Depot, refused } from "./support/fakeBatches.ts"

const id = "nightly"

/** A depot, a journal, and runs against them. */
const scene = <A, E>(
  test: (scene: Scene) => Effect.Effect<A, E, KeyValueStore.KeyValueStore>
): Effect.Effect<A, E> =>
  Effect.suspend(() => test(sceneOf(new Depot()))).pipe(
    Effect.provide(Layer.provideMerge(Layer.merge(Bulk.journal, isolated), KeyValueStore.layerMemory))
  )

const sceneOf = (depot: Depot) => {
  const runs = (behavior: Behavior) => Bulk.make(backend(depot, behavior))
  return {
    depot,
    run: (requests: Bulk.Requests<Schema.Json, Ask>, behavior: Behavior = {}, options: Bulk.Options = {}) =>
      runs(behavior).run(requests, { id, ...options }).pipe(Bulk.collectInOrder, soon),
    resume: (behavior: Behavior = {}, options: Omit<Bulk.Options, "id"> = {}) =>
      runs(behavior).resume(id, options).pipe(Bulk.collectInOrder, soon),
    /** Runs until it is interrupted, some time later. */
    interrupted: Effect.fnUntraced(
      function*(requests: Bulk.Requests<Schema.Json, Ask>, behavior: Behavior, options: Bulk.Options) {
        const fiber = yield* Effect.forkChild(Stream.runDrain(runs(behavior).run(requests, { id, ...options })))
        yield* elapse("1 second")
        yield* Fiber.interrupt(fiber)
      }
    )
  }
}
type Scene = ReturnType<typeof sceneOf>

/** Why a run has failed. */
const why = <A>(run: Effect.Effect<A, { readonly reason: object }, KeyValueStore.KeyValueStore>) =>
  Effect.map(Effect.flip(run), ({ reason }) => reason)

const keys = (outcomes: ReadonlyArray<{ readonly key: unknown }>) => outcomes.map(({ key }) => key)

const store = KeyValueStore.KeyValueStore

describe("a run that is remembered", () => {
  it.effect("and has ended is read again, and sends nothing", () =>
    scene(({ depot, run }) =>
      Effect.gen(function*() {
        const first = yield* run(asks(7))
        assert.deepStrictEqual(yield* run(asks(7)), first)
        assert.strictEqual(depot.submissions, 3)
      })
    ))

  it.effect("and was interrupted goes on where it was", () =>
    scene(({ depot, interrupted, run }) =>
      Effect.gen(function*() {
        yield* interrupted(asks(12), {}, { concurrency: 2 })
        assert.strictEqual(depot.submissions, 2)
        assert.deepStrictEqual(keys(yield* run(asks(12))), keys(asks(12)))
        assert.deepStrictEqual(depot.seen.map(([, times]) => times), Array.from({ length: 12 }, () => 1))
      })
    ))

  it.effect("waits for a batch that the provider's reads do not know yet", () =>
    scene(({ depot, interrupted, run }) =>
      Effect.gen(function*() {
        yield* elapse("1 hour")
        yield* interrupted(asks(3), {}, {})
        const polls = depot.polls.length
        const outcomes = yield* run(asks(3), { poll: (nth) => nth < polls + 3 ? "forgets" : undefined })
        assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), ["Succeeded", "Succeeded", "Succeeded"])
      })
    ))

  it.effect("goes on with requests that have come since", () =>
    scene(({ depot, run }) =>
      Effect.gen(function*() {
        yield* run(asks(3))
        assert.deepStrictEqual(keys(yield* run(asks(5))), keys(asks(5)))
        assert.deepStrictEqual(depot.seen.map(([, times]) => times), [1, 1, 1, 1, 1])
      })
    ))

  it.effect("keeps its batches when the caller cuts otherwise now", () =>
    scene(({ depot, interrupted, run }) =>
      Effect.gen(function*() {
        yield* interrupted(asks(12), {}, { concurrency: 2 })
        yield* run(asks(12), { limits: { maxRequests: 2, maxBytes: 120 } })
        assert.deepStrictEqual(depot.batches.map(({ asks }) => asks.length), [3, 3, 2, 2, 2])
      })
    ))

  it.effect("is remembered by its provider and its id, and by nothing alike", () =>
    scene(({ depot, run }) =>
      Effect.gen(function*() {
        yield* run(asks(1))
        yield* run(asks(1), {}, { id: "nightly.2" })
        yield* Bulk.forget("depot", id)
        yield* run(asks(1), {}, { id: "nightly.2" })
        assert.strictEqual(depot.submissions, 2)
      })
    ))

  it.effect("begins anew when it is forgotten", () =>
    scene(({ depot, run }) =>
      Effect.gen(function*() {
        yield* run(asks(1))
        yield* Bulk.forget("depot", id)
        assert.deepStrictEqual(yield* Effect.flatMap(store, ({ size }) => size), 0)
        yield* run(asks(1))
        assert.strictEqual(depot.submissions, 2)
      })
    ))

  it.effect("sends again what failed the first time, after it was interrupted in between", () =>
    scene(({ depot, interrupted, run }) =>
      Effect.gen(function*() {
        const behavior: Behavior = {
          takes: 10,
          fate: (say, nth) => nth === 0 && say === "1" ? { _tag: "Expired" } : { _tag: "Succeeded", value: say }
        }
        const retryFailed = { times: 1 }
        const first = Bulk.make(backend(depot, behavior)).run(asks(3), { id, retryFailed })
        // The second attempt is under way when the first outcomes are there.
        yield* first.pipe(Stream.take(2), Stream.runDrain, soon)
        yield* interrupted(asks(3), { ...behavior, takes: 60_000 }, { retryFailed })
        const outcomes = yield* run(asks(3), behavior, { retryFailed })
        assert.deepStrictEqual(outcomes.map(({ attempts }) => attempts), [1, 2, 1])
        assert.deepStrictEqual(depot.seen, [["0", 1], ["1", 2], ["2", 1]])
      })
    ))
})

describe("a run is refused", () => {
  it.effect("under another account, before anything is asked", () =>
    scene(({ depot, run }) =>
      Effect.gen(function*() {
        yield* run(asks(3))
        const polls = depot.polls.length
        const reason = yield* why(run(asks(3), { account: "depot|https://depot.test|another" }))
        assert.deepInclude(reason, { _tag: "WrongAccount", now: "depot|https://depot.test|another" })
        assert.deepStrictEqual([depot.polls.length, depot.submissions], [polls, 1])
      })
    ))

  it.effect("with other requests, and nothing of them is sent", () =>
    scene(({ depot, run }) =>
      Effect.gen(function*() {
        yield* run(asks(6))
        const changed = asks(9).map((ask, index) => index === 4 ? { ...ask, say: "other" } : ask)
        assert.deepInclude(yield* why(run(changed)), { _tag: "InputChanged", index: 3 })
        assert.deepInclude(yield* why(run(asks(4))), { _tag: "InputChanged", index: 3 })
        assert.deepInclude(yield* why(run(asks(6).toReversed())), { _tag: "InputChanged", index: 0 })
        assert.strictEqual(depot.submissions, 2)
      })
    ))

  it.effect("with other settings of all its requests", () =>
    scene(({ run }) =>
      Effect.gen(function*() {
        yield* run(asks(1))
        assert.deepInclude(yield* why(run(asks(1), { terms: "other words" })), { _tag: "InputChanged" })
      })
    ))

  it.effect("where the same is under way", () =>
    scene(({ depot, run }) =>
      Effect.gen(function*() {
        const first = yield* Effect.forkChild(
          Stream.runDrain(Bulk.make(backend(depot)).run(asks(1), { id }))
        )
        yield* elapse("1 second")
        assert.deepInclude(yield* why(run(asks(1))), { _tag: "JournalFailed" })
        yield* Fiber.interrupt(first)
        assert.strictEqual((yield* run(asks(1))).length, 1)
      })
    ))

  it.effect("by an id that is no name", () =>
    scene(({ run }) =>
      Effect.gen(function*() {
        for (const id of ["", "a/b", "a b", "x".repeat(101), "..%2f"]) {
          assert.deepInclude(yield* why(run(asks(1), {}, { id })), { _tag: "JournalFailed" })
        }
      })
    ))

  it.effect("where the journal was written by another version", () =>
    scene(({ run }) =>
      Effect.gen(function*() {
        yield* Effect.flatMap(store, (store) => store.set("bulk~depot~nightly~run", `{"version":2,"more":true}`))
        const reason = yield* why(run(asks(1)))
        assert.deepInclude(reason, { _tag: "JournalFailed" })
      })
    ))

  it.effect("where the journal cannot be written, before anything is sent", () =>
    Effect.gen(function*() {
      const depot = new Depot()
      const memory = yield* store
      const full: KeyValueStore.KeyValueStore = {
        ...memory,
        set: (key, value) =>
          key.includes("plan")
            ? Effect.fail(new KeyValueStore.KeyValueStoreError({ method: "set", key, message: "the disk is full" }))
            : memory.set(key, value)
      }
      const error = yield* Bulk.make(backend(depot)).run(asks(1), { id }).pipe(
        Stream.runDrain,
        Effect.flip,
        Effect.provideService(Bulk.Journal, full),
        soon
      )
      assert.match(error.message, /JournalFailed: the journal does not work: the disk is full/)
      assert.strictEqual(depot.submissions, 0)
    }).pipe(Effect.provide(Layer.merge(KeyValueStore.layerMemory, isolated))))
})

describe("a run taken up by its id alone", () => {
  it.effect("gives all outcomes where its input had been read to the end", () =>
    scene(({ depot, interrupted, resume }) =>
      Effect.gen(function*() {
        yield* interrupted(asks(7), {}, {})
        assert.deepStrictEqual(keys(yield* resume()), keys(asks(7)))
        assert.strictEqual(depot.submissions, 3)
      })
    ))

  it.effect("sends what had been read, and says at its end that there is more", () =>
    scene(({ depot, interrupted, run }) =>
      Effect.gen(function*() {
        yield* interrupted(asks(9), {}, { concurrency: 1 })
        const outcomes: Array<unknown> = []
        const error = yield* Bulk.make(backend(depot)).resume(id).pipe(
          Stream.runForEach(({ key }) => Effect.sync(() => outcomes.push(key))),
          Effect.flip,
          soon
        )
        assert.deepInclude(error.reason, { _tag: "Unfinished", sent: 3 })
        assert.deepStrictEqual(outcomes, ["key 0", "key 1", "key 2"])
        assert.strictEqual((yield* run(asks(9))).length, 9)
      })
    ))

  it.effect("needs the journal to hold it", () =>
    scene(({ resume }) =>
      Effect.gen(function*() {
        assert.deepInclude(yield* why(resume()), { _tag: "UnknownRun" })
      })
    ))

  it.effect("goes on where credit had run out", () =>
    scene(({ depot, resume, run }) =>
      Effect.gen(function*() {
        const reason = yield* why(run(asks(9), { submit: (nth) => nth === 1 ? refused.billing : "taken" }))
        assert.deepInclude(reason, { _tag: "NotSent", index: 3 })
        assert.deepInclude(yield* why(resume()), { _tag: "Unfinished" })
        assert.strictEqual((yield* run(asks(9))).length, 9)
        assert.deepStrictEqual(depot.seen.map(([, times]) => times), Array.from({ length: 9 }, () => 1))
      })
    ))
})

describe("a value of the journal that was cut off", () => {
  /** The journal of a run that was interrupted, with one of its values cut. */
  const torn = (name: string) =>
    scene(({ depot, interrupted, run }) =>
      Effect.gen(function*() {
        yield* interrupted(asks(3), {}, {})
        const { get, set } = yield* store
        const value = yield* get(`bulk~depot~nightly~${name}`)
        assert.isString(value)
        yield* set(`bulk~depot~nightly~${name}`, value?.slice(0, value.length / 2) ?? "")
        const outcomes = yield* run(asks(3))
        assert.deepStrictEqual(keys(outcomes), keys(asks(3)))
        return depot.seen.map(([, times]) => times)
      })
    )

  it.effect("counts as not written: the batch of a submission is looked for", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* torn("000000.1.batch"), [1, 1, 1])
      assert.deepStrictEqual(yield* torn("end.3"), [1, 1, 1])
    }))

  it.effect("takes no other with it: how many requests there are is written once, and runs that go on leave it", () =>
    scene(({ interrupted, resume, run }) =>
      Effect.gen(function*() {
        yield* interrupted(asks(3), {}, {})
        const journal = yield* store
        const frozen = { ...journal, set: (key: string) => Effect.die(new Error(`${key} was written again`)) }
        yield* run(asks(3)).pipe(Effect.provideService(Bulk.Journal, frozen))
        assert.strictEqual((yield* resume()).length, 3)
      })
    ))

  it.effect("leaves nothing behind: a batch whose plan was not written may be cut otherwise", () =>
    scene(({ depot, interrupted, run }) =>
      Effect.gen(function*() {
        const journal = yield* store
        yield* journal.set("bulk~depot~nightly~000000.1.lines.1", "the second piece of a longer batch")
        yield* interrupted(asks(3), { submit: () => "lost" }, {})
        assert.deepStrictEqual(keys(yield* run(asks(3))), keys(asks(3)))
        assert.deepStrictEqual(depot.seen.map(([, times]) => times), [1, 1, 1])
      })
    ))
})
