// Runs everything a change has to pass: `npm test`, or `npm test -- --only lint,format`. The tests run on one side, all
// other steps one after another on the other side. A step shows its output only when it fails; the last line counts
// tests, and every other step as one.
import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { delimiter, join } from "node:path"
import { parseArgs } from "node:util"

interface Count {
  readonly passed: number
  readonly failed: number
}

interface Step {
  readonly name: string
  readonly command: ReadonlyArray<string>
  readonly env?: Readonly<Record<string, string>>
  /** Reads the number of tests from the output; without it the step counts as one. */
  readonly count?: (output: string) => Count
  /** Runs only when `--only` names it. */
  readonly onDemand?: boolean
  /** Takes about as long as all others together: runs while they do. */
  readonly aside?: boolean
}

/** The closing line of vitest and tstyche: `Tests  1 failed | 5 passed (6)`, `Tests: 1 failed, 5 passed, 6 total`. */
const tests = (output: string): Count => {
  const line = output.match(/^ *Tests:? .*\d.*$/gm)?.at(-1) ?? ""
  const number = (what: string) => Number(line.match(new RegExp(`(\\d+) ${what}`))?.[1] ?? 0)
  return { passed: number("passed"), failed: number("failed") }
}

/** The lines by which tests report what this machine lacks, in `packages/sql/test/support/postgres.ts` for one. */
const leftOutIn = (output: string): ReadonlyArray<string> => [...new Set(output.match(/^left out: .*$/gm))]

const vitest = ["vitest", "run", "--config", "scripts/vitest.config.ts"]

const steps: ReadonlyArray<Step> = [
  { name: "types", command: ["tsc", "-b", "--force", "packages", "docs", "scripts"] },
  { name: "lint", command: ["oxlint", "--deny-warnings", "--format=stylish"] },
  { name: "format", command: ["dprint", "check"] },
  { name: "codegen", command: ["node", "packages/codegen/src/main.ts", "--check"] },
  { name: "tests", command: vitest, count: tests, aside: true },
  { name: "coverage", command: [...vitest, "--coverage"], onDemand: true },
  {
    name: "typetests",
    command: ["tstyche", "--config", "scripts/tstyche.json", "--root", "."],
    // tstyche calls the compiler, and TypeScript 7.0 cannot be called yet.
    env: { TSTYCHE_TYPESCRIPT_MODULE: import.meta.resolve("typescript-5.9") },
    count: tests
  },
  { name: "examples", command: ["node", "scripts/run-examples.ts"] },
  { name: "docs", command: ["node", "docs/site/main.ts"] },
  { name: "packages", command: ["node", "scripts/check-packages.ts"] },
  { name: "consumers", command: ["node", "scripts/check-consumers.ts"] }
]

process.chdir(join(import.meta.dirname, ".."))
const { FORCE_COLOR: _, ...inherited } = process.env
const environment = {
  ...inherited,
  CI: "true",
  NO_COLOR: "1",
  PATH: `${join(process.cwd(), "node_modules", ".bin")}${delimiter}${process.env["PATH"]}`
}

const children = new Set<ChildProcess>()
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    for (const child of children) child.kill()
    process.exit(130)
  })
}

const run = async ({ command: [program = "", ...args], count, env, name }: Step): Promise<Count> => {
  const start = performance.now()
  const log = join(".cache", "check", `${name}.log`)
  const file = openSync(log, "w")
  const child = spawn(program, args, {
    stdio: ["ignore", file, file],
    env: { ...environment, ...env },
    timeout: 1_800_000
  })
  children.add(child)
  const end = await new Promise<unknown>((resolve) => {
    child.once("error", resolve)
    child.once("close", (code, signal) => resolve(signal ?? code))
  })
  children.delete(child)
  closeSync(file)
  const output = readFileSync(log, "utf8")
  console.log(`${end === 0 ? "✓" : "✗"} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  leftOut.push(...leftOutIn(output))
  const { failed, passed } = count?.(output) ?? { passed: end === 0 ? 1 : 0, failed: 0 }
  if (end === 0) return { passed, failed }
  console.log(`${output.trimEnd()}\n✗ ${name} ended with ${end}; the output is in ${log}\n`)
  return { passed, failed: Math.max(failed, 1) }
}

const { values } = parseArgs({ options: { list: { type: "boolean" }, only: { type: "string" } } })
const only = values.only?.split(",")
const unknown = only?.filter((name) => !steps.some((step) => step.name === name)) ?? []
if (values.list === true || unknown.length > 0) {
  for (const name of unknown) console.error(`No step is named ${name}; there are:`)
  console.log(steps.map((step) => step.name).join("\n"))
  process.exit(unknown.length > 0 ? 1 : 0)
}

mkdirSync(join(".cache", "check"), { recursive: true })
const chosen = steps.filter((step) => only?.includes(step.name) ?? step.onDemand !== true)
const red: Array<string> = []
const leftOut: Array<string> = []
let passed = 0
let failed = 0
const runAll = async (steps: ReadonlyArray<Step>) => {
  for (const step of steps) {
    const count = await run(step)
    passed += count.passed
    failed += count.failed
    if (count.failed > 0) red.push(step.name)
  }
}
const { aside = [], others = [] } = Object.groupBy(chosen, (step) => step.aside === true ? "aside" : "others")
if (availableParallelism() === 1) await runAll(chosen)
else await Promise.all([runAll(aside), runAll(others)])
for (const line of leftOut) console.log(line)
const seconds = (performance.now() / 1000).toFixed(1)
console.log(`\n${chosen.length} steps in ${seconds} s${red.length === 0 ? "" : `; failed: ${red.join(", ")}`}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
