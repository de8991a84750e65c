/** The layers of an embedded platform: in memory, scripted, or behind an HTTP server. */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import { embedded } from "../internal/validate/mode.ts"
import {
  client as clientOf,
  type RecordedRequests,
  type Script,
  script as scriptOf,
  server as serverOf,
  type ServerRequest,
  type Step
} from "../Testing.ts"

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
export interface Layers<Id, Config, Options> {
  readonly platform: (options?: Options) => Layer.Layer<Id>
  readonly client: Layer.Layer<HttpClient.HttpClient, never, Id>
  readonly config: Layer.Layer<Config>
  readonly layer: (options?: Options) => Layer.Layer<HttpClient.HttpClient | Config | Id>
  readonly script: (steps: Script) => Layer.Layer<HttpClient.HttpClient | Config | RecordedRequests>
  readonly server: Layer.Layer<never, never, HttpServer.HttpServer | Id>
  readonly serve: (options?: Options) => Layer.Layer<Id, never, HttpServer.HttpServer>
}

/** Makes the layers from the platform's service, its constructor, and a config with any key. */
export const layers = <Id, Service extends Platform, Config, Options>(
  { config, make, tag }: {
    readonly tag: Context.Key<Id, Service>
    readonly make: (options: Options | undefined) => Service
    readonly config: Layer.Layer<Config, unknown>
  }
): Layers<Id, Config, Options> => {
  const platform = (options?: Options) => Layer.sync(tag, () => make(options))
  const client = Layer.effect(HttpClient.HttpClient, Effect.map(tag, (platform) => clientOf(marked(platform))))
  const server = Layer.unwrap(Effect.map(tag, (platform) => serverOf(marked(platform))))
  const known = Layer.orDie(config)
  return {
    platform,
    client,
    config: known,
    layer: (options) => Layer.merge(client, known).pipe(Layer.provideMerge(platform(options))),
    script: (steps) => Layer.merge(scriptOf(steps), known),
    server,
    serve: (options) => Layer.provideMerge(server, platform(options))
  }
}
