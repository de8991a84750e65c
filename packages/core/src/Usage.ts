/**
 * Token usage in one shape for all providers, by kind of price. A provider's `Price`
 * page converts its own usage to it.
 *
 * `tap` reports the usage of a stream when it ends, fails or is interrupted.
 */
import * as Context from "effect/Context"
import * as Predicate from "effect/Predicate"
import type * as Schema from "effect/Schema"
import { change, type Setting } from "./Setting.ts"

/** Each token is counted in one field, except `reasoning`, which is part of `output`. */
export interface Tokens {
  /** Input that was neither read from a cache nor written to one. */
  readonly uncachedInput: number
  /** Input read from a cache. */
  readonly cacheRead: number
  /** Input written to a cache for five minutes. */
  readonly cacheWrite5m: number
  /** Input written to a cache for an hour. */
  readonly cacheWrite1h: number
  /** All output, thinking included. */
  readonly output: number
  /** The part of `output` that is thinking, if the provider reports it. */
  readonly reasoning?: number
}

export const none: Tokens = { uncachedInput: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 }

/** All input tokens, cached ones included. */
export const totalInput = ({ cacheRead, cacheWrite1h, cacheWrite5m, uncachedInput }: Tokens): number =>
  uncachedInput + cacheRead + cacheWrite5m + cacheWrite1h

/** Adds two usages. */
export const add = (self: Tokens, that: Tokens): Tokens => ({
  uncachedInput: self.uncachedInput + that.uncachedInput,
  cacheRead: self.cacheRead + that.cacheRead,
  cacheWrite5m: self.cacheWrite5m + that.cacheWrite5m,
  cacheWrite1h: self.cacheWrite1h + that.cacheWrite1h,
  output: self.output + that.output,
  ...(self.reasoning === undefined && that.reasoning === undefined
    ? {}
    : { reasoning: (self.reasoning ?? 0) + (that.reasoning ?? 0) })
})

/** Whether a number can be an amount that was used: not negative, and not too large to be exact. */
export const isAmount = (amount: number): boolean => amount >= 0 && amount <= Number.MAX_SAFE_INTEGER

/** Whether all numbers in a provider's usage can be amounts; otherwise its cost is unknown. */
export const hasAmounts = (usage: unknown): boolean =>
  typeof usage === "number"
    ? isAmount(usage)
    : !Predicate.isObjectOrArray(usage) || Object.values(usage).every(hasAmounts)

export interface Report {
  /** The route of the endpoint. */
  readonly endpoint: string
  /** The last reported usage, in the provider's shape. */
  readonly usage: Schema.Json
  /** Whether the stream ended normally; otherwise more may have been used than was reported. */
  readonly complete: boolean
}

/** Called once for each stream that reported usage, when it is over. */
export const Listener: Context.Reference<((report: Report) => void) | undefined> = Context.Reference<
  ((report: Report) => void) | undefined
>("@effect-genai/core/Usage/Listener", { defaultValue: () => undefined })

/** Calls `f` with the usage of each stream when it is over. Must not block. Nested calls add up. */
export const tap = (f: (report: Report) => void): Setting =>
  change(Listener, (outer) => (report) => {
    outer?.(report)
    f(report)
  })
