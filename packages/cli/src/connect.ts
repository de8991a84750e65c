/** Connects to the provider that the flags and the environment choose. */
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as AnthropicTesting from "@effect-genai/anthropic/Testing"
import * as Credential from "@effect-genai/core/Credential"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as MistralTesting from "@effect-genai/mistral/Testing"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { invalid } from "./Failure.ts"
import { Provider, type ProviderName } from "./Provider.ts"
import * as Anthropic from "./providers/anthropic.ts"
import * as Mistral from "./providers/mistral.ts"
import * as Settings from "./Settings.ts"

/** The variables with the key of each provider. */
const keys: { readonly [name in ProviderName]: ReadonlyArray<string> } = {
  anthropic: ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"],
  mistral: ["MISTRAL_API_KEY"]
}

const hasKey = (name: ProviderName) =>
  Effect.map(Effect.forEach(keys[name], Credential.variable), (variables) => variables.some(Option.isSome))

/** The platforms in this process: text arrives at a pace one can see. */
const pace = "15 millis"
const embeddedAnthropic = AnthropicTesting.layer({ pace, batch: { counts: "live" } })
const embeddedMistral = MistralTesting.layer({ pace })

const real = {
  anthropic: Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig),
  mistral: Layer.merge(MistralConfig.layerConfig, NodeTransport.layerConfig)
}

const anthropic = (isEmbedded: boolean) =>
  Layer.provide(Layer.effect(Provider, Anthropic.make(isEmbedded)), isEmbedded ? embeddedAnthropic : real.anthropic)

const mistral = (isEmbedded: boolean) =>
  Layer.provide(Layer.effect(Provider, Mistral.make(isEmbedded)), isEmbedded ? embeddedMistral : real.mistral)

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
    return (yield* chosen) === "anthropic" ? anthropic(isEmbedded) : mistral(isEmbedded)
  })
)
