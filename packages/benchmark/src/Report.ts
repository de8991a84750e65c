/** The results as `json` for programs, as `text`, and as the `page` with its explanations. */
import { type Machine, machine } from "./machine.ts"
import { judge } from "./Report/judge.ts"
import { claims, measurements } from "./Report/tables.ts"
import type { Outcome } from "./run.ts"

export { judge } from "./Report/judge.ts"
export { page } from "./Report/page.ts"

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

export const text = (outcomes: ReadonlyArray<Outcome>): string =>
  [...outcomes.map(measurements), claims(outcomes)].join("\n\n")
