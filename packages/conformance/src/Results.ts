/** The results of one set of cases. Every case that ran is in exactly one of the three lists. */
export interface Results {
  readonly set: string
  readonly passed: Array<string>
  readonly failed: Array<{ readonly name: string; readonly why: string }>
  /** Cases whose expectations this project deliberately does not share. */
  readonly different: Array<{ readonly name: string; readonly reason: string }>
  /** A difference that all cases of the set share. */
  readonly note?: string
  /** Cases about missing features, or with too little data to run. */
  readonly notRun?: ReadonlyArray<{ readonly reason: string; readonly count: number }>
}

/** The outcome of one case. */
export type Outcome =
  | { readonly _tag: "Passed" }
  | { readonly _tag: "Failed"; readonly why: string }
  | { readonly _tag: "Different"; readonly reason: string }

export const passed: Outcome = { _tag: "Passed" }
export const failed = (why: string): Outcome => ({ _tag: "Failed", why })
export const different = (reason: string): Outcome => ({ _tag: "Different", reason })

/** Runs every case; a case that throws fails. A repeated name gets a number: `name (2)`. */
export const collect = <Case extends { readonly name: string }>(
  set: string,
  cases: ReadonlyArray<Case>,
  run: (one: Case, name: string) => Outcome
): Results => {
  const results: Results = { set, passed: [], failed: [], different: [] }
  const seen = new Map<string, number>()
  for (const one of cases) {
    const times = (seen.get(one.name) ?? 0) + 1
    seen.set(one.name, times)
    const name = times === 1 ? one.name : `${one.name} (${times})`
    add(results, name, attempt(() => run(one, name)))
  }
  return results
}

/** Adds a case to the list of its outcome. */
export const add = (results: Results, name: string, outcome: Outcome): void => {
  switch (outcome._tag) {
    case "Passed":
      results.passed.push(name)
      return
    case "Failed":
      results.failed.push({ name, why: outcome.why })
      return
    case "Different":
      results.different.push({ name, reason: outcome.reason })
      return
  }
}

const attempt = (run: () => Outcome): Outcome => {
  try {
    return run()
  } catch (error) {
    return failed(`threw ${String(error)}`)
  }
}
