/** Rate limits: what a minute admits, filled up steadily by the clock. */
import * as Effect from "effect/Effect"
import type { RateLimits } from "./Options.ts"
import { refuse } from "./Refusal.ts"
import { dateTime } from "./Route.ts"

const minute = 60_000

class Window {
  readonly limit: number
  private level: number
  private at = 0
  constructor(limit: number) {
    this.limit = limit
    this.level = limit
  }

  left(now: number): number {
    this.level = Math.min(this.limit, this.level + (Math.max(0, now - this.at) * this.limit) / minute)
    this.at = now
    return this.level
  }

  spend(amount: number, now: number): void {
    this.level = this.left(now) - amount
  }

  /** Seconds until this much is there. */
  secondsUntil(amount: number, now: number): number {
    const missing = Math.min(amount, this.limit) - this.left(now)
    return Math.ceil((missing * minute) / this.limit / 1000)
  }
}

export const make = (limits: RateLimits = {}) => {
  const windows = {
    requests: new Window(limits.requests ?? 4000),
    "input-tokens": new Window(limits.inputTokens ?? 2_000_000),
    "output-tokens": new Window(limits.outputTokens ?? 400_000)
  }
  const enforced = [
    { name: "requests", given: limits.requests, window: windows.requests, needs: () => 1 },
    {
      name: "input tokens",
      given: limits.inputTokens,
      window: windows["input-tokens"],
      needs: (tokens: number) => tokens
    },
    { name: "output tokens", given: limits.outputTokens, window: windows["output-tokens"], needs: () => 1 }
  ].filter(({ given }) => given !== undefined)

  return {
    /** Lets a request of so many tokens in, or says when to come again. */
    admit: (inputTokens: number, now: number) =>
      Effect.suspend(() => {
        for (const { name, needs, window } of enforced) {
          const seconds = window.secondsUntil(needs(inputTokens), now)
          if (seconds > 0 || needs(inputTokens) > window.limit) {
            const message =
              `This request would exceed your organization's rate limit of ${window.limit} ${name} per minute`
            return Effect.fail(refuse(429, message, { headers: { "retry-after": String(Math.max(seconds, 1)) } }))
          }
        }
        windows.requests.spend(1, now)
        windows["input-tokens"].spend(inputTokens, now)
        return Effect.void
      }),

    /** Takes what was written from what a minute admits. */
    wrote: (outputTokens: number, now: number): void => windows["output-tokens"].spend(outputTokens, now),

    /** What is left, for every answer. */
    headers: (now: number): { readonly [name: string]: string } => {
      const rows = Object.entries(windows).map(([name, window]) => {
        const left = window.left(now)
        return { name, limit: window.limit, left, full: now + ((window.limit - left) * minute) / window.limit }
      })
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
