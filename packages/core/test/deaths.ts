// A provider on this machine that outlives its clients, and processes that die while they use it.
import { type Asked, type Recorded, server, type Step } from "@effect-genai/core/Testing"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Errand } from "./mortal.ts"

/** A provider behind a socket, and the requests that have reached it whole. */
export const witnessed = (
  answer: (asked: Asked) => Effect.Effect<Step>
): Effect.Effect<{ readonly home: string; readonly received: ReadonlyArray<Recorded> }, never, Scope.Scope> =>
  Effect.gen(function*() {
    const received: Array<Recorded> = []
    const witness = Effect.fnUntraced(function*(asked: Asked) {
      const body = yield* Effect.exit(Stream.mkUint8Array(asked.body))
      if (Exit.isFailure(body)) return "reset" as const
      received.push({ ...asked, body: body.value, at: yield* Clock.currentTimeMillis })
      return yield* answer({ ...asked, body: Stream.succeed(body.value) })
    })
    const context = yield* Layer.build(
      Layer.provideMerge(server(witness), NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 }))
    ).pipe(Effect.orDie)
    return { home: HttpServer.formatAddress(Context.get(context, HttpServer.HttpServer).address), received }
  })

/** A directory that is gone afterwards. */
export const directory: Effect.Effect<string, never, Scope.Scope> = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "deaths-"))),
  (path) => Effect.promise(() => rm(path, { recursive: true, force: true }))
)

export interface Taken {
  readonly key: string
  readonly tag: string
  readonly attempts: number
}

/** What a process did, and how it ended: by a signal, or with a code. */
export interface Life {
  readonly end: NodeJS.Signals | number | null
  readonly events: ReadonlyArray<string>
  readonly outcomes: ReadonlyArray<Taken>
  /** What it said that is neither. */
  readonly said: string
}

/** Compiled once for all processes. */
const cache = join(import.meta.dirname, "../../../.cache/compiled")

/** One process, from its start to its end. */
export const live = (program: string, errand: Errand): Effect.Effect<Life> =>
  Effect.callback((resume) => {
    const child = spawn(process.execPath, [program, JSON.stringify(errand)], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_COMPILE_CACHE: cache }
    })
    const output: Array<Buffer> = []
    for (const pipe of [child.stdout, child.stderr]) pipe.on("data", (bytes: Buffer) => output.push(bytes))
    child.on("close", (code, signal) => {
      const lines = Buffer.concat(output).toString().split("\n")
      const told = lines.filter((line) => line.startsWith('{"')).map((line) => JSON.parse(line))
      resume(Effect.succeed({
        end: signal ?? code,
        events: told.flatMap(({ event }) => event ?? []),
        outcomes: told.flatMap(({ outcome }) => outcome ?? []),
        said: lines.filter((line) => !line.startsWith('{"')).join("\n")
      }))
    })
    return Effect.sync(() => child.kill("SIGKILL"))
  })

export interface Story {
  readonly program: string
  readonly errand: Omit<Errand, "home" | "journal">
  /** Where each life but the last ends. */
  readonly deaths: ReadonlyArray<string>
  /** The last life goes on by the id of the run alone. */
  readonly resumes?: boolean
}

/** Lives one after another, each taking up what the one before has left: the last one, and what went wrong before. */
export const story = Effect.fnUntraced(
  function*({ deaths, errand, program, resumes = false }: Story, home: string) {
    const journal = yield* directory
    const given = { ...errand, home, journal }
    const wrong: Array<string> = []
    for (const dies of deaths) {
      const life = yield* live(program, { ...given, dies })
      if (life.end !== "SIGKILL") wrong.push(`did not die at "${dies}" but ended with ${life.end}: ${life.said}`)
    }
    const last = yield* live(program, { ...given, resumes })
    if (last.end !== 0) wrong.push(`the last life ended with ${last.end}: ${last.said}`)
    return { last, wrong }
  }
)

/** What is there and should not be, and what should be there and is not, in whatever order. */
export const differences = (actual: ReadonlyArray<string>, expected: ReadonlyArray<string>): ReadonlyArray<string> => {
  const left = [...expected]
  const extra = actual.filter((each) => {
    const at = left.indexOf(each)
    return at < 0 || left.splice(at, 1).length === 0
  })
  return [
    ...extra.map((each) => `more than once, or not at all wanted: ${each}`),
    ...left.map((each) => `not there: ${each}`)
  ]
}
