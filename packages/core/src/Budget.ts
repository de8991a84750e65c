/**
 * A budget in US dollars, shared by all fibers: work reserves its maximum cost first,
 * and is rejected if that could exceed the limit.
 *
 * The service is optional: without it nothing is rejected.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
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

/** A reserved amount. The first settlement or release counts, later ones do nothing. */
export interface Reservation {
  /** Spends the actual cost, or the whole reservation if it is unknown. */
  readonly settle: (actual: Option.Option<number>) => Effect.Effect<void>
  /** Releases the reservation: the work was not done. */
  readonly release: Effect.Effect<void>
}

export class Budget extends Context.Service<Budget, {
  /** Reserves the maximum cost of a piece of work, until it is settled or released. */
  readonly reserve: (high: Option.Option<number>) => Effect.Effect<Reservation, BudgetExceeded>
  /** In US dollars. */
  readonly spent: Effect.Effect<number>
  /** In US dollars. */
  readonly reserved: Effect.Effect<number>
  /** In US dollars. */
  readonly limit: number
}>()("@effect-genai/core/Budget") {}

/** Sums are whole billionths of a dollar, because binary fractions would not add up exactly. */
const nano = (usd: number) => Math.round(usd * 1e9)
const usd = (nanos: number) => nanos / 1e9

const make = (limit: number): Budget["Service"] => {
  let spent = 0
  let reserved = 0

  const refuse = (requested: number | undefined) =>
    new BudgetExceeded({
      limit,
      spent: usd(spent),
      reserved: usd(reserved),
      ...(requested === undefined ? {} : { requested })
    })

  const reservation = (amount: number): Reservation => {
    let open = true
    const close = (cost: () => number) =>
      Effect.sync(() => {
        if (!open) return
        open = false
        reserved -= amount
        spent += cost()
      })
    return {
      settle: (actual) => close(() => Option.match(actual, { onNone: () => amount, onSome: nano })),
      release: close(() => 0)
    }
  }

  return {
    limit,
    spent: Effect.sync(() => usd(spent)),
    reserved: Effect.sync(() => usd(reserved)),
    // One synchronous step: no other fiber runs between the check and the reservation.
    reserve: (high) =>
      Effect.suspend(() => {
        const requested = Option.getOrUndefined(Option.filter(high, (usd) => Number.isFinite(usd) && usd >= 0))
        if (requested === undefined || spent + reserved + nano(requested) > nano(limit)) {
          return Effect.fail(refuse(requested))
        }
        reserved += nano(requested)
        return Effect.succeed(reservation(nano(requested)))
      })
  }
}

/** Provides a budget with a limit in US dollars. */
export const layer = ({ limit }: { readonly limit: number }): Layer.Layer<Budget> =>
  Layer.sync(Budget, () => make(limit))
