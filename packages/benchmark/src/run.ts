/** Measures every contestant in its own process, in turns, against a server in another process. */
import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import type { Case } from "./Case.ts"
import { type Measured, median } from "./Measured.ts"

export interface Options {
  /** The program that `Published.prepare` compiled. */
  readonly contestant: string
  /** The number of measured rounds, after one warm-up round. */
  readonly rounds: number
  /** The fraction of the units to do; less than 1 for a quick look. */
  readonly scale: number
  /** The folder for a CPU profile of every process. */
  readonly profiles?: string
  readonly onMeasure?: (name: string, contestant: string, round: number) => void
  readonly onFailure?: (name: string, contestant: string, reason: string) => void
}

/** The medians of one contestant and their rounds: none if it failed. CPU and wall time are in µs per unit. */
export interface Summary extends Partial<Record<keyof Measured, number | undefined>> {
  readonly name: string
  readonly units: number
  readonly rounds: ReadonlyArray<Measured>
  readonly failure?: string
}

export interface Outcome {
  readonly case: Case
  readonly summaries: ReadonlyArray<Summary>
}

/** Runs `use` with a server in its own process. The heap is large, since the embedded platform stores all batches. */
export const withServer = async <A>(
  file: "main.ts" | "platform.ts",
  use: (address: string) => Promise<A>
): Promise<A> => {
  const program = join(import.meta.dirname, "server", file)
  const server = spawn(process.execPath, ["--max-old-space-size=12000", program], {
    // The server exits when its standard input ends, so it never outlives this process.
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

/** The most time of a contestant, in milliseconds: after it, the contestant hangs. */
const timeout = 30 * 60_000

/** Contestants do not inherit the environment, especially no proxies. */
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

/** The standard error of the process, or that it was killed. */
const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  if ("killed" in error && error.killed === true) return `not done after ${timeout / 60_000} minutes`
  return "stderr" in error && typeof error.stderr === "string" && error.stderr !== "" ? error.stderr : error.message
}

/** The measurements of a contestant so far, or its failure. */
export interface Entry {
  readonly name: string
  readonly units: number
  readonly rounds: Array<Measured>
  failure?: string
}

export const summarize = ({ failure, name, rounds, units }: Entry): Summary => {
  const counted = failure === undefined ? rounds : []
  const of = (metric: keyof Measured) => median(counted.flatMap((one) => one[metric] ?? []))
  return {
    name,
    units,
    cpu: median(counted.map(({ cpu }) => cpu / units)),
    wall: median(counted.map(({ wall }) => wall / units)),
    peak: of("peak"),
    size: of("size"),
    held: of("held"),
    heap: of("heap"),
    heapGrowth: of("heapGrowth"),
    rounds: counted,
    ...(failure === undefined ? {} : { failure })
  }
}

/** Rotates the contestants, so that none is always first. */
const rotated = <A>(all: ReadonlyArray<A>, by: number): ReadonlyArray<A> => [
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
    for (const entry of rotated(entries, round)) {
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
