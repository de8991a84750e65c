/** Checks the settings of a connection: those of a workspace and those of the organization are the same. */
import * as Credential from "@effect-genai/core/Credential"
import type * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"

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

/** `names` says where the settings come from, for messages. */
export const make = Effect.fnUntraced(function*(
  { apiKey, apiVersion = "2026-10-21", baseUrl = "https://api.anthropic.com", headers = {}, scheme }: Options,
  names: Omit<Credential.Names, "provider">
): Effect.fn.Return<Settings, Config.ConfigError> {
  const named = { provider: "Anthropic", ...names }
  return {
    apiKey: yield* Effect.fromResult(Credential.resolve(apiKey, named)),
    baseUrl: yield* Effect.fromResult(Credential.address(baseUrl, "v1", named)),
    apiVersion,
    scheme: scheme ?? (apiVersion < "2026-10-21" ? "x-api-key" : "bearer"),
    headers: Redacted.make(headers)
  }
})

/** The settings of a connection from the environment, with a key that was read there. */
export const fromEnvironment = Effect.fnUntraced(function*(
  key: { readonly variable: string; readonly value: string },
  scheme?: Options["scheme"]
) {
  return yield* make({
    apiKey: key.value,
    scheme,
    baseUrl: Option.getOrUndefined(yield* Credential.variable("ANTHROPIC_BASE_URL")),
    headers: parseHeaders(Option.getOrElse(yield* Credential.variable("ANTHROPIC_CUSTOM_HEADERS"), () => ""))
  }, {
    key: `the environment variable ${key.variable}`,
    baseUrl: "the environment variable ANTHROPIC_BASE_URL"
  })
})

/** Parses lines of `Name: value`. */
const parseHeaders = (text: string) =>
  Object.fromEntries(
    text.split("\n").map((line) => [line, line.indexOf(":")] as const).filter(([, colon]) => colon > 0).map((
      [line, colon]
    ) => [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()])
  )
