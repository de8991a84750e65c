/**
 * A budget in US dollars, shared by all fibers: work sets aside beforehand what
 * it may cost at most, and is refused when that could exceed the limit.
 *
 * Optional: whoever spends reads it with `Effect.serviceOption`, so without one
 * nothing is refused.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { dollars } from "./Price.ts"

/** The limit could be exceeded, or nobody knows; nothing was spent. */
export class BudgetExceeded
  extends Schema.TaggedError<BudgetExceeded>("@effect-genai/core/Budget/BudgetExceeded")("BudgetExceeded", {
    /** US dollars, as all that follow. */
    limit: Schema.Number,
    spent: Schema.Finite,
    reserved: Schema.Finite,
    /** What the work may cost at most; absent where that is unknown, which a budget refuses. */
    requested: Schema.optionalKey(Schema.Finite)
  })
{
  override get message(): string {
    const left = `of ${dollars(this.limit)}, ${dollars(this.spent)} is spent and ${dollars(this.reserved)} reserved`
    return this.requested === undefined
      ? `the price is unknown, which a budget refuses: ${left}`
      : `${dollars(this.requested)} would exceed the budget: ${left}`
  }
}

/** What is set aside; the first settlement or release counts, later ones do nothing. */
export interface Reservation {
  /** Spends what the work has cost; all that was set aside where that is unknown. */
  readonly settle: (actual: Option.Option<number>) => Effect.Effect<void>
  /** Gives all of it back: the work was not done. */
  readonly release: Effect.Effect<void>
}

export class Budget extends Context.Service<Budget, {
  /** Sets aside what a piece of work may cost at most; a settlement replaces it by what it did cost. */
  readonly reserve: (high: Option.Option<number>) => Effect.Effect<Reservation, BudgetExceeded>
  readonly spent: Effect.Effect<number>
  readonly reserved: Effect.Effect<number>
  readonly limit: number
}>()("@effect-genai/core/Budget") {}

/** Sums are kept in whole billionths of a dollar: fractions would not add up to the limit. */
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

  const reservation = (held: number): Reservation => {
    let open = true
    const close = (cost: () => number) =>
      Effect.sync(() => {
        if (!open) return
        open = false
        reserved -= held
        spent += cost()
      })
    return {
      settle: (actual) => close(() => Option.match(actual, { onNone: () => held, onSome: nano })),
      release: close(() => 0)
    }
  }

  return {
    limit,
    spent: Effect.sync(() => usd(spent)),
    reserved: Effect.sync(() => usd(reserved)),
    // One step: no other fiber runs between the look and the reservation.
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

/** A budget of so many US dollars. */
export const layer = ({ limit }: { readonly limit: number }): Layer.Layer<Budget> =>
  Layer.sync(Budget, () => make(limit))
