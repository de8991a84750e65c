/** Batch runs against the embedded platform. */
import type * as Bulk from "@effect-genai/core/Bulk"
import { collectInOrder, Journal } from "@effect-genai/core/Bulk"
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { ProviderUnderTest } from "./ProviderUnderTest.ts"
import { settle, skipSleeps } from "./support/testTime.ts"

/** Options of the embedded platform. */
export interface PlatformOptions {
  readonly batch?: { readonly fate: (request: unknown, index: number) => "errored" | undefined }
  readonly faults?: { readonly [route: string]: ReadonlyArray<Testing.Fault> }
}

export interface RunOptions {
  readonly maxRequests?: number
  readonly retryFailed?: { readonly times: number }
  readonly id?: string
}

export interface RunCases<A, E, C> {
  /** Such as "sent as files". */
  readonly variant?: string
  readonly keys: (count: number) => ReadonlyArray<string>
  readonly run: (
    count: number,
    options: RunOptions
  ) => Stream.Stream<Bulk.Outcome<string, A>, E, HttpClient.HttpClient | C>
  readonly resume: (id: string) => Stream.Stream<Bulk.Outcome<Schema.Json, A>, E, HttpClient.HttpClient | C>
  readonly forget: (id: string) => Effect.Effect<void, unknown>
  /** Provides an embedded platform and an isolated test. */
  readonly provide: (options: PlatformOptions) => <A, E>(
    self: Effect.Effect<A, E, HttpClient.HttpClient | C>
  ) => Effect.Effect<A, E>
  readonly routes: { readonly submission: string; readonly results: string }
  /** The number of responses by route, where three batches are submitted. */
  readonly responses: { readonly [route: string]: number | undefined }
  readonly isWhole: (value: A) => boolean
}

