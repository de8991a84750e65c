/**
 * What was used: the tokens of a request in the same words for every provider,
 * each priced apart. A provider's `Price` page turns its own usage into them.
 *
 * `tap` tells what a stream has used, however it ends.
 */
import * as Context from "effect/Context"
import type * as Schema from "effect/Schema"
import { change, type Setting } from "./Setting.ts"

/** No two of these fields hold the same token, but for `reasoning`, which is part of `output`. */
export interface Tokens {
  /** Input that was neither read from a cache nor written to one. */
  readonly uncachedInput: number
  readonly cacheRead: number
  /** Written to a cache that keeps it five minutes. */
  readonly cacheWrite5m: number
  /** Written to a cache that keeps it an hour. */
  readonly cacheWrite1h: number
  /** All that was written, thinking included. */
  readonly output: number
  /** The part of `output` that is thinking, where the provider tells it. */
  readonly reasoning?: number
}

export const none: Tokens = { uncachedInput: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 }

/** All of a prompt, wherever it was read from. */
export const totalInput = ({ cacheRead, cacheWrite1h, cacheWrite5m, uncachedInput }: Tokens): number =>
  uncachedInput + cacheRead + cacheWrite5m + cacheWrite1h

/** Both together. */
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

export interface Report {
  /** The route of the endpoint that streamed. */
  readonly endpoint: string
  /** The last usage that came, in the provider's shape; what was not reported is not in it. */
  readonly usage: Schema.Json
  /** Whether the stream came to its own end; else more may have been used than was reported. */
  readonly complete: boolean
}

/** Told once for each stream that has reported usage, when it is over. */
export const Listener: Context.Reference<((report: Report) => void) | undefined> = Context.Reference<
  ((report: Report) => void) | undefined
>("@effect-genai/core/Usage/Listener", { defaultValue: () => undefined })

/** Calls `f` with what each stream has cost when it is over. */
export const tap = (f: (report: Report) => void): Setting =>
  change(Listener, (outer) => (report) => {
    outer?.(report)
    f(report)
  })
