// A platform with rate limits and the workers that share it, each in its own process.
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"

export interface LimitedTask {
  readonly provider: "anthropic" | "mistral"
  readonly baseUrl: string
  /** The store of the shared limits; without it, each worker counts for itself. */
  readonly database?: { readonly path: string } | { readonly url: string } | undefined
  readonly calls: number
  readonly concurrency: number
}

export interface Worked {
  readonly rejected: number
  readonly failed: number
}

interface Program {
  readonly child: ChildProcess
  readonly nextLine: Effect.Effect<string>
}

const open = (name: string, args: ReadonlyArray<string>): Effect.Effect<Program, never, Scope.Scope> =>
  Effect.gen(function*() {
    const child = yield* Effect.acquireRelease(
      Effect.sync(() =>
        spawn(process.execPath, [join(import.meta.dirname, name), ...args], { stdio: ["ignore", "pipe", "inherit"] })
      ),
      (child) =>
        Effect.promise(async () => {
          if (child.exitCode !== null || child.signalCode !== null) return
          child.kill("SIGKILL")
          await once(child, "exit")
        })
    )
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const nextLine = Effect.promise(async () => {
      for (;;) {
        const { done, value } = await lines.next()
        if (done === true) throw new Error(`${name} ended without a result`)
        // Not a line of a log.
        if (!value.startsWith("[")) return value
        console.error(value)
      }
    })
    return { child, nextLine }
  })

/** Serves an embedded platform with limits per minute; returns its URL. */
export const platform = (
  provider: LimitedTask["provider"],
  limits: object
): Effect.Effect<string, never, Scope.Scope> =>
  Effect.flatMap(open("limitedPlatform.ts", [provider, JSON.stringify(limits)]), ({ nextLine }) => nextLine)

/** Starts a worker; returns its end. */
export const worker = (
  task: LimitedTask
): Effect.Effect<
  { readonly kill: Effect.Effect<void>; readonly worked: Effect.Effect<Worked> },
  never,
  Scope.Scope
> =>
  Effect.gen(function*() {
    const { child, nextLine } = yield* open("limitedWorker.ts", [JSON.stringify(task)])
    yield* nextLine
    return {
      kill: Effect.sync(() => child.kill("SIGKILL")),
      worked: Effect.map(nextLine, (line): Worked => JSON.parse(line))
    }
  })
