// Runs commands in this process, against platforms that are served on loopback.
import * as Anthropic from "@effect-genai/anthropic/Testing"
import * as Job from "@effect-genai/core/Job"
import * as Mistral from "@effect-genai/mistral/Testing"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { TerminalCapabilities } from "effect/cli/TerminalCapabilities"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Schedule from "effect/Schedule"
import * as Sink from "effect/Sink"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import * as Terminal from "effect/Terminal"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { run } from "../../src/Cli.ts"

/** Serves a platform until the tests of the file have ended, and returns its address. */
const served = <A>(platform: Layer.Layer<A, never, HttpServer.HttpServer>) => {
  const server = Layer.provideMerge(platform, NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 }))
  const stop = new AbortController()
  afterAll(() => stop.abort())
  return new Promise<string>((resolve, reject) => {
    HttpServer.addressFormattedWith((address) => Effect.andThen(Effect.sync(() => resolve(address)), Effect.never))
      .pipe(
        Effect.provide(server),
        (program) => Effect.runPromise(program, { signal: stop.signal }).catch(reject)
      )
  })
}

const quick = { startup: "50 millis", perRequest: "1 millis" } as const

export const anthropic = async (options: Anthropic.Options = {}) => ({
  ANTHROPIC_BASE_URL: await served(Anthropic.serve({ ...options, batch: { ...quick, ...options.batch } })),
  ANTHROPIC_API_KEY: "any"
})

export const mistral = async () => ({
  MISTRAL_BASE_URL: await served(Mistral.serve({ batch: quick })),
  MISTRAL_API_KEY: "any"
})

/** A folder that is gone when the tests of the file have ended. */
export const folder = () => {
  const path = mkdtempSync(join(tmpdir(), "effect-genai-cli-"))
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  return {
    path: (name: string) => join(path, name),
    write: (name: string, text: string) => {
      writeFileSync(join(path, name), text)
      return join(path, name)
    }
  }
}

export interface Options {
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  /** The keys that a user presses, on a terminal. */
  readonly keys?: string
}

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const collect = (texts: Array<string>) => () =>
  Sink.forEach((text: string | Uint8Array) =>
    Effect.sync(() => {
      texts.push(typeof text === "string" ? text : new TextDecoder().decode(text))
    })
  )

const inputOf = (key: string) => ({
  input: Option.some(key),
  key: { name: key, ctrl: false, meta: false, shift: false }
})

export const cli = (args: ReadonlyArray<string>, { env = {}, keys, stdin = "" }: Options = {}): Promise<Ended> => {
  const [out, err]: [Array<string>, Array<string>] = [[], []]
  const isTerminal = keys !== undefined
  const stdio = Stdio.make({
    args: Effect.succeed(args),
    stdout: collect(out),
    stderr: collect(err),
    stdin: Stream.make(new TextEncoder().encode(stdin))
  })
  const terminal = Terminal.make({
    columns: Effect.succeed(80),
    rows: Effect.succeed(24),
    size: Effect.flatMap(
      Queue.unbounded<Terminal.Size>(),
      (queue) => Effect.as(Queue.offer(queue, { columns: 80, rows: 24 }), queue)
    ),
    readInput: Effect.flatMap(
      Queue.unbounded<Terminal.UserInput>(),
      (queue) => Effect.as(Queue.offerAll(queue, Array.from(keys ?? "", inputOf)), queue)
    ),
    readLine: Effect.succeed(""),
    display: (text) => Effect.sync(() => out.push(text))
  })
  const services = Context.make(Stdio.Stdio, stdio).pipe(
    Context.add(Terminal.Terminal, terminal),
    Context.add(TerminalCapabilities, { canColor: false, canAnimate: false, canPrompt: isTerminal })
  )
  return run(args, "1.2.3").pipe(
    Job.polling(Schedule.spaced("20 millis")),
    Effect.provideContext(services),
    Effect.provide(NodeServices.layer),
    Effect.provide(ConfigProvider.layer(ConfigProvider.fromEnvRecord(env))),
    Effect.map((code) => ({ code, out: out.join(""), err: err.join("") })),
    Effect.runPromise
  )
}
