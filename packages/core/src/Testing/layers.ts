/** The layers of an embedded platform: in memory, scripted, or behind an HTTP server. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { embedded } from "../internal/validate/mode.ts"
import {
  client as clientOf,
  RecordedRequests,
  type Script,
  script as scriptOf,
  server as serverOf,
  type ServerRequest,
  type Step
} from "../Testing.ts"
import { type Config, routed } from "./routing.ts"

/** A platform: the function that responds to requests. */
export interface Platform {
  readonly respond: (request: ServerRequest) => Effect.Effect<Step>
}

/** Marks the responses of a platform, which count as the provider's own whatever the base URL is. */
const marked = ({ respond }: Platform): Platform["respond"] => (request) =>
  Effect.map(
    respond(request),
    (step) => typeof step === "string" ? step : { ...step, headers: { ...step.headers, [embedded]: "true" } }
  )

/** The layers a provider's `Testing` exports. */
export interface Layers<Id, ConfigId, RequestsId, Options> {
  readonly platform: (options?: Options) => Layer.Layer<Id>
  readonly client: Layer.Layer<HttpClient.HttpClient, never, Id>
  readonly config: Layer.Layer<ConfigId>
  readonly layer: (options?: Options) => Layer.Layer<HttpClient.HttpClient | ConfigId | Id>
  readonly script: (steps: Script) => Layer.Layer<HttpClient.HttpClient | ConfigId | RequestsId>
  readonly server: Layer.Layer<never, never, HttpServer.HttpServer | Id>
  readonly serve: (options?: Options) => Layer.Layer<Id, never, HttpServer.HttpServer>
}

/** Makes the layers; layers of several providers work together, each with its own requests. */
export const layers = <
  Id,
  Service extends Platform,
  ConfigId,
  Settings extends Config,
  RequestsId,
  Options,
  OtherConfigs = never
>(
  { config, make, requests, settings, tag }: {
    readonly tag: Context.Key<Id, Service>
    readonly make: (options: Options | undefined) => Service
    /** The config service that has the base URL, and configs with any key. */
    readonly settings: Context.Key<ConfigId, Settings>
    readonly config: Layer.Layer<ConfigId | OtherConfigs, unknown>
    /** The requests a script of this provider was sent. */
    readonly requests: Context.Key<RequestsId, RecordedRequests["Service"]>
  }
): Layers<Id, ConfigId | OtherConfigs, RequestsId, Options> => {
  const platform = (options?: Options) => Layer.sync(tag, () => make(options))
  const known = Layer.orDie(config)
  const connected = routed(settings, known)
  // Fresh, because a program inside a program that has a platform may provide another.
  const client = connected(
    Layer.fresh(Layer.effect(HttpClient.HttpClient, Effect.map(tag, (platform) => clientOf(marked(platform)))))
  )
  const server = Layer.unwrap(Effect.map(tag, (platform) => serverOf(marked(platform))))
  const script = (steps: Script) => {
    const scripted = scriptOf(steps)
    return Layer.merge(connected(scripted), Layer.effect(requests, RecordedRequests).pipe(Layer.provide(scripted)))
  }
  return {
    platform,
    client,
    config: known,
    layer: (options) => Layer.merge(client, known).pipe(Layer.provideMerge(platform(options))),
    script: (steps) => Layer.merge(script(steps), known),
    server,
    serve: (options) => Layer.provideMerge(server, platform(options))
  }
}
