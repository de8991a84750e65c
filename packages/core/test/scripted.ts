// What the tests of every provider share: a call against a script, and what came of it.
import type * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Random from "effect/Random"

/** What tests would share by accident. Nothing is left to chance: draws are the greatest there are. */
export const isolated: Layer.Layer<never> = Layer.effectContext(
  Effect.sync(() =>
    Context.make(Retry.CurrentQuota, new Retry.Quota(500)).pipe(
      Context.add(Metric.MetricRegistry, new Map()),
      Context.add(Random.Random, { nextDoubleUnsafe: () => 1, nextIntUnsafe: () => 1 })
    )
  )
)

/** The requests so far. */
export const sent: Effect.Effect<ReadonlyArray<Testing.RecordedRequest>, never, Testing.RecordedRequests> = Effect
  .flatMap(
    Testing.RecordedRequests,
    ({ all }) => all
  )

/** When each request was sent, in milliseconds. */
export const times: Effect.Effect<ReadonlyArray<number>, never, Testing.RecordedRequests> = Effect.map(
  sent,
  (requests) => requests.map(({ at }) => at)
)

/** The reason of a failure. */
export const reasonOf = <A, R>(
  effect: Effect.Effect<A, { readonly reason: Reason.Reason }, R>
): Effect.Effect<Reason.Reason, A, R> => Effect.map(Effect.flip(effect), ({ reason }) => reason)

/** How often something was counted, by where. */
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
