/**
 * Client-side rate limiting by the provider's own windows: a call waits for its
 * turn instead of being refused with 429.
 *
 * With {@link layer} in its context, a call waits by the windows that earlier
 * responses reported; without it nothing changes. One layer serves all fibers,
 * accounts and providers under it. See `docs/guide/rate-limits.md`.
 */
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { TokensUsed, WindowPolicy } from "./Provider.ts"
import type { Charge } from "./RateLimit/Bucket.ts"
import { type Need, type ObservedResponse, Pool, type WaitTooLong } from "./RateLimit/Pool.ts"
import { connect, type StoreConnection } from "./RateLimit/StoreConnection.ts"
import type { RateLimitStore } from "./RateLimitStore.ts"

export type { Need, ObservedResponse, WaitTooLong } from "./RateLimit/Pool.ts"

/** How a call counts against token limits. */
export interface RateLimitCost {
  /** What the limits are for, usually the model. */
  readonly key: string
  /** The most tokens the response may have, where the request bounds them. */
  readonly output?: number | null | undefined
}

/** One attempt that is ready to be sent. */
export interface PermitRequest {
  readonly account: string
  /** What in the account the limits are for. */
  readonly key: string
  readonly rateLimits: { readonly [window: string]: WindowPolicy }
  /** The tokens of the call; absent where it costs none. */
  readonly need?: Need | undefined
  /** The longest it may wait when its turn has come. */
  readonly maxWait: Duration.Duration
}

/** Permission to send one attempt. `observe` and `release` may be called more than once; the first call counts. */
export interface Permit {
  /** Waits until the attempt may be sent; fails where that is further away than `maxWait`. */
  readonly granted: Effect.Effect<void, WaitTooLong>
  /** Reports the rate limits in the response headers. */
  readonly observe: (response: ObservedResponse, now: number) => void
  /** Ends the attempt, whether or not it was sent. */
  readonly release: (used: TokensUsed, now: number) => void
}

export class RateLimit extends Context.Service<RateLimit, {
  /** The name of the account, where its keys do not tell it apart. */
  readonly account: string | undefined
  readonly permit: (request: PermitRequest) => Permit
}>()("@effect-genai/core/RateLimit") {}

export interface Options {
  /** The share of each window left to other processes of the account, from 0 (default) to less than 1. */
  readonly reserve?: number | undefined
  /** A name of the account (default: each key is an account), where its keys rotate, or one account has several keys. */
  readonly account?: string | undefined
}

/** Limits all calls under it. Build it once: layers do not share what they know. */
export const layer = (options: Options = {}): Layer.Layer<RateLimit> =>
  Layer.sync(RateLimit, () => make({ reserve: 0, ...options }))

export interface SharedOptions extends Options {
  /** The share of each window that all processes leave free, as their reports cross each other (default: 0.05). */
  readonly reserve?: number | undefined
}

/**
 * Like {@link layer}, for processes that share an account: they count what they take in one store, so that none of them
 * is rejected for what another has taken. While the store fails, calls continue and leave a fifth of each window free.
 */
export const layerShared = (store: RateLimitStore, options: SharedOptions = {}): Layer.Layer<RateLimit> =>
  Layer.effect(RateLimit, Effect.map(connect(store), (connection) => make({ reserve: 0.05, ...options }, connection)))

const make = ({ account, reserve = 0 }: Options, connection?: StoreConnection): RateLimit["Service"] => {
  const pools = new Map<string, Pool>()
  const poolOf = ({ account, key, need, rateLimits }: PermitRequest) => {
    const name = JSON.stringify([account, key])
    const found = pools.get(name)
    if (found !== undefined) return found
    const pool = new Pool({
      rateLimits,
      reserve,
      startsSlowly: need !== undefined,
      shared: connection && { connection, name }
    })
    pools.set(name, pool)
    return pool
  }
  return {
    account,
    permit: (request) => {
      const pool = poolOf(request)
      let charge: Charge | undefined
      return {
        granted: pool.acquire(request.need, request.maxWait, (granted) => {
          charge = granted
        }),
        observe: (response, now) => {
          if (charge !== undefined) pool.observe(charge, response, now)
        },
        release: (used, now) => {
          if (charge !== undefined) pool.release(charge, request.need, used, now)
        }
      }
    }
  }
}
