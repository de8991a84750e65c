/** Shared by the runners of calls: a config, and calls played against a server in test time. */
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import type * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as TestClock from "effect/testing/TestClock"
import { setImmediate } from "node:timers/promises"

type Failure = AnthropicError | MistralError

/** A program that calls Anthropic or Mistral. */
export type Call<A> = Effect.Effect<
  A,
  Failure,
  AnthropicConfig.AnthropicConfig | MistralConfig.MistralConfig | HttpClient.HttpClient
>

export type Server = Layer.Layer<HttpClient.HttpClient | Testing.RecordedRequests>

/** The result of a call. */
export interface Played<A> {
  readonly exit: Exit.Exit<A, Failure>
  readonly requests: ReadonlyArray<Testing.RecordedRequest>
  /** The test time from start to end, in milliseconds. */
  readonly took: number
}

export interface Options {
  readonly config?: Partial<AnthropicConfig.Options>
  /** The retry quota (default: a new, full one). */
  readonly budget?: Retry.Quota
  /** The time when the call starts, in milliseconds since 1970. */
  readonly now?: number
  /** Interrupts the call while it waits after this many requests. */
  readonly interruptAfter?: number
}

/** The most test time of a call, in milliseconds. */
const limit = 120_000

/** Bodies are web streams, which take turns of the event loop but no test time. */
const settled = Effect.promise(async () => {
  for (let turn = 0; turn < 4; turn++) await setImmediate()
})

/** Plays a call against a server, in test time. */
export const play = <A>(
  call: Call<A>,
  server: Server,
  { budget = new Retry.Quota(500), config, interruptAfter, now = 0 }: Options = {}
): Effect.Effect<Played<A>> =>
  Effect.gen(function*() {
    yield* TestClock.setTime(now)
    const { all } = yield* Testing.RecordedRequests
    const fiber = yield* Effect.forkChild(Retry.quota(budget)(call))
    while (fiber.pollUnsafe() === undefined) {
      yield* settled
      const sent = yield* all
      const took = (yield* Clock.currentTimeMillis) - now
      const waited = now + took - (sent.at(-1)?.at ?? now)
      if (took > limit || (sent.length === interruptAfter && waited === 10)) yield* Fiber.interrupt(fiber)
      if (fiber.pollUnsafe() === undefined) yield* TestClock.adjust(1)
    }
    const took = (yield* Clock.currentTimeMillis) - now
    if (interruptAfter !== undefined) yield* TestClock.adjust(limit)
    return { exit: yield* Fiber.await(fiber), requests: yield* all, took }
  }).pipe(
    Random.withSeed("conformance"),
    Effect.provide(Layer.mergeAll(
      server,
      Layer.orDie(AnthropicConfig.layer({ apiKey: "my-anthropic-api-key", ...config })),
      Layer.orDie(MistralConfig.layer({ apiKey: "test-key" }))
    )),
    Effect.provide(TestClock.layer())
  )

/** The reason of a failed call, if it failed with one. */
export const reasonOf = (exit: Exit.Exit<unknown, Failure>): Reason.Reason | undefined =>
  Option.getOrUndefined(Option.map(Exit.findErrorOption(exit), ({ reason }) => reason))

/** Describes the result of a call for the report. */
export const describe = (exit: Exit.Exit<unknown, Failure>): string =>
  Exit.isSuccess(exit) ? "succeeded" : Cause.pretty(exit.cause).split("\n", 1).join()
