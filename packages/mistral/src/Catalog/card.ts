/** Converts Mistral's model cards to those of core's catalog. */
import type { Card } from "@effect-genai/core/Catalog"
import type { BaseModelCard, FineTunedModelCard, ModelCapabilities, ModelCard } from "../generated/Models.ts"

const words = {
  chat: "completion_chat",
  tools: "function_calling",
  thinking: "reasoning",
  fim: "completion_fim",
  tuning: "fine_tuning",
  vision: "vision",
  ocr: "ocr",
  classification: "classification",
  moderation: "moderation",
  audio: "audio",
  transcription: "audio_transcription",
  realtime: "audio_transcription_realtime",
  speech: "audio_speech"
} satisfies { readonly [word: string]: keyof ModelCapabilities }

/** A missing capability counts as unsupported. */
const featuresOf = (can: ModelCapabilities): Card<ModelCard>["features"] =>
  Object.fromEntries(Object.entries(words).map(([word, capability]) => [word, can[capability] ?? false]))

const isKnown = (card: ModelCard): card is BaseModelCard | FineTunedModelCard =>
  card.type === "base" || card.type === "fine-tuned"

export const cardOf = (native: ModelCard): ReadonlyArray<Card<ModelCard>> => {
  if (!isKnown(native)) {
    const { id } = native
    return typeof id === "string" ? [{ id, aliases: [], name: id, lifecycle: "active", features: {}, native }] : []
  }
  const { aliases = [], capabilities, deprecation, deprecation_replacement_model, id, max_context_length, name } =
    native
  return [{
    id,
    aliases,
    name: name ?? id,
    ...(max_context_length === undefined ? {} : { contextTokens: max_context_length }),
    lifecycle: native.type === "fine-tuned" && native.archived === true ? "retired" : "active",
    ...(deprecation == null ? {} : { deprecatedAt: Date.parse(deprecation) }),
    ...(deprecation_replacement_model == null ? {} : { replacement: deprecation_replacement_model }),
    features: featuresOf(capabilities),
    native
  }]
}
