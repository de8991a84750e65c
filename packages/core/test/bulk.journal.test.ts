// Runs with a journal: how they continue, and which runs the journal rejects.
import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { elapse, settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { backend, BatchProvider, type Behavior, type Input, inputs, refused } from "./support/fakeBatches.ts"

const id = "nightly"

/** Runs against a provider and a journal. */
const scene = <A, E>(
  test: (scene: Scene) => Effect.Effect<A, E, KeyValueStore.KeyValueStore>
): Effect.Effect<A, E> =>
  Effect.suspend(() => test(sceneOf(new BatchProvider()))).pipe(
    Effect.provide(Layer.provideMerge(Layer.merge(isolated, Bulk.journal), KeyValueStore.layerMemory))
  )

const sceneOf = (provider: BatchProvider) => {
  const runs = (behavior: Behavior) => BulkBackend.make(backend(provider, behavior))
  return {
    provider,
    run: (requests: Bulk.Requests<Schema.Json, Input>, behavior: Behavior = {}, options: Bulk.Options = {}) =>
      runs(behavior).run(requests, { id, ...options }).pipe(Bulk.collectInOrder, skipSleeps),
    resume: (behavior: Behavior = {}, options: Omit<Bulk.Options, "id"> = {}) =>
      runs(behavior).resume(id, options).pipe(Bulk.collectInOrder, skipSleeps),
    /** Starts a run and interrupts it after one second. */
    interrupted: Effect.fnUntraced(
      function*(requests: Bulk.Requests<Schema.Json, Input>, behavior: Behavior, options: Bulk.Options) {
        const fiber = yield* Effect.forkChild(Stream.runDrain(runs(behavior).run(requests, { id, ...options })))
        yield* elapse("1 second")
        yield* Fiber.interrupt(fiber)
      }
    )
  }
}
type Scene = ReturnType<typeof sceneOf>

/** The reason a run fails with. */
const why = <A>(run: Effect.Effect<A, { readonly reason: object }, KeyValueStore.KeyValueStore>) =>
  Effect.map(Effect.flip(run), ({ reason }) => reason)

const keys = (outcomes: ReadonlyArray<{ readonly key: unknown }>) => outcomes.map(({ key }) => key)

const store = KeyValueStore.KeyValueStore

describe("a run with a journal", () => {
  it.effect("returns the same outcomes and sends nothing if it has already ended", () =>
    scene(({ provider, run }) =>
      Effect.gen(function*() {
        const first = yield* run(inputs(7))
        assert.deepStrictEqual(yield* run(inputs(7)), first)
        assert.strictEqual(provider.submissions, 3)
      })
    ))

  it.effect("continues after an interruption and sends each request once", () =>
    scene(({ provider, interrupted, run }) =>
      Effect.gen(function*() {
        yield* interrupted(inputs(12), {}, { concurrency: 2 })
        assert.strictEqual(provider.submissions, 2)
        assert.deepStrictEqual(keys(yield* run(inputs(12))), keys(inputs(12)))
        assert.deepStrictEqual(provider.seen.map(([, times]) => times), Array.from({ length: 12 }, () => 1))
      })
    ))

  it.effect("waits for a submitted batch that the provider does not list yet", () =>
    scene(({ provider, interrupted, run }) =>
      Effect.gen(function*() {
        yield* elapse("1 hour")
        yield* interrupted(inputs(3), {}, {})
        const polls = provider.polls.length
        const outcomes = yield* run(inputs(3), { poll: (nth) => nth < polls + 3 ? "forgets" : undefined })
        assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), ["Succeeded", "Succeeded", "Succeeded"])
      })
    ))

  it.effect("sends requests that were appended to its input", () =>
    scene(({ provider, run }) =>
      Effect.gen(function*() {
        yield* run(inputs(3))
        assert.deepStrictEqual(keys(yield* run(inputs(5))), keys(inputs(5)))
        assert.deepStrictEqual(provider.seen.map(([, times]) => times), [1, 1, 1, 1, 1])
      })
    ))

  it.effect("keeps its submitted batches if the caller changes the batch limits", () =>
    scene(({ provider, interrupted, run }) =>
      Effect.gen(function*() {
        yield* interrupted(inputs(12), {}, { concurrency: 2 })
        yield* run(inputs(12), { limits: { maxRequests: 2, maxBytes: 120 } })
        assert.deepStrictEqual(provider.batches.map(({ inputs }) => inputs.length), [3, 3, 2, 2, 2])
      })
    ))

  it.effect("is identified by its provider and its exact id", () =>
    scene(({ provider, run }) =>
      Effect.gen(function*() {
        yield* run(inputs(1))
        yield* run(inputs(1), {}, { id: "nightly.2" })
        yield* BulkBackend.forget("provider", id)
        yield* run(inputs(1), {}, { id: "nightly.2" })
        assert.strictEqual(provider.submissions, 2)
      })
    ))

  it.effect("starts over after `forget`", () =>
    scene(({ provider, run }) =>
      Effect.gen(function*() {
        yield* run(inputs(1))
        yield* BulkBackend.forget("provider", id)
        assert.deepStrictEqual(yield* Effect.flatMap(store, ({ size }) => size), 0)
        yield* run(inputs(1))
        assert.strictEqual(provider.submissions, 2)
      })
    ))

  it.effect("resubmits failed requests after an interruption between the attempts", () =>
    scene(({ provider, interrupted, run }) =>
      Effect.gen(function*() {
        const behavior: Behavior = {
          takes: 10,
          fate: (say, nth) => nth === 0 && say === "1" ? { _tag: "Expired" } : { _tag: "Succeeded", value: say }
        }
        const retryFailed = { times: 1 }
        const first = BulkBackend.make(backend(provider, behavior)).run(inputs(3), { id, retryFailed })
        // The second attempt is in progress when the first outcomes arrive.
        yield* first.pipe(Stream.take(2), Stream.runDrain, skipSleeps)
        yield* interrupted(inputs(3), { ...behavior, takes: 60_000 }, { retryFailed })
        const outcomes = yield* run(inputs(3), behavior, { retryFailed })
        assert.deepStrictEqual(outcomes.map(({ attempts }) => attempts), [1, 2, 1])
        assert.deepStrictEqual(provider.seen, [["0", 1], ["1", 2], ["2", 1]])
      })
    ))
})

