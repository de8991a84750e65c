/**
 * How to reach Anthropic: a key, an address, an API version.
 *
 * `layerConfig` reads the environment, `layer` takes values; several tenants are
 * several layers. Nothing is read at import.
 */
import * as Credential from "@effect-genai/core/Credential"
import type * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"

/** A dated version of the API; it decides what requests may hold and how a key is sent. */
export type ApiVersion = "2026-10-21" | "2023-06-01" | (string & {})

export interface Options {
  /** A key of the Console, or an effect that gives one for each attempt. */
  readonly apiKey: Credential.Credential
  /** `https://api.anthropic.com` unless given; with or without `/v1`. */
  readonly baseUrl?: string | undefined
  /** `2026-10-21` unless given. */
  readonly apiVersion?: ApiVersion | undefined
  /** How the key is sent; as the version wants it unless given. */
  readonly scheme?: "bearer" | "x-api-key" | undefined
  /** Headers for every request. */
  readonly headers?: { readonly [name: string]: string } | undefined
}

export interface Settings {
  readonly apiKey: Effect.Effect<Redacted.Redacted, { readonly message: string }>
  readonly baseUrl: string
  readonly apiVersion: ApiVersion
  readonly scheme: "bearer" | "x-api-key"
  readonly headers: { readonly [name: string]: string }
}

export class AnthropicConfig
  extends Context.Service<AnthropicConfig, Settings>()("@effect-genai/anthropic/AnthropicConfig")
{}

const make = Effect.fnUntraced(function*(
  { apiKey, apiVersion = "2026-10-21", baseUrl = "https://api.anthropic.com", headers = {}, scheme }: Options,
  names: Omit<Credential.Names, "provider">
): Effect.fn.Return<Settings, Config.ConfigError> {
  const named = { provider: "Anthropic", ...names }
  return {
    apiKey: yield* Effect.fromResult(Credential.resolve(apiKey, named)),
    baseUrl: yield* Effect.fromResult(Credential.address(baseUrl, "v1", named)),
    apiVersion,
    scheme: scheme ?? (apiVersion < "2026-10-21" ? "x-api-key" : "bearer"),
    headers
  }
})

/** Reaches Anthropic with values of yours. */
export const layer = (options: Options): Layer.Layer<AnthropicConfig, Config.ConfigError> =>
  Layer.effect(AnthropicConfig, make(options, { key: "the option `apiKey`", baseUrl: "the option `baseUrl`" }))

/** Lines of `Name: value`. */
const parseHeaders = (text: string) =>
  Object.fromEntries(
    text.split("\n").map((line) => [line, line.indexOf(":")] as const).filter(([, colon]) => colon > 0).map((
      [line, colon]
    ) => [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()])
  )

const fromEnvironment = Effect.gen(function*() {
  const apiKey = yield* Credential.variable("ANTHROPIC_API_KEY")
  const authToken = yield* Credential.variable("ANTHROPIC_AUTH_TOKEN")
  const credential = Option.orElse(apiKey, () => authToken)
  if (Option.isNone(credential)) {
    return yield* Effect.fail(
      Credential.unusable(
        "Anthropic: there is no API key: set the environment variable ANTHROPIC_API_KEY, " +
          "or ANTHROPIC_AUTH_TOKEN for a bearer token"
      )
    )
  }
  const isToken = Option.isNone(apiKey)
  const options: Options = {
    apiKey: credential.value,
    scheme: isToken ? "bearer" : undefined,
    baseUrl: Option.getOrUndefined(yield* Credential.variable("ANTHROPIC_BASE_URL")),
    headers: parseHeaders(Option.getOrElse(yield* Credential.variable("ANTHROPIC_CUSTOM_HEADERS"), () => ""))
  }
  return yield* make(options, {
    key: `the environment variable ${isToken ? "ANTHROPIC_AUTH_TOKEN" : "ANTHROPIC_API_KEY"}`,
    baseUrl: "the environment variable ANTHROPIC_BASE_URL"
  })
})

/**
 * Reaches Anthropic by the environment: `ANTHROPIC_API_KEY`, else
 * `ANTHROPIC_AUTH_TOKEN`; `ANTHROPIC_BASE_URL`; `ANTHROPIC_CUSTOM_HEADERS`
 * (lines of `Name: value`).
 */
export const layerConfig: Layer.Layer<AnthropicConfig, Config.ConfigError> = Layer.effect(
  AnthropicConfig,
  fromEnvironment
)
