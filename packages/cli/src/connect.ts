/** Connects to the provider that the flags and the environment choose. */
import * as Credential from "@effect-genai/core/Credential"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { invalid } from "./Failure.ts"
import type { ProviderName } from "./Provider.ts"
import * as Settings from "./Settings.ts"

/** The variables with the key of each provider. */
const keys: { readonly [name in ProviderName]: ReadonlyArray<string> } = {
  anthropic: ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"],
  mistral: ["MISTRAL_API_KEY"]
}

const hasKey = (name: ProviderName) =>
  Effect.map(Effect.forEach(keys[name], Credential.variable), (variables) => variables.some(Option.isSome))

/** Only the provider that is chosen is loaded. */
const layers = {
  anthropic: Effect.promise(() => import("./providers/anthropic.ts")),
  mistral: Effect.promise(() => import("./providers/mistral.ts"))
}

const withKey = Effect.filter(["anthropic", "mistral"] as const, hasKey)

/** The provider of this command: by flag, or else the first one whose key is set. */
export const chosen = Effect.gen(function*() {
  const flag = yield* Settings.Provider
  if (Option.isSome(flag)) return flag.value
  if (yield* Settings.Embedded) return "anthropic"
  const [first] = yield* withKey
  return first ?? (yield* invalid(
    "there is no key: set ANTHROPIC_API_KEY or MISTRAL_API_KEY, or try the command with --embedded"
  ))
})

/** The provider of this command. Connections close with its scope. */
export const layer = Layer.unwrap(
  Effect.gen(function*() {
    const isEmbedded = yield* Settings.Embedded
    return (yield* layers[yield* chosen]).layer(isEmbedded)
  })
)
