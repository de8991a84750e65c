/** The results of cases as text. */
import { inspect } from "node:util"
import type { Case } from "./Case.ts"
import type { Played } from "./play.ts"
import { outcome } from "./verdict.ts"

/** Describes one case, its behaviors and its violations. */
export const describeCase = (
  one: Case,
  { exit, seen, ...played }: Played,
  violations: ReadonlyArray<string>
): string => {
  const { behaviors, call, interruptedAt, limited, socketFaults, settings } = one
  const shown = inspect(
    { behaviors, socketFaults, settings, limited, interruptedAt, exit, ...played, seen: seen.length },
    {
      depth: 8,
      maxStringLength: 500,
      breakLength: 150
    }
  )
  return `case ${one.seed}: ${call.name}\n${violations.map((each) => `  ${each}\n`).join("")}${shown}`
}

export class Report {
  failed = 0
  private passed = 0
  private readonly outcomes = new Map<string, Map<string, number>>()

  add(one: Case, played: Played, passes: boolean) {
    if (passes) this.passed += 1
    else this.failed += 1
    const outcomes = this.outcomes.get(one.call.name) ?? new Map<string, number>()
    this.outcomes.set(one.call.name, outcomes)
    const what = outcome(played)
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
