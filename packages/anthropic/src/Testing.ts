/**
 * An in-memory Anthropic platform: it validates requests, generates and streams
 * messages, processes batches, stores files and paginates lists.
 *
 * `layer` provides everything a program needs to run without a key or a network;
 * `serve` runs the same platform as an HTTP server, for any client. It is
 * deterministic: ids derive from a seed, and time is Effect's `Clock`, so
 * `TestClock` controls it. Messages are generated from the prompt; the option
 * `reply` replaces them, for example with scripted `turns`.
 */
import type { RecordedRequest, Script, ServerResponse } from "@effect-genai/core/Testing"
import { Layers } from "@effect-genai/core/TestingPlatform"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as AdminConfig from "./AdminConfig.ts"
import * as AnthropicConfig from "./AnthropicConfig.ts"
import { encode } from "./Testing/events.ts"
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
export type { BatchOptions, Fate, FileOptions, Options, RateLimits, Reply, SeedFile, Turn } from "./Testing/Options.ts"
export { Platform } from "./Testing/Platform.ts"
export { Refusal, refuse } from "./Testing/Refusal.ts"
export { calls, turns } from "./Testing/script.ts"

const exampleId = "req_01Fau1t"

/** A fault: status 529. */
export const overloaded: ServerResponse = responseOf(refuse(529, "Overloaded"), exampleId)

/** A fault: status 429 with `retry-after` in seconds. */
export const rateLimited = (retryAfter: number): ServerResponse =>
  responseOf(refuse(429, "Rate limited", { headers: { "retry-after": String(retryAfter) } }), exampleId)

/** A fault: ends a stream with `overloaded_error` after this many events. */
export const failAfter = (events: number) => (self: ServerResponse): ServerResponse => ({
  ...self,
  body: Stream.concat(Stream.take(self.body, events), errorEvent)
})

const errorEvent = Stream.succeed(encode(bodyOf(refuse(529, "Overloaded"), exampleId)))

/** The requests that a script was sent, in their order. */
export class RecordedRequests extends Context.Service<RecordedRequests, {
  readonly all: Effect.Effect<ReadonlyArray<RecordedRequest>>
}>()("@effect-genai/anthropic/Testing/RecordedRequests") {}

/** The configs of the provider: for its workspaces, and for the organization. */
type Configs = AdminConfig.AdminConfig | AnthropicConfig.AnthropicConfig

const layers = Layers.layers({
  tag: Platform,
  make: (options?: Options) => make(options ?? {}),
  requests: RecordedRequests,
  settings: AnthropicConfig.AnthropicConfig,
  config: Layer.merge(AnthropicConfig.layer({ apiKey: "embedded" }), AdminConfig.layer({ adminKey: "embedded" }))
})

/** Creates a platform; it has models, but no files or batches unless `options` seed them. */
export const platform: (options?: Options) => Layer.Layer<Platform> = layers.platform

/** An HTTP client connected to the platform, without a socket. */
export const client: Layer.Layer<HttpClient.HttpClient, never, Platform> = layers.client

/** Configs of a workspace and of the organization, each with a key that the platform accepts. */
export const config: Layer.Layer<Configs> = layers.config

/** Provides a new platform, an HTTP client connected to it, and configs. */
export const layer: (options?: Options) => Layer.Layer<HttpClient.HttpClient | Configs | Platform> = layers.layer

/** Provides scripted responses instead of a platform, the recorded requests, and configs. */
export const script: (steps: Script) => Layer.Layer<HttpClient.HttpClient | Configs | RecordedRequests> = layers.script

/** Serves the platform with the `HttpServer` in context. */
export const server: Layer.Layer<never, never, HttpServer.HttpServer | Platform> = layers.server

/** Creates a platform and serves it with the `HttpServer` in context, for any client. */
export const serve: (options?: Options) => Layer.Layer<Platform, never, HttpServer.HttpServer> = layers.serve
