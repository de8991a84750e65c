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
import { fromEnvironment as settingsOf, make, type Options, type Settings } from "./internal/settings.ts"

export type { ApiVersion, Options, Settings } from "./internal/settings.ts"

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
  return yield* settingsOf(
    { variable: Option.isNone(apiKey) ? "ANTHROPIC_AUTH_TOKEN" : "ANTHROPIC_API_KEY", value: credential.value },
    Option.isNone(apiKey) ? "bearer" : undefined
  )
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
