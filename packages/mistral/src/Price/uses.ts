/** Converts Mistral's usage to core's: the tokens of each price and the billed units. */
import type { Use } from "@effect-genai/core/Price"
import { hasAmounts, type Tokens } from "@effect-genai/core/Usage"
import type { CompletionTokensDetails, PromptTokensDetails } from "../generated/Common.ts"

/** The usage fields of all endpoints. */
export interface Counted {
  readonly prompt_tokens?: number
  readonly completion_tokens?: number | null
  readonly total_tokens?: number
  readonly prompt_audio_seconds?: number | null
  readonly service_tier?: string | null
  readonly prompt_tokens_details?: PromptTokensDetails | null
  /** The same under another name; Mistral sends both. */
  readonly prompt_token_details?: PromptTokensDetails | null
  readonly num_cached_tokens?: number | null
  readonly completion_tokens_details?: CompletionTokensDetails | null
  readonly connector_tokens?: number | null
  readonly connectors?: { readonly [connector: string]: number } | null
}

/** Converts token counts; `prompt_tokens` includes tokens read from the cache. */
export const tokensOf = (usage: Counted): Tokens => {
  const prompt = usage.prompt_tokens ?? 0
  const cached = Math.max(
    usage.prompt_tokens_details?.cached_tokens ?? 0,
    usage.prompt_token_details?.cached_tokens ?? 0,
    usage.num_cached_tokens ?? 0
  )
  const reasoning = usage.completion_tokens_details?.reasoning_tokens
  return {
    uncachedInput: Math.max(0, prompt - cached),
    cacheRead: cached,
    cacheWrite5m: 0,
    cacheWrite1h: 0,
    output: usage.completion_tokens ?? 0,
    ...(reasoning === undefined ? {} : { reasoning })
  }
}

/** Excludes audio (billed by the minute) and connectors (by the call): their tokens may or may not be billed too. */
const isPlain = (usage: Counted) =>
  (usage.prompt_audio_seconds ?? 0) === 0 &&
  (usage.prompt_tokens_details?.audio_tokens ?? 0) === 0 &&
  (usage.prompt_token_details?.audio_tokens ?? 0) === 0 &&
  (usage.connector_tokens ?? 0) === 0 &&
  Object.values(usage.connectors ?? {}).every((calls) => calls === 0)

/** Whether the tokens are known: gateways leave counts out. The output of embeddings and moderations is 0. */
const isCounted = (usage: Counted | null | undefined): boolean =>
  usage?.prompt_tokens != null &&
  (usage.completion_tokens != null || (usage.total_tokens ?? usage.prompt_tokens) === usage.prompt_tokens)

/** The use to price; `undefined` if the book does not cover it. */
export const useOf = (model: string, usage: Counted): Omit<Use, "at"> | undefined =>
  isCounted(usage) && isPlain(usage) && hasAmounts(usage)
    ? { model, tokens: tokensOf(usage), ...(usage.service_tier == null ? {} : { tier: usage.service_tier }) }
    : undefined
