/**
 * One contestant of one case, in a process of its own: `CASE CONTESTANT UNITS SERVER`, the last as JSON. Prints what it measured.
 *
 * The measurement starts after the contestant is loaded and has warmed up. CPU time covers all threads, with garbage
 * collection and JIT.
 */
import { existsSync, readFileSync } from "node:fs"
import type { Server } from "./Case.ts"
import { cases } from "./cases.ts"
import type { Measured } from "./Measured.ts"

const [name, contestant = "", text, addresses = ""] = process.argv.slice(2)
const units = Number(text)

const found = cases.find((one) => one.name === name)
const load = found?.contestants[contestant]?.load
if (found === undefined || load === undefined) throw new Error(`no contestant ${contestant} in ${name}`)

/** Peak memory in bytes. `getrusage` includes the parent's peak at the time of the fork; `VmHWM` of Linux does not. */
const peak = () => {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : ""
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS) * 1024
}

const server: Server = JSON.parse(addresses)
const program = await load(server)
const warmUp = Math.round(units * (found.warmUp ?? 0.1))
if (warmUp > 0) await program(warmUp)

const before = process.cpuUsage()
const start = performance.now()
const done = await program(units)
const wall = (performance.now() - start) * 1000
const { system, user } = process.cpuUsage(before)
if (typeof done === "number" && done < units) throw new Error(`${contestant} has done ${done} of ${units} in ${name}`)

const own: Measured = { cpu: user + system, wall, peak: peak() }
const measured: Measured = typeof done === "number" ? own : { ...own, ...done }
console.log(JSON.stringify(measured))
process.exit()
