/** The outcome of one case. */
import type * as Schema from "effect/Schema"
import { type Difference, differences } from "./differences.ts"

export type Outcome =
  | { readonly _tag: "Passed" }
  | { readonly _tag: "Failed"; readonly why: string }
  /** The case expects what this project deliberately does not do; `detail` is what this case shows of it. */
  | { readonly _tag: "Different"; readonly reasons: ReadonlyArray<string>; readonly detail?: string }
  /** The case is about a missing feature, or has facts that this runner does not know. */
  | { readonly _tag: "NotRun"; readonly reason: string }

export const passed: Outcome = { _tag: "Passed" }
export const failed = (why: string): Outcome => ({ _tag: "Failed", why })
export const notRun = (reason: string): Outcome => ({ _tag: "NotRun", reason })
export const different = (difference: Difference, detail?: string): Outcome => ({
  _tag: "Different",
  reasons: [differences[difference]],
  ...(detail === undefined ? {} : { detail })
})

/** Passed if there is no difference. */
export const agreesExcept = (found: ReadonlyArray<Difference>): Outcome =>
  found.length === 0 ? passed : { _tag: "Different", reasons: found.map((difference) => differences[difference]) }

/** The first failure, else the first outcome that is not a pass. */
export const worst = (outcomes: ReadonlyArray<Outcome>): Outcome =>
  outcomes.find(({ _tag }) => _tag === "Failed") ?? outcomes.find(({ _tag }) => _tag !== "Passed") ?? passed

/** Whether two JSON values are equal, without recursion: inputs may nest deeper than the stack. */
export const isSameJson = (left: unknown, right: unknown): boolean => {
  const pairs: Array<readonly [unknown, unknown]> = [[left, right]]
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [a, b] = pair
    if (!isObject(a) || !isObject(b)) {
      if (a !== b) return false
      continue
    }
    const entries = Object.entries(a)
    if (Array.isArray(a) !== Array.isArray(b) || entries.length !== Object.keys(b).length) return false
    for (const [key, value] of entries) {
      if (!Object.hasOwn(b, key)) return false
      pairs.push([value, b[key]])
    }
  }
  return true
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null

/** A value in a report, cut to a readable length. */
export const shown = (value: Schema.Json | undefined | object): string => {
  try {
    const text = JSON.stringify(value) ?? "nothing"
    return text.length > 500 ? `${text.slice(0, 500)}… (${text.length} characters)` : text
  } catch {
    return "a value that is nested too deep to show"
  }
}
