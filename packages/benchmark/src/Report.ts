/** What was measured, for programs (`json`) and for people (`text`, and `page` with all that explains it). */
import type { Claim } from "./Case.ts"
import { type Machine, machine } from "./machine.ts"
import type { Metric } from "./Measured.ts"
import type { Outcome, Standing } from "./run.ts"

interface Column {
  readonly head: (unit: string) => string
  readonly value: (standing: Standing) => number
  readonly show: (value: number) => string
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)

const columns: { readonly [metric in Metric]: Column } = {
  cpu: { head: (unit) => `CPU µs/${unit}`, value: ({ cpu }) => cpu, show: number },
  cpuInAll: { head: () => "CPU s", value: ({ cpu, units }) => cpu * units, show: (value) => number(value / 1e6) },
  wall: { head: (unit) => `wall µs/${unit}`, value: ({ wall }) => wall, show: number },
  peak: { head: () => "peak MB", value: ({ peak }) => peak, show: megabytes },
  size: { head: () => "KB", value: ({ size = NaN }) => size, show: (value) => (value / 1e3).toFixed(1) }
}

/** Three digits that say something. */
function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** A claim beside what was measured. */
export interface Judged extends Claim {
  readonly measured: number
  readonly reached: boolean
}

export const judge = ({ case: { claims }, standings }: Outcome): ReadonlyArray<Judged> =>
  claims.map((claim) => {
    const of = (name: string) => {
      const standing = standings.find((one) => one.name === name)
      return standing === undefined ? NaN : columns[claim.metric].value(standing)
    }
    const measured = of(claim.of) / (claim.to === undefined ? 1 : of(claim.to))
    return { ...claim, measured, reached: measured <= claim.atMost }
  })

export const json = (outcomes: ReadonlyArray<Outcome>, on: Machine = machine()) => ({
  machine: on,
  cases: outcomes.map((outcome) => ({
    name: outcome.case.name,
    title: outcome.case.title,
    unit: outcome.case.unit,
    contestants: outcome.standings,
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
const rivals = (standings: ReadonlyArray<Standing>) => ({
  bare: (name: string) => standings.find((one) => one.name === `bare ${/undici|fetch/.exec(name)?.[0] ?? ""}`),
  sdk: () => standings.find((one) => one.name === "official SDK")
})

const measurements = ({ case: { metrics = ["cpu", "wall", "peak"], title, unit }, standings }: Outcome): string => {
  const { bare, sdk } = rivals(standings)
  const main = columns[metrics[0] ?? "cpu"]
  const ratio = (one: Standing, rival: Standing | undefined) =>
    rival === undefined || rival === one ? "" : (main.value(one) / main.value(rival)).toFixed(2)
  const all = {
    head: ["", ...metrics.map((metric) => columns[metric].head(unit)), "÷ bare", "÷ SDK"],
    rows: standings.map((one) => [
      one.name,
      ...metrics.map((metric) => columns[metric].show(columns[metric].value(one))),
      ratio(one, bare(one.name)),
      ratio(one, sdk())
    ])
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
      const what = to === undefined ? `${of}: ${columns[metric].head(outcome.case.unit)}` : `${of} ÷ ${to}`
      const suffix = to !== undefined && metric === "peak" ? ", peak MB" : ""
      return [outcome.case.title, what + suffix, show(measured), `≤ ${show(atMost)}`, reached ? "yes" : "**no**"]
    })
  )
  return table(["case", "what", "measured", "target", "reached"], rows, 2)
}

export const text = (outcomes: ReadonlyArray<Outcome>): string =>
  [...outcomes.map(measurements), claims(outcomes)].join("\n\n")

/** The whole page, `docs/benchmarks.md`. */
export const page = (outcomes: ReadonlyArray<Outcome>, rounds: number, on: Machine = machine()): string =>
  `# Benchmarks

Written by \`npm run bench\`, never by hand. Each contestant runs in a process of its own, compiled JavaScript as npm
delivers it, \`NODE_ENV=production\`, against a bare server in another process on the same machine, which sends all of them
the same bytes. They take turns; numbers are medians of ${rounds} rounds, after one that does not count and after each process has
done a tenth of the work. CPU time is that of all threads, garbage collection and JIT included; memory is the most that
the process held. Our answers are checked by their schemas; theirs are not at Anthropic's, and are at Mistral's.

| machine | |
| --- | --- |
| processor | ${on.processor} |
| memory | ${on.memory} |
| system | ${on.system} |
| Node | ${on.node} |
${Object.entries(on.packages).map(([name, version]) => `| ${name} | ${version} |`).join("\n")}

_Bare_ is the runtime by itself: \`undici\` or \`fetch\`, lines split by hand, \`JSON.parse\`. _Ours_ runs on the layer it names,
with retries, time-outs, spans and metrics as they come; _JIT_ is with \`effect/schema/SchemaJITCompiler/enable\` imported.
Bundles are made, minified and compressed by rolldown and gzip.

## What is aimed at

${claims(outcomes)}

## What was measured

${outcomes.map(measurements).join("\n\n")}
`
