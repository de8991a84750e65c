/** The unrecognized values that a check finds: enum values and variants that this version does not know. */

let found: Array<string> | undefined

/** Runs a synchronous check; reports the name of the enum or union for each unrecognized value, when the check ends. */
export const observe = <A>(check: () => A, report: (where: string) => void): A => {
  const outer = found
  const own: Array<string> = []
  found = own
  try {
    return check()
  } finally {
    found = outer
    for (const where of own) report(where)
  }
}

/** Records an unrecognized value in the enum or union of this name. */
export const recordUnrecognized = (where: string): void => {
  found?.push(where)
}

/** How many values were found so far. */
export const countFound = (): number => found === undefined ? 0 : found.length

/** Removes the values found after the first `count`: the arm that found them has rejected its value. */
export const removeFound = (count: number): void => {
  if (found !== undefined && found.length > count) found.length = count
}
