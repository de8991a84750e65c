/** The tables of the report. */
import type { Claim } from "../Case.ts"
import type { Metric } from "../Measured.ts"
import type { Outcome, Summary } from "../run.ts"
import { columns, divided, missing } from "./columns.ts"
import { judge, type Judged } from "./judge.ts"

type Row = ReadonlyArray<string>

/** An aligned Markdown table, with numbers on the right. */
export const table = (head: Row, rows: ReadonlyArray<Row>, left: number): string => {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: Row) =>
    `| ${
      cells.map((cell, column) => column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))
        .join(" | ")
    } |`
  const rule = widths.map((width, column) => column < left ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)
  return [line(head), line(rule), ...rows.map(line)].join("\n")
}

/** The divisors of the ratios: the bare runtime on the same transport, and the SDK. */
const rivals = (summaries: ReadonlyArray<Summary>) => ({
  bare: (name: string) => summaries.find((one) => one.name === `bare ${/undici|fetch/.exec(name)?.[0] ?? ""}`),
  sdk: () => summaries.find((one) => one.name === "official SDK")
})

export const measurements = (
  { case: { metrics = ["cpu", "wall", "peak"], title, unit }, summaries }: Outcome
): string => {
  const { bare, sdk } = rivals(summaries)
  const main = columns[metrics[0] ?? "cpu"]
  const show = (one: Summary) => (metric: Metric) => {
    const value = columns[metric].value(one)
    return value === undefined ? missing : columns[metric].show(value)
  }
  const ratio = (one: Summary, rival: Summary | undefined) =>
    rival === undefined || rival === one ? "" : divided(main.value(one), main.value(rival))?.toFixed(2) ?? ""
  const all = {
    head: ["", ...metrics.map((metric) => columns[metric].head(unit)), "÷ bare", "÷ SDK"],
    rows: summaries.map((one) => [one.name, ...metrics.map(show(one)), ratio(one, bare(one.name)), ratio(one, sdk())])
  }
  // A column without ratios is left out.
  const used = all.head.map((_, column) => column === 0 || all.rows.some((row) => row[column] !== ""))
  const usedCells = (row: Row) => row.filter((_, column) => used[column])
  return `### ${title}\n\n${table(usedCells(all.head), all.rows.map(usedCells), 1)}`
}

/** The targets of cases, in one table. */
export const claims = (outcomes: ReadonlyArray<Outcome>): string => {
  const rows = outcomes.flatMap((outcome) =>
    judge(outcome).map((judged): Row => {
      const targets = judged.or === undefined ? [judged] : [judged, judged.or]
      const all = (show: (one: Judged) => string) => targets.map(show).join(" or ")
      const shown = (value: number, { metric, to }: Claim) =>
        to === undefined ? columns[metric].show(value) : value.toFixed(2)
      return [
        outcome.case.title,
        all(({ metric, of, to }) =>
          `${to === undefined ? of : `${of} ÷ ${to}`}: ${columns[metric].head(outcome.case.unit)}`
        ),
        all((one) => one.measured === undefined ? missing : shown(one.measured, one)),
        all((one) => `≤ ${shown(one.atMost, one)}`),
        judged.reached === undefined ? missing : judged.reached ? "yes" : "**no**"
      ]
    })
  )
  return table(["case", "number", "measured", "target", "met"], rows, 2)
}
