/** The results as `json` for programs, as `text`, and as the `page` with its explanations. */
import type { Claim } from "./Case.ts"
import { type Machine, machine } from "./machine.ts"
import type { Metric } from "./Measured.ts"
import type { Options, Outcome, Summary } from "./run.ts"

interface Column {
  readonly head: (unit: string) => string
  readonly value: (summarize: Summary) => number | undefined
  readonly show: (value: number) => string
}

const columns: { readonly [metric in Metric]: Column } = {
  cpu: { head: (unit) => `CPU µs/${unit}`, value: ({ cpu }) => cpu, show: number },
  cpuInAll: { head: () => "CPU s", value: ({ cpu, units }) => inAll(cpu, units), show: seconds },
  wall: { head: (unit) => `wall µs/${unit}`, value: ({ wall }) => wall, show: number },
  wallInAll: { head: () => "wall s", value: ({ units, wall }) => inAll(wall, units), show: seconds },
  peak: { head: () => "peak MB", value: ({ peak }) => peak, show: (bytes) => (bytes / 1e6).toFixed(0) },
  size: { head: () => "KB", value: ({ size }) => size, show: kilobytes },
  held: { head: (unit) => `KB/open ${unit}`, value: ({ held }) => held, show: kilobytes },
  heap: { head: () => "live heap MB", value: ({ heap }) => heap, show: (bytes) => (bytes / 1e6).toFixed(1) },
  heapGrowth: {
    head: () => "last ÷ second quarter",
    value: ({ heapGrowth }) => heapGrowth,
    show: (ratio) => ratio.toFixed(2)
  }
}

/** Three significant digits. */
function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function kilobytes(bytes: number): string {
  return (bytes / 1e3).toFixed(1)
}

function seconds(microseconds: number): string {
  return number(microseconds / 1e6)
}

function inAll(each: number | undefined, units: number): number | undefined {
  return each === undefined ? undefined : each * units
}

const missing = "not measured"

/** The ratio; `undefined` if one of the numbers was not measured. */
const divided = (value: number | undefined, by: number | undefined): number | undefined =>
  value === undefined || by === undefined ? undefined : value / by

/** One of two targets; unknown if one of them is not measured and the other one is missed. */
const either = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === true || other === true ? true : one === undefined || other === undefined ? undefined : false

/** A target with its measurement, if there is one, and the same for the other target. */
export interface Judged extends Claim {
  readonly measured: number | undefined
  readonly reached: boolean | undefined
  readonly or?: Judged
}

const judgeClaim = ({ or, ...claim }: Claim, summaries: ReadonlyArray<Summary>): Judged => {
  const of = (name: string) => summaries.filter((one) => one.name === name).map(columns[claim.metric].value)[0]
  const measured = divided(of(claim.of), claim.to === undefined ? 1 : of(claim.to))
  const reached = measured === undefined ? undefined : measured <= claim.atMost
  if (or === undefined) return { ...claim, measured, reached }
  const other = judgeClaim(or, summaries)
  return { ...claim, measured, or: other, reached: either(reached, other.reached) }
}

export const judge = ({ case: { claims }, summaries }: Outcome): ReadonlyArray<Judged> =>
  claims.map((claim) => judgeClaim(claim, summaries))

/** Whether no contestant failed, and no required target is missed. */
export const isWhole = (outcomes: ReadonlyArray<Outcome>): boolean =>
  outcomes.every((outcome) =>
    outcome.summaries.every(({ failure }) => failure === undefined) &&
    judge(outcome).every(({ reached, required }) => required !== true || reached === true)
  )

export const json = (outcomes: ReadonlyArray<Outcome>, on: Machine = machine()) => ({
  machine: on,
  cases: outcomes.map((outcome) => ({
    name: outcome.case.name,
    title: outcome.case.title,
    unit: outcome.case.unit,
    contestants: outcome.summaries,
    claims: judge(outcome)
  }))
})

type Row = ReadonlyArray<string>

/** An aligned Markdown table, with numbers on the right. */
const table = (head: Row, rows: ReadonlyArray<Row>, left: number): string => {
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

const measurements = ({ case: { metrics = ["cpu", "wall", "peak"], title, unit }, summaries }: Outcome): string => {
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

const claims = (outcomes: ReadonlyArray<Outcome>): string => {
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

export const text = (outcomes: ReadonlyArray<Outcome>): string =>
  [...outcomes.map(measurements), claims(outcomes)].join("\n\n")

/** The whole page, `docs/benchmarks.md`. */
export const page = (
  outcomes: ReadonlyArray<Outcome>,
  { rounds, scale }: Pick<Options, "rounds" | "scale">,
  on: Machine = machine()
): string =>
  `# Benchmarks

Written by \`npm run bench\`, never by hand. A [decision](decisions/benchmarks.md) explains the method.
${
    scale === 1
      ? ""
      : `\n**A quick look**: ${scale} of the units of a full run; it shows the cases, not reliable numbers.\n`
  }
Each contestant runs in its own process, as JavaScript compiled as npm delivers it, with \`NODE_ENV=production\`, against a
bare server in another process on the same machine, which sends all of them the same bytes. Contestants take turns.
Numbers are medians of ${rounds} rounds after one warm-up round, and each process does a tenth of the work before it is
measured; transfers, runs and imports start cold, and a run and a bundle are measured once. CPU time covers all threads,
with garbage collection and JIT; memory is the peak of the process. Our responses and those of Mistral's SDK are checked
by their schemas; those of Anthropic's SDK are not.

${
    table(["machine", ""], [
      ["processor", on.processor],
      ["memory", on.memory],
      ["system", on.system],
      ["Node", on.node],
      ...Object.entries(on.packages)
    ], 2)
  }

_Bare_ is the runtime alone: \`undici\` or \`fetch\`, split lines, \`JSON.parse\`. _Effect_ is Effect's HTTP client used directly,
on the same transports as ours: code built on it cannot cost less. _Ours_ is this project on the named transport
(\`NodeTransport\` for undici), with the default retries, timeouts, spans and metrics; _JIT_ imports
\`effect/schema/SchemaJITCompiler/enable\`. esbuild makes and minifies the bundles, and gzip compresses them. The ratios in
the tables are those of the first column.

## Targets

${claims(outcomes)}

## Results

${outcomes.map(measurements).join("\n\n")}
`
