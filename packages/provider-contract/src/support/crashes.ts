// Crash tests of batch runs: processes are killed at given points against a server that outlives them.
import { type RecordedRequest, server, type ServerRequest, type Step } from "@effect-genai/core/Testing"
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
import { bundle, cache } from "./bundle.ts"
import type { Task } from "./crashingProcess.ts"

/** An embedded platform as an HTTP server, which records the requests that arrive whole. */
const recordingServer = (
  respond: (request: ServerRequest) => Effect.Effect<Step>
): Effect.Effect<{ readonly url: string; readonly received: ReadonlyArray<RecordedRequest> }, never, Scope.Scope> =>
  Effect.gen(function*() {
    const received: Array<RecordedRequest> = []
    const record = Effect.fnUntraced(function*(request: ServerRequest) {
      const body = yield* Effect.exit(Stream.mkUint8Array(request.body))
      if (Exit.isFailure(body)) return "reset" as const
      received.push({ ...request, body: body.value, at: yield* Clock.currentTimeMillis })
      return yield* respond({ ...request, body: Stream.succeed(body.value) })
    })
    const context = yield* Layer.build(
      Layer.provideMerge(server(record), NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 }))
    ).pipe(Effect.orDie)
    return { url: HttpServer.formatAddress(Context.get(context, HttpServer.HttpServer).address), received }
  })

const temporaryDirectory: Effect.Effect<string, never, Scope.Scope> = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "crashes-"))),
  (path) => Effect.promise(() => rm(path, { recursive: true, force: true }))
)

interface Outcome {
  readonly key: string
  readonly tag: string
  readonly attempts: number
}

interface Process {
  /** The signal that killed it, or its exit code. */
  readonly end: NodeJS.Signals | number | null
  readonly outcomes: ReadonlyArray<Outcome>
  /** Its output without events and outcomes. */
  readonly output: string
}

const runProcess = Effect.fnUntraced(function*(program: string, task: Task) {
  const file = yield* Effect.promise(() => bundle(program))
  return yield* Effect.callback<Process>((resume) => {
    const child = spawn(process.execPath, [file, JSON.stringify(task)], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_COMPILE_CACHE: cache }
    })
    const output: Array<Buffer> = []
    for (const pipe of [child.stdout, child.stderr]) pipe.on("data", (bytes: Buffer) => output.push(bytes))
    child.on("close", (code, signal) => {
      const lines = Buffer.concat(output).toString().split("\n")
      const details = lines.filter((line) => line.startsWith('{"')).map((line) => JSON.parse(line))
      resume(Effect.succeed({
        end: signal ?? code,
        outcomes: details.flatMap(({ outcome }) => outcome ?? []),
        output: lines.filter((line) => !line.startsWith('{"')).join("\n")
      }))
    })
    return Effect.sync(() => child.kill("SIGKILL"))
  })
})

/** The embedded platform of one test. */
export interface Platform {
  readonly respond: (request: ServerRequest) => Effect.Effect<Step>
  /** The questions of all submissions among these requests. */
  readonly questionsOf: (received: ReadonlyArray<RecordedRequest>) => Effect.Effect<ReadonlyArray<string>>
}

export interface Program {
  /** The file each process runs. */
  readonly program: string
  readonly via?: "inline" | "file"
  readonly platform: (batch: {
    readonly startup: number
    readonly perRequest: number
    readonly fate: (request: unknown, index: number) => "errored" | undefined
  }) => Effect.Effect<Platform, never, Scope.Scope>
}

export interface Options {
  /** How often a failed request is resubmitted; if more than 0, every third request fails once (default: 0). */
  readonly resubmissions?: number
  /** Milliseconds until a batch starts (default: 20). */
  readonly startup?: number
  /** The last process resumes the run by its id, without its requests. */
  readonly resumes?: boolean
}

const questions = Array.from({ length: 7 }, (_, index) => `question ${index}`)

/**
 * Runs one process for each point and kills it there; a last one finishes the run. Returns what is wrong: a process
 * that ended otherwise, an outcome or a request that is missing or duplicated.
 */
export const crash =
  ({ platform, program, ...options }: Program) =>
  ({ resubmissions = 0, resumes = false, startup = 20 }: Options = {}) =>
  (...points: ReadonlyArray<string>): Effect.Effect<ReadonlyArray<string>> =>
    Effect.gen(function*() {
      const fails = (index: number) => resubmissions > 0 && index % 3 === 1
      const { questionsOf, respond } = yield* platform({
        startup,
        perRequest: 2,
        fate: (_, index) => fails(index) ? "errored" : undefined
      })
      const { received, url } = yield* recordingServer(respond)
      const task = { ...options, url, journal: yield* temporaryDirectory, questions, resubmissions, resumes: false }
      const problems: Array<string> = []
      for (const crashAt of points) {
        const { end, output } = yield* runProcess(program, { ...task, crashAt })
        if (end !== "SIGKILL") problems.push(`not killed at "${crashAt}" but ended with ${end}: ${output}`)
      }
      const { end, outcomes, output } = yield* runProcess(program, { ...task, resumes })
      if (end !== 0) problems.push(`the last process ended with ${end}: ${output}`)
      problems.push(
        ...differences(
          outcomes.map(({ attempts, key, tag }) => `${key} ${tag} ${attempts}`),
          questions.map((question, index) => `${question} Succeeded ${fails(index) ? 2 : 1}`)
        ),
        ...differences(
          yield* questionsOf(received),
          questions.flatMap((question, index) => fails(index) ? [question, question] : [question])
        )
      )
      return problems.map((problem) => `${points.join(", then ")}: ${problem}`)
    }).pipe(Effect.scoped)

/** The problems of several crash tests, three of them at a time. */
export const problemsOf = (crashes: ReadonlyArray<Effect.Effect<ReadonlyArray<string>>>) =>
  Effect.map(Effect.all(crashes, { concurrency: 3 }), (problems) => problems.flat())

/** Items that are in one list only, in any order. */
const differences = (actual: ReadonlyArray<string>, expected: ReadonlyArray<string>): ReadonlyArray<string> => {
  const missing = [...expected]
  const unexpected = actual.filter((each) => {
    const at = missing.indexOf(each)
    return at < 0 || missing.splice(at, 1).length === 0
  })
  return [
    ...unexpected.map((each) => `unexpected: ${each}`),
    ...missing.map((each) => `missing: ${each}`)
  ]
}
