// A batch run from its requests to its outcomes.
import * as Bulk from "@effect-genai/core/Bulk"
import * as BulkBackend from "@effect-genai/core/BulkBackend"
import * as Job from "@effect-genai/core/Job"
import * as Reason from "@effect-genai/core/Reason"
import { isolated } from "@effect-genai/provider-contract/support/scripted"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import {
  backend,
  BatchProvider,
  BatchProviderError,
  type Behavior,
  type Input,
  inputs,
  received,
  refused,
  unreadable
} from "./support/fakeBatches.ts"

/** All outcomes of a run in the order of its requests, and its provider. */
const run = (requests: Bulk.Requests<Schema.Json, Input>, behavior: Behavior = {}, options: Bulk.Options = {}) => {
  const provider = new BatchProvider()
  return BulkBackend.make(backend(provider, behavior)).run(requests, options).pipe(
    Bulk.collectInOrder,
    skipSleeps,
    Effect.map((outcomes) => ({ provider, outcomes })),
    Effect.provide(isolated)
  )
}

/** The outcomes of a run before it fails, and its error. */
const failing = (requests: Bulk.Requests<Schema.Json, Input>, behavior: Behavior = {}, options: Bulk.Options = {}) =>
  Effect.gen(function*() {
    const provider = new BatchProvider()
    const outcomes: Array<Bulk.Outcome<Schema.Json, string>> = []
    const error = yield* BulkBackend.make(backend(provider, behavior)).run(requests, options).pipe(
      Stream.runForEach((outcome) => Effect.sync(() => outcomes.push(outcome))),
      Effect.flip,
      skipSleeps
    )
    return { provider, error, outcomes }
  }).pipe(Effect.provide(isolated))

const tags = (outcomes: ReadonlyArray<{ readonly _tag: string }>) => outcomes.map(({ _tag }) => _tag)

describe("a batch run", () => {
  it.effect("returns one outcome for each request, with the caller's key", () =>
    Effect.gen(function*() {
      const { provider, outcomes } = yield* run(inputs(7))
      assert.deepStrictEqual(
        outcomes.map((outcome) => [outcome.key, outcome.index, outcome._tag === "Succeeded" && outcome.value]),
        inputs(7).map(({ key, say }, index) => [key, index, `${say}!`])
      )
      assert.deepStrictEqual(provider.batches.map(({ inputs }) => inputs.length), [3, 3, 1])
    }))

  it.effect("accepts any JSON value as a key and generates its own ids", () =>
    Effect.gen(function*() {
      const keys = ["", "a/b c?.txt", 7, null, ["a", 1], { row: 2 }, "é😀\n", "x".repeat(1000), false]
      const { provider, outcomes } = yield* run(keys.map((key, index) => ({ key, say: `${index}` })))
      assert.deepStrictEqual(outcomes.map(({ key }) => key), keys)
      const ids = provider.batches.flatMap(({ inputs }) => inputs.map(({ custom_id }) => custom_id))
      assert.deepStrictEqual(ids.filter((id) => !/^[a-zA-Z0-9_-]{1,64}$/.test(id)), [])
      assert.strictEqual(new Set(ids).size, keys.length)
    }))

  it.effect("sends nothing if it has no requests", () =>
    Effect.gen(function*() {
      const { provider, outcomes } = yield* run([])
      assert.deepStrictEqual([outcomes, provider.submissions], [[], 0])
    }))

  it.effect("reads a stream of requests no faster than it sends batches", () =>
    Effect.gen(function*() {
      let read = 0
      const requests = Stream.fromIterable(inputs(100)).pipe(
        Stream.rechunk(1),
        Stream.tap(() => Effect.sync(() => read++))
      )
      const first = yield* BulkBackend.make(backend(new BatchProvider())).run(requests, { concurrency: 2 }).pipe(
        Stream.runHead,
        skipSleeps
      )
      assert.isTrue(first._tag === "Some" && read < 12, `${read} were read`)
    }).pipe(Effect.provide(isolated)))
})

