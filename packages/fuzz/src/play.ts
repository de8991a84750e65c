/** Plays one case to its end with its own clock, and records everything that happens. */
import * as AdminConfig from "@effect-genai/anthropic/AdminConfig"
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as Anthropic from "@effect-genai/anthropic/Testing"
import * as RateLimit from "@effect-genai/core/RateLimit"
import * as Retry from "@effect-genai/core/Retry"
import type { ServerRequest, Step } from "@effect-genai/core/Testing"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as Mistral from "@effect-genai/mistral/Testing"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as Random from "effect/Random"
import { Scheduler } from "effect/Scheduler"
import { WebSocketConstructor } from "effect/socket/Socket"
import { setTimeout } from "node:timers/promises"
import { inspect } from "node:util"
import { type Case, settings, shapes } from "./Case.ts"
import * as Samples from "./Samples.ts"
import { secret } from "./secret.ts"
import { Server } from "./Server.ts"
import { Time } from "./Time.ts"
import { Wires } from "./Wire.ts"

/** The result of a case. */
export interface Played {
  /** Absent where the call did not end. */
  readonly exit: Exit.Exit<unknown, unknown> | undefined
  readonly seen: ReadonlyArray<unknown>
  readonly wasInterrupted: boolean
  /** Whether the client died or interrupted itself. */
  readonly hasDied: boolean
  readonly requests: number
  /** The time from start to end, in milliseconds. */
  readonly took: number
  /** Resources that were not released. */
  readonly left: { readonly bodies: number; readonly sockets: number; readonly fibers: number; readonly timers: number }
  /** Unhandled rejections and exceptions. */
  readonly unhandled: ReadonlyArray<unknown>
  readonly logged: ReadonlyArray<string>
}

/** The configs of all cases. */
export const config = Effect.runSync(Effect.scoped(Layer.build(Layer.orDie(Layer.mergeAll(
  AdminConfig.layer({ adminKey: secret, baseUrl: "https://test.anthropic.com" }),
  AnthropicConfig.layer({ apiKey: secret, baseUrl: "https://test.anthropic.com" }),
  MistralConfig.layer({ apiKey: secret, baseUrl: "https://test.mistral.ai" })
)))))

export const platforms: {
  readonly [provider in Case["provider"]]: () => (request: ServerRequest) => Effect.Effect<Step>
} = {
  anthropic: () =>
    Effect.runSync(Effect.provide(Anthropic.Platform, Anthropic.platform({ files: { downloadable: true } }))).respond,
  mistral: () => Effect.runSync(Effect.provide(Mistral.Platform, Mistral.platform())).respond
}

export const unhandled: Array<unknown> = []

/** Records unhandled rejections and exceptions while cases are played. */
export const watch = (): void => {
  process.on("unhandledRejection", (reason) => unhandled.push(reason))
  process.on("uncaughtException", (error) => unhandled.push(error))
}

/** A year: a call that ends at all ends earlier. */
const longest = 365 * 24 * 3_600_000

/** How often to poll without an active timer: other threads, such as hashing, may still finish. */
export const patience = 5000

const open = (all: ReadonlyArray<{ readonly isClosed: boolean }>) => all.filter(({ isClosed }) => !isClosed).length

export const play = async (one: Case): Promise<Played> => {
  const time = new Time()
  const server = new Server({
    time,
    platform: platforms[one.provider](),
    samples: Samples.make(shapes(one), one.dice),
    behaviors: one.behaviors,
    most: one.call.most + 60
  })
  const wires = new Wires(one.behaviors, time)
  const seen: Array<unknown> = []
  const logged: Array<string> = []
  let fibers = 0
  const logger = Logger.make(({ cause, message }) => logged.push(inspect([message, cause], { depth: 9 })))
  const context = Context.merge(config, Context.make(HttpClient.HttpClient, server.client)).pipe(
    Context.add(Clock.Clock, time),
    Context.add(Scheduler, time.scheduler),
    Context.add(Retry.CurrentQuota, new Retry.Quota(500)),
    Context.add(Metric.MetricRegistry, new Map()),
    Context.add(Metric.FiberRuntimeMetrics, {
      recordFiberStart: () => {
        fibers += 1
      },
      recordFiberEnd: () => {
        fibers -= 1
      }
    }),
    Context.add(WebSocketConstructor, wires.construct)
  )
  let startedAt: number | undefined
  const call = one.call.play({
    dice: one.dice,
    see: (value) => seen.push(value),
    start: Effect.tap(
      server.start,
      Effect.sync(() => {
        startedAt = time.currentTimeMillisUnsafe()
      })
    )
  })
  const set = one.settings.reduce((effect, name) => settings[name](effect), call)
  const limited = one.limited ? Effect.provide(set, RateLimit.layer()) : set
  const fiber = Effect.runFork(
    limited.pipe(
      Random.withSeed(one.seed),
      Effect.provide(Logger.layer([logger])),
      Effect.provideContext(context)
    ),
    { scheduler: time.scheduler }
  )

  let turns = 0
  let wasInterrupted = false
  const quiet = async () => {
    for (let still = 0; still < 2 && fiber.pollUnsafe() === undefined;) {
      still = await time.turn() ? 0 : still + 1
      if (startedAt !== undefined && turns++ === one.interruptedAt) {
        wasInterrupted = true
        fiber.interruptUnsafe()
      }
    }
  }
  for (let idle = 0; fiber.pollUnsafe() === undefined && idle < patience;) {
    await quiet()
    if (fiber.pollUnsafe() !== undefined || time.currentTimeMillisUnsafe() > longest) break
    if (time.jump()) idle = 0
    else if (idle++ > 100) await setTimeout(1)
  }
  const exit = fiber.pollUnsafe()
  const took = time.currentTimeMillisUnsafe() - (startedAt ?? 0)
  for (let still = 0; still < 3;) still = await time.turn() ? 0 : still + 1
  return {
    exit,
    seen,
    wasInterrupted,
    hasDied: server.hasDied,
    requests: server.requests,
    took,
    left: { bodies: open(server.bodies), sockets: open(wires.all), fibers, timers: time.waiting },
    unhandled: unhandled.splice(0),
    logged
  }
}
