/** Rules of requests that their schemas do not express, as a table: what each demands, and how a request violates it. */

/** Rules by what they demand. Each returns the problem of a value, or `undefined`. */
export interface Rules<A, P> {
  readonly [demand: string]: (value: A) => P | undefined
}

/** The first problem of an element. */
export const firstOf = <A, P>(
  elements: Iterable<A>,
  problemOf: (element: A, index: number) => P | undefined
): P | undefined => {
  let index = 0
  for (const element of elements) {
    const problem = problemOf(element, index++)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** The first value that a list has twice. */
export const duplicate = <A>(values: ReadonlyArray<A>): A | undefined => {
  const seen = new Set<A>()
  return values.find((value) => seen.size === seen.add(value).size)
}

/** Returns the problem of the first rule that a value violates. */
export const check = <A, P>(rules: Rules<A, P>) => {
  const all = Object.values(rules)
  return (value: A): P | undefined => firstOf(all, (rule) => rule(value))
}
