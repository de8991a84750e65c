// Calls against scripted responses: the requests they send, the reasons they fail with, the metrics they count.
import * as Bulk from "@effect-genai/core/Bulk"
import type * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { assert } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Random from "effect/Random"

/** A retry quota, a metric registry and a journal for one test, and random numbers that are always 1: the longest waits. */
export const isolated: Layer.Layer<never> = Layer.merge(
  Layer.effectContext(
    Effect.sync(() =>
      Context.make(Retry.CurrentQuota, new Retry.Quota(500)).pipe(
        Context.add(Metric.MetricRegistry, new Map()),
        Context.add(Random.Random, { nextDoubleUnsafe: () => 1, nextIntUnsafe: () => 1 })
      )
    )
  ),
  Layer.provide(Bulk.journal, KeyValueStore.layerMemory)
)

/** The requests sent so far. */
export const sent: Effect.Effect<ReadonlyArray<Testing.RecordedRequest>, never, Testing.RecordedRequests> = Effect
  .flatMap(
    Testing.RecordedRequests,
    ({ all }) => all
  )

/** The requests sent so far, as method, path and query. */
export const sentRoutes: Effect.Effect<ReadonlyArray<string>, never, Testing.RecordedRequests> = Effect.map(
  sent,
  (requests) => requests.map(({ method, url }) => `${method} ${url.pathname}${url.search}`)
)

/** When each request was sent, in milliseconds. */
export const times: Effect.Effect<ReadonlyArray<number>, never, Testing.RecordedRequests> = Effect.map(
  sent,
  (requests) => requests.map(({ at }) => at)
)

/** The only request that was sent. */
export const onlyRequest: Effect.Effect<Testing.RecordedRequest, never, Testing.RecordedRequests> = Effect.map(
  sent,
  ([request, ...more]) => {
    assert.deepStrictEqual(more, [])
    return request ?? assert.fail("nothing was sent")
  }
)

/** A multipart form as a server reads it. */
export const formOf = ({ body, headers }: Testing.RecordedRequest): Effect.Effect<FormData> =>
  Effect.promise(() =>
    new Response(Buffer.from(body), { headers: { "content-type": headers["content-type"] ?? "" } }).formData()
  )

/** The reason of a failure. */
export const reasonOf = <A, R>(
  effect: Effect.Effect<A, { readonly reason: Reason.Reason }, R>
): Effect.Effect<Reason.Reason, A, R> => Effect.map(Effect.flip(effect), ({ reason }) => reason)

/** The reason of a failure without retries. */
export const finalReasonOf = <A, R>(effect: Effect.Effect<A, { readonly reason: Reason.Reason }, R>) =>
  reasonOf(Retry.none(effect))

/** The values of a counter, by its attribute `where`. */
export const counted = (metric: string): Effect.Effect<{ readonly [where: string]: number }> =>
  Effect.map(
    Metric.snapshot,
    (snapshots) =>
      Object.fromEntries(snapshots.flatMap((snapshot) =>
        snapshot.id === metric && snapshot.type === "Counter"
          ? [[snapshot.attributes?.["where"] ?? "", Number(snapshot.state.count)]]
          : []
      ))
  )
