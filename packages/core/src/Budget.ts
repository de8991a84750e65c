/**
 * A budget in US dollars, shared by all fibers, or by many processes if its store is a database: work reserves its
 * maximum cost first, and is rejected if that could exceed the limit.
 *
 * The service is optional: without it nothing is rejected.
 */
import * as Context from "effect/Context"
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import type { Scope } from "effect/Scope"
import { type BudgetStore, inMemory, type Totals, type Work } from "./BudgetStore.ts"
import { StoreFailed } from "./JournalStore.ts"
import { dollars } from "./Price.ts"

/** The limit could be exceeded, or the cost is unknown; nothing was spent. */
export class BudgetExceeded
  extends Schema.TaggedError<BudgetExceeded>("@effect-genai/core/Budget/BudgetExceeded")("BudgetExceeded", {
    /** In US dollars, like all fields. */
    limit: Schema.Number,
    spent: Schema.Finite,
    reserved: Schema.Finite,
    /** The maximum cost of the work; absent if it is unknown. */
    requested: Schema.optionalKey(Schema.Finite)
  })
{
  override get message(): string {
    const left = `of ${dollars(this.limit)}, ${dollars(this.spent)} is spent and ${dollars(this.reserved)} reserved`
    return this.requested === undefined
      ? `the price is unknown, and a budget rejects unknown prices: ${left}`
      : `${dollars(this.requested)} would exceed the budget: ${left}`
  }
}

/** The store of the budget cannot be used. A reservation may have been stored: it stays counted, and nothing was sent. */
export class BudgetUnavailable
  extends Schema.TaggedError<BudgetUnavailable>("@effect-genai/core/Budget/BudgetUnavailable")("BudgetUnavailable", {
    /** What failed, and what to do. */
    message: Schema.String,
    /** Whether it may succeed later without a change by a person. */
    isTransient: Schema.Boolean
  })
{}

/** A reserved amount. The first settlement or release counts, later ones do nothing. */
export interface Reservation {
  /**
   * Spends the actual cost, or the whole reservation if it is unknown. For work that was settled before, the cost
   * replaces the earlier one, which stays if the cost is unknown.
   */
  readonly settle: (actual: Option.Option<number>) => Effect.Effect<void>
  /** Releases the reservation: the work was not done. Does nothing where the work was reserved by another since. */
  readonly release: Effect.Effect<void>
}

export class Budget extends Context.Service<Budget, {
  /**
   * Reserves the maximum cost of a piece of work, until it is settled or released. With the name of the work, a
   * second reservation replaces the first, and reserves nothing if the work is settled: it counts once, whichever
   * processes do it.
   */
  readonly reserve: (
    high: Option.Option<number>,
    work?: string
  ) => Effect.Effect<Reservation, BudgetExceeded | BudgetUnavailable>
  /** In US dollars. */
  readonly spent: Effect.Effect<number, BudgetUnavailable>
  /** In US dollars. */
  readonly reserved: Effect.Effect<number, BudgetUnavailable>
  /** In US dollars. */
  readonly limit: number
}>()("@effect-genai/core/Budget") {}

/** More than any budget, and little enough for sums in 64 bits. */
const most = 2n ** 61n

/** Sums are whole billionths of a dollar, because binary fractions would not add up exactly. */
const nano = (usd: number): bigint => usd * 1e9 < Number(most) ? BigInt(Math.round(usd * 1e9)) : most
const usd = (nanos: bigint): number => Number(nanos) / 1e9

const isAmount = (usd: number) => Number.isFinite(usd) && usd >= 0

/** How long one operation of a store may take. */
const longest = "10 seconds"

const bounded = <A>(operation: Effect.Effect<A, StoreFailed>) =>
  Effect.timeoutOrElse(operation, {
    duration: longest,
    orElse: () => Effect.fail(new StoreFailed({ message: `no response within ${longest}`, isTransient: true }))
  })

const isTransient = (error: StoreFailed) => error.isTransient !== false

const delays = Schedule.min([Schedule.exponential("100 millis"), Schedule.spaced("5 seconds")]).pipe(Schedule.jittered)