describe("the journal of a run", () => {
  it.effect("rejects a run under another account before any request is sent", () =>
    scene(({ provider, run }) =>
      Effect.gen(function*() {
        yield* run(inputs(3))
        const polls = provider.polls.length
        const reason = yield* why(run(inputs(3), { account: "provider|https://provider.test|another" }))
        assert.deepInclude(reason, { _tag: "WrongAccount", actual: "provider|https://provider.test|another" })
        assert.deepStrictEqual([provider.polls.length, provider.submissions], [polls, 1])
      })
    ))

  it.effect("rejects a run with other requests and sends none of them", () =>
    scene(({ provider, run }) =>
      Effect.gen(function*() {
        yield* run(inputs(6))
        const changed = inputs(9).map((request, index) => index === 4 ? { ...request, say: "other" } : request)
        assert.deepInclude(yield* why(run(changed)), { _tag: "InputChanged", index: 3 })
        assert.deepInclude(yield* why(run(inputs(4))), { _tag: "InputChanged", index: 3 })
        assert.deepInclude(yield* why(run(inputs(6).toReversed())), { _tag: "InputChanged", index: 0 })
        assert.strictEqual(provider.submissions, 2)
      })
    ))

  it.effect("rejects a run with other common settings", () =>
    scene(({ run }) =>
      Effect.gen(function*() {
        yield* run(inputs(1))
        assert.deepInclude(yield* why(run(inputs(1), { terms: "other words" })), { _tag: "InputChanged" })
      })
    ))

  it.effect("rejects a run that is already in progress", () =>
    scene(({ provider, run }) =>
      Effect.gen(function*() {
        const first = yield* Effect.forkChild(
          Stream.runDrain(BulkBackend.make(backend(provider)).run(inputs(1), { id }))
        )
        yield* settle
        assert.deepInclude(yield* why(run(inputs(1))), { _tag: "JournalFailed" })
        yield* Fiber.interrupt(first)
        assert.strictEqual((yield* run(inputs(1))).length, 1)
      })
    ))

  it.effect("rejects an invalid id", () =>
    scene(({ run }) =>
      Effect.gen(function*() {
        for (const id of ["", "a/b", "a b", "x".repeat(101), "..%2f"]) {
          assert.deepInclude(yield* why(run(inputs(1), {}, { id })), { _tag: "JournalFailed" })
        }
      })
    ))

  it.effect("rejects a run that another version has written", () =>
    scene(({ run }) =>
      Effect.gen(function*() {
        for (const version of [1, 3]) {
          const start = JSON.stringify({ version, nonce: "nonce" })
          yield* Effect.flatMap(store, (store) => store.set("bulk~provider~nightly~run", start))
          const error = yield* Effect.flip(run(inputs(1)))
          assert.match(error.message, new RegExp(`JournalFailed: version ${version} of the journal .* Finish the run`))
        }
      })
    ))

  it.effect("fails the run before anything is sent if it cannot be written", () =>
    Effect.gen(function*() {
      const provider = new BatchProvider()
      const memory = yield* store
      const full: KeyValueStore.KeyValueStore = {
        ...memory,
        set: (key, value) =>
          key.includes("plan")
            ? Effect.fail(new KeyValueStore.KeyValueStoreError({ method: "set", key, message: "the disk is full" }))
            : memory.set(key, value)
      }
      const error = yield* BulkBackend.make(backend(provider)).run(inputs(1), { id }).pipe(
        Stream.runDrain,
        Effect.flip,
        Effect.provideService(Bulk.Journal, full),
        skipSleeps
      )
      assert.match(error.message, /JournalFailed: the journal.s store failed: the disk is full/)
      assert.strictEqual(provider.submissions, 0)
    }).pipe(Effect.provide(Layer.merge(KeyValueStore.layerMemory, isolated))))
})

