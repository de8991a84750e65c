/** Converts Anthropic's model cards to those of core's catalog. */
import type { Card } from "@effect-genai/core/Catalog"
import type { CapabilitySupport, ModelCapabilities, ModelInfo } from "../generated/Models.ts"

type Supports = CapabilitySupport | null | undefined

/** The features the card has a value for. */
const supportedFeatures = (words: { readonly [word: string]: Supports }): Card<ModelInfo>["features"] =>
  Object.fromEntries(
    Object.entries(words).flatMap(([word, support]) => support == null ? [] : [[word, support.supported]])
  )

const featuresOf = (can: ModelCapabilities): Card<ModelInfo>["features"] =>
  supportedFeatures({
    batch: can.batch,
    citations: can.citations,
    code_execution: can.server_tools.code_execution,
    compaction: can.compaction,
    context_management: can.context_management,
    effort: can.effort,
    "effort:low": can.effort.low,
    "effort:medium": can.effort.medium,
    "effort:high": can.effort.high,
    "effort:xhigh": can.effort.xhigh,
    "effort:max": can.effort.max,
    pdf: can.pdf_input,
    structured: can.structured_outputs,
    thinking: can.thinking,
    "thinking:adaptive": can.thinking.types.adaptive,
    "thinking:between_tools": can.thinking.types.between_tools,
    "thinking:disabled": can.thinking.types.disabled,
    "thinking:enabled": can.thinking.types.enabled,
    vision: can.image_input,
    web_search: can.server_tools.web_search
  })

/** Every listed model supports messages. */
const listed = { chat: true }

/** The alias of a dated model: its id without the date. */
const undated = (id: string) => /-\d{8}$/.test(id) ? [id.replace(/-\d{8}$/, "")] : []

export const cardOf = (native: ModelInfo): Card<ModelInfo> => {
  const { capabilities, deprecated_at, display_name, id, lifecycle, max_input_tokens, max_tokens, retires_at } = native
  return {
    id,
    aliases: undated(id),
    name: display_name,
    ...(max_input_tokens == null ? {} : { contextTokens: max_input_tokens }),
    ...(max_tokens == null ? {} : { maxOutputTokens: max_tokens }),
    lifecycle,
    ...(deprecated_at == null ? {} : { deprecatedAt: Date.parse(deprecated_at) }),
    ...(retires_at == null ? {} : { retiresAt: Date.parse(retires_at) }),
    features: capabilities == null ? listed : { ...listed, ...featuresOf(capabilities) },
    native
  }
}
