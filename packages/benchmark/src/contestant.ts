/**
 * One contestant of one case, in a process of its own: `CASE CONTESTANT UNITS SERVER`. Prints what it measured.
 *
 * What is measured begins when the contestant is loaded and has warmed up: CPU time of all threads, so that of the
 * garbage collector and of the JIT, too.
 */
import { existsSync, readFileSync } from "node:fs"
import { cases } from "./cases.ts"
import type { Measured } from "./Measured.ts"

const [name, contestant = "", text, address] = process.argv.slice(2)
const units = Number(text)

const found = cases.find((one) => one.name === name)
const load = found?.contestants[contestant]?.load
if (found === undefined || load === undefined) throw new Error(`no contestant ${contestant} in ${name}`)

/** In bytes. What `getrusage` tells includes the parent's peak at the time of the fork; Linux tells this process's own apart. */
const peak = () => {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : ""
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS) * 1024
}

const program = await load({ anthropic: `${address}/anthropic`, mistral: `${address}/mistral` })
const warmUp = Math.round(units * (found.warmUp ?? 0.1))
if (warmUp > 0) await program(warmUp)

const before = process.cpuUsage()
const start = performance.now()
const seen = await program(units)
const wall = (performance.now() - start) * 1000
const { system, user } = process.cpuUsage(before)
if (seen < units) throw new Error(`${contestant} has done ${seen} of ${units} in ${name}`)

const measured: Measured = { cpu: user + system, wall, peak: peak() }
console.log(JSON.stringify(measured))
process.exit()
