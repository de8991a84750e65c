/** Sums as a table for the terminal. */
import * as Usage from "@effect-genai/core/Usage"
import * as BigDecimal from "effect/BigDecimal"
import type { AnySum } from "./sum.ts"

interface Column {
  readonly name: string
  readonly cell: (sum: AnySum) => string
}

/** To the cent; sums that are less than half a cent are shown as 0.00. */
const money = (amount: BigDecimal.BigDecimal, currency: string) => {
  const { value } = BigDecimal.scale(BigDecimal.round(amount, { scale: 2, mode: "half-from-zero" }), 2)
  const digits = String(value < 0n ? -value : value).padStart(3, "0")
  return `${value < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)} ${currency}`
}

const count = (number: number | undefined) => number === undefined ? "-" : String(number)

const columns: ReadonlyArray<Column> = [
  { name: "requests", cell: ({ requests }) => count(requests) },
  { name: "input", cell: (sum) => "tokens" in sum ? count(Usage.totalInput(sum.tokens)) : "" },
  { name: "cached", cell: (sum) => "tokens" in sum ? count(sum.tokens.cacheRead) : "" },
  { name: "output", cell: (sum) => "tokens" in sum ? count(sum.tokens.output) : "" },
  { name: "cost", cell: (sum) => "cost" in sum ? money(sum.cost, sum.currency) : "" }
]

/** A text of the server without characters that would move the cursor or color the terminal. */
const printable = (text: string) =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, "")

/** The totals of each currency. */
const totals = (sums: ReadonlyArray<AnySum>): ReadonlyArray<string> => {
  const found = new Map<string, BigDecimal.BigDecimal>()
  for (const sum of sums) {
    if ("cost" in sum) {
      found.set(sum.currency, BigDecimal.sum(found.get(sum.currency) ?? BigDecimal.make(0n, 0), sum.cost))
    }
  }
  return [...found].map(([currency, amount]) => money(amount, currency))
}

/**
 * Sums as aligned text with a line of headings: the dimensions, then requests and cost (to the cent, with the total), or
 * requests and tokens.
 */
export const table = (sums: ReadonlyArray<AnySum>): string => {
  const names = Object.keys(sums[0]?.group ?? {})
  const used = columns.filter(({ cell, name }) =>
    sums.some((sum) => cell(sum) !== "" && (name !== "requests" || sum.requests !== undefined))
  )
  const lines = [
    [...names, ...used.map(({ name }) => name)],
    ...sums.map((sum) =>
      [...names.map((name) => sum.group[name] ?? "-"), ...used.map(({ cell }) => cell(sum))].map(printable)
    ),
    ...totals(sums).map((total) => [
      ...(names.length + used.length > 1 ? ["total"] : []),
      ...Array.from({ length: Math.max(0, names.length + used.length - 2) }, () => ""),
      total
    ])
  ]
  const widths = lines.reduce<ReadonlyArray<number>>(
    (widest, line) => line.map((cell, index) => Math.max(widest[index] ?? 0, cell.length)),
    []
  )
  return lines.map((line) =>
    line.map((cell, index) => {
      const width = widths[index] ?? 0
      return index < names.length ? cell.padEnd(width) : cell.padStart(width)
    }).join("  ").trimEnd()
  ).join("\n")
}
