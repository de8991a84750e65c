/** Connects to the provider that the flags and the environment choose. */
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as AnthropicTesting from "@effect-genai/anthropic/Testing"
import * as Credential from "@effect-genai/core/Credential"
import * as Job from "@effect-genai/core/Job"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as MistralTesting from "@effect-genai/mistral/Testing"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
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
export const embeddedAnthropic = AnthropicTesting.layer({ pace, batch: { counts: "live" } })
export const embeddedMistral = MistralTesting.layer({ pace })

const layers: { readonly [name in ProviderName]: (isEmbedded: boolean) => Layer.Layer<Provider, unknown> } = {
  anthropic: (isEmbedded) =>
    Layer.effect(Provider, Anthropic.make(isEmbedded)).pipe(
      Layer.provide(
        isEmbedded ? embeddedAnthropic : Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig)
      )
    ),
  mistral: (isEmbedded) =>
    Layer.effect(Provider, Mistral.make(isEmbedded)).pipe(
      Layer.provide(isEmbedded ? embeddedMistral : Layer.merge(MistralConfig.layerConfig, NodeTransport.layerConfig))
    )
}
