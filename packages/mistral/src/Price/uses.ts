/** Mistral's usage in the words of core: how many tokens of each price, and what else is paid for. */
import type { Use } from "@effect-genai/core/Price"
import type { Tokens } from "@effect-genai/core/Usage"
import type { CompletionTokensDetails, PromptTokensDetails } from "../generated/Common.ts"

/** What the usages of all endpoints have in common. */
export interface Counted {
  readonly prompt_tokens?: number
  readonly completion_tokens?: number | null
  readonly prompt_audio_seconds?: number | null
  readonly service_tier?: string | null
  readonly prompt_tokens_details?: PromptTokensDetails | null
  /** The same by another name; both are sent. */
  readonly prompt_token_details?: PromptTokensDetails | null
  readonly num_cached_tokens?: number | null
  readonly completion_tokens_details?: CompletionTokensDetails | null
  readonly connector_tokens?: number | null
  readonly connectors?: { readonly [connector: string]: number } | null
}

/** `prompt_tokens` includes what was read from the cache. */
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

/** Sound is paid by the minute and connectors by the call; whether their tokens are paid too, nobody says. */
const isPlain = (usage: Counted) =>
  (usage.prompt_audio_seconds ?? 0) === 0 &&
  (usage.prompt_tokens_details?.audio_tokens ?? 0) === 0 &&
  (usage.prompt_token_details?.audio_tokens ?? 0) === 0 &&
  (usage.connector_tokens ?? 0) === 0 &&
  Object.values(usage.connectors ?? {}).every((calls) => calls === 0)

/** What is to be priced; nothing where the price is none of the book's. */
export const useOf = (model: string, usage: Counted): Omit<Use, "at"> | undefined =>
  isPlain(usage)
    ? { model, tokens: tokensOf(usage), ...(usage.service_tier == null ? {} : { tier: usage.service_tier }) }
    : undefined
