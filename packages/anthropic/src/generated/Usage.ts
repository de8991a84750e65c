// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { Model } from "./Common.ts"

/** The tokens written to the prompt cache, by how long they stay there. */
export interface CacheCreation {
  /** Input tokens written to the cache for 1 hour, at a higher price than those for 5 minutes. */
  readonly ephemeral_1h_input_tokens: number
  /** Input tokens written to the cache for 5 minutes. */
  readonly ephemeral_5m_input_tokens: number
}
export const CacheCreation: Schema.Codec<CacheCreation> = Schema.Struct({
  ephemeral_1h_input_tokens: OpenSchema.number,
  ephemeral_5m_input_tokens: OpenSchema.number
})

export interface OutputTokensDetails {
  /** Tokens of thinking, a part of `output_tokens`. All of it is billed, also what the response does not show. */
  readonly thinking_tokens: number
}
export const OutputTokensDetails: Schema.Codec<OutputTokensDetails> = Schema.Struct({
  thinking_tokens: OpenSchema.number
})

/** How often Anthropic ran its tools. */
export interface ServerToolUsage {
  /** Web pages fetched. Only the tokens of the pages are billed. */
  readonly web_fetch_requests?: number
  /** Web searches, which are billed each, besides tokens. */
  readonly web_search_requests: number
}
export const ServerToolUsage: Schema.Codec<ServerToolUsage> = Schema.Struct({
  web_fetch_requests: Schema.optionalKey(OpenSchema.number),
  web_search_requests: OpenSchema.number
})

/**
 * The credit was redeemed. This package does not know the
 * [cost](https://effect-genai.github.io/effect-genai/guide/prices.html#unknown-costs) of such a message. Beta.
 */
export interface FallbackCreditRedeemed {
  readonly type: "redeemed"
}
export const FallbackCreditRedeemed: Schema.Codec<FallbackCreditRedeemed> = Schema.Struct({
  type: Schema.Literal("redeemed")
})

/** The credit was not redeemed, so the message has its normal price. Beta. */
export interface FallbackCreditNotApplied {
  /** Why the credit was not redeemed. */
  readonly reason: OpenSchema.Enum<
    | "body_mismatch"
    | "continuation_excluded"
    | "continuation_only"
    | "expired"
    | "invalid_target_model"
    | "not_enabled"
    | "reprice_unavailable"
    | "temporarily_unavailable"
    | "variant_fields_present"
    | "wrong_organization"
    | "wrong_platform"
    | "wrong_workspace"
  >
  readonly type: "not_applied"
  /** The fields to remove from the request for the credit to be redeemed; null when none would help. */
  readonly remove_to_redeem?: ReadonlyArray<string> | null
}
export const FallbackCreditNotApplied: Schema.Codec<FallbackCreditNotApplied> = Schema.Struct({
  reason: OpenSchema.literals("FallbackCreditNotApplied.reason", [
    "body_mismatch",
    "continuation_excluded",
    "continuation_only",
    "expired",
    "invalid_target_model",
    "not_enabled",
    "reprice_unavailable",
    "temporarily_unavailable",
    "variant_fields_present",
    "wrong_organization",
    "wrong_platform",
    "wrong_workspace"
  ]),
  type: Schema.Literal("not_applied"),
  remove_to_redeem: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String)))
})

/** Beta. */
export interface FallbackCreditUsage {
  /** Whether the credit was redeemed, and if not, why. */
  readonly status: FallbackCreditRedeemed | FallbackCreditNotApplied | OpenSchema.Variant
}
export const FallbackCreditUsage: Schema.Codec<FallbackCreditUsage> = Schema.Struct({
  status: OpenSchema.variants("FallbackCreditUsage.status", "type", ["redeemed", "not_applied"], [
    FallbackCreditRedeemed,
    FallbackCreditNotApplied
  ])
})

/** The usage of one pass of the model that wrote the message. Beta. */
export interface MessageIterationUsage {
  /** The tokens written to the prompt cache, split by lifetime; null when they are not split. */
  readonly cache_creation?: CacheCreation | null
  /** Input tokens written to the prompt cache, more expensive than plain input. Not part of `input_tokens`. */
  readonly cache_creation_input_tokens: number
  /** Input tokens read from the prompt cache, cheaper than plain input. Not part of `input_tokens`. */
  readonly cache_read_input_tokens: number
  /**
   * Input tokens at the full price. Tokens of the [prompt
   * cache](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call) are not part of them.
   */
  readonly input_tokens: number
  /** The model of this pass; null when it is that of the message. */
  readonly model?: Model | null
  /** Tokens that the model wrote, thinking included. */
  readonly output_tokens: number
  readonly type: "message"
}
export const MessageIterationUsage: Schema.Codec<MessageIterationUsage> = Schema.Struct({
  cache_creation: Schema.optionalKey(Schema.NullOr(CacheCreation)),
  cache_creation_input_tokens: OpenSchema.number,
  cache_read_input_tokens: OpenSchema.number,
  input_tokens: OpenSchema.number,
  model: Schema.optionalKey(Schema.NullOr(Model)),
  output_tokens: OpenSchema.number,
  type: Schema.Literal("message")
})

