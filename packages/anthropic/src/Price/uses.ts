/** Anthropic's usage in the words of core: how many tokens of each price, and what else is paid for. */
import type { Use } from "@effect-genai/core/Price"
import type { Tokens } from "@effect-genai/core/Usage"
import type { IterationUsage, Usage } from "../generated/Usage.ts"

/** The fields that every usage has, a message's and an iteration's. */
export type Counted =
  & Pick<
    Usage,
    "cache_creation" | "cache_creation_input_tokens" | "cache_read_input_tokens" | "input_tokens" | "output_tokens"
  >
  & Partial<Pick<Usage, "output_tokens_details">>

/** `input_tokens` leaves out what was read from a cache or written to one. */
export const tokensOf = (usage: Counted): Tokens => {
  const long = usage.cache_creation?.ephemeral_1h_input_tokens ?? 0
  const short = usage.cache_creation?.ephemeral_5m_input_tokens ?? 0
  const reasoning = usage.output_tokens_details?.thinking_tokens
  return {
    uncachedInput: usage.input_tokens,
    cacheRead: usage.cache_read_input_tokens ?? 0,
    // What was written without saying for how long is kept five minutes.
    cacheWrite5m: Math.max(short, (usage.cache_creation_input_tokens ?? 0) - long),
    cacheWrite1h: long,
    output: usage.output_tokens,
    ...(reasoning === undefined ? {} : { reasoning })
  }
}

/** Prices that the book does not hold: fast answers, a chosen region, credit for a fallback. */
const isPriced = ({ fallback_credit, inference_geo, speed }: Usage) =>
  (speed ?? "standard") === "standard" &&
  ["global", "not_available"].includes(inference_geo ?? "global") &&
  fallback_credit?.status.type !== "redeemed"

type Priced = Omit<Use, "at">

/** The model and the tokens of one of the passes that made an answer; nothing of those that nobody knows. */
const iterationUse = (model: string, iteration: IterationUsage): Priced | undefined => {
  switch (iteration.type) {
    case "message":
      return { model: iteration.model ?? model, tokens: tokensOf(iteration) }
    case "compaction":
      return { model, tokens: tokensOf(iteration) }
    case "advisor_message":
    case "fallback_message":
      return { model: iteration.model, tokens: tokensOf(iteration) }
    default:
      return undefined
  }
}

/** What is to be priced; nothing where the price is none of the book's. */
export const usesOf = (model: string, usage: Usage): ReadonlyArray<Priced> | undefined => {
  if (!isPriced(usage)) return undefined
  const passes = usage.iterations ?? []
  // The totals of a message are those of its own passes; others, to other models too, come beside them.
  const uses = passes.some(({ type }) => type !== "message")
    ? passes.map((iteration) => iterationUse(model, iteration))
    : [{ model, tokens: tokensOf(usage) }]
  const tier = usage.service_tier ?? undefined
  const terms = tier === "batch" ? { batch: true } : tier === undefined ? {} : { tier }
  const { web_fetch_requests: webFetch = 0, web_search_requests: webSearch = 0 } = usage.server_tool_use ?? {}
  const all: ReadonlyArray<Priced | undefined> = [...uses, { model, units: { webFetch, webSearch } }]
  const known = all.flatMap((use) => use === undefined ? [] : [{ ...use, ...terms }])
  return known.length === all.length ? known : undefined
}
