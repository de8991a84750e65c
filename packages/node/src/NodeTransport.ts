/**
 * The `HttpClient` for Node: undici, set up for calls that think for minutes and
 * connections that lie idle between them.
 *
 * `layerConfig` takes the proxies of the environment, `layer` takes values. Its
 * clocks are those of `Timeout`: undici's own are off.
 */
import * as Credential from "@effect-genai/core/Credential"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import type * as Config from "effect/Config"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { trust } from "./internal/authorities.ts"
import { make, type Wires } from "./internal/dispatcher.ts"

/** What goes through which proxy. A user and a password stand in the address, and are shown nowhere. */
export interface Proxies {
  /** `http://proxy.example:3128`: for https addresses, by CONNECT; that of `http` unless given. */
  readonly https?: string | Redacted.Redacted | undefined
  /** For http addresses. */
  readonly http?: string | Redacted.Redacted | undefined
  /** What is reached without: hosts, with all below them, and `host:port`, divided by commas; `*` is everything. */
  readonly except?: string | undefined
}

export interface Options {
  /** Connections to one address at most; calls beyond them wait. 256 unless given. */
  readonly connections?: number | undefined
  /** How long a connection is kept without a call; 50 seconds unless given. */
  readonly idle?: Duration.Input | undefined
  /** Certificates (PEM) to trust beside those Node trusts, which are also those of `NODE_EXTRA_CA_CERTS`. */
  readonly ca?: string | ReadonlyArray<string> | undefined
  /** A file that holds such certificates. */
  readonly caFile?: string | undefined
  /** None unless given; {@link environment} for those of the environment. */
  readonly proxies?: Proxies | Effect.Effect<Proxies, Config.ConfigError> | undefined
}

const either = (name: string) =>
  Effect.map(
    Effect.all([Credential.variable(name.toLowerCase()), Credential.variable(name)]),
    ([lower, upper]) => Option.getOrUndefined(Option.orElse(lower, () => upper))
  )

/** `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in small letters first, as curl reads them. */
export const environment: Effect.Effect<Proxies, Config.ConfigError> = Effect.gen(function*() {
  const [https, http, except] = yield* Effect.all([either("HTTPS_PROXY"), either("HTTP_PROXY"), either("NO_PROXY")])
  return {
    https: https === undefined ? undefined : Redacted.make(https),
    http: http === undefined ? undefined : Redacted.make(http),
    except
  }
})

/** A proxy's address as undici takes it, `http://` unless it says otherwise. */
const proxy = (name: string, given: string | Redacted.Redacted = "") => {
  const text = Redacted.isRedacted(given) ? Redacted.value(given) : given
  if (text === "") return Effect.succeed("")
  return Effect.try({
    try: () => {
      const { href, password, protocol, username } = new URL(text.includes("://") ? text : `http://${text}`)
      if (protocol !== "http:" && protocol !== "https:") throw new Error("of another kind")
      decodeURIComponent(username + password)
      return href
    },
    catch: () => Credential.unusable(`the ${name} proxy has no http or https address`)
  })
}

const wires = Effect.fnUntraced(function*(
  { ca, caFile, connections = 256, idle = "50 seconds", proxies = {} }: Options
): Effect.fn.Return<Wires, Config.ConfigError> {
  const keepAlive = Duration.toMillis(Duration.fromInputUnsafe(idle))
  if (!Number.isInteger(connections) || connections < 1) {
    return yield* Effect.fail(Credential.unusable("`connections` is no whole number from 1"))
  }
  if (!Number.isFinite(keepAlive) || keepAlive <= 0) {
    return yield* Effect.fail(Credential.unusable("`idle` is no time that ends"))
  }
  const named = Effect.isEffect(proxies) ? yield* proxies : proxies
  const [https, http] = yield* Effect.all([proxy("https", named.https), proxy("http", named.http)])
  return {
    connections,
    idle: keepAlive,
    secureContext: yield* trust(ca, caFile),
    proxies: https === "" && http === "" ? undefined : { https, http, except: named.except ?? "" }
  }
})

const dispatcher = (
  options: Options
): Effect.Effect<NodeHttpClient.Dispatcher["Service"], Config.ConfigError, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.map(wires(options), make),
    (dispatcher) => Effect.promise(() => dispatcher.destroy())
  )

/** A client with values of yours. Its connections are closed with its scope. */
export const layer = (options: Options = {}): Layer.Layer<HttpClient.HttpClient, Config.ConfigError> =>
  Layer.provide(
    NodeHttpClient.layerUndiciNoDispatcher,
    Layer.effect(NodeHttpClient.Dispatcher, dispatcher(options))
  )

/** A client that takes the proxies of the environment: see {@link environment}. */
export const layerConfig: Layer.Layer<HttpClient.HttpClient, Config.ConfigError> = layer({ proxies: environment })
