/** The cases of a file, and which suites run them. */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import { readFileSync } from "node:fs"
import * as Outcome from "./Outcome.ts"
import { type Fields, nameOf, type Suite } from "./Suite.ts"
import { suites } from "./suites.ts"

/** One case for one suite. */
export interface Task {
  readonly path: string
  readonly suite: string
  /** The position of the case in its file. */
  readonly index: number
  readonly name: string
}

export interface CaseFile {
  readonly tasks: ReadonlyArray<Task>
  /** Why the file cannot be run. */
  readonly problem?: string
}

const isFields = (one: unknown): one is Fields => Predicate.isObject(one) && !Array.isArray(one)

/** For a format that has no suite. */
const unknownFormat = (format: unknown): Suite => ({
  name: `cases of the format ${String(format)}`,
  covers: () => true,
  nameOf,
  run: () => Effect.succeed(Outcome.notRun("the format is unknown here"))
})

interface Content {
  readonly suites: ReadonlyArray<Suite>
  readonly cases: ReadonlyArray<unknown>
}

/** Wire requests are in `requests`, all other cases in `cases`. */
const read = (path: string): Content => {
  const file: unknown = JSON.parse(readFileSync(path, "utf8"))
  const { cases, format, requests }: Record<string, unknown> = Object(file)
  const [, name = ""] = /^(?:.*\/)?([^/@]+)(?:@.*)?$/.exec(String(format)) ?? []
  const found = [cases, requests].find(Array.isArray)
  if (found === undefined) throw new Error("it has no list of cases")
  return { suites: suites.get(name) ?? [unknownFormat(format)], cases: found }
}

/** Every case with the suites that cover it; one that none covers goes to the first. */
export const tasksOf = (path: string): CaseFile => {
  try {
    const { cases, suites } = read(path)
    const names = new Map<string, number>()
    return { tasks: cases.flatMap((one, index) => tasksOfCase(path, suites, one, index, names)) }
  } catch (error) {
    return { tasks: [], problem: `it cannot be read: ${String(error)}` }
  }
}

/** A repeated name gets a number: `name (2)`. */
const tasksOfCase = (
  path: string,
  suites: ReadonlyArray<Suite>,
  one: unknown,
  index: number,
  names: Map<string, number>
): ReadonlyArray<Task> => {
  const covering = suites.filter(({ covers }) => isFields(one) && covers(one))
  const [first] = suites
  return (covering.length > 0 || first === undefined ? covering : [first]).map((suite) => {
    const name = isFields(one) ? suite.nameOf(one) : `case ${index + 1}`
    const key = `${suite.name} ${name}`
    const times = (names.get(key) ?? 0) + 1
    names.set(key, times)
    return { path, suite: suite.name, index, name: times === 1 ? name : `${name} (${times})` }
  })
}

let last: { readonly path: string; readonly content: Content } | undefined

/** The suite and the case of a task. The file is read once, also for many tasks. */
export const caseOf = (
  { index, path, suite }: Task
): { readonly suite: Suite | undefined; readonly one: unknown } => {
  if (last?.path !== path) last = { path, content: read(path) }
  return {
    suite: last.content.suites.find(({ name }) => name === suite),
    one: last.content.cases[index]
  }
}
