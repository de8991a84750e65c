/**
 * Connection settings for Mistral: API key and base URL.
 *
 * `layerConfig` reads environment variables, `layer` takes values. Use one layer
 * per tenant. Importing this module reads nothing.
 */
import * as Credential from "@effect-genai/core/Credential"
import type * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"

/** The region that processes requests. */
export type Server = "global" | "eu" | "us"

const servers: { readonly [S in Server]: string } = {
  global: "https://api.mistral.ai",
  eu: "https://api.eu.mistral.ai",
  us: "https://api.us.mistral.ai"
}

export interface Options {
  /** An API key from the console, or an effect that returns the key for each attempt. */
  readonly apiKey: Credential.Credential
  /** The region (default: `global`). */
  readonly server?: Server | undefined
  /** A base URL, with or without `/v1`; overrides `server`. */
  readonly baseUrl?: string | undefined
  /** Headers added to every request. Their values are secrets: nothing prints them. */
  readonly headers?: { readonly [name: string]: string } | undefined
}

export interface Settings {
  readonly apiKey: Effect.Effect<Redacted.Redacted, { readonly message: string }>
  readonly baseUrl: string
  readonly headers: Redacted.Redacted<{ readonly [name: string]: string }>
}

export class MistralConfig extends Context.Service<MistralConfig, Settings>()("@effect-genai/mistral/MistralConfig") {}

const make = Effect.fnUntraced(function*(
  { apiKey, headers = {}, server = "global", baseUrl = servers[server] }: Options,
  names: Omit<Credential.Names, "provider">
): Effect.fn.Return<Settings, Config.ConfigError> {
  const named = { provider: "Mistral", ...names }
  return {
    apiKey: yield* Effect.fromResult(Credential.resolve(apiKey, named)),
    baseUrl: yield* Effect.fromResult(Credential.address(baseUrl, "v1", named)),
    headers: Redacted.make(headers)
  }
})

/** Configures the connection with the given values. */
export const layer = (options: Options): Layer.Layer<MistralConfig, Config.ConfigError> =>
  Layer.effect(MistralConfig, make(options, { key: "the option `apiKey`", baseUrl: "the option `baseUrl`" }))

const fromEnvironment = /* @__PURE__ */ Effect.gen(function*() {
  const apiKey = yield* Credential.variable("MISTRAL_API_KEY")
  if (Option.isNone(apiKey)) {
    return yield* Effect.fail(
      Credential.unusable("Mistral: there is no API key: set the environment variable MISTRAL_API_KEY")
    )
  }
  const baseUrl = yield* Credential.variable("MISTRAL_BASE_URL")
  return yield* make({ apiKey: apiKey.value, baseUrl: Option.getOrUndefined(baseUrl) }, {
    key: "the environment variable MISTRAL_API_KEY",
    baseUrl: "the environment variable MISTRAL_BASE_URL"
  })
})

/** Configures the connection from the environment: `MISTRAL_API_KEY` and, optionally, `MISTRAL_BASE_URL`. */
export const layerConfig: Layer.Layer<MistralConfig, Config.ConfigError> = /* @__PURE__ */ Layer.effect(
  MistralConfig,
  fromEnvironment
)