describe("a run resumed by its id", () => {
  it.effect("returns all outcomes if its input was read to the end", () =>
    scene(({ provider, interrupted, resume }) =>
      Effect.gen(function*() {
        yield* interrupted(inputs(7), {}, {})
        assert.deepStrictEqual(keys(yield* resume()), keys(inputs(7)))
        assert.strictEqual(provider.submissions, 3)
      })
    ))

  it.effect("processes the input read so far, then fails with Unfinished", () =>
    scene(({ provider, interrupted, run }) =>
      Effect.gen(function*() {
        yield* interrupted(inputs(9), {}, { concurrency: 1 })
        const outcomes: Array<unknown> = []
        const error = yield* BulkBackend.make(backend(provider)).resume(id).pipe(
          Stream.runForEach(({ key }) => Effect.sync(() => outcomes.push(key))),
          Effect.flip,
          skipSleeps
        )
        assert.deepInclude(error.reason, { _tag: "Unfinished", sent: 3 })
        assert.deepStrictEqual(outcomes, ["key 0", "key 1", "key 2"])
        assert.strictEqual((yield* run(inputs(9))).length, 9)
      })
    ))

  it.effect("fails with UnknownRun if it is not in the journal", () =>
    scene(({ resume }) =>
      Effect.gen(function*() {
        assert.deepInclude(yield* why(resume()), { _tag: "UnknownRun" })
      })
    ))

  it.effect("continues after a submission was rejected for lack of credit", () =>
    scene(({ provider, resume, run }) =>
      Effect.gen(function*() {
        const reason = yield* why(run(inputs(9), { submit: (nth) => nth === 1 ? refused.billing : "taken" }))
        assert.deepInclude(reason, { _tag: "NotSent", index: 3 })
        assert.deepInclude(yield* why(resume()), { _tag: "Unfinished" })
        assert.strictEqual((yield* run(inputs(9))).length, 9)
        assert.deepStrictEqual(provider.seen.map(([, times]) => times), Array.from({ length: 9 }, () => 1))
      })
    ))
})

describe("a value of the journal", () => {
  it.effect("is written once: a continued run rewrites none", () =>
    scene(({ interrupted, resume, run }) =>
      Effect.gen(function*() {
        yield* interrupted(inputs(3), {}, {})
        const journal = yield* store
        const frozen = {
          ...journal,
          set: (key: string, value: string | Uint8Array) =>
            key.endsWith("owner") ? journal.set(key, value) : Effect.die(new Error(`${key} was written again`))
        }
        yield* run(inputs(3)).pipe(Effect.provideService(Bulk.Journal, frozen))
        assert.strictEqual((yield* resume()).length, 3)
      })
    ))

  it.effect("is ignored if its batch was never planned: the requests are chunked differently", () =>
    scene(({ provider, interrupted, run }) =>
      Effect.gen(function*() {
        const journal = yield* store
        yield* interrupted(inputs(3), { submit: () => refused.busy }, {})
        yield* journal.set("bulk~provider~nightly~000000.1.lines.1", "the second piece of a longer batch")
        yield* journal.set("bulk~provider~nightly~000001.1.lines.0", "the requests of a batch that was never planned")
        assert.deepStrictEqual(keys(yield* run(inputs(3))), keys(inputs(3)))
        assert.deepStrictEqual(provider.seen.map(([, times]) => times), [1, 1, 1])
      })
    ))
})
