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

/** Calls are sent before others are informed while they take less than this part of what is left. */
const uninformedPart = 1 / 32

/** Others are informed of several waiting calls at once while they take less than this part of what is left. */
const announcedPart = 1 / 2

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
  /** How much others are informed of for calls that wait for their turn. */
  private announced: Map<Bucket, number> = new Map()

  private readonly onExchange: () => void

  constructor(
    connection: StoreConnection,
    pool: string,
    buckets: ReadonlyMap<string, Bucket>,
    onExchange: () => void
  ) {
    this.onExchange = onExchange
    this.connection = connection
    this.pool = pool
    this.buckets = buckets
  }

  /** Whether the store fails, so that others are not informed. */
  get isOffline(): boolean {
    return this.connection.isOffline()
  }

  /** Whether others must be informed of a call before it is sent: little is left, or may be left. */
  mustAnnounce(charge: Charge, reserve: number, now: number): boolean {
    if (this.buckets.size === 0 || this.isOffline || this.isAnnounced(charge)) return false
    if (now - this.exchangedAt > outdated) return true
    return Array.from(this.buckets).some(([name, bucket]) => {
      const uninformed = (this.adding.get(name)?.taken ?? 0) + bucket.unsharedAmount
      const calls = 1 + Math.max(0, uninformed) / bucket.amountOf(charge)
      return calls > bucket.callsLeft(charge, reserve, now) * uninformedPart
    })
  }

  /**
   * Informs others of a call that waits for its turn and of those behind it, and deducts what others took before. What
   * they take later waits for these calls, so it is not deducted until they are sent.
   */
  announce(charge: Charge, waiting: number, reserve: number, now: number): Effect.Effect<void> {
    return Effect.gen({ self: this }, function*() {
      const calls = Math.max(1, Math.min(waiting, Math.floor(this.callsLeft(charge, reserve, now) * announcedPart)))
      this.announceCalls(charge, calls)
      yield* Fiber.await(this.connection.run(this.exchange(() => true)))
      // Others took so much before that not all may be sent now: those behind the first do not make others wait.
      const fitting = Math.floor(this.callsLeft(charge, reserve, yield* Clock.currentTimeMillis))
      if (fitting < calls) this.announceCalls(charge, Math.max(1, fitting) - calls)
    })
  }

  /** A call is sent. */
  taken(charge: Charge): void {
    for (const bucket of this.buckets.values()) {
      const amount = bucket.amountOf(charge)
      const announced = Math.min(amount, this.announced.get(bucket) ?? 0)
      if (announced > 0) this.announced.set(bucket, (this.announced.get(bucket) ?? 0) - announced)
      bucket.share(amount - announced, amount - announced)
    }
    // The rest does not suffice for another call.
    if (!this.isAnnounced(charge)) this.retract()
    this.changed()
  }

  /** No other call waits for its turn. */
  retract(): void {
    if (this.announced.size === 0) return
    for (const [bucket, amount] of this.announced) bucket.share(-amount, -amount)
    this.announced = new Map()
    this.changed()
  }

  private callsLeft(charge: Charge, reserve: number, now: number) {
    return Math.min(...Array.from(this.buckets.values(), (bucket) => bucket.callsLeft(charge, reserve, now)))
  }

  /** Announces so many calls more, or fewer. */
  private announceCalls(charge: Charge, calls: number) {
    for (const bucket of this.buckets.values()) {
      const amount = calls * bucket.amountOf(charge)
      bucket.share(amount, amount)
      this.announced.set(bucket, Math.max(0, (this.announced.get(bucket) ?? 0) + amount))
    }
  }

  private isAnnounced(charge: Charge) {
    return Array.from(this.buckets.values()).every((bucket) =>
      (this.announced.get(bucket) ?? 0) >= bucket.amountOf(charge)
    )
  }

  /** Informs others soon. */
  changed(): void {
    if (this.isScheduled || this.buckets.size === 0) return
    this.isScheduled = true
    const exchange = Effect.suspend(() => {
      this.isScheduled = false
      return this.exchange(() => this.announced.size === 0)
    })
    this.connection.run(Effect.delay(exchange, delay))
  }

  private exchange(mayDeduct: () => boolean): Effect.Effect<void> {
    return Semaphore.withPermits(this.turn, 1)(Effect.gen({ self: this }, function*() {
      this.adding = new Map(Array.from(this.buckets, ([name, bucket]) => [name, bucket.drain()]))
      const counts = yield* this.connection.add(this.pool, this.adding)
      const now = yield* Clock.currentTimeMillis
      const isDeducted = mayDeduct()
      // What was not deducted must be, before a call is sent without an announcement.
      this.exchangedAt = isDeducted ? now : -Infinity
      if (Option.isSome(counts)) this.deduct(counts.value, isDeducted, now)
      else this.last.clear()
      this.adding = new Map()
    }))
  }

  private deduct(counters: ReadonlyMap<string, Counters>, mayDeduct: boolean, now: number) {
    for (const [name, current] of counters) {
      const last = this.last.get(name)
      if (last?.id !== current.id) {
        this.last.set(name, current)
        const bucket = this.buckets.get(name)
        if (bucket !== undefined) bucket.join(current.pending - (this.announced.get(bucket) ?? 0), now)
        continue
      }
      const added = this.adding.get(name) ?? { taken: 0, pending: 0 }
      const expected = { id: last.id, taken: last.taken + added.taken, pending: last.pending + added.pending }
      const others = { taken: current.taken - expected.taken, pending: current.pending - expected.pending }
      // What others returned, such as output that they did not write, helps the call that waits.
      const isDeducted = mayDeduct || others.taken < 0
      this.last.set(name, isDeducted ? current : expected)
      if (isDeducted) this.buckets.get(name)?.deductOthers(others, now)
    }
    this.onExchange()
  }
}
