/**
 * Sends calls when the provider's rate limits admit them, in place of being refused.
 *
 * With {@link layer} in its context, a call waits for its turn by the windows that
 * came with earlier answers; without it nothing changes. One layer serves all
 * fibers, accounts and providers under it. See `docs/guide/rate-limits.md`.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Gauge, Spent } from "./Provider.ts"
import type { Charge } from "./RateLimit/Bucket.ts"
import { type Need, Pool, type Told } from "./RateLimit/Pool.ts"

export type { Need, Told } from "./RateLimit/Pool.ts"

/** What a call that costs tokens is counted under. */
export interface Spends {
  /** What has limits of its own: the model, as a rule. */
  readonly under: string
  /** The most tokens it may write, where it says so. */
  readonly output?: number | null | undefined
}

/** One attempt that wants to be sent. */
export interface Asking {
  /** Whose limits they are. */
  readonly account: string
  /** What in the account has limits of its own. */
  readonly under: string
  readonly gauges: { readonly [window: string]: Gauge }
  /** Of calls that cost tokens. */
  readonly need?: Need | undefined
}

/** The way of one attempt through the limits. What it tells may be told twice. */
export interface Pass {
  /** Waits until it may be sent. */
  readonly entered: Effect.Effect<void>
  /** The headers of its answer have come. */
  readonly answered: (told: Told, now: number) => void
  /** It is over, whether it was sent and answered or not. */
  readonly ended: (spent: Spent, now: number) => void
}

export class RateLimit extends Context.Service<RateLimit, {
  readonly pass: (asking: Asking) => Pass
}>()("@effect-genai/core/RateLimit") {}

export interface Options {
  /** The part of each window that is left to other processes of the account: 0 unless given, less than 1. */
  readonly reserve?: number
}

/** Gates all calls under it. Build it once: what two layers admit is not known to each other. */
export const layer = ({ reserve = 0 }: Options = {}): Layer.Layer<RateLimit> =>
  Layer.sync(RateLimit, () => {
    const pools = new Map<string, Pool>()
    const poolOf = ({ account, gauges, need, under }: Asking) => {
      const key = JSON.stringify([account, under])
      const found = pools.get(key)
      if (found !== undefined) return found
      const pool = new Pool(gauges, reserve, need !== undefined)
      pools.set(key, pool)
      return pool
    }
    return {
      pass: (asking) => {
        const pool = poolOf(asking)
        let charge: Charge | undefined
        return {
          entered: pool.enter(asking.need, (taken) => {
            charge = taken
          }),
          answered: (told, now) => {
            if (charge !== undefined) pool.answered(charge, told, now)
          },
          ended: (spent, now) => {
            if (charge !== undefined) pool.ended(charge, asking.need, spent, now)
          }
        }
      }
    }
  })
