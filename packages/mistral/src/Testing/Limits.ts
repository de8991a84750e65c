/** Rate limits of requests and tokens, and their response headers. */
import { closed, Window } from "@effect-genai/core/Testing/Window"
import * as Effect from "effect/Effect"
import type { RateLimits } from "./Options.ts"
import { refuse } from "./Refusal.ts"

export const make = (limits: RateLimits = {}) => {
  const requests = new Window(limits.requests ?? 360)
  const tokens = new Window(limits.tokens ?? 2_000_000)
  const gates = [
    { name: "requests", given: limits.requests, window: requests, needs: () => 1 },
    { name: "tokens", given: limits.tokens, window: tokens, needs: (amount: number) => amount }
  ]
  return {
    /** Admits a request, or rejects it with `retry-after`. */
    admit: (amount: number, now: number) =>
      Effect.suspend(() => {
        const gate = closed(gates, amount, now)
        if (gate !== undefined) {
          const headers = { "retry-after": String(gate.seconds) }
          return Effect.fail(refuse(429, "Rate limit exceeded", { code: "1300", headers }))
        }
        requests.spend(1, now)
        tokens.spend(amount, now)
        return Effect.void
      }),

    /** Counts generated tokens against the limit of tokens. */
    spendOutput: (amount: number, now: number): void => tokens.spend(amount, now),

    /** The rate limit headers of every response. */
    headers: (now: number): { readonly [name: string]: string } =>
      Object.fromEntries(
        [["req-minute", requests] as const, ["tokens-minute", tokens] as const].flatMap(([name, window]) => [
          [`x-ratelimit-limit-${name}`, String(window.limit)],
          [`x-ratelimit-remaining-${name}`, String(Math.max(0, Math.floor(window.left(now))))]
        ])
      )
  }
}

export type Limits = ReturnType<typeof make>