export const runs = <A, E, C>(
  { configure, name }: Pick<ProviderUnderTest<ProviderError, C>, "configure" | "name">,
  { forget, isWhole, keys, provide, responses, resume, routes, run, variant = "of batches" }: RunCases<A, E, C>
) => {
  /** The outcomes of a run in order, and the number of responses by route. */
  const collect = (count: number, options: RunOptions = {}) =>
    Effect.gen(function*() {
      const responses: Record<string, number> = {}
      const outcomes = yield* run(count, { maxRequests: 5, ...options }).pipe(
        ResponseMeta.tap(({ endpoint }) => responses[endpoint] = (responses[endpoint] ?? 0) + 1),
        collectInOrder,
        skipSleeps
      )
      return { outcomes, responses }
    })

  /** The keys of a run in the journal. */
  const keysOf = (id: string) =>
    Effect.map(
      Effect.flatMap(Journal, ({ keys }) => keys),
      (keys) => keys.filter((key) => key.includes(`~${id}~`))
    )

  /** Stops a run of seven requests at its first outcome, once the journal has the end of the input. */
  const stopped = (id: string) => {
    const hasEnd = Effect.map(keysOf(id), (keys) => keys.some((key) => key.endsWith("~end.7")))
    return run(7, { maxRequests: 5, id }).pipe(
      Stream.tap(() => Effect.repeat(Effect.andThen(settle, hasEnd), { until: (hasEnd) => hasEnd })),
      Stream.take(1),
      Stream.runDrain,
      skipSleeps
    )
  }

  const tagsOf = (outcomes: ReadonlyArray<Bulk.Outcome<string, A>>) => outcomes.map(({ _tag }) => _tag)
  const succeeded = (count: number) => Arr.makeBy(count, () => "Succeeded" as const)

  describe(`${name}: a run ${variant}`, () => {
    it.effect("returns every response under the caller's key", () =>
      Effect.gen(function*() {
        const { outcomes, responses: counts } = yield* collect(12)
        assert.deepStrictEqual(outcomes.map(({ key }) => key), keys(12))
        assert.deepStrictEqual(
          outcomes.filter((outcome) => outcome._tag !== "Succeeded" || !isWhole(outcome.value)),
          []
        )
        for (const [route, count] of Object.entries({ [routes.submission]: 3, ...responses })) {
          assert.strictEqual(counts[route], count, route)
        }
      }).pipe(provide({})))

    it.effect("resubmits failed requests", () =>
      Effect.gen(function*() {
        const { outcomes } = yield* collect(4, { retryFailed: { times: 1 } })
        assert.deepStrictEqual(outcomes.map(({ _tag, attempts }) => `${_tag} ${attempts}`), [
          "Succeeded 1",
          "Succeeded 2",
          "Succeeded 1",
          "Succeeded 1"
        ])
      }).pipe(provide({ batch: { fate: (_, index) => index === 1 ? "errored" : undefined } })))

    it.effect("finds a batch whose creation lost its response", () =>
      Effect.gen(function*() {
        const { outcomes, responses } = yield* collect(7)
        assert.deepStrictEqual(tagsOf(outcomes), succeeded(7))
        assert.strictEqual(responses[routes.submission], 2)
      }).pipe(provide({ faults: { [routes.submission]: [Testing.cutAfter(20)] } })))

    it.effect("rereads results after the connection is cut", () =>
      Effect.gen(function*() {
        const { outcomes } = yield* collect(5)
        assert.strictEqual(new Set(outcomes.map(({ key }) => key)).size, 5)
        assert.deepStrictEqual(tagsOf(outcomes), succeeded(5))
      }).pipe(
        provide({ faults: { [routes.results]: [Testing.cutAfter(300), Testing.cutAfter(700), Testing.badGateway] } })
      ))

    it.effect("resumes by its id alone", () =>
      Effect.gen(function*() {
        yield* stopped("resumed")
        const outcomes = yield* resume("resumed").pipe(collectInOrder, skipSleeps)
        assert.deepStrictEqual<unknown>(outcomes.map(({ key }) => key), keys(7))
      }).pipe(provide({})))

    it.effect("pays once if its journal has lost its last entries", () =>
      Effect.gen(function*() {
        yield* stopped("lost")
        const journal = yield* Journal
        const lost = (yield* keysOf("lost")).filter((key) => /~(000001\.1\.(sending\.0|batch)|end\.7)$/.test(key))
        assert.strictEqual(lost.length, 3)
        yield* Effect.forEach(lost, journal.remove)
        const { outcomes, responses } = yield* collect(7, { id: "lost" })
        assert.deepStrictEqual(tagsOf(outcomes), succeeded(7))
        assert.isUndefined(responses[routes.submission])
      }).pipe(provide({})))

    it.effect("sends nothing if its journal is damaged, and names the damaged entry", () =>
      Effect.gen(function*() {
        yield* stopped("damaged")
        const journal = yield* Journal
        const key = (yield* keysOf("damaged")).find((key) => key.endsWith("~000000.1.plan")) ?? ""
        yield* journal.set(key, ((yield* journal.get(key)) ?? "").slice(0, 100))
        let requests = 0
        const error = yield* run(7, { maxRequests: 5, id: "damaged" }).pipe(
          ResponseMeta.tap(() => requests += 1),
          Stream.runDrain,
          skipSleeps,
          Effect.flip
        )
        assert.deepNestedInclude(error, { _tag: "RunError", "reason._tag": "JournalFailed", "reason.keys": [key] })
        assert.strictEqual(requests, 0)
      }).pipe(provide({})))

    it.effect("starts over after `forget`", () =>
      Effect.gen(function*() {
        yield* collect(1, { id: "forgotten" })
        yield* forget("forgotten")
        const { responses } = yield* collect(1, { id: "forgotten" })
        assert.strictEqual(responses[routes.submission], 1)
      }).pipe(provide({})))

    it.effect("belongs to the account that started it", () =>
      Effect.gen(function*() {
        const runWith = (apiKey: string) =>
          run(1, { id: "belongs" }).pipe(Stream.runDrain, configure({ apiKey }), skipSleeps)
        yield* runWith("sk-one-key")
        const error = yield* Effect.flip(runWith("sk-another"))
        assert.deepNestedInclude(error, { _tag: "RunError", "reason._tag": "WrongAccount" })
        assert.notInclude(String(error), "sk-")
      }).pipe(provide({})))
  })
}
