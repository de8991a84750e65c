/**
 * The `HttpClient` for Node: undici, configured for calls that take minutes and
 * connections that are idle between them.
 *
 * `layerConfig` reads the proxies from the environment, `layer` takes values. The
 * timeouts are those of `Timeout`; undici's own are disabled. Whole bodies are counted
 * and decompressed while they arrive, up to `Limits.responseBytes`.
 */
import * as Credential from "@effect-genai/core/Credential"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import type * as Config from "effect/Config"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { trust } from "./internal/certificates.ts"
import * as Client from "./internal/client.ts"
import { make, type Settings } from "./internal/dispatcher.ts"

/** Proxies by scheme. User and password are part of the address, and are never shown. */
export interface Proxies {
  /** The proxy for https addresses, with CONNECT: `http://proxy.example:3128` (default: the value of `http`). */
  readonly https?: string | Redacted.Redacted | undefined
  /** The proxy for http addresses. */
  readonly http?: string | Redacted.Redacted | undefined
  /** Addresses to reach directly: hosts with their subdomains, or `host:port`, separated by commas; `*` means all. */
  readonly except?: string | undefined
}

export interface Options {
  /** The most connections per address (default: 256); further calls wait. */
  readonly connections?: number | undefined
  /** How long an idle connection stays open (default: 50 seconds). */
  readonly idle?: Duration.Input | undefined
  /** CA certificates (PEM) to trust in addition to Node's, which include `NODE_EXTRA_CA_CERTS`. */
  readonly ca?: string | ReadonlyArray<string> | undefined
  /** A file with such certificates. */
  readonly caFile?: string | undefined
  /** The proxies (default: none); {@link environment} reads them from the environment. */
  readonly proxies?: Proxies | Effect.Effect<Proxies, Config.ConfigError> | undefined
}

const either = (name: string) =>
  Effect.map(
    Effect.all([Credential.variable(name.toLowerCase()), Credential.variable(name)]),
    ([lower, upper]) => Option.getOrUndefined(Option.orElse(lower, () => upper))
  )

/** Reads `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`; lowercase names take precedence, as in curl. */
export const environment: Effect.Effect<Proxies, Config.ConfigError> = Effect.gen(function*() {
  const [https, http, except] = yield* Effect.all([either("HTTPS_PROXY"), either("HTTP_PROXY"), either("NO_PROXY")])
  return {
    https: https === undefined ? undefined : Redacted.make(https),
    http: http === undefined ? undefined : Redacted.make(http),
    except
  }
})

/** The address of a proxy as undici takes it; `http://` by default. */
const proxy = (name: string, given: string | Redacted.Redacted = "") => {
  const text = Redacted.isRedacted(given) ? Redacted.value(given) : given
  if (text === "") return Effect.succeed("")
  return Effect.try({
    try: () => {
      const { href, password, protocol, username } = new URL(text.includes("://") ? text : `http://${text}`)
      if (protocol !== "http:" && protocol !== "https:") throw new Error("unsupported protocol")
      decodeURIComponent(username + password)
      return href
    },
    catch: () => Credential.unusable(`the address of the ${name} proxy is not an http or https URL`)
  })
}

const settingsOf = Effect.fnUntraced(function*(
  { ca, caFile, connections = 256, idle = "50 seconds", proxies = {} }: Options
): Effect.fn.Return<Settings, Config.ConfigError> {
  const keepAlive = Duration.toMillis(Duration.fromInputUnsafe(idle))
  if (!Number.isInteger(connections) || connections < 1) {
    return yield* Effect.fail(Credential.unusable("`connections` is not a whole number of 1 or more"))
  }
  if (!Number.isFinite(keepAlive) || keepAlive <= 0) {
    return yield* Effect.fail(Credential.unusable("`idle` is not a finite duration above 0"))
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

/** Bun replaces undici by classes without methods. */
const isReplaced = (dispatcher: object) =>
  !Predicate.hasProperty(dispatcher, "request") || typeof dispatcher.request !== "function"

const dispatcher = Effect.fnUntraced(function*(
  options: Options
): Effect.fn.Return<NodeHttpClient.Dispatcher["Service"], Config.ConfigError, Scope.Scope> {
  const dispatcher = make(yield* settingsOf(options))
  if (isReplaced(dispatcher)) {
    return yield* Effect.fail(Credential.unusable(
      "NodeTransport needs undici, which this runtime (such as Bun) replaces by its own: " +
        "provide `FetchHttpClient.layer` of effect/http instead"
    ))
  }
  yield* Effect.addFinalizer(() => Effect.promise(() => dispatcher.destroy()))
  return dispatcher
})

/** A client with the given options. Its connections close with its scope. */
export const layer = (options: Options = {}): Layer.Layer<HttpClient.HttpClient, Config.ConfigError> =>
  HttpClient.layerMergedContext(Client.make).pipe(
    Layer.provide(Layer.effect(NodeHttpClient.Dispatcher, dispatcher(options)))
  )

/** A client with the proxies of the environment: see {@link environment}. */
export const layerConfig: Layer.Layer<HttpClient.HttpClient, Config.ConfigError> = layer({ proxies: environment })
