/** Converts Anthropic's usage to core's: the tokens of each price and the billed units. */
import type { Use } from "@effect-genai/core/Price"
import { numberAt } from "@effect-genai/core/Provider"
import { hasAmounts, type Tokens } from "@effect-genai/core/Usage"
import type { IterationUsage, Usage } from "../generated/Usage.ts"

/** The fields common to the usage of a message and of an iteration. */
export type Counted =
  & Pick<
    Usage,
    "cache_creation" | "cache_creation_input_tokens" | "cache_read_input_tokens" | "input_tokens" | "output_tokens"
  >
  & Partial<Pick<Usage, "output_tokens_details">>

/** Converts token counts; `input_tokens` excludes tokens read from or written to a cache. */
export const tokensOf = (usage: Counted): Tokens => {
  const long = usage.cache_creation?.ephemeral_1h_input_tokens ?? 0
  const short = usage.cache_creation?.ephemeral_5m_input_tokens ?? 0
  const reasoning = usage.output_tokens_details?.thinking_tokens
  return {
    uncachedInput: usage.input_tokens,
    cacheRead: usage.cache_read_input_tokens ?? 0,
    // Cache writes without a duration last 5 minutes.
    cacheWrite5m: Math.max(short, (usage.cache_creation_input_tokens ?? 0) - long),
    cacheWrite1h: long,
    output: usage.output_tokens,
    ...(reasoning === undefined ? {} : { reasoning })
  }
}

/** Whether the tokens are known: gateways and streams that are cut leave counts out. */
const isCounted = (usage: unknown) =>
  numberAt(usage, "input_tokens") !== undefined && numberAt(usage, "output_tokens") !== undefined

/** Whether the book covers a usage: not fast mode, a selected region or a redeemed fallback credit. */
const isPriced = ({ fallback_credit, inference_geo, speed }: Usage) =>
  (speed ?? "standard") === "standard" &&
  ["global", "not_available"].includes(inference_geo ?? "global") &&
  fallback_credit?.status?.type !== "redeemed"

type Priced = Omit<Use, "at">

/** The model and tokens of one pass of a message; `undefined` if its type is unknown. */
const iterationUse = (model: string, iteration: IterationUsage): Priced | undefined => {
  switch (iteration?.type) {
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

/** The uses to price; `undefined` if the book does not cover them. */
export const usesOf = (model: string, usage: Usage): ReadonlyArray<Priced> | undefined => {
  if (!isCounted(usage) || !isPriced(usage) || !hasAmounts(usage)) return undefined
  const passes = usage.iterations ?? []
  // The totals of a message cover only its own passes; passes of other types are listed separately.
  const uses = passes.some((pass) => pass?.type !== "message")
    ? passes.map((iteration) => isCounted(iteration) ? iterationUse(model, iteration) : undefined)
    : [{ model, tokens: tokensOf(usage) }]
  const tier = usage.service_tier ?? undefined
  const terms = tier === "batch" ? { batch: true } : tier === undefined ? {} : { tier }
  // Fetches cost nothing but the tokens of their results.
  const { web_search_requests: webSearch = 0 } = usage.server_tool_use ?? {}
  const all: ReadonlyArray<Priced | undefined> = [...uses, { model, units: { webSearch } }]
  const known = all.flatMap((use) => use === undefined ? [] : [{ ...use, ...terms }])
  return known.length === all.length ? known : undefined
}
