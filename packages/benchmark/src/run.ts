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
  readonly onMeasured?: (name: string, contestant: string, round: number) => void
}

/** One contestant's medians, and the rounds they are of. CPU and wall time are in µs a unit. */
export interface Standing extends Measured {
  readonly name: string
  readonly units: number
  readonly rounds: ReadonlyArray<Measured>
}

export interface Outcome {
  readonly case: Case
  readonly standings: ReadonlyArray<Standing>
}

/** A server in a process of its own, for as long as `use` takes. What the embedded platform is asked to keep, it keeps. */
const withServer = async <A>(file: "main.ts" | "platform.ts", use: (address: string) => Promise<A>): Promise<A> => {
  const program = join(import.meta.dirname, "server", file)
  const server = spawn(process.execPath, ["--max-old-space-size=12000", program], {
    stdio: ["ignore", "pipe", "inherit"]
  })
  try {
    const [line] = await once(server.stdout, "data")
    return await use(String(line).trim())
  } finally {
    server.kill()
  }
}

const execute = promisify(execFile)

const measure = async (args: ReadonlyArray<string>, { contestant, profiles }: Options): Promise<Measured> => {
  const profile = profiles === undefined ? [] : ["--cpu-prof", "--cpu-prof-dir", profiles]
  const { stdout } = await execute(process.execPath, [...profile, contestant, ...args], {
    cwd: dirname(contestant),
    env: { ...process.env, NODE_ENV: "production" }
  })
  return JSON.parse(stdout)
}

const standing = (name: string, units: number, rounds: ReadonlyArray<Measured>): Standing => ({
  name,
  units,
  cpu: median(rounds.map(({ cpu }) => cpu)) / units,
  wall: median(rounds.map(({ wall }) => wall)) / units,
  peak: median(rounds.map(({ peak }) => peak)),
  size: median(rounds.map(({ size = NaN }) => size)),
  rounds
})

/** Nobody goes first each time: what a machine does to one of them, it does to all. */
const turned = <A>(all: ReadonlyArray<A>, by: number): ReadonlyArray<A> => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length)
]

const runCase = async (one: Case, bare: string, options: Options): Promise<Outcome> => {
  const contestants = Object.entries(one.contestants).map(([name, { share = 1 }]) => {
    const rounds: Array<Measured> = []
    return { name, units: Math.ceil(one.units * share * options.scale), rounds }
  })
  const [first, last] = one.once === true ? [1, 1] : [0, options.rounds]
  for (let round = first; round <= last; round++) {
    for (const { name, rounds, units } of turned(contestants, round)) {
      options.onMeasured?.(one.name, name, round)
      const against = (address: string) => measure([one.name, name, `${units}`, address], options)
      const measured = await (one.server === "platform" ? withServer("platform.ts", against) : against(bare))
      if (round > 0) rounds.push(measured)
    }
  }
  return { case: one, standings: contestants.map(({ name, rounds, units }) => standing(name, units, rounds)) }
}

export const run = (cases: ReadonlyArray<Case>, options: Options): Promise<ReadonlyArray<Outcome>> =>
  withServer("main.ts", async (bare) => {
    const outcomes: Array<Outcome> = []
    for (const one of cases) outcomes.push(await runCase(one, bare, options))
    return outcomes
  })
