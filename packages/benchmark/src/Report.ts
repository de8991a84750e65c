/** What was measured, for programs (`json`) and for people (`text`, and `page` with all that explains it). */
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
  size: { head: () => "KB", value: ({ size }) => size, show: (bytes) => (bytes / 1e3).toFixed(1) }
}

/** Three digits that say something. */
function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function seconds(microseconds: number): string {
  return number(microseconds / 1e6)
}

function inAll(each: number | undefined, units: number): number | undefined {
  return each === undefined ? undefined : each * units
}

const missing = "not measured"

/** Of anything that was not measured there is no ratio. */
const divided = (value: number | undefined, by: number | undefined): number | undefined =>
  value === undefined || by === undefined ? undefined : value / by

/** Nothing failed. */
export const isWhole = (outcomes: ReadonlyArray<Outcome>): boolean =>
  outcomes.every(({ summaries }) => summaries.every(({ failure }) => failure === undefined))

/** A claim beside what was measured, if it was. */
export interface Judged extends Claim {
  readonly measured: number | undefined
  readonly reached: boolean | undefined
}

export const judge = ({ case: { claims }, summaries }: Outcome): ReadonlyArray<Judged> =>
  claims.map((claim) => {
    const of = (name: string) => summaries.filter((one) => one.name === name).map(columns[claim.metric].value)[0]
    const measured = divided(of(claim.of), claim.to === undefined ? 1 : of(claim.to))
    return { ...claim, measured, reached: measured === undefined ? undefined : measured <= claim.atMost }
  })

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

/** A table as Markdown wants it and people read it, numbers to the right. */
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

/** The contestant that a ratio is of: the bare runtime on the transport of the one that is compared, or the SDK. */
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
  // Where nobody is compared there is no column.
  const used = all.head.map((_, column) => column === 0 || all.rows.some((row) => row[column] !== ""))
  const keep = (row: Row) => row.filter((_, column) => used[column])
  return `### ${title}\n\n${table(keep(all.head), all.rows.map(keep), 1)}`
}

const claims = (outcomes: ReadonlyArray<Outcome>): string => {
  const rows = outcomes.flatMap((outcome) =>
    judge(outcome).map(({ atMost, measured, metric, of, reached, to }): Row => {
      const show = to === undefined ? columns[metric].show : (value: number) => value.toFixed(2)
      const what = to === undefined ? of : `${of} ÷ ${to}`
      return [
        outcome.case.title,
        `${what}: ${columns[metric].head(outcome.case.unit)}`,
        measured === undefined ? missing : show(measured),
        `≤ ${show(atMost)}`,
        reached === undefined ? missing : reached ? "yes" : "**no**"
      ]
    })
  )
  return table(["case", "what", "measured", "target", "reached"], rows, 2)
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

Written by \`npm run bench\`, never by hand. [Why it is done this way](decisions/benchmarks.md) is a decision.
${
    scale === 1
      ? ""
      : `\n**A quick look**: ${scale} of the units that a full run has; it shows what is measured, not how fast it is.\n`
  }
Each contestant runs in a process of its own, compiled JavaScript as npm delivers it, \`NODE_ENV=production\`, against a
bare server in another process on the same machine, which sends all of them the same bytes. They take turns. Numbers are
medians of ${rounds} rounds, after one that does not count, and each process has done a tenth of the work before it is
measured; transfers, runs and imports start cold, and a run and a bundle are measured once. CPU time is that of all
threads, garbage collection and JIT included; memory is the most that the process held. Our answers are checked by their
schemas; those of Anthropic's SDK are not, those of Mistral's are.

${
    table(["machine", ""], [
      ["processor", on.processor],
      ["memory", on.memory],
      ["system", on.system],
      ["Node", on.node],
      ...Object.entries(on.packages)
    ], 2)
  }

_Bare_ is the runtime by itself: \`undici\` or \`fetch\`, lines split by hand, \`JSON.parse\`. _Effect_ is its HTTP client used by
hand, on the same transports as ours: what is built on it cannot cost less. _Ours_ runs on the transport it names,
\`NodeTransport\` for undici, with retries, time-outs, spans and metrics as they come; _JIT_ is with
\`effect/schema/SchemaJITCompiler/enable\` imported. Bundles are made and minified by esbuild and compressed by gzip. The
ratios in the tables are those of their first column.

## What is aimed at

${claims(outcomes)}

## What was measured

${outcomes.map(measurements).join("\n\n")}
`
