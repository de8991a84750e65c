/** Exact sums of the rows of a report, by group. */
import * as Usage from "@effect-genai/core/Usage"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import {
  type Cost,
  type CostEntry,
  type CostRow,
  type Dimension,
  fieldOf,
  type Group,
  type Period,
  ReportError,
  rows,
  type Tokens,
  type UsageEntry,
  type UsageRow
} from "./rows.ts"

interface Sum<By extends Dimension> {
  /** The value of each dimension; null for rows that have none. */
  readonly group: { readonly [name in By]: string | null }
  /** The number of requests, if all rows have it. */
  readonly requests: number | undefined
}

export interface CostSum<By extends Dimension> extends Sum<By>, Cost {}

export interface UsageSum<By extends Dimension> extends Sum<By>, Tokens {}

const lengths = { hour: "YYYY-MM-DDTHH".length, day: "YYYY-MM-DD".length, month: "YYYY-MM".length } as const

const isPeriod = (dimension: Dimension): dimension is Period => dimension in lengths

const isGroup = <D extends Dimension>(dimension: D): dimension is D & Group => !isPeriod(dimension)

/**
 * The fields of a request for a report that {@link sum} can sum by these dimensions: `group_by`, time buckets, and the
 * largest pages.
 */
export const grouped = <const By extends Dimension>(by: ReadonlyArray<By>) => ({
  group_by: by.filter(isGroup).map((group) => fieldOf(group)),
  ...(by.some(isPeriod) ? { time_bucket_width: by.some((each) => each === "hour") ? "1h" : "1d" } as const : {}),
  limit: 1000
})

/** The period that a row lies in, or an error if it is longer. */
const periodOf = ({ endingAt = "", startingAt = "" }: CostRow | UsageRow, period: Period) => {
  const [first, end] = [Date.parse(startingAt), Date.parse(endingAt)]
  const of = (millis: number) => new Date(millis).toISOString().slice(0, lengths[period])
  return Number.isFinite(first) && first < end && of(first) === of(end - 1)
    ? Result.succeed(of(first))
    : Result.fail(
      new ReportError({
        message: `a row of the report is not within one ${period}: ` +
          `request it with \`time_bucket_width: "${period === "hour" ? "1h" : "1d"}"\``
      })
    )
}

const both = (a: number | undefined, b: number | undefined) => a === undefined || b === undefined ? undefined : a + b

interface Named {
  readonly group: { readonly [name: string]: string | null }
}

/** A sum by any dimensions. */
export type AnySum = Named & (Omit<CostSum<never>, "group"> | Omit<UsageSum<never>, "group">)

const add = (sum: AnySum | undefined, { requests, ...row }: CostRow | UsageRow, group: Named["group"]): AnySum => {
  if ("cost" in row) {
    const { cost, currency, listCost } = row
    return sum !== undefined && "cost" in sum
      ? {
        group,
        currency,
        requests: both(sum.requests, requests),
        cost: BigDecimal.sum(sum.cost, cost),
        listCost: BigDecimal.sum(sum.listCost, listCost)
      }
      : { group, currency, requests, cost, listCost }
  }
  const { tokens, webSearches } = row
  return sum !== undefined && "tokens" in sum
    ? {
      group,
      requests: both(sum.requests, requests),
      tokens: Usage.add(sum.tokens, tokens),
      webSearches: sum.webSearches + webSearches
    }
    : { group, requests, tokens, webSearches }
}

const groupOf = (row: CostRow | UsageRow, by: ReadonlyArray<Dimension>) =>
  Result.all(
    by.map((name) => isPeriod(name) ? periodOf(row, name) : Result.succeed<string | null>(row.group[name] ?? null))
  )

/**
 * Sums a report by dimensions, in the order in which the report has them. Costs are exact, and those of different
 * currencies are separate sums. It holds one sum for each group, not the rows.
 *
 * The report must be grouped by the same dimensions (see {@link grouped}): a row has no value for another, and is then
 * summed under null. Fails as the report does, never with the sum of a part of it.
 */
export function sum<const By extends Dimension, E, R>(
  report: Stream.Stream<CostEntry, E, R>,
  options: { readonly by: ReadonlyArray<By> }
): Effect.Effect<ReadonlyArray<CostSum<By>>, E | ReportError, R>
export function sum<const By extends Dimension, E, R>(
  report: Stream.Stream<UsageEntry, E, R>,
  options: { readonly by: ReadonlyArray<By> }
): Effect.Effect<ReadonlyArray<UsageSum<By>>, E | ReportError, R>
export function sum<E, R>(
  report: Stream.Stream<CostEntry | UsageEntry, E, R>,
  { by }: { readonly by: ReadonlyArray<Dimension> }
): Effect.Effect<ReadonlyArray<AnySum>, E | ReportError, R> {
  return Effect.suspend(() => {
    const sums = new Map<string, AnySum>()
    return rows(report).pipe(
      Stream.runForEachArray((rows: ReadonlyArray<CostRow | UsageRow>) =>
        Effect.fromResult(Result.all(rows.map((row) =>
          Result.map(groupOf(row, by), (values) => {
            const key = JSON.stringify(["currency" in row ? row.currency : "", ...values])
            const group = sums.get(key)?.group ??
              Object.fromEntries(by.map((name, index) => [name, values[index] ?? null]))
            sums.set(key, add(sums.get(key), row, group))
          })
        )))
      ),
      Effect.map(() => [...sums.values()])
    )
  })
}
