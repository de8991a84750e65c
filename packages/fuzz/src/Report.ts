/** The results of cases as text. */
import { inspect } from "node:util"
import type { Case } from "./Case.ts"
import type * as Claims from "./claims/play.ts"
import type { Scenario as ClaimsScenario } from "./claims/Scenario.ts"
import type * as Journal from "./journal/play.ts"
import type { Scenario } from "./journal/Scenario.ts"
import type { Played } from "./play.ts"

const show = (value: unknown) => inspect(value, { depth: 8, maxStringLength: 500, breakLength: 150 })

const describe = (seed: string, name: string, violations: ReadonlyArray<string>, shown: string) =>
  `case ${seed}: ${name}\n${violations.map((each) => `  ${each}\n`).join("")}${shown}`

/** Describes one case, its behaviors and its violations. */
export const describeCase = (
  one: Case,
  { exit, seen, ...played }: Played,
  violations: ReadonlyArray<string>
): string => {
  const { behaviors, call, interruptedAt, limited, socketFaults, settings } = one
  const shown = { behaviors, socketFaults, settings, limited, interruptedAt, exit, ...played, seen: seen.length }
  return describe(one.seed, call.name, violations, show(shown))
}

/** Describes a scenario, its processes and its violations. */
export const describeScenario = (
  { name, seed, ...scenario }: Scenario | ClaimsScenario,
  { processes, ...rest }: Journal.Played | Claims.Played,
  violations: ReadonlyArray<string>
): string => {
  const played = processes.map(({ outcomes, ...process }) => ({ ...process, outcomes: outcomes.length }))
  const submissions = "submissions" in rest ? { submissions: rest.submissions } : {}
  return describe(seed, name, violations, show({ scenario, played, ...submissions }))
}

export class Report {
  failed = 0
  private passed = 0
  private readonly outcomes = new Map<string, Map<string, number>>()

  add(name: string, what: string, passes: boolean) {
    if (passes) this.passed += 1
    else this.failed += 1
    const outcomes = this.outcomes.get(name) ?? new Map<string, number>()
    this.outcomes.set(name, outcomes)
    outcomes.set(what, (outcomes.get(what) ?? 0) + 1)
  }

  /** One line per call with its outcomes, then the number of cases. */
  text(): string {
    const lines = [...this.outcomes].sort(([one], [other]) => one.localeCompare(other)).map(([name, outcomes]) => {
      const all = [...outcomes].sort(([, one], [, other]) => other - one).map(([what, count]) => `${what} ${count}`)
      return `${name.padEnd(34)}${all.join(", ")}\n`
    })
    return `${lines.join("")}${this.passed} passed, ${this.failed} failed`
  }
}
