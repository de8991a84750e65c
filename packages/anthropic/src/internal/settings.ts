/** Checks the settings of a connection: those of a workspace and those of the organization are the same. */
import * as Credential from "@effect-genai/core/Credential"
import type * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Options, Settings } from "../AnthropicConfig.ts"

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

/** Parses lines of `Name: value`. */
export const parseHeaders = (text: string) =>
  Object.fromEntries(
    text.split("\n").map((line) => [line, line.indexOf(":")] as const).filter(([, colon]) => colon > 0).map((
      [line, colon]
    ) => [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()])
  )
