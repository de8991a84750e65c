// Workers: processes that execute the runs of a database.
import { bundle, cache } from "@effect-genai/provider-contract/support/bundle"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Scope } from "effect/Scope"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { Line, type Task } from "./Task.ts"

const program = join(import.meta.dirname, "worker.program.ts")

const decodeLine = Schema.decodeUnknownSync(Schema.fromJsonString(Line))

export interface End {
  /** `Finished`, the reason of a failure, or the signal that ended it. */
  readonly as: string
  readonly exitCode: number | null
  readonly written: number
  readonly events: ReadonlyArray<string>
  /** What it logged, and the message of its failure. */
  readonly output: string
}

export interface Worker {
  readonly signal: (signal: "SIGKILL" | "SIGSTOP" | "SIGCONT") => Effect.Effect<void>
  /** Completes when the worker has frozen itself, or ended. */
  readonly stopped: Effect.Effect<void>
  readonly ended: Effect.Effect<End>
  readonly hasEnded: () => boolean
}

const endOf = (line: Line | undefined, exitCode: number | null, signal: string | null, output: string): End => ({
  as: signal ?? (line?._tag === "Failed" ? line.reason : line?._tag ?? "nothing"),
  exitCode,
  written: line?._tag === "Finished" ? line.written : 0,
  events: line?._tag === "Finished" ? line.events : [],
  output: line?._tag === "Failed" ? `${output}${line.message}\n` : output
})

/** Starts a worker; it is killed when the scope closes. */
export const start = (task: Task): Effect.Effect<Worker, never, Scope> =>
  Effect.gen(function*() {
    const file = yield* Effect.promise(() => bundle(program))
    const child = yield* Effect.acquireRelease(
      Effect.sync(() =>
        spawn(process.execPath, [file, JSON.stringify(task)], {
          env: { ...process.env, NODE_COMPILE_CACHE: cache },
          stdio: ["ignore", "pipe", "pipe"]
        })
      ),
      (child) => Effect.sync(() => child.kill("SIGKILL"))
    )
    let output = ""
    let last: Line | undefined
    const stopped = Promise.withResolvers<void>()
    for (const pipe of [child.stdout, child.stderr]) {
      createInterface({ input: pipe }).on("line", (line) => {
        if (!line.startsWith('{"_tag"')) {
          output += `${line}\n`
          return
        }
        last = decodeLine(line)
        if (last._tag === "Stopped") stopped.resolve()
      })
    }
    let hasEnded = false
    const ended = once(child, "close").then(([code, signal]) => {
      hasEnded = true
      stopped.resolve()
      return endOf(last, code, signal, output)
    })
    return {
      signal: (signal) => Effect.sync(() => child.kill(signal)),
      stopped: Effect.promise(() => stopped.promise),
      ended: Effect.promise(() => ended),
      hasEnded: () => hasEnded
    }
  })
