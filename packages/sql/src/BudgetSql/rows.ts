/** Amounts in rows: as texts, because drivers pass 64-bit integers as numbers, bigints or texts, or refuse them. */
import type { Totals, Work } from "@effect-genai/core/BudgetStore"

export interface TotalsRow {
  readonly spent: string
  readonly reserved: string
}

/** The name of a piece of work in its budget. */
export const keyOf = ({ name, token }: Work): string => name ?? token

/** An amount as a parameter. */
export const nanos = (amount: bigint): string => amount.toString()

export const totalsOf = ([row]: ReadonlyArray<TotalsRow>): Totals => ({
  spent: BigInt(row?.spent ?? 0),
  reserved: BigInt(row?.reserved ?? 0)
})