const retried = <A>(operation: Effect.Effect<A, StoreFailed>, duration: "30 seconds" | "10 minutes") =>
  Effect.retry(bounded(operation), { schedule: Schedule.upTo(delays, { duration }), while: isTransient })

const unavailable = (error: StoreFailed) => {
  const advice = isTransient(error)
    ? "Nothing was sent: run it again when the store can be reached"
    : "Nothing was sent: check the store of the budget, then run it again"
  return new BudgetUnavailable({
    message: `the budget cannot be read or changed: ${error.message}. ${advice}`,
    isTransient: isTransient(error)
  })
}

/**
 * A budget of a store, which may be unreachable for a while: reservations are retried for 30 seconds; settlements and
 * releases in the background for 10 minutes, or until the scope closes. Until they are stored, the whole reservation
 * stays counted.
 */
export const fromStore = /* @__PURE__ */ Effect.fnUntraced(
  function*(store: BudgetStore, limit: number): Effect.fn.Return<Budget["Service"], never, Scope> {
    const scope = yield* Effect.scope
    const crypto = yield* WebCrypto
    const limitNanos = Number.isNaN(limit) || limit < 0 ? -1n : nano(limit)
    let isClosed = false
    yield* Effect.addFinalizer(() => Effect.sync(() => isClosed = true))

    const refuse = ({ reserved, spent }: Totals, requested?: number) =>
      new BudgetExceeded({
        limit,
        spent: usd(spent),
        reserved: usd(reserved),
        ...(requested === undefined ? {} : { requested })
      })

    const totals = Effect.mapError(retried(store.totals, "30 seconds"), unavailable)

    /** Changes a reservation now, or in the background; never fails. */
    const change = (operation: Effect.Effect<void, StoreFailed>): Effect.Effect<void> => {
      const once = bounded(operation)
      const warn = (error: StoreFailed) =>
        Effect.logWarning(`the budget still counts a whole reservation: its end could not be stored: ${error.message}`)
      const last = Effect.catch(once, warn)
      const later = retried(operation, "10 minutes").pipe(Effect.catch(warn), Effect.onInterrupt(() => last))
      return once.pipe(
        Effect.catch(() => isClosed ? last : Effect.forkIn(later, scope, { startImmediately: true })),
        Effect.uninterruptible,
        Effect.asVoid
      )
    }

    const reservation = (work: Work): Reservation => {
      let isOpen = true
      const close = (operation: Effect.Effect<void, StoreFailed>) =>
        Effect.suspend(() => {
          if (!isOpen) return Effect.void
          isOpen = false
          return change(operation)
        })
      return {
        settle: (actual) =>
          close(store.settle(work, Option.getOrUndefined(Option.map(Option.filter(actual, isAmount), nano)))),
        release: close(store.release(work))
      }
    }

    const reserve = Effect.fnUntraced(function*(high: Option.Option<number>, name?: string) {
      const requested = Option.getOrUndefined(Option.filter(high, isAmount))
      if (requested === undefined) return yield* refuse(yield* totals)
      const work: Work = { name, token: crypto.randomUUID() }
      const stored = yield* retried(store.reserve(work, nano(requested), limitNanos), "30 seconds").pipe(
        // Its outcome is unknown. Work with a name has its reservation adopted, other work does not.
        Effect.onError(() => name === undefined ? Effect.forkIn(change(store.release(work)), scope) : Effect.void),
        Effect.mapError(unavailable)
      )
      if (!stored.isGranted) return yield* refuse(stored, requested)
      return reservation(work)
    })

    return {
      limit,
      reserve: (high, work) => Effect.interruptible(reserve(high, work)),
      spent: Effect.map(totals, ({ spent }) => usd(spent)),
      reserved: Effect.map(totals, ({ reserved }) => usd(reserved))
    }
  }
)

/** Provides a budget of this process with a limit in US dollars. */
export const layer = ({ limit }: { readonly limit: number }): Layer.Layer<Budget> =>
  Layer.effect(Budget, Effect.suspend(() => fromStore(inMemory(), limit)))
