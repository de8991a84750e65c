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
  /** Headers added to every request. */
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
  { apiKey, apiVersion = "2026-10-21", baseUrl = "https://api.anthropic.com", headers = {}, scheme }: Options
): Effect.fn.Return<Settings, Config.ConfigError> {
  return {
    apiKey: yield* Effect.fromResult(Credential.resolve(apiKey)),
    baseUrl: yield* Effect.fromResult(Credential.address(baseUrl, "v1")),
    apiVersion,
    scheme: scheme ?? (apiVersion < "2026-10-21" ? "x-api-key" : "bearer"),
    headers
  }
})

/** Configures the connection with the given values. */
export const layer = (options: Options): Layer.Layer<AnthropicConfig, Config.ConfigError> =>
  Layer.effect(AnthropicConfig, make(options))

/** Parses lines of `Name: value`. */
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
      Credential.unusable("Set ANTHROPIC_API_KEY to your key (or ANTHROPIC_AUTH_TOKEN to a bearer token)")
    )
  }
  return yield* make({
    apiKey: credential.value,
    scheme: Option.isNone(apiKey) ? "bearer" : undefined,
    baseUrl: Option.getOrUndefined(yield* Credential.variable("ANTHROPIC_BASE_URL")),
    headers: parseHeaders(Option.getOrElse(yield* Credential.variable("ANTHROPIC_CUSTOM_HEADERS"), () => ""))
  })
})

/**
 * Configures the connection from the environment: `ANTHROPIC_API_KEY` or, if it
 * is not set, `ANTHROPIC_AUTH_TOKEN`; optionally `ANTHROPIC_BASE_URL` and
 * `ANTHROPIC_CUSTOM_HEADERS` (lines of `Name: value`).
 */
export const layerConfig: Layer.Layer<AnthropicConfig, Config.ConfigError> = Layer.effect(
  AnthropicConfig,
  fromEnvironment
)
