// Runs made-up cases in this process, each with the suites that cover it.
import * as Effect from "effect/Effect"
import type { Outcome } from "../src/Outcome.ts"
import { suites } from "../src/suites.ts"

/** A made-up case and what becomes of it. */
export interface Fixture {
  readonly is: Outcome["_tag"]
  readonly one: object
}

export const all = (is: Outcome["_tag"], ...cases: ReadonlyArray<object>): ReadonlyArray<Fixture> =>
  cases.map((one) => ({ is, one }))

/** The outcomes of a case, one for each suite that covers it; the first suite gets the others. */
export const outcomesOf = (format: string, one: unknown): Effect.Effect<ReadonlyArray<Outcome>> => {
  const all = suites.get(format) ?? []
  const covering = all.filter(({ covers }) => covers(Object(one)))
  return Effect.forEach(covering.length > 0 ? covering : all.slice(0, 1), ({ run }) => run(one))
}

export const base64 = (text: string) => Buffer.from(text).toString("base64")
