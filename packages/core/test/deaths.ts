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
import { basename, join } from "node:path"
import { build } from "rolldown"
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

const cache = join(import.meta.dirname, "../../../.cache/deaths")

const bundles = new Map<string, Promise<string>>()

/** A program as one file, made once: a process that loads every module of Effect takes four times as long. */
const bundle = (program: string): Promise<string> => {
  const file = join(cache, `${basename(join(program, "..", ".."))}.mjs`)
  const bundled = bundles.get(program)
    ?? build({ input: program, platform: "node", output: { file, codeSplitting: false } }).then(() => file)
  bundles.set(program, bundled)
  return bundled
}

/** One process, from its start to its end. */
export const live = Effect.fnUntraced(function*(program: string, errand: Errand) {
  const file = yield* Effect.promise(() => bundle(program))
  return yield* Effect.callback<Life>((resume) => {
    const child = spawn(process.execPath, [file, JSON.stringify(errand)], {
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
})

/** Where a run lives: its batches, and what it asked, as often as it did. */
export interface Place {
  readonly answer: (asked: Asked) => Effect.Effect<Step>
  readonly asked: (received: ReadonlyArray<Recorded>) => Effect.Effect<ReadonlyArray<string>>
}

export interface Provider {
  /** The program whose processes die. */
  readonly program: string
  readonly via?: "inline" | "file"
  readonly place: (batch: {
    readonly startup: number
    readonly perRequest: number
    readonly fate: (request: unknown, index: number) => "errored" | undefined
  }) => Effect.Effect<Place, never, Scope.Scope>
}

export interface Circumstances {
  /** How often what has failed is sent again; where it is, the second of three fails, and by itself succeeds. */
  readonly again?: number
  /** How long a batch takes to begin, in milliseconds. */
  readonly startup?: number
  /** The last life has the id of the run and nothing else. */
  readonly resumes?: boolean
}

const questions = Array.from({ length: 7 }, (_, index) => `question ${index}`)

/** What is wrong when a run is over that was killed at these points, one after another, at a provider of its own. */
export const at =
  ({ place, program, ...way }: Provider) =>
  ({ again = 0, resumes = false, startup = 20 }: Circumstances = {}) =>
  (...points: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<string>> =>
    Effect.gen(function*() {
      const fails = (index: number) => again > 0 && index % 3 === 1
      const { answer, asked } = yield* place({
        startup,
        perRequest: 2,
        fate: (_, index) => fails(index) ? "errored" : undefined
      })
      const { home, received } = yield* witnessed(answer)
      const errand = { ...way, home, journal: yield* directory, questions, again, resumes: false }
      const wrong: Array<string> = []
      for (const dies of points) {
        const { end, said } = yield* live(program, { ...errand, dies })
        if (end !== "SIGKILL") wrong.push(`did not die at "${dies}" but ended with ${end}: ${said}`)
      }
      const { end, outcomes, said } = yield* live(program, { ...errand, resumes })
      if (end !== 0) wrong.push(`the last life ended with ${end}: ${said}`)
      wrong.push(
        ...differences(
          outcomes.map(({ attempts, key, tag }) => `${key} ${tag} ${attempts}`),
          questions.map((question, index) => `${question} Succeeded ${fails(index) ? 2 : 1}`)
        ),
        ...differences(
          yield* asked(received),
          questions.flatMap((question, index) => fails(index) ? [question, question] : [question])
        )
      )
      return wrong.map((problem) => `${points.join(", then ")}: ${problem}`)
    }).pipe(Effect.scoped)

/** All that is wrong with some lives. */
export const troubles = (lives: ReadonlyArray<Effect.Effect<ReadonlyArray<string>>>) =>
  Effect.map(Effect.all(lives, { concurrency: 3 }), (wrongs) => wrongs.flat())

/** What is there and should not be, and what should be there and is not, in whatever order. */
const differences = (actual: ReadonlyArray<string>, expected: ReadonlyArray<string>): ReadonlyArray<string> => {
  const left = [...expected]
  const extra = actual.filter((each) => {
    const at = left.indexOf(each)
    return at < 0 || left.splice(at, 1).length === 0
  })
  return [
    ...extra.map((each) => `too much: ${each}`),
    ...left.map((each) => `too little: ${each}`)
  ]
}
