/** What calls that cost tokens are counted under. */
import type { RateLimitCost } from "@effect-genai/core/RateLimit"

interface Written {
  readonly max_tokens?: number | null
  /** How many answers are written. */
  readonly n?: number | null
}

const output = ({ max_tokens, n }: Written) => typeof max_tokens === "number" ? max_tokens * (n ?? 1) : undefined

/** Limits are kept by model. */
export const byModel = (input: Written & { readonly model: string }): RateLimitCost => ({
  key: input.model,
  output: output(input)
})

/** An agent stands for its model, which only Mistral knows. */
export const byAgent = (input: Written & { readonly agent_id: string }): RateLimitCost => ({
  key: input.agent_id,
  output: output(input)
})

/** As a conversation goes on, its model is not named. */
export const conversing = (): RateLimitCost => ({ key: "conversations" })
