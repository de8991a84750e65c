/**
 * Runs each task in a process of a small pool, one at a time, within its own time and
 * memory: a task that hangs or exhausts memory ends its process and fails alone.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Pool from "effect/Pool"
import { type ChildProcess, fork } from "node:child_process"
import * as Outcome from "./Outcome.ts"

export interface Limits {
  /** How many processes run. */
  readonly processes: number
  readonly time: Duration.Duration
  /** The most memory of a process for JavaScript values, in MiB. */
  readonly memory: number
}

interface Child {
  readonly process: ChildProcess
  /** The last output on stderr. */
  errors: string
}

/**
 * The outcomes of tasks, in their order. The program at `entry` sends a message when it is ready; it
 * then gets tasks as messages, and sends the outcome of each.
 */
export const run = <Task extends object>(
  entry: URL,
  tasks: ReadonlyArray<Task>,
  limits: Limits
): Effect.Effect<ReadonlyArray<Outcome.Outcome>> =>
  Effect.scoped(Effect.gen(function*() {
    const pool = yield* Pool.make({ acquire: start(entry, limits), size: limits.processes })
    return yield* Effect.forEach(tasks, (task) => Effect.scoped(runOne(pool, task, limits)), {
      concurrency: limits.processes
    })
  }))

const start = (entry: URL, limits: Limits) =>
  Effect.tap(
    Effect.acquireRelease(
      Effect.sync(() => open(entry, limits)),
      (child) => Effect.sync(() => child.process.kill("SIGKILL"))
    ),
    isReady
  )

const open = (entry: URL, { memory }: Limits): Child => {
  const process = fork(entry, {
    execArgv: [`--max-old-space-size=${memory}`],
    stdio: ["ignore", "inherit", "pipe", "ipc"]
  })
  const child: Child = { process, errors: "" }
  process.stderr?.on("data", (data: Buffer) => {
    child.errors = (child.errors + data.toString()).slice(-4000)
  })
  return child
}

/** Waits for the first message of a process, so that its start does not count as the time of a task. */
const isReady = ({ process }: Child): Effect.Effect<void> =>
  Effect.callback((resume) => {
    const done = () => resume(Effect.void)
    process.once("message", done)
    process.once("close", done)
  })

const runOne = Effect.fnUntraced(function*<Task extends object>(pool: Pool.Pool<Child>, task: Task, limits: Limits) {
  const child = yield* Pool.get(pool)
  const outcome = yield* Effect.timeoutOption(send(child, task), limits.time)
  if (Option.isSome(outcome) && outcome.value !== undefined) return outcome.value
  yield* Pool.invalidate(pool, child)
  return Outcome.failed(
    Option.isNone(outcome) ? `did not end within ${Duration.format(limits.time)}` : howItEnded(child, limits)
  )
})

/** Sends a task; `undefined` if the process ends without an outcome. */
const send = ({ process }: Child, task: object): Effect.Effect<Outcome.Outcome | undefined> =>
  Effect.callback((resume) => {
    const done = (outcome: Outcome.Outcome | undefined) => {
      process.off("message", done)
      process.off("close", ended)
      resume(Effect.succeed(outcome))
    }
    const ended = () => done(undefined)
    process.on("message", done)
    process.on("close", ended)
    if (process.exitCode !== null || process.signalCode !== null) return ended()
    // A process that has just ended also emits `close`.
    process.send(task, () => {})
  })

const howItEnded = ({ errors, process }: Child, { memory }: Limits): string =>
  /out of memory|allocation failed/i.test(errors)
    ? `ran out of memory (${memory} MiB)`
    : `ended its process with ${process.signalCode ?? process.exitCode}: ${errors.trim().slice(-300)}`
