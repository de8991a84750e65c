// Processes that share a directory.
import type * as JournalStore from "@effect-genai/core/JournalStore"
import { bundle, cache } from "@effect-genai/provider-contract/support/bundle"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import type { Scope } from "effect/Scope"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Command } from "./journal.program.ts"

/** What a process prints after a command. */
type Result =
  | JournalStore.Claimed
  | { readonly _tag: "Done" }
  | { readonly _tag: "ClaimLost"; readonly owner?: string }
  | { readonly _tag: "StoreFailed"; readonly message: string }

export interface JournalProcess {
  readonly pid: number
  readonly execute: (command: Command) => Effect.Effect<Result>
  /** Claims a run that no other claim holds. */
  readonly claim: (run: string) => Effect.Effect<JournalStore.Claim>
  readonly signal: (signal: "SIGSTOP" | "SIGCONT") => Effect.Effect<void>
  readonly kill: Effect.Effect<void>
}

const program = join(import.meta.dirname, "journal.program.ts")

/** Starts a process that stores runs in a directory, with a lease in milliseconds; it is killed with the scope. */
export const start = (directory: string, lease: number): Effect.Effect<JournalProcess, never, Scope> =>
  Effect.gen(function*() {
    const file = yield* Effect.promise(() => bundle(program))
    const child = yield* Effect.acquireRelease(
      Effect.sync(() =>
        spawn(process.execPath, [file, directory, String(lease)], {
          stdio: ["pipe", "pipe", "inherit"],
          env: { ...process.env, NODE_COMPILE_CACHE: cache }
        })
      ),
      (child) => Effect.sync(() => child.kill("SIGKILL"))
    )
    const results = yield* Queue.unbounded<Result>()
    createInterface({ input: child.stdout }).on("line", (line) => Queue.offerUnsafe(results, JSON.parse(line)))
    const execute = (command: Command) =>
      Effect.andThen(Effect.sync(() => child.stdin.write(`${JSON.stringify(command)}\n`)), Queue.take(results))
    return {
      pid: child.pid ?? 0,
      execute,
      claim: (run) =>
        Effect.flatMap(
          execute({ _tag: "claim", run }),
          (result) =>
            result._tag === "Claimed" ? Effect.succeed(result.claim) : Effect.die(new Error(JSON.stringify(result)))
        ),
      signal: (signal) => Effect.sync(() => child.kill(signal)),
      kill: Effect.promise(async () => {
        const end = once(child, "exit")
        child.kill("SIGKILL")
        await end
      })
    }
  })
