/**
 * A Mistral in memory, that behaves: it checks requests, answers and streams
 * chats, agents and conversations, moves batch and fine-tuning jobs through their
 * states, keeps files and libraries, pages lists.
 *
 * `layer` is all a program needs to run without a key and without a network;
 * `serve` gives the same platform a socket, for any client. It is deterministic:
 * ids follow from a seed, time is Effect's `Clock`, so `TestClock` drives it.
 * What it says it takes from the prompt; `answer` lets you say it instead.
 */
import {
  client as clientOf,
  type RecordedRequests,
  type Script,
  script as scriptOf,
  server as serverOf,
  type ServerResponse
} from "@effect-genai/core/Testing"
import { Events } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as MistralConfig from "./MistralConfig.ts"
import type { Options } from "./Testing/Options.ts"
import { make, Platform } from "./Testing/Platform.ts"
import { bodyOf, refuse, responseOf } from "./Testing/Refusal.ts"

export {
  badGateway,
  bodyJson,
  type ConnectionFault,
  cutAfter,
  endAfter,
  type Fault,
  type Faults,
  json,
  lines,
  type RecordedRequest,
  RecordedRequests,
  type ServerResponse,
  splitBy,
  sse,
  stallAfter,
  text
} from "@effect-genai/core/Testing"
export type {
  BatchOptions,
  Fate,
  FileOptions,
  FineTuningOptions,
  LibraryOptions,
  Options,
  RateLimits,
  Reply,
  SeedFile
} from "./Testing/Options.ts"
export { Platform } from "./Testing/Platform.ts"
export { Refusal, refuse } from "./Testing/Refusal.ts"

/** 503, as a fault. */
export const unavailable: ServerResponse = responseOf(refuse(503, "Service unavailable", { code: "3000" }))

/** 429 with seconds to wait, as a fault. */
export const rateLimited = (retryAfter: number): ServerResponse =>
  responseOf(refuse(429, "Rate limit exceeded", { code: "1300", headers: { "retry-after": String(retryAfter) } }))

/** Ends a stream with an error after this many events, as a fault. */
export const failAfter = (events: number) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.concat(Stream.take(self.body, events), errorEvent)
})

const errorEvent = Stream.succeed(Events.encode(JSON.stringify(bodyOf(refuse(500, "Internal server error")))))

/** A new platform, empty but for its models. */
export const platform = (options: Options = {}): Layer.Layer<Platform> => Layer.sync(Platform, () => make(options))

/** Reaches a platform without a socket. */
export const client: Layer.Layer<HttpClient.HttpClient, never, Platform> = Layer.effect(
  HttpClient.HttpClient,
  Effect.map(Platform, ({ respond }) => clientOf(respond))
)

/** A made-up key, which the platform takes. */
export const config: Layer.Layer<MistralConfig.MistralConfig> = Layer.orDie(
  MistralConfig.layer({ apiKey: "embedded" })
)

/** All a program needs: a new platform, the way to it and a key. */
export const layer = (
  options: Options = {}
): Layer.Layer<HttpClient.HttpClient | MistralConfig.MistralConfig | Platform> =>
  Layer.merge(client, config).pipe(Layer.provideMerge(platform(options)))

/** Scripted answers in place of a platform, the requests they were given to, and a key. */
export const script = (
  steps: Script
): Layer.Layer<HttpClient.HttpClient | MistralConfig.MistralConfig | RecordedRequests> =>
  Layer.merge(scriptOf(steps), config)

/** Reaches a platform by the ambient `HttpServer`. */
export const server: Layer.Layer<never, never, HttpServer.HttpServer | Platform> = Layer.unwrap(
  Effect.map(Platform, ({ respond }) => serverOf(respond))
)

/** A new platform behind the ambient `HttpServer`, for clients of any kind. */
export const serve = (options: Options = {}): Layer.Layer<Platform, never, HttpServer.HttpServer> =>
  Layer.provideMerge(server, platform(options))
