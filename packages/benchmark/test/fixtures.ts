/** Invented outcomes. */
import type { Case, Claim } from "../src/Case.ts"
import type { Machine } from "../src/machine.ts"
import type { Measured } from "../src/Measured.ts"
import { type Outcome, summarize } from "../src/run.ts"

export const measured = (cpu: number, peak = 50e6): Measured => ({ cpu, wall: 2 * cpu, peak })

/** The rounds of each contestant, of ten units, or its failure. */
export interface Rounds {
  readonly [contestant: string]: ReadonlyArray<Measured> | string
}

export const outcome = (rounds: Rounds, claims: ReadonlyArray<Claim> = [], rest: Partial<Case> = {}): Outcome => ({
  case: {
    name: "tea/black",
    title: "A pot of tea",
    unit: "cup",
    units: 10,
    contestants: Object.fromEntries(Object.keys(rounds).map((name) => [name, { load: async () => async () => 0 }])),
    claims,
    ...rest
  },
  summaries: Object.entries(rounds).map(([name, of]) =>
    summarize(
      typeof of === "string" ? { name, units: 10, rounds: [], failure: of } : { name, units: 10, rounds: [...of] }
    )
  )
})

export const machine: Machine = {
  processor: "a kettle, 1 core",
  memory: "2 GiB",
  system: "Kitchen 1.0",
  node: "v24.0.0",
  packages: { effect: "4.1.0" }
}
