/** Rate limit keys and expected output of calls that use tokens. */
import type { RateLimitCost } from "@effect-genai/core/RateLimit"

interface Written {
  readonly max_tokens?: number | null
  /** The number of completions. */
  readonly n?: number | null
}

const output = ({ max_tokens, n }: Written) => typeof max_tokens === "number" ? max_tokens * (n ?? 1) : undefined

/** Rate limits apply per model. */
export const byModel = (input: Written & { readonly model: string }): RateLimitCost => ({
  key: input.model,
  output: output(input)
})

/** Uses the agent as key: only Mistral knows its model. */
export const byAgent = (input: Written & { readonly agent_id: string }): RateLimitCost => ({
  key: input.agent_id,
  output: output(input)
})

/** Requests that continue a conversation do not name its model. */
export const conversing = (): RateLimitCost => ({ key: "conversations" })