/** The usage of writing a summary of earlier messages. Beta. */
export interface CompactionIterationUsage {
  /** The tokens written to the prompt cache, split by lifetime; null when they are not split. */
  readonly cache_creation?: CacheCreation | null
  /** Input tokens written to the prompt cache, more expensive than plain input. Not part of `input_tokens`. */
  readonly cache_creation_input_tokens: number
  /** Input tokens read from the prompt cache, cheaper than plain input. Not part of `input_tokens`. */
  readonly cache_read_input_tokens: number
  /**
   * Input tokens at the full price. Tokens of the [prompt
   * cache](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call) are not part of them.
   */
  readonly input_tokens: number
  /** Tokens that the model wrote, thinking included. */
  readonly output_tokens: number
  readonly type: "compaction"
}
export const CompactionIterationUsage: Schema.Codec<CompactionIterationUsage> = Schema.Struct({
  cache_creation: Schema.optionalKey(Schema.NullOr(CacheCreation)),
  cache_creation_input_tokens: OpenSchema.number,
  cache_read_input_tokens: OpenSchema.number,
  input_tokens: OpenSchema.number,
  output_tokens: OpenSchema.number,
  type: Schema.Literal("compaction")
})

/** The usage of a call of the `advisor` tool. It is not part of the totals of the message. Beta. */
export interface AdvisorMessageIterationUsage {
  /** The tokens written to the prompt cache, split by lifetime; null when they are not split. */
  readonly cache_creation?: CacheCreation | null
  /** Input tokens written to the prompt cache, more expensive than plain input. Not part of `input_tokens`. */
  readonly cache_creation_input_tokens: number
  /** Input tokens read from the prompt cache, cheaper than plain input. Not part of `input_tokens`. */
  readonly cache_read_input_tokens: number
  /**
   * Input tokens at the full price. Tokens of the [prompt
   * cache](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call) are not part of them.
   */
  readonly input_tokens: number
  /** The model that advised. */
  readonly model: Model
  /** Tokens that the model wrote, thinking included. */
  readonly output_tokens: number
  readonly type: "advisor_message"
}
export const AdvisorMessageIterationUsage: Schema.Codec<AdvisorMessageIterationUsage> = Schema.Struct({
  cache_creation: Schema.optionalKey(Schema.NullOr(CacheCreation)),
  cache_creation_input_tokens: OpenSchema.number,
  cache_read_input_tokens: OpenSchema.number,
  input_tokens: OpenSchema.number,
  model: Model,
  output_tokens: OpenSchema.number,
  type: Schema.Literal("advisor_message")
})

/** The usage of a fallback model that took over. Beta. */
export interface FallbackMessageIterationUsage {
  /** The tokens written to the prompt cache, split by lifetime; null when they are not split. */
  readonly cache_creation?: CacheCreation | null
  /** Input tokens written to the prompt cache, more expensive than plain input. Not part of `input_tokens`. */
  readonly cache_creation_input_tokens: number
  /** Input tokens read from the prompt cache, cheaper than plain input. Not part of `input_tokens`. */
  readonly cache_read_input_tokens: number
  /**
   * Input tokens at the full price. Tokens of the [prompt
   * cache](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call) are not part of them.
   */
  readonly input_tokens: number
  /** The model that took over. */
  readonly model: Model
  /** Tokens that the model wrote, thinking included. */
  readonly output_tokens: number
  readonly type: "fallback_message"
}
export const FallbackMessageIterationUsage: Schema.Codec<FallbackMessageIterationUsage> = Schema.Struct({
  cache_creation: Schema.optionalKey(Schema.NullOr(CacheCreation)),
  cache_creation_input_tokens: OpenSchema.number,
  cache_read_input_tokens: OpenSchema.number,
  input_tokens: OpenSchema.number,
  model: Model,
  output_tokens: OpenSchema.number,
  type: Schema.Literal("fallback_message")
})

/** Beta. */
export type IterationUsage =
  | MessageIterationUsage
  | CompactionIterationUsage
  | AdvisorMessageIterationUsage
  | FallbackMessageIterationUsage
  | OpenSchema.Variant
export const IterationUsage: Schema.Codec<IterationUsage> = OpenSchema.variants("IterationUsage", "type", [
  "message",
  "compaction",
  "advisor_message",
  "fallback_message"
], [MessageIterationUsage, CompactionIterationUsage, AdvisorMessageIterationUsage, FallbackMessageIterationUsage])

