/** Measures: every contestant in a process of its own, in turns, against a server in another. */
import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import type { Case } from "./Case.ts"
import { type Measured, median } from "./Measured.ts"

export interface Options {
  /** The program that `Published.prepare` compiled. */
  readonly contestant: string
  /** How often everything is measured, after a round that does not count. */
  readonly rounds: number
  /** Less than 1 for a quick look. */
  readonly scale: number
  /** Where Node writes a CPU profile of every process. */
  readonly profiles?: string
  readonly onMeasure?: (name: string, contestant: string, round: number) => void
  readonly onFailure?: (name: string, contestant: string, reason: string) => void
}

/** One contestant's medians, and the rounds they are of: none where it failed. CPU and wall time are in µs a unit. */
export interface Summary extends Record<keyof Measured, number | undefined> {
  readonly name: string
  readonly units: number
  readonly rounds: ReadonlyArray<Measured>
  readonly failure?: string
}

export interface Outcome {
  readonly case: Case
  readonly summaries: ReadonlyArray<Summary>
}

/** A server in a process of its own, for as long as `use` takes. What the embedded platform is asked to keep, it keeps. */
export const withServer = async <A>(
  file: "main.ts" | "platform.ts",
  use: (address: string) => Promise<A>
): Promise<A> => {
  const program = join(import.meta.dirname, "server", file)
  const server = spawn(process.execPath, ["--max-old-space-size=12000", program], {
    // Its standard input ends with us, however that comes, and it with that.
    stdio: ["pipe", "pipe", "inherit"]
  })
  const ended = once(server, "exit").then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)))
  try {
    const [line] = await Promise.race([once(server.stdout, "data"), ended])
    return await use(String(line).trim())
  } finally {
    server.kill()
  }
}

const execute = promisify(execFile)

/** Nobody takes that long: what does, hangs. */
const timeout = 15 * 60_000

/** Nothing of the caller's environment, proxies above all, comes between a contestant and the server. */
const env = { PATH: process.env["PATH"], NODE_ENV: "production" }

const measure = async (args: ReadonlyArray<string>, { contestant, profiles }: Options): Promise<Measured> => {
  const profile = profiles === undefined ? [] : ["--cpu-prof", "--cpu-prof-dir", profiles]
  const { stdout } = await execute(process.execPath, [...profile, contestant, ...args], {
    cwd: dirname(contestant),
    env,
    timeout
  })
  return JSON.parse(stdout)
}

/** What the process has said, or that it was ended. */
const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  if ("killed" in error && error.killed === true) return `not done after ${timeout / 60_000} minutes`
  return "stderr" in error && typeof error.stderr === "string" && error.stderr !== "" ? error.stderr : error.message
}

/** What a contestant has measured so far, and why it will measure nothing. */
export interface Entry {
  readonly name: string
  readonly units: number
  readonly rounds: Array<Measured>
  failure?: string
}

export const summarize = ({ failure, name, rounds, units }: Entry): Summary => {
  const counted = failure === undefined ? rounds : []
  return {
    name,
    units,
    cpu: median(counted.map(({ cpu }) => cpu / units)),
    wall: median(counted.map(({ wall }) => wall / units)),
    peak: median(counted.map(({ peak }) => peak)),
    size: median(counted.flatMap(({ size }) => size ?? [])),
    rounds: counted,
    ...(failure === undefined ? {} : { failure })
  }
}

/** Nobody goes first each time: what a machine does to one of them, it does to all. */
const turned = <A>(all: ReadonlyArray<A>, by: number): ReadonlyArray<A> => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length)
]

const runCase = async (one: Case, bare: string, options: Options): Promise<Outcome> => {
  const entries = Object.entries(one.contestants).map(([name, { share = 1 }]): Entry => ({
    name,
    units: Math.ceil(one.units * share * options.scale),
    rounds: []
  }))
  const [first, last] = one.once === true ? [1, 1] : [0, options.rounds]
  for (let round = first; round <= last; round++) {
    for (const entry of turned(entries, round)) {
      if (entry.failure !== undefined) continue
      options.onMeasure?.(one.name, entry.name, round)
      const against = (address: string) => measure([one.name, entry.name, `${entry.units}`, address], options)
      try {
        const measured = await (one.server === "platform" ? withServer("platform.ts", against) : against(bare))
        if (round > 0) entry.rounds.push(measured)
      } catch (error) {
        entry.failure = reason(error)
        options.onFailure?.(one.name, entry.name, entry.failure)
      }
    }
  }
  return { case: one, summaries: entries.map(summarize) }
}

export const run = (cases: ReadonlyArray<Case>, options: Options): Promise<ReadonlyArray<Outcome>> =>
  withServer("main.ts", async (bare) => {
    const outcomes: Array<Outcome> = []
    for (const one of cases) outcomes.push(await runCase(one, bare, options))
    return outcomes
  })
