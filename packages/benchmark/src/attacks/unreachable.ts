/**
 * Measures what interrupted calls leave in memory while no connection can be made: 50,000 calls through `NodeTransport`
 * to a stopped process, whose backlog is full. Prints the heap after garbage collection.
 *
 *   node --expose-gc packages/benchmark/src/attacks/unreachable.ts [--calls 50000]
 */
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { parseArgs } from "node:util"

const { values } = parseArgs({ options: { calls: { type: "string", default: "50000" } } })
const calls = Number(values.calls)
const { gc } = globalThis
if (gc === undefined) throw new Error("run it with --expose-gc")

const listener = `
  const server = require("node:net").createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
    console.log(server.address().port)
  })`

/** The address of a process that has stopped, so nobody accepts connections. */
const stopped = Effect.acquireRelease(
  Effect.promise(async () => {
    const child = spawn(process.execPath, ["-e", listener], { stdio: ["ignore", "pipe", "inherit"] })
    const [port] = await once(child.stdout, "data")
    child.kill("SIGSTOP")
    return { child, url: `http://127.0.0.1:${Number(port)}/` }
  }),
  ({ child }) => Effect.sync(() => child.kill("SIGKILL"))
)

const heap = Effect.promise(async () => {
  for (let turn = 0; turn < 5; turn++) {
    await gc()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return process.memoryUsage().heapUsed
})

const attack = Effect.gen(function*() {
  const { url } = yield* stopped
  const interrupted = Effect.timeoutOption(HttpClient.get(url), "5 millis")
  const round = Effect.forEach(Array.from({ length: calls / 2 }, () => interrupted), (call) => call, {
    concurrency: 500,
    discard: true
  })
  yield* round
  const before = yield* heap
  yield* round
  const after = yield* heap
  const mebibytes = (bytes: number) => Math.round(bytes / 1024 ** 2)
  yield* Console.log({
    calls,
    "MiB after half of them": mebibytes(before),
    "MiB after all": mebibytes(after),
    "bytes per call": Math.round((after - before) / (calls / 2))
  })
})

await Effect.runPromise(Effect.scoped(Effect.provide(attack, NodeTransport.layer())))
