/** Rate limits of requests, input tokens and output tokens, and their response headers. */
import { closed, Window } from "@effect-genai/core/Testing/Window"
import * as Effect from "effect/Effect"
import type { RateLimits } from "./Options.ts"
import { refuse } from "./Refusal.ts"
import { dateTime } from "./Route.ts"

export const make = (limits: RateLimits = {}) => {
  const windows = {
    requests: new Window(limits.requests ?? 4000),
    "input-tokens": new Window(limits.inputTokens ?? 2_000_000),
    "output-tokens": new Window(limits.outputTokens ?? 400_000)
  }
  const gates = [
    { name: "requests", given: limits.requests, window: windows.requests, needs: () => 1 },
    {
      name: "input tokens",
      given: limits.inputTokens,
      window: windows["input-tokens"],
      needs: (tokens: number) => tokens
    },
    { name: "output tokens", given: limits.outputTokens, window: windows["output-tokens"], needs: () => 1 }
  ]

  return {
    /** Admits a request, or rejects it with `retry-after`. */
    admit: (inputTokens: number, now: number) =>
      Effect.suspend(() => {
        const gate = closed(gates, inputTokens, now)
        if (gate !== undefined) {
          const message =
            `This request would exceed your organization's rate limit of ${gate.window.limit} ${gate.name} per minute`
          return Effect.fail(refuse(429, message, { headers: { "retry-after": String(gate.seconds) } }))
        }
        windows.requests.spend(1, now)
        windows["input-tokens"].spend(inputTokens, now)
        return Effect.void
      }),

    /** Counts generated tokens against the limit of output tokens. */
    spendOutput: (outputTokens: number, now: number): void => windows["output-tokens"].spend(outputTokens, now),

    /** The rate limit headers of every response. */
    headers: (now: number): { readonly [name: string]: string } => {
      const rows = Object.entries(windows).map(([name, window]) => ({
        name,
        limit: window.limit,
        left: window.left(now),
        full: window.fullAt(now)
      }))
      const [, ...tokens] = rows
      const both = {
        name: "tokens",
        limit: tokens.reduce((sum, { limit }) => sum + limit, 0),
        left: tokens.reduce((sum, { left }) => sum + left, 0),
        full: Math.max(...tokens.map(({ full }) => full))
      }
      return Object.fromEntries([...rows, both].flatMap(({ full, left, limit, name }) => [
        [`anthropic-ratelimit-${name}-limit`, String(limit)],
        [`anthropic-ratelimit-${name}-remaining`, String(Math.max(0, Math.floor(left)))],
        [`anthropic-ratelimit-${name}-reset`, dateTime(Math.ceil(full))]
      ]))
    }
  }
}

export type Limits = ReturnType<typeof make>
