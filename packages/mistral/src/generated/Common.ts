// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ToolChoiceMode } from "./Tools.ts"

/** Deprecated: `mistral-medium-2508`, `mistral-medium-2505`. */
export type ChatModelId = OpenSchema.Enum<
  | "zai-glm-5-2"
  | "labs-leanstral-1-5"
  | "mistral-medium-3-5"
  | "mistral-medium-3"
  | "mistral-medium-latest"
  | "mistral-small-2603"
  | "mistral-small-latest"
  | "mistral-large-2512"
  | "mistral-large-latest"
  | "ministral-14b-2512"
  | "ministral-14b-latest"
  | "ministral-8b-2512"
  | "ministral-8b-latest"
  | "ministral-3b-2512"
  | "ministral-3b-latest"
  | "mistral-medium-2508"
  | "codestral-2508"
  | "codestral-latest"
  | "voxtral-small-2507"
  | "voxtral-small-latest"
  | "mistral-medium-2505"
>
export const ChatModelId: Schema.Codec<ChatModelId> = /* @__PURE__ */ OpenSchema.literals("ChatModelId", [
  "zai-glm-5-2",
  "labs-leanstral-1-5",
  "mistral-medium-3-5",
  "mistral-medium-3",
  "mistral-medium-latest",
  "mistral-small-2603",
  "mistral-small-latest",
  "mistral-large-2512",
  "mistral-large-latest",
  "ministral-14b-2512",
  "ministral-14b-latest",
  "ministral-8b-2512",
  "ministral-8b-latest",
  "ministral-3b-2512",
  "ministral-3b-latest",
  "mistral-medium-2508",
  "codestral-2508",
  "codestral-latest",
  "voxtral-small-2507",
  "voxtral-small-latest",
  "mistral-medium-2505"
])

export type FimModelId = OpenSchema.Enum<"codestral-2508" | "codestral-latest">
export const FimModelId: Schema.Codec<FimModelId> = /* @__PURE__ */ OpenSchema.literals("FimModelId", [
  "codestral-2508",
  "codestral-latest"
])

export type EmbeddingModelId = OpenSchema.Enum<
  "codestral-embed-2505" | "codestral-embed" | "mistral-embed-2312" | "mistral-embed"
>
export const EmbeddingModelId: Schema.Codec<EmbeddingModelId> = /* @__PURE__ */ OpenSchema.literals(
  "EmbeddingModelId",
  ["codestral-embed-2505", "codestral-embed", "mistral-embed-2312", "mistral-embed"]
)

export type ModerationModelId = OpenSchema.Enum<"mistral-moderation-2603" | "mistral-moderation-latest">
export const ModerationModelId: Schema.Codec<ModerationModelId> = /* @__PURE__ */ OpenSchema.literals(
  "ModerationModelId",
  ["mistral-moderation-2603", "mistral-moderation-latest"]
)

export type OcrModelId = OpenSchema.Enum<
  "mistral-ocr-4-1" | "mistral-ocr-4" | "mistral-ocr-latest" | "mistral-ocr-4-0" | "mistral-ocr-2512"
>
export const OcrModelId: Schema.Codec<OcrModelId> = /* @__PURE__ */ OpenSchema.literals("OcrModelId", [
  "mistral-ocr-4-1",
  "mistral-ocr-4",
  "mistral-ocr-latest",
  "mistral-ocr-4-0",
  "mistral-ocr-2512"
])

export type Stop = string | ReadonlyArray<string> | OpenSchema.Other<"string" | "array">
export const Stop: Schema.Codec<Stop> = OpenSchema.kinds("Stop", ["string", "array"], [
  Schema.String,
  Schema.Array(Schema.String)
])

export type ResponseFormatType = OpenSchema.Enum<"text" | "json_object" | "json_schema">
export const ResponseFormatType: Schema.Codec<ResponseFormatType> = /* @__PURE__ */ OpenSchema.literals(
  "ResponseFormatType",
  ["text", "json_object", "json_schema"]
)