describe("the chunks of a run", () => {
  it.effect("have at most the maximum number of requests", () =>
    Effect.gen(function*() {
      const { provider } = yield* run(inputs(10), {}, { maxRequests: 4 })
      assert.deepStrictEqual(provider.batches.map(({ inputs }) => inputs.length), [4, 4, 2])
    }))

  it.effect("are filled up to the maximum number of bytes", () =>
    Effect.gen(function*() {
      const requests = inputs(50).map(({ key }, index) => ({ key, say: "é😀".repeat(index) }))
      const sizes: Array<number> = []
      const provider = new BatchProvider()
      const counting = backend(provider, { limits: { maxRequests: 1000, maxBytes: 1500 } })
      yield* BulkBackend.make({
        ...counting,
        submit: (lines, submission) => {
          sizes.push(lines.reduce((sum, { byteLength }) => sum + byteLength, 2))
          return counting.submit(lines, submission)
        }
      }).run(requests).pipe(Stream.runDrain, skipSleeps)
      assert.isAbove(sizes.length, 5)
      assert.isTrue(sizes.every((size) => size <= 1500))
      const next = provider.batches.slice(1).map(({ inputs }) =>
        new TextEncoder().encode(JSON.stringify(inputs[0])).byteLength + 2
      )
      assert.deepStrictEqual(sizes.slice(0, -1).filter((size, index) => size + (next[index] ?? 0) <= 1500), [])
    }).pipe(Effect.provide(isolated)))

  it.effect("are open at once only up to the configured concurrency", () =>
    Effect.gen(function*() {
      const { provider } = yield* run(inputs(30), {}, { concurrency: 2 })
      assert.deepStrictEqual([provider.batches.length, provider.most], [10, 2])
    }))

  it.effect("end before a request that exceeds the size limit, and earlier requests have their outcomes", () =>
    Effect.gen(function*() {
      const requests = inputs(9).map((request, index) => index === 7 ? { ...request, say: "x".repeat(2000) } : request)
      const { provider, error, outcomes } = yield* failing(requests, { limits: { maxRequests: 3, maxBytes: 1000 } })
      assert.isTrue(error instanceof Bulk.RunError && error.reason._tag === "Unsendable")
      assert.deepInclude(error instanceof Bulk.RunError ? error.reason : {}, {
        key: "key 7",
        index: 7,
        limitBytes: 998
      })
      // Request 6 is sent in its own batch: requests before the failed one are sent, in input order.
      assert.deepStrictEqual([outcomes.length, provider.submissions], [7, 3])
    }))

  it.effect("end before a request that is not JSON", () =>
    Effect.gen(function*() {
      const loop: { self?: unknown } = {}
      loop.self = loop
      const { provider, error } = yield* failing([{ key: "loop", say: loop }])
      assert.strictEqual(error._tag === "RunError" && error.reason._tag, "Unsendable")
      assert.strictEqual(provider.submissions, 0)
    }))
})

describe("two requests with the same key", () => {
  const twice = inputs(9).map((request, index) => index === 7 ? { ...request, key: "key 1" } : request)

  it.effect("fail the run, with the positions of both, before the batch of the second is sent", () =>
    Effect.gen(function*() {
      const { provider, error, outcomes } = yield* failing(twice)
      assert.isTrue(error._tag === "RunError" && error.reason._tag === "DuplicateKey")
      assert.deepInclude(error._tag === "RunError" ? error.reason : {}, { key: "key 1", first: 1, second: 7, sent: 6 })
      assert.deepStrictEqual(provider.seen.map(([say]) => say), ["0", "1", "2", "3", "4", "5"])
      assert.strictEqual(outcomes.length, 6)
    }))

  it.effect("are found by comparing keys as JSON", () =>
    Effect.gen(function*() {
      const keys = [1, "1", [1], { a: 1 }, { a: "1" }]
      assert.strictEqual((yield* run(keys.map((key) => ({ key, say: "" })))).outcomes.length, 5)
      const { error } = yield* failing([{ key: { a: 1 }, say: "one" }, { key: { a: 1 }, say: "two" }])
      assert.strictEqual(error._tag === "RunError" && error.reason._tag, "DuplicateKey")
    }))

  it.effect("are found among 50,000 requests", () =>
    Effect.gen(function*() {
      const many = [...inputs(50_000), { key: "key 31415", say: "" }]
      const { error } = yield* failing(many, { limits: { maxRequests: 100_000, maxBytes: 100_000_000 } })
      assert.deepInclude(error._tag === "RunError" ? error.reason : {}, { first: 31_415, second: 50_000, sent: 0 })
    }))
})

