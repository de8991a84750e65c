/** A budget of this process. */
import * as Effect from "effect/Effect"
import type { BudgetStore, Work } from "../BudgetStore.ts"

/** An open reservation has a token, settled work has none. */
interface Entry {
  readonly amount: bigint
  readonly token?: string
}

/** Stores one budget in memory. Each operation is one synchronous step, so no other fiber runs within it. */
export const make = (): BudgetStore => {
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