export interface JsonSchema {
  readonly name: string
  readonly description?: string | null
  readonly schema: { readonly [key: string]: Schema.Json }
  /** Default `false`. */
  readonly strict?: boolean
}
export const JsonSchema: Schema.Codec<JsonSchema> = Schema.Struct({
  name: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  schema: Schema.Record(Schema.String, Schema.Json),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface ResponseFormat {
  /** Default `text`. */
  readonly type?: ResponseFormatType
  readonly json_schema?: JsonSchema | null
}
export const ResponseFormat: Schema.Codec<ResponseFormat> = Schema.Struct({
  type: Schema.optionalKey(ResponseFormatType),
  json_schema: Schema.optionalKey(Schema.NullOr(JsonSchema))
})

export interface Prediction {
  /** Default `content`. */
  readonly type?: "content"
  /** Default `""`. */
  readonly content?: string
}
export const Prediction: Schema.Codec<Prediction> = Schema.Struct({
  type: Schema.optionalKey(Schema.Literal("content")),
  content: Schema.optionalKey(Schema.String)
})

export type ReasoningEffort = OpenSchema.Enum<"none" | "minimal" | "low" | "medium" | "high" | "xhigh">
export const ReasoningEffort: Schema.Codec<ReasoningEffort> = /* @__PURE__ */ OpenSchema.literals("ReasoningEffort", [
  "none",
  "minimal",
  "low",
  "medium",
  "high",
  "xhigh"
])

export type PromptMode = OpenSchema.Enum<"reasoning">
export const PromptMode: Schema.Codec<PromptMode> = /* @__PURE__ */ OpenSchema.literals("PromptMode", ["reasoning"])

export interface ModerationLlmv1CategoryThresholds {
  readonly sexual?: number | null
  readonly hate_and_discrimination?: number | null
  readonly violence_and_threats?: number | null
  readonly dangerous_and_criminal_content?: number | null
  readonly selfharm?: number | null
  readonly health?: number | null
  readonly financial?: number | null
  readonly law?: number | null
  readonly pii?: number | null
}
export const ModerationLlmv1CategoryThresholds: Schema.Codec<ModerationLlmv1CategoryThresholds> = Schema.Struct({
  sexual: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  hate_and_discrimination: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  violence_and_threats: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  dangerous_and_criminal_content: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  selfharm: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  health: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  financial: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  law: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  pii: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export type ModerationLLMAction = OpenSchema.Enum<"none" | "block">
export const ModerationLLMAction: Schema.Codec<ModerationLLMAction> = /* @__PURE__ */ OpenSchema.literals(
  "ModerationLLMAction",
  ["none", "block"]
)

export interface ModerationLlmv1Config {
  /** Default `mistral-moderation-2411`. */
  readonly model_name?: string
  readonly custom_category_thresholds?: ModerationLlmv1CategoryThresholds | null
  /** Default `false`. */
  readonly ignore_other_categories?: boolean
  /** Default `none`. */
  readonly action?: ModerationLLMAction
}
export const ModerationLlmv1Config: Schema.Codec<ModerationLlmv1Config> = Schema.Struct({
  model_name: Schema.optionalKey(Schema.String),
  custom_category_thresholds: Schema.optionalKey(Schema.NullOr(ModerationLlmv1CategoryThresholds)),
  ignore_other_categories: Schema.optionalKey(Schema.Boolean),
  action: Schema.optionalKey(ModerationLLMAction)
})

export interface ModerationLlmv2CategoryThresholds {
  readonly sexual?: number | null
  readonly hate_and_discrimination?: number | null
  readonly violence_and_threats?: number | null
  readonly dangerous?: number | null
  readonly criminal?: number | null
  readonly selfharm?: number | null
  readonly health?: number | null
  readonly financial?: number | null
  readonly law?: number | null
  readonly pii?: number | null
  readonly jailbreaking?: number | null
}
export const ModerationLlmv2CategoryThresholds: Schema.Codec<ModerationLlmv2CategoryThresholds> = Schema.Struct({
  sexual: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  hate_and_discrimination: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  violence_and_threats: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  dangerous: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  criminal: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  selfharm: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  health: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  financial: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  law: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  pii: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  jailbreaking: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface ModerationLlmv2Config {
  /** Default `mistral-moderation-2603`. */
  readonly model_name?: string
  readonly custom_category_thresholds?: ModerationLlmv2CategoryThresholds | null
  /** Default `false`. */
  readonly ignore_other_categories?: boolean
  /** Default `none`. */
  readonly action?: ModerationLLMAction
}
export const ModerationLlmv2Config: Schema.Codec<ModerationLlmv2Config> = Schema.Struct({
  model_name: Schema.optionalKey(Schema.String),
  custom_category_thresholds: Schema.optionalKey(Schema.NullOr(ModerationLlmv2CategoryThresholds)),
  ignore_other_categories: Schema.optionalKey(Schema.Boolean),
  action: Schema.optionalKey(ModerationLLMAction)
})

export interface GuardrailConfig {
  /** Default `false`. */
  readonly block_on_error?: boolean
  readonly moderation_llm_v1?: ModerationLlmv1Config | null
  readonly moderation_llm_v2?: ModerationLlmv2Config | null
}
export const GuardrailConfig: Schema.Codec<GuardrailConfig> = Schema.Struct({
  block_on_error: Schema.optionalKey(Schema.Boolean),
  moderation_llm_v1: Schema.optionalKey(Schema.NullOr(ModerationLlmv1Config)),
  moderation_llm_v2: Schema.optionalKey(Schema.NullOr(ModerationLlmv2Config))
})

export type ServiceTier = "auto" | "standard_only"
export const ServiceTier: Schema.Codec<ServiceTier> = /* @__PURE__ */ Schema.Literals(["auto", "standard_only"])

export type TokenRole = OpenSchema.Enum<"system" | "user" | "assistant" | "tool">
export const TokenRole: Schema.Codec<TokenRole> = /* @__PURE__ */ OpenSchema.literals("TokenRole", [
  "system",
  "user",
  "assistant",
  "tool"
])

export interface MessageTokens {
  readonly role: TokenRole
  readonly total_tokens?: number | null
  /** Default `false`. */
  readonly truncated?: boolean
  /** Default `1`. */
  readonly usage_count?: number
  readonly settings_tokens?: number | null
}
export const MessageTokens: Schema.Codec<MessageTokens> = Schema.Struct({
  role: TokenRole,
  total_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  truncated: Schema.optionalKey(Schema.Boolean),
  usage_count: Schema.optionalKey(OpenSchema.number),
  settings_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface PromptTokensDetails {
  readonly messages?: ReadonlyArray<MessageTokens>
  /** Default `0`. */
  readonly cached_tokens?: number
  /** Default `0`. */
  readonly audio_tokens?: number
}
export const PromptTokensDetails: Schema.Codec<PromptTokensDetails> = Schema.Struct({
  messages: Schema.optionalKey(Schema.Array(MessageTokens)),
  cached_tokens: Schema.optionalKey(OpenSchema.number),
  audio_tokens: Schema.optionalKey(OpenSchema.number)
})

export interface CompletionTokensDetails {
  /** Default `0`. */
  readonly reasoning_tokens?: number
}
export const CompletionTokensDetails: Schema.Codec<CompletionTokensDetails> = Schema.Struct({
  reasoning_tokens: Schema.optionalKey(OpenSchema.number)
})

export interface Usage {
  /** Default `0`. */
  readonly prompt_tokens?: number
  /** Default `0`. */
  readonly completion_tokens?: number | null
  /** Default `0`. */
  readonly total_tokens?: number
  readonly prompt_audio_seconds?: number | null
  readonly service_tier?: string | null
  readonly request_count?: number | null
  readonly prompt_tokens_details?: PromptTokensDetails | null
  readonly completion_tokens_details?: CompletionTokensDetails | null
  readonly prompt_token_details?: PromptTokensDetails | null
  readonly num_cached_tokens?: number | null
  readonly [field: string]: Schema.Json | PromptTokensDetails | CompletionTokensDetails | undefined
}
export const Usage: Schema.Codec<Usage> = Schema.StructWithRest(
  Schema.Struct({
    prompt_tokens: Schema.optionalKey(OpenSchema.number),
    completion_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    total_tokens: Schema.optionalKey(OpenSchema.number),
    prompt_audio_seconds: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    service_tier: Schema.optionalKey(Schema.NullOr(Schema.String)),
    request_count: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    prompt_tokens_details: Schema.optionalKey(Schema.NullOr(PromptTokensDetails)),
    completion_tokens_details: Schema.optionalKey(Schema.NullOr(CompletionTokensDetails)),
    prompt_token_details: Schema.optionalKey(Schema.NullOr(PromptTokensDetails)),
    num_cached_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

export type TextInput = string | ReadonlyArray<string>
export const TextInput: Schema.Codec<TextInput> = Schema.Union([Schema.String, Schema.Array(Schema.String)])

export type TranscriptionModelId = OpenSchema.Enum<"voxtral-mini-2602" | "voxtral-mini-latest">
export const TranscriptionModelId: Schema.Codec<TranscriptionModelId> = /* @__PURE__ */ OpenSchema.literals(
  "TranscriptionModelId",
  ["voxtral-mini-2602", "voxtral-mini-latest"]
)

export type RealtimeModelId = OpenSchema.Enum<
  "voxtral-mini-transcribe-realtime-2602" | "voxtral-mini-transcribe-realtime-latest"
>
export const RealtimeModelId: Schema.Codec<RealtimeModelId> = /* @__PURE__ */ OpenSchema.literals("RealtimeModelId", [
  "voxtral-mini-transcribe-realtime-2602",
  "voxtral-mini-transcribe-realtime-latest"
])

export type SpeechModelId = OpenSchema.Enum<"voxtral-mini-tts-2603" | "voxtral-mini-tts-latest">
export const SpeechModelId: Schema.Codec<SpeechModelId> = /* @__PURE__ */ OpenSchema.literals("SpeechModelId", [
  "voxtral-mini-tts-2603",
  "voxtral-mini-tts-latest"
])

export interface CompletionArgs {
  readonly stop?: Stop | null
  /** -2 to 2. */
  readonly presence_penalty?: number | null
  /** -2 to 2. */
  readonly frequency_penalty?: number | null
  /** 0 to 1. */
  readonly temperature?: number | null
  /** 0 to 1. */
  readonly top_p?: number | null
  /** At least 0. */
  readonly max_tokens?: number | null
  /** At least 0. */
  readonly random_seed?: number | null
  readonly prediction?: Prediction | null
  readonly response_format?: ResponseFormat | null
  /** Default `auto`. */
  readonly tool_choice?: ToolChoiceMode
  readonly reasoning_effort?: ReasoningEffort | null
}
export const CompletionArgs: Schema.Codec<CompletionArgs> = Schema.Struct({
  stop: Schema.optionalKey(Schema.NullOr(Stop)),
  presence_penalty: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  frequency_penalty: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  temperature: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  top_p: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  max_tokens: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  random_seed: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  prediction: Schema.optionalKey(Schema.NullOr(Prediction)),
  response_format: Schema.optionalKey(Schema.NullOr(ResponseFormat)),
  tool_choice: Schema.optionalKey(ToolChoiceMode),
  reasoning_effort: Schema.optionalKey(Schema.NullOr(ReasoningEffort))
})