describe("the open batches of a run", () => {
  it.effect("are polled together, on the schedule of Job.polling", () =>
    Effect.gen(function*() {
      const provider = new BatchProvider()
      yield* BulkBackend.make(backend(provider, { takes: 30_000 })).run(inputs(9)).pipe(
        Job.polling(Schedule.spaced("10 seconds")),
        Stream.runDrain,
        skipSleeps
      )
      assert.deepStrictEqual(provider.polls.map((ids) => ids.length), [3, 3, 3])
    }).pipe(Effect.provide(isolated)))

  it.effect("are polled immediately if `nudges` emits", () =>
    Effect.gen(function*() {
      const provider = new BatchProvider()
      const ended = yield* Deferred.make<void>()
      const fiber = yield* BulkBackend.make(backend(provider, { takes: 5000 })).run(inputs(1), {
        nudges: Stream.fromEffect(Deferred.await(ended))
      }).pipe(Job.polling(Schedule.spaced("1 hour")), Stream.runCollect, Effect.forkChild)
      yield* elapse("6 seconds")
      assert.deepStrictEqual(provider.polls, [])
      yield* Deferred.succeed(ended, undefined)
      assert.strictEqual((yield* Fiber.join(fiber)).length, 1)
    }).pipe(Effect.provide(isolated)))

  it.effect("are polled throughout an outage", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(inputs(3), { poll: (nth) => nth < 8 ? refused.busy : undefined })
      assert.strictEqual(outcomes.length, 3)
    }))

  it.effect("are polled after the Retry-After of a poll, which fails the run if it is longer than an hour", () =>
    Effect.gen(function*() {
      const waiting = (retryAfter: Duration.Input) =>
        new Reason.RateLimited({
          endpoint: "GET /v1/batches",
          attempts: 1,
          message: "later",
          retryAfter: Duration.fromInputUnsafe(retryAfter)
        })
      const poll = (retryAfter: Duration.Input) => ({
        poll: (nth: number) => nth === 0 ? waiting(retryAfter) : undefined
      })
      assert.deepStrictEqual(tags((yield* run(inputs(1), poll("50 minutes"))).outcomes), ["Succeeded"])
      const { provider, error } = yield* failing(inputs(1), poll("400 days"))
      assert.isTrue(error instanceof BatchProviderError && error.reason._tag === "RateLimited")
      assert.strictEqual(provider.polls.length, 1)
    }))

  it.effect("fail the run at once if polling them is not permitted", () =>
    Effect.gen(function*() {
      const { error, outcomes } = yield* failing(inputs(3), { poll: () => refused.unauthenticated })
      assert.isTrue(error instanceof BatchProviderError && error.reason._tag === "Unauthenticated")
      assert.deepStrictEqual(outcomes, [])
    }))

  it.effect("give Missing outcomes if they do not exist anymore", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(inputs(2), { poll: () => "forgets" })
      assert.deepStrictEqual(outcomes.map((outcome) => outcome._tag === "Missing" && outcome.because), [
        "batch batch_0 does not exist any more",
        "batch batch_0 does not exist any more"
      ])
    }))

  it.effect("are polled until the provider lists them", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(inputs(2), { poll: (nth) => nth < 3 ? "forgets" : undefined })
      assert.deepStrictEqual(tags(outcomes), ["Succeeded", "Succeeded"])
    }))
})

describe("the results of a run", () => {
  it.effect("become outcomes of the same kind", () =>
    Effect.gen(function*() {
      const error = { type: "invalid" }
      const fates: Record<string, Bulk.Result<string>> = {
        1: { _tag: "Expired" },
        2: { _tag: "Canceled" },
        3: BulkBackend.errored({ message: "bad", type: "invalid", tag: "InvalidRequest" }, error),
        4: { _tag: "Missing", because: "" }
      }
      const { outcomes } = yield* run(inputs(5), { fate: (say) => fates[say] ?? received(say) }, { maxRequests: 5 })
      assert.deepStrictEqual(tags(outcomes), ["Succeeded", "Expired", "Canceled", "Errored", "Missing"])
      assert.deepInclude(outcomes[3], { message: "bad", error, isTransient: false, isBilling: false })
      assert.deepInclude(outcomes[4], { because: "batch batch_0 has ended without a result for it" })
    }))

  it.effect("are read again after a truncated download, without duplicate outcomes", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(inputs(3), {
        read: ([one, two, three], nth) => {
          if (one === undefined || two === undefined || three === undefined) return []
          return [[one, "cut" as const], [one, two, "cut" as const], [one, two, three]][nth] ?? []
        }
      })
      assert.deepStrictEqual(tags(outcomes), ["Succeeded", "Succeeded", "Succeeded"])
    }))

  it.effect("are read again if there are fewer than the provider reports", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(inputs(3), { read: (rows, nth) => nth === 0 ? rows.slice(0, 1) : rows })
      assert.deepStrictEqual(tags(outcomes), ["Succeeded", "Succeeded", "Succeeded"])
    }))

  it.effect("are Undecodable for the request they name if they cannot be parsed", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(inputs(3), {
        read: ([one, two, three]) =>
          one === undefined || two === undefined || three === undefined
            ? []
            : [one, unreadable(`{"custom_id":"${two.id}","resu`), three, unreadable("<html>")]
      })
      assert.deepStrictEqual(tags(outcomes), ["Succeeded", "Undecodable", "Succeeded"])
      assert.strictEqual(outcomes[1]?.key, "key 1")
    }))

  it.effect("are read again if they could not be parsed the first time", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(inputs(2), {
        read: (rows, nth) => nth === 0 ? rows.map(({ id }) => unreadable(`"${id}"`)) : rows
      })
      assert.deepStrictEqual(tags(outcomes), ["Succeeded", "Succeeded"])
    }))

  it.effect("are Missing if the provider has deleted them", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* run(inputs(1), { read: () => [refused.gone] })
      assert.deepInclude(outcomes[0], { because: "the results of batch batch_0 were deleted by the provider" })
    }))
})
