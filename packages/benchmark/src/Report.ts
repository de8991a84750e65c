/** What was measured, for programs and for people. */
import type { Claim } from "./Case.ts"
import type { Outcome, Standing } from "./run.ts"

/** A claim beside what was measured. */
export interface Judged extends Claim {
  readonly measured: number
  readonly reached: boolean
}

const metrics = {
  cpu: ({ cpu }: Standing) => cpu,
  cpuInAll: ({ cpu, units }: Standing) => cpu * units,
  peak: ({ peak }: Standing) => peak
}

export const judge = ({ case: { claims }, standings }: Outcome): ReadonlyArray<Judged> =>
  claims.map((claim) => {
    const value = (name: string) => {
      const standing = standings.find((one) => one.name === name)
      return standing === undefined ? NaN : metrics[claim.metric](standing)
    }
    const measured = value(claim.of) / (claim.to === undefined ? 1 : value(claim.to))
    return { ...claim, measured, reached: measured <= claim.atMost }
  })

export const json = (outcomes: ReadonlyArray<Outcome>) =>
  outcomes.map((outcome) => ({
    name: outcome.case.name,
    title: outcome.case.title,
    unit: outcome.case.unit,
    contestants: outcome.standings,
    claims: judge(outcome)
  }))

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

export const text = (outcomes: ReadonlyArray<Outcome>): string =>
  outcomes.map((outcome) => {
    const rows = outcome.standings.map(({ cpu, name, peak, units, wall }) =>
      [name.padEnd(20), cpu.toFixed(2).padStart(10), wall.toFixed(2).padStart(10), megabytes(peak).padStart(9), units]
        .join(" ")
    )
    const claims = judge(outcome).map(({ atMost, measured, metric, of, reached, to }) =>
      `${reached ? "✓" : "✗"} ${metric} ${of} ÷ ${to}: ${measured.toFixed(2)} ≤ ${atMost}`
    )
    return [outcome.case.title, `${"".padEnd(20)} µs CPU/${outcome.case.unit}, µs wall`, ...rows, ...claims, ""].join(
      "\n"
    )
  }).join("\n")
