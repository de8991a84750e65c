/**
 * Connection settings for Anthropic: API key, base URL and API version.
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
import type * as Redacted from "effect/Redacted"
import { make, parseHeaders } from "./internal/settings.ts"

/** A dated API version; it determines the accepted request fields and how the key is sent. */
export type ApiVersion = "2026-10-21" | "2023-06-01" | (string & {})

export interface Options {
  /** An API key from the Console, or an effect that returns the key for each attempt. */
  readonly apiKey: Credential.Credential
  /** The base URL, with or without `/v1` (default: `https://api.anthropic.com`). */
  readonly baseUrl?: string | undefined
  /** The API version (default: `2026-10-21`). */
  readonly apiVersion?: ApiVersion | undefined
  /** How the key is sent (default: `x-api-key` before version `2026-10-21`, `bearer` from then on). */
  readonly scheme?: "bearer" | "x-api-key" | undefined
  /** Headers added to every request. Their values are secrets: nothing prints them. */
  readonly headers?: { readonly [name: string]: string } | undefined
}

export interface Settings {
  readonly apiKey: Effect.Effect<Redacted.Redacted, { readonly message: string }>
  readonly baseUrl: string
  readonly apiVersion: ApiVersion
  readonly scheme: "bearer" | "x-api-key"
  readonly headers: Redacted.Redacted<{ readonly [name: string]: string }>
}

export class AnthropicConfig
  extends Context.Service<AnthropicConfig, Settings>()("@effect-genai/anthropic/AnthropicConfig")
{}

/** Configures the connection with the given values. */
export const layer = (options: Options): Layer.Layer<AnthropicConfig, Config.ConfigError> =>
  Layer.effect(AnthropicConfig, make(options, { key: "the option `apiKey`", baseUrl: "the option `baseUrl`" }))

const fromEnvironment = /* @__PURE__ */ Effect.gen(function*() {
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
 * Configures the connection from the environment: `ANTHROPIC_API_KEY` or, if it
 * is not set, `ANTHROPIC_AUTH_TOKEN`; optionally `ANTHROPIC_BASE_URL` and
 * `ANTHROPIC_CUSTOM_HEADERS` (lines of `Name: value`).
 */
export const layerConfig: Layer.Layer<AnthropicConfig, Config.ConfigError> = /* @__PURE__ */ Layer.effect(
  AnthropicConfig,
  fromEnvironment
)
