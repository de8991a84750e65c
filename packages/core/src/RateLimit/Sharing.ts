/** Informs other workers of what the calls of a pool take, and deducts what others took. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Semaphore from "effect/Semaphore"
import type { Counters, Counts } from "../RateLimitStore.ts"
import type { Bucket, Charge } from "./Bucket.ts"
import type { StoreConnection } from "./StoreConnection.ts"

/** How long what was taken may remain unknown to others while much is left. */
const delay = "100 millis"

/** After how many milliseconds a worker no longer relies on what it knows of others. */
const outdated = 1000

export class Sharing {
  private readonly connection: StoreConnection
  private readonly pool: string
  private readonly buckets: ReadonlyMap<string, Bucket>
  private readonly turn = Semaphore.makeUnsafe(1)
  /** The counters after the last exchange, for each window. */
  private readonly last = new Map<string, Counters>()
  /** What the exchange in progress adds. */
  private adding: ReadonlyMap<string, Counts> = new Map()
  private exchangedAt = -Infinity
  private isScheduled = false
  /** The call that is announced and waits for its turn, with the buckets that counted it. */
  private announced: { readonly charge: Charge; readonly buckets: ReadonlyArray<Bucket> } | undefined

  constructor(connection: StoreConnection, pool: string, buckets: ReadonlyMap<string, Bucket>) {
    this.connection = connection
    this.pool = pool
    this.buckets = buckets
  }

  isOffline(now: number): boolean {
    return this.connection.isOffline(now)
  }

  /** Whether others must be informed of a call before it is sent: little is left, or may be left. */
  mustAnnounce(charge: Charge, reserve: number, now: number): boolean {
    if (this.announced !== undefined || this.isOffline(now)) return false
    if (this.buckets.size > 0 && now - this.exchangedAt > outdated) return true
    for (const [name, bucket] of this.buckets) {
      if (!bucket.isAmple(charge, reserve, this.adding.get(name)?.taken ?? 0, now)) return true
    }
    return false
  }

  /**
   * Informs others of a call that waits for its turn, and deducts what they took before. What they take later waits
   * for this call, so it is not deducted until the call is sent.
   */
  announce(charge: Charge): Effect.Effect<void> {
    return Effect.suspend(() => {
      const buckets = [...this.buckets.values()]
      for (const bucket of buckets) bucket.announce(charge)
      this.announced = { charge, buckets }
      return Effect.asVoid(Fiber.await(this.connection.run(this.exchange(() => true))))
    })
  }

  /** A call is sent. */
  taken(charge: Charge): void {
    for (const bucket of this.buckets.values()) {
      if (this.announced?.buckets.includes(bucket) !== true) bucket.announce(charge)
    }
    this.announced = undefined
    this.changed()
  }

  /** The announced call is not sent. */
  retract(): void {
    if (this.announced === undefined) return
    for (const bucket of this.announced.buckets) bucket.retract(this.announced.charge)
    this.announced = undefined
    this.changed()
  }

  /** Informs others soon. */
  changed(): void {
    if (this.isScheduled || this.buckets.size === 0) return
    this.isScheduled = true
    const exchange = Effect.suspend(() => {
      this.isScheduled = false
      return this.exchange(() => this.announced === undefined)
    })
    this.connection.run(Effect.delay(exchange, delay))
  }

  private exchange(mayDeduct: () => boolean): Effect.Effect<void> {
    return Semaphore.withPermits(this.turn, 1)(Effect.gen({ self: this }, function*() {
      this.adding = new Map(Array.from(this.buckets, ([name, bucket]) => [name, bucket.drain()]))
      const counts = yield* this.connection.add(this.pool, this.adding)
      const now = yield* Clock.currentTimeMillis
      this.exchangedAt = now
      if (Option.isSome(counts)) this.deduct(counts.value, mayDeduct(), now)
      // What others took meanwhile is in the reports of the provider.
      else this.last.clear()
      this.adding = new Map()
    }))
  }

  private deduct(counters: ReadonlyMap<string, Counters>, mayDeduct: boolean, now: number) {
    for (const [name, current] of counters) {
      const last = this.last.get(name)
      if (last?.id !== current.id) {
        this.last.set(name, current)
        continue
      }
      const added = this.adding.get(name) ?? { taken: 0, pending: 0 }
      const expected = { id: last.id, taken: last.taken + added.taken, pending: last.pending + added.pending }
      this.last.set(name, mayDeduct ? current : expected)
      if (!mayDeduct) continue
      const others = { taken: current.taken - expected.taken, pending: current.pending - expected.pending }
      this.buckets.get(name)?.deductOthers(others, now)
    }
  }
}
