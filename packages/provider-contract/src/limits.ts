/** `RateLimit` keeps a load within the limits of an embedded platform, and near their speed. */
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as RateLimit from "@effect-genai/core/RateLimit"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import type { Call, ProviderUnderTest } from "./ProviderUnderTest.ts"
import { load, pseudoRandom, shortestDuration } from "./support/load.ts"
import { isolated } from "./support/scripted.ts"

/** What calls used, or what a minute admits, by window. */
export interface Amounts {
  readonly [window: string]: number
}

export interface LimitCases<E, C> {
  /** Layers of a platform with these limits, whose model replies like this. */
  readonly platform: (
    rateLimits: Amounts,
    reply: () => Effect.Effect<string>
  ) => Layer.Layer<HttpClient.HttpClient | C>
  /** Sends this question; returns the tokens used, by window. */
  readonly whole: (question: string) => Call<Amounts, E, C>
  readonly streamed: (question: string) => Call<Amounts, E, C>
  readonly loads: ReadonlyArray<
    { readonly limits: Amounts; readonly latency: number; readonly mode: "whole" | "streamed" }
  >
  readonly unprotected: ReadonlyArray<Amounts>
}

const calls = 2000

export const limits = <E extends ProviderError, C>(
  { name }: Pick<ProviderUnderTest<E, C>, "name">,
  { loads, platform, streamed, unprotected, whole }: LimitCases<E, C>
) => {
  /** A model that writes 10 to 110 tokens within this many milliseconds. */
  const platformWith = (limits: Amounts, latency: number) => {
    let turn = 0
    const reply = () =>
      Effect.delay(Effect.succeed("word ".repeat(8 + pseudoRandom(turn++, 80))), pseudoRandom(turn * 31, latency))
    return Layer.merge(platform(limits, reply), isolated)
  }

  /** Runs a load with questions of 30 to 130 tokens; also returns the least seconds it can take. */
  const run = (limits: Amounts, call: (question: string) => Call<Amounts, E, C>) =>
    Effect.gen(function*() {
      const used = new Map([["requests", calls]])
      const outcome = yield* load(calls, (index) =>
        Effect.tap(call(`${index} ${"word ".repeat(16 + pseudoRandom(index, 80))}`), (amounts) =>
          Effect.sync(() => {
            for (const [window, amount] of Object.entries(amounts)) {
              used.set(window, (used.get(window) ?? 0) + amount)
            }
          })))
      return {
        ...outcome,
        shortest: shortestDuration([...used].map(([window, amount]) => [amount, limits[window]]))
      }
    })

  const provideAll = <R>(layer: Layer.Layer<R>) => <A, E>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E> =>
    Effect.scoped(Effect.flatMap(Layer.build(layer), (context) => Effect.provideContext(self, context)))

  describe(`${name}: rate limits`, () => {
    it.effect.each(loads)(
      `a load of ${calls} calls ($mode) stays within $limits and takes little more than the shortest time`,
      ({ latency, limits, mode }) =>
        Effect.gen(function*() {
          const { rateLimited, seconds, shortest, succeeded } = yield* run(limits, mode === "whole" ? whole : streamed)
          assert.deepStrictEqual({ succeeded, rateLimited }, { succeeded: calls, rateLimited: 0 })
          // The first call reports the limits, and the last one takes its latency.
          assert.isAtMost(seconds, 1.05 * shortest + (2 * latency) / 1000)
        }).pipe(provideAll(Layer.merge(platformWith(limits, latency), RateLimit.layer()))),
      120_000
    )

    it.effect.each(unprotected)(
      `a load of ${calls} calls without RateLimit exceeds %j`,
      (limits) =>
        Effect.gen(function*() {
          assert.isAbove((yield* run(limits, whole)).rateLimited, 500)
        }).pipe(provideAll(platformWith(limits, 1))),
      120_000
    )
  })
}
