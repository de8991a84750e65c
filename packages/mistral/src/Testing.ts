/**
 * An in-memory Mistral platform: it validates requests, generates and streams
 * chats, agent completions and conversations, processes batch and fine-tuning
 * jobs, stores files and libraries and paginates lists.
 *
 * `layer` provides everything a program needs to run without a key or a network;
 * `serve` runs the same platform as an HTTP server, for any client. It is
 * deterministic: ids derive from a seed, and time is Effect's `Clock`, so
 * `TestClock` controls it. Messages are generated from the prompt; the option
 * `reply` replaces them, for example with scripted `turns`.
 */
import type { RecordedRequest, Script, ServerResponse } from "@effect-genai/core/Testing"
import { Events, Layers } from "@effect-genai/core/TestingPlatform"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpServer from "effect/http/HttpServer"
import type * as Layer from "effect/Layer"
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
  SeedFile,
  Turn
} from "./Testing/Options.ts"
export { Platform } from "./Testing/Platform.ts"
export { Refusal, refuse } from "./Testing/Refusal.ts"
export { calls, turns } from "./Testing/script.ts"

/** A fault: status 503. */
export const unavailable: ServerResponse = responseOf(refuse(503, "Service unavailable", { code: "3000" }))

/** A fault: status 429 with `retry-after` in seconds. */
export const rateLimited = (retryAfter: number): ServerResponse =>
  responseOf(refuse(429, "Rate limit exceeded", { code: "1300", headers: { "retry-after": String(retryAfter) } }))

/** A fault: ends a stream with an error after this many events. */
export const failAfter = (events: number) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.concat(Stream.take(self.body, events), errorEvent)
})

const errorEvent = Stream.succeed(Events.encode(JSON.stringify(bodyOf(refuse(500, "Internal server error")))))

/** The requests that a script was sent, in their order. */
export class RecordedRequests extends Context.Service<RecordedRequests, {
  readonly all: Effect.Effect<ReadonlyArray<RecordedRequest>>
}>()("@effect-genai/mistral/Testing/RecordedRequests") {}

const layers = Layers.layers({
  tag: Platform,
  make: (options?: Options) => make(options ?? {}),
  requests: RecordedRequests,
  settings: MistralConfig.MistralConfig,
  config: MistralConfig.layer({ apiKey: "embedded" })
})

/** Creates a platform; it has models and voices, but no other data unless `options` seed it. */
export const platform: (options?: Options) => Layer.Layer<Platform> = layers.platform

/** An HTTP client connected to the platform, without a socket. */
export const client: Layer.Layer<HttpClient.HttpClient, never, Platform> = layers.client

/** A config with a key that the platform accepts. */
export const config: Layer.Layer<MistralConfig.MistralConfig> = layers.config

/** Provides a new platform, an HTTP client connected to it, and a config. */
export const layer: (
  options?: Options
) => Layer.Layer<HttpClient.HttpClient | MistralConfig.MistralConfig | Platform> = layers.layer

/** Provides scripted responses instead of a platform, the recorded requests, and a config. */
export const script: (
  steps: Script
) => Layer.Layer<HttpClient.HttpClient | MistralConfig.MistralConfig | RecordedRequests> = layers.script

/** Serves the platform with the `HttpServer` in context. */
export const server: Layer.Layer<never, never, HttpServer.HttpServer | Platform> = layers.server

/** Creates a platform and serves it with the `HttpServer` in context, for any client. */
export const serve: (options?: Options) => Layer.Layer<Platform, never, HttpServer.HttpServer> = layers.serve
