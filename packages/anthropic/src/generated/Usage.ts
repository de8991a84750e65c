// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { Model } from "./Common.ts"

export interface CacheCreation {
  readonly ephemeral_1h_input_tokens: number
  readonly ephemeral_5m_input_tokens: number
}
export const CacheCreation: Schema.Codec<CacheCreation> = Schema.Struct({
  ephemeral_1h_input_tokens: OpenSchema.number,
  ephemeral_5m_input_tokens: OpenSchema.number
})

export interface OutputTokensDetails {
  readonly thinking_tokens: number
}
export const OutputTokensDetails: Schema.Codec<OutputTokensDetails> = Schema.Struct({
  thinking_tokens: OpenSchema.number
})

export interface ServerToolUsage {
  readonly web_fetch_requests?: number
  readonly web_search_requests: number
}
export const ServerToolUsage: Schema.Codec<ServerToolUsage> = Schema.Struct({
  web_fetch_requests: Schema.optionalKey(OpenSchema.number),
  web_search_requests: OpenSchema.number
})

/** Beta. */
export interface FallbackCreditRedeemed {
  readonly type: "redeemed"
}
export const FallbackCreditRedeemed: Schema.Codec<FallbackCreditRedeemed> = Schema.Struct({
  type: Schema.Literal("redeemed")
})

/** Beta. */
export interface FallbackCreditNotApplied {
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
  readonly status: FallbackCreditRedeemed | FallbackCreditNotApplied | OpenSchema.Variant
}
export const FallbackCreditUsage: Schema.Codec<FallbackCreditUsage> = Schema.Struct({
  status: OpenSchema.variants("FallbackCreditUsage.status", "type", ["redeemed", "not_applied"], [
    FallbackCreditRedeemed,
    FallbackCreditNotApplied
  ])
})

/** Beta. */
export interface MessageIterationUsage {
  readonly cache_creation?: CacheCreation | null
  readonly cache_creation_input_tokens: number
  readonly cache_read_input_tokens: number
  readonly input_tokens: number
  readonly model?: Model | null
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

/** Beta. */
export interface CompactionIterationUsage {
  readonly cache_creation?: CacheCreation | null
  readonly cache_creation_input_tokens: number
  readonly cache_read_input_tokens: number
  readonly input_tokens: number
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

/** Beta. */
export interface AdvisorMessageIterationUsage {
  readonly cache_creation?: CacheCreation | null
  readonly cache_creation_input_tokens: number
  readonly cache_read_input_tokens: number
  readonly input_tokens: number
  readonly model: Model
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

/** Beta. */
export interface FallbackMessageIterationUsage {
  readonly cache_creation?: CacheCreation | null
  readonly cache_creation_input_tokens: number
  readonly cache_read_input_tokens: number
  readonly input_tokens: number
  readonly model: Model
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

export interface Usage {
  readonly cache_creation?: CacheCreation | null
  readonly cache_creation_input_tokens?: number | null
  readonly cache_read_input_tokens?: number | null
  readonly inference_geo?: string | null
  readonly input_tokens: number
  readonly output_tokens: number
  readonly output_tokens_details?: OutputTokensDetails | null
  readonly server_tool_use?: ServerToolUsage | null
  readonly service_tier?: OpenSchema.Enum<"standard" | "priority" | "batch"> | null
  readonly speed?: OpenSchema.Enum<"standard" | "fast"> | null
  /** Beta. */
  readonly fallback_credit?: FallbackCreditUsage | null
  /** Beta. */
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

export interface MessageDeltaUsage {
  readonly cache_creation_input_tokens?: number | null
  readonly cache_read_input_tokens?: number | null
  readonly input_tokens?: number | null
  readonly output_tokens: number
  readonly output_tokens_details?: OutputTokensDetails | null
  readonly server_tool_use?: ServerToolUsage | null
  /** Beta. */
  readonly fallback_credit?: FallbackCreditUsage | null
  /** Beta. */
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
