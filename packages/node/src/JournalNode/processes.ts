/** Which process has a claim, and whether it has certainly ended. */
import * as Schema from "effect/Schema"
import { randomUUID } from "node:crypto"
import { readFileSync, readlinkSync } from "node:fs"
import * as os from "node:os"
import { codeOf } from "./files.ts"

export const Process = Schema.Struct({
  host: Schema.String,
  pid: Schema.Finite,
  /** Differs between two loads of this module, also in one process. */
  instance: Schema.String,
  /** Identifies processes whose ids are comparable; absent where there is no certainty. */
  machine: Schema.optionalKey(Schema.String),
  /** When the machine started, in milliseconds since 1970, where `machine` does not imply it. */
  booted: Schema.optionalKey(Schema.Finite),
  /** When the process started, in ticks of its machine. */
  start: Schema.optionalKey(Schema.String)
})
export type Process = typeof Process.Type

const attempt = <A>(read: () => A): A | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The state, the number of threads and the start of a process, by Linux. */
const statOf = (pid: number) =>
  attempt(() => {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8")
    // The name of the program comes before, in parentheses, and may hold any character.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
    return { state: fields[0], threads: Number(fields[17]), start: fields[19] }
  })

/**
 * Containers may share a volume and a host name, so on Linux a process id says something only within one start of the
 * kernel, one namespace of process ids and, as processes are told apart by when they started, one of times.
 */
const linux = (): Pick<Process, "machine" | "start"> => {
  const boot = attempt(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim())
  const pids = attempt(() => readlinkSync("/proc/self/ns/pid"))
  const times = attempt(() => readlinkSync("/proc/self/ns/time")) ?? ""
  const start = statOf(process.pid)?.start
  // `/proc` may show the processes of another namespace.
  const isOwn = attempt(() => readlinkSync("/proc/self")) === String(process.pid)
  return boot && pids && start && isOwn ? { machine: `linux ${os.hostname()} ${boot} ${pids} ${times}`, start } : {}
}

const machineOf = (): Pick<Process, "machine" | "booted" | "start"> => {
  if (process.platform === "linux") return linux()
  if (process.platform !== "darwin" && process.platform !== "win32") return {}
  return { machine: `${process.platform} ${os.hostname()}`, booted: Math.round(Date.now() - os.uptime() * 1000) }
}

let known: Process | undefined

/** This process, read once. */
export const thisProcess = (): Process =>
  known ??= { host: os.hostname(), pid: process.pid, instance: randomUUID(), ...machineOf() }

/** Two machines with the same name have not started in the same minute; a clock that was put right costs a wait. */
const isThisMachine = ({ booted, machine }: Process): boolean =>
  machine !== undefined && machine === thisProcess().machine &&
  Math.abs((booted ?? 0) - (thisProcess().booted ?? 0)) < 60_000

/** Whether the system knows no process with this id. */
const isUnknown = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return false
  } catch (cause) {
    return codeOf(cause) === "ESRCH"
  }
}

/** Whether a process has certainly ended: only one of this machine, never because of a clock. */
export const hasEnded = (other: Process): boolean => {
  if (!isThisMachine(other)) return false
  if (isUnknown(other.pid)) return true
  const stat = other.start === undefined ? undefined : statOf(other.pid)
  if (stat === undefined) return false
  // Its id was given to another process, or it has ended and its parent has not noticed yet.
  return stat.start !== other.start || (stat.state === "Z" && stat.threads <= 1)
}

/** A process, for people. */
export const describe = ({ host, instance, pid }: Process): string =>
  instance === thisProcess().instance ? "this process" : `process ${pid} on ${host}`
