/**
 * For packages that store budgets: what a `Budget` needs of a store.
 *
 * Amounts are whole billionths of a dollar. A reservation belongs to whoever reserved last under the name of its work:
 * each reservation has a token that no other has. Work without a name has its token as its name, and leaves no trace
 * once it is settled or released.
 */
import * as Effect from "effect/Effect"
import type { StoreFailed } from "./JournalStore.ts"

/** A piece of work that has reserved its maximum cost. */
export interface Work {
  /** Absent for work that nobody else can adopt. */
  readonly name: string | undefined
  readonly token: string
}

/** The sums of a budget. */
export interface Totals {
  readonly spent: bigint
  readonly reserved: bigint
}

export interface Reserved extends Totals {
  /** Whether the amount is reserved; if not, nothing has changed. */
  readonly isGranted: boolean
}

/** Each operation is atomic and can be repeated: the second time it changes nothing. */
export interface BudgetStore {
  /**
   * Reserves an amount, unless all that is spent and reserved would exceed the limit. For work with an open reservation
   * the amount and the token replace the earlier ones. For work that is settled nothing is reserved nor refused.
   */
  readonly reserve: (work: Work, amount: bigint, limit: bigint) => Effect.Effect<Reserved, StoreFailed>
  /**
   * Replaces a reservation, or the earlier cost of its work, by a cost: whoever has reserved it. Without a cost the
   * whole reservation is spent, or the earlier cost stays.
   */
  readonly settle: (work: Work, cost: bigint | undefined) => Effect.Effect<void, StoreFailed>
  /** Frees an open reservation that has this token. */
  readonly release: (work: Work) => Effect.Effect<void, StoreFailed>
  readonly totals: Effect.Effect<Totals, StoreFailed>
}

/** An open reservation has a token, settled work has none. */
interface Entry {
  readonly amount: bigint
  readonly token?: string
}

/** Stores one budget in memory. Each operation is one synchronous step, so no other fiber runs within it. */
export const inMemory = (): BudgetStore => {
  const entries = new Map<string, Entry>()
  let spent = 0n
  let reserved = 0n

  const keyOf = ({ name, token }: Work) => name ?? token

  const reserve: BudgetStore["reserve"] = (work, amount, limit) =>
    Effect.sync(() => {
      const before = entries.get(keyOf(work))
      const isSettled = before !== undefined && before.token === undefined
      const others = reserved - (before?.amount ?? 0n)
      const isGranted = isSettled || spent + others + amount <= limit
      if (isGranted && !isSettled) {
        reserved = others + amount
        entries.set(keyOf(work), { amount, token: work.token })
      }
      return { isGranted, spent, reserved }
    })

  const settle: BudgetStore["settle"] = (work, cost) =>
    Effect.sync(() => {
      const before = entries.get(keyOf(work))
      if (before === undefined) return
      const amount = cost ?? before.amount
      if (before.token === undefined) spent -= before.amount
      else reserved -= before.amount
      spent += amount
      if (work.name === undefined) entries.delete(work.token)
      else entries.set(work.name, { amount })
    })

  const release: BudgetStore["release"] = (work) =>
    Effect.sync(() => {
      const before = entries.get(keyOf(work))
      if (before?.token !== work.token) return
      reserved -= before.amount
      entries.delete(keyOf(work))
    })

  return { reserve, settle, release, totals: Effect.sync(() => ({ spent, reserved })) }
}