/** Beta. */
export type IterationsUsage = ReadonlyArray<IterationUsage>
export const IterationsUsage: Schema.Codec<IterationsUsage> = Schema.Array(IterationUsage)

/**
 * The tokens that a message used. `Price.ofMessage` turns them into their
 * [cost](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call).
 */
export interface Usage {
  /** The tokens written to the prompt cache, split by lifetime; null when they are not split. */
  readonly cache_creation?: CacheCreation | null
  /**
   * Input tokens written to the prompt cache, more expensive than plain input. Not part of `input_tokens`; null means
   * 0.
   */
  readonly cache_creation_input_tokens?: number | null
  /** Input tokens read from the prompt cache, cheaper than plain input. Not part of `input_tokens`; null means 0. */
  readonly cache_read_input_tokens?: number | null
  /** The region in which the model ran; null when it is not reported. */
  readonly inference_geo?: string | null
  /**
   * Input tokens at the full price. Tokens of the [prompt
   * cache](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call) are not part of them.
   */
  readonly input_tokens: number
  /** Tokens that the model wrote, thinking included. */
  readonly output_tokens: number
  /** What `output_tokens` consist of; null when it is not reported. */
  readonly output_tokens_details?: OutputTokensDetails | null
  /** How often Anthropic's tools ran for this message; null when none did. */
  readonly server_tool_use?: ServerToolUsage | null
  /** The tier that served the request, which decides its price; null when it is not reported. */
  readonly service_tier?: OpenSchema.Enum<"standard" | "priority" | "batch"> | null
  /** The speed that served the request, which decides its price; null when it is not reported. */
  readonly speed?: OpenSchema.Enum<"standard" | "fast"> | null
  /** What became of the `fallback_credit_token` of the request; null when it had none. Beta. */
  readonly fallback_credit?: FallbackCreditUsage | null
  /**
   * The usage of each model call behind this message, in order: compactions, fallbacks and advisors included. Null when
   * it is not itemized. Beta.
   */
  readonly iterations?: IterationsUsage | null
}
export const Usage: Schema.Codec<Usage> = Schema.Struct({
  cache_creation: Schema.optionalKey(Schema.NullOr(CacheCreation)),
  cache_creation_input_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  cache_read_input_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  inference_geo: Schema.optionalKey(Schema.NullOr(Schema.String)),
  input_tokens: OpenSchema.number,
  output_tokens: OpenSchema.number,
  output_tokens_details: Schema.optionalKey(Schema.NullOr(OutputTokensDetails)),
  server_tool_use: Schema.optionalKey(Schema.NullOr(ServerToolUsage)),
  service_tier: Schema.optionalKey(
    Schema.NullOr(OpenSchema.literals("Usage.service_tier", ["standard", "priority", "batch"]))
  ),
  speed: Schema.optionalKey(Schema.NullOr(OpenSchema.literals("Usage.speed", ["standard", "fast"]))),
  fallback_credit: Schema.optionalKey(Schema.NullOr(FallbackCreditUsage)),
  iterations: Schema.optionalKey(Schema.NullOr(IterationsUsage))
})

/** The counts of the whole message, not only of what came last. */
export interface MessageDeltaUsage {
  /** Input tokens written to the prompt cache; null when the count of `message_start` stands. */
  readonly cache_creation_input_tokens?: number | null
  /** Input tokens read from the prompt cache; null when the count of `message_start` stands. */
  readonly cache_read_input_tokens?: number | null
  /**
   * Input tokens at the full price, results of Anthropic's tools included; null when the count of `message_start`
   * stands.
   */
  readonly input_tokens?: number | null
  /** Tokens that the model wrote, thinking included. */
  readonly output_tokens: number
  /** What `output_tokens` consist of; null when it is not reported. */
  readonly output_tokens_details?: OutputTokensDetails | null
  /** How often Anthropic's tools ran for this message; null when none did. */
  readonly server_tool_use?: ServerToolUsage | null
  /** What became of the `fallback_credit_token` of the request; null when it had none. Beta. */
  readonly fallback_credit?: FallbackCreditUsage | null
  /**
   * The usage of each model call behind this message, in order: compactions, fallbacks and advisors included. Null when
   * it is not itemized. Beta.
   */
  readonly iterations?: IterationsUsage | null
}
export const MessageDeltaUsage: Schema.Codec<MessageDeltaUsage> = Schema.Struct({
  cache_creation_input_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  cache_read_input_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  input_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  output_tokens: OpenSchema.number,
  output_tokens_details: Schema.optionalKey(Schema.NullOr(OutputTokensDetails)),
  server_tool_use: Schema.optionalKey(Schema.NullOr(ServerToolUsage)),
  fallback_credit: Schema.optionalKey(Schema.NullOr(FallbackCreditUsage)),
  iterations: Schema.optionalKey(Schema.NullOr(IterationsUsage))
})
