/** Plays one case over sockets, in real time with short timeouts. */
import * as AdminConfig from "@effect-genai/anthropic/AdminConfig"
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Job from "@effect-genai/core/Job"
import * as Retry from "@effect-genai/core/Retry"
import * as Timeout from "@effect-genai/core/Timeout"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Random from "effect/Random"
import * as Schedule from "effect/Schedule"
import * as Scope from "effect/Scope"
import { WebSocketConstructor } from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import { setTimeout } from "node:timers/promises"
import type { Case } from "../Case.ts"
import { platforms, type Played, unhandled } from "../play.ts"
import { secret } from "../secret.ts"
import { socketFaults } from "./faults.ts"
import { Loopback } from "./Loopback.ts"

const clients = {
  undici: Layer.orDie(NodeTransport.layer()),
  fetch: FetchHttpClient.layer
}

/** Opens the clients once for all cases. */
export const open = async () => {
  const scope = Scope.makeUnsafe()
  const built = await Effect.runPromise(Effect.all({
    undici: Layer.buildWithScope(clients.undici, scope),
    fetch: Layer.buildWithScope(clients.fetch, scope)
  }))
  return {
    clients: built,
    close: () => Effect.runPromise(Scope.close(scope, Effect.runSync(Effect.exit(Effect.void))))
  }
}

export type Clients = Awaited<ReturnType<typeof open>>["clients"]

/** In milliseconds: the most a call may take, and then the most until its resources are released. */
const [longest, grace] = [20_000, 2000]

const settled = async (isSo: () => boolean) => {
  for (let waited = 0; waited < grace && !isSo(); waited += 5) await setTimeout(5)
}

export const play = async (one: Case, clients: Clients): Promise<Played> => {
  const platform = platforms[one.provider]()
  const server = new Loopback(
    one.socketFaults.flatMap((name) => socketFaults[name] ?? []),
    ({ body, headers, method, path }) =>
      Effect.runPromise(Effect.gen(function*() {
        const url = new URL(path, "http://127.0.0.1")
        const step = yield* platform({ method, url, headers, body: Stream.succeed(body) })
        if (typeof step === "string") return yield* Effect.die(new Error(step))
        return { ...step, bytes: yield* Effect.orDie(Stream.mkUint8Array(step.body)) }
      })),
    one.dice
  )
  const baseUrl = `http://127.0.0.1:${await server.listen()}`
  const client = Context.get(clients[one.dice.pick(["undici", "fetch"] as const)], HttpClient.HttpClient)
  const seen: Array<unknown> = []
  let fibers = 0
  const call = one.call.play({
    dice: one.dice,
    see: (value) => seen.push(value),
    start: Effect.sync(() => server.start())
  })
  const from = performance.now()
  const fiber = Effect.runFork(call.pipe(
    Timeout.headers(300),
    Timeout.idle(300),
    Timeout.attempt(600),
    Job.polling(Schedule.spaced(20)),
    Retry.quota(new Retry.Quota(500)),
    Effect.provide(Layer.orDie(Layer.mergeAll(
      AdminConfig.layer({ adminKey: secret, baseUrl }),
      AnthropicConfig.layer({ apiKey: secret, baseUrl }),
      MistralConfig.layer({ apiKey: secret, baseUrl })
    ))),
    Effect.provideService(HttpClient.HttpClient, client),
    Effect.provideService(WebSocketConstructor, () => {
      throw new Error("cases over sockets use no WebSocket")
    }),
    // No delay before a retry.
    Effect.provideService(Random.Random, { nextDoubleUnsafe: () => 0, nextIntUnsafe: () => 0 }),
    Effect.provideService(Metric.FiberRuntimeMetrics, {
      recordFiberStart: () => {
        fibers += 1
      },
      recordFiberEnd: () => {
        fibers -= 1
      }
    })
  ))
  const interruption = one.interruptedAt === undefined ? undefined : one.interruptedAt * 2
  let wasInterrupted = false
  while (fiber.pollUnsafe() === undefined && performance.now() - from < longest) {
    await setTimeout(2)
    if (interruption !== undefined && performance.now() - from > interruption && !wasInterrupted) {
      wasInterrupted = true
      fiber.interruptUnsafe()
    }
  }
  const exit = fiber.pollUnsafe()
  const took = performance.now() - from
  await settled(() => fibers === 0 && server.hanging === 0)
  const left = { bodies: 0, sockets: server.hanging, fibers, timers: 0 }
  server.close()
  return {
    exit,
    seen,
    wasInterrupted,
    hasDied: false,
    requests: server.requests,
    took,
    left,
    unhandled: unhandled.splice(0),
    logged: []
  }
}
