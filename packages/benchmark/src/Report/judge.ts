/** Whether targets are met. */
import type { Claim } from "../Case.ts"
import type { Outcome, Summary } from "../run.ts"
import { columns, divided } from "./columns.ts"

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
