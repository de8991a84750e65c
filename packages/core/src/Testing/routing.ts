/** The HTTP client of embedded platforms: it sends each request to the platform of its provider. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import type { HttpClientError } from "effect/http/HttpClientError"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"

/** A platform, or a script in its place. */
interface Upstream {
  readonly client: HttpClient.HttpClient
  /** Whether a URL is one of its provider's, by the config in a context or the default config. */
  readonly serves: (url: string, context: Context.Context<never>) => boolean
}

/** The upstreams of layers that are built together, latest first. */
class Together extends Context.Service<Together, {
  readonly memoMap: Layer.MemoMap
  readonly upstreams: Array<Upstream>
  /** The same for a build inside a program that this build provides for. */
  readonly nested: Layer.Layer<Together>
}>()("@effect-genai/core/Testing/Together") {}

const together = (): Layer.Layer<Together> =>
  Layer.fromBuildMemo((memoMap) =>
    Effect.sync(() => Context.make(Together, { memoMap, upstreams: [], nested: together() }))
  )

const outermost = together()

/** Finds the upstreams of this build; a memo map also returns those of the builds around it. */
const find = (
  layer: Layer.Layer<Together>,
  memoMap: Layer.MemoMap,
  scope: Scope.Scope
): Effect.Effect<Together["Service"]> =>
  Effect.flatMap(Layer.buildWithMemoMap(layer, memoMap, scope), (built) => {
    const found = Context.get(built, Together)
    return found.memoMap === memoMap ? Effect.succeed(found) : find(found.nested, memoMap, scope)
  })

/** What a config says about the requests it is for. */
export interface Config {
  readonly baseUrl: string
}

/**
 * Connects the client of a layer with those of the layers it is built with, each for the URLs of its provider. Other URLs
 * go to the `HttpClient` in context; without one, to the client of the layer.
 */
export const routed = <Id, Settings extends Config, Others = never>(
  key: Context.Key<Id, Settings>,
  config: Layer.Layer<Id | Others>
) =>
<E, R>(
  own: Layer.Layer<HttpClient.HttpClient, E, R>
): Layer.Layer<HttpClient.HttpClient, E, R> =>
  Layer.fromBuild(Effect.fnUntraced(function*(memoMap, scope) {
    const client = Context.get(yield* Layer.buildWithMemoMap(own, memoMap, scope), HttpClient.HttpClient)
    const defaults = Context.get(yield* Layer.buildWithMemoMap(config, memoMap, scope), key)
    const upstream: Upstream = {
      client,
      serves: (url, context) =>
        [defaults, Option.getOrElse(Context.getOption(context, key), () => defaults)].some(({ baseUrl }) =>
          url.startsWith(`${baseUrl}/`)
        )
    }
    const { upstreams } = yield* find(outermost, memoMap, scope)
    upstreams.unshift(upstream)
    const other = Option.getOrElse(yield* Effect.serviceOption(HttpClient.HttpClient), () => client)
    const route = (url: string, context: Context.Context<never>) =>
      [upstream, ...upstreams].find(({ serves }) => serves(url, context))?.client ?? other
    const routing = HttpClient.makeWith<HttpClientError, never, HttpClientError, never>(
      Effect.flatMap((request) =>
        Effect.contextWith((context: Context.Context<never>) => route(request.url, context).execute(request))
      ),
      Effect.succeed
    )
    return Context.make(HttpClient.HttpClient, routing)
  }))
