// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ToolChoiceMode } from "./Tools.ts"

/**
 * A model for [chat](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html), agents and conversations.
 * Any other id or alias is accepted as well. Deprecated: `mistral-medium-2508`, `mistral-medium-2505`.
 */
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

/**
 * A model for
 * [fill-in-the-middle](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#fill-in-the-middle). Any
 * other id is accepted as well.
 */
export type FimModelId = OpenSchema.Enum<"codestral-2508" | "codestral-latest">
export const FimModelId: Schema.Codec<FimModelId> = /* @__PURE__ */ OpenSchema.literals("FimModelId", [
  "codestral-2508",
  "codestral-latest"
])

/**
 * A model for [embeddings](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#embeddings). Any
 * other id is accepted as well.
 */
export type EmbeddingModelId = OpenSchema.Enum<
  "codestral-embed-2505" | "codestral-embed" | "mistral-embed-2312" | "mistral-embed"
>
export const EmbeddingModelId: Schema.Codec<EmbeddingModelId> = /* @__PURE__ */ OpenSchema.literals(
  "EmbeddingModelId",
  ["codestral-embed-2505", "codestral-embed", "mistral-embed-2312", "mistral-embed"]
)

/**
 * A model for [moderations](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#moderations).
 * Any other id is accepted as well.
 */
export type ModerationModelId = OpenSchema.Enum<"mistral-moderation-2603" | "mistral-moderation-latest">
export const ModerationModelId: Schema.Codec<ModerationModelId> = /* @__PURE__ */ OpenSchema.literals(
  "ModerationModelId",
  ["mistral-moderation-2603", "mistral-moderation-latest"]
)

/**
 * A model for [OCR](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#ocr). Any other id is
 * accepted as well.
 */
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

/** A JSON schema that the text of the model follows. `Chat.parse` makes one from a schema. */
export interface JsonSchema {
  /** A name for the schema, which the model sees. */
  readonly name: string
  /** What the value is for; the model sees it. */
  readonly description?: string | null
  /** The JSON schema. */
  readonly schema: { readonly [key: string]: Schema.Json }
  /** Whether the text is certain to follow the schema. Default `false`. */
  readonly strict?: boolean
}
export const JsonSchema: Schema.Codec<JsonSchema> = Schema.Struct({
  name: Schema.String,
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  schema: Schema.Record(Schema.String, Schema.Json),
  strict: Schema.optionalKey(Schema.Boolean)
})

export interface ResponseFormat {
  /**
   * `text`, `json_object` for JSON of any form, or `json_schema` for JSON that follows `json_schema`. Default `text`.
   */
  readonly type?: ResponseFormatType
  /** The schema, with the type `json_schema` only. */
  readonly json_schema?: JsonSchema | null
}
export const ResponseFormat: Schema.Codec<ResponseFormat> = Schema.Struct({
  type: Schema.optionalKey(ResponseFormatType),
  json_schema: Schema.optionalKey(Schema.NullOr(JsonSchema))
})

export interface Prediction {
  /** Default `content`. */
  readonly type?: "content"
  /** The text that you expect. Default `""`. */
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
  /** The score from which sexual content counts, from 0 to 1. */
  readonly sexual?: number | null
  /** The score from which hate and discrimination count, from 0 to 1. */
  readonly hate_and_discrimination?: number | null
  /** The score from which violence and threats count, from 0 to 1. */
  readonly violence_and_threats?: number | null
  /** The score from which dangerous and criminal content counts, from 0 to 1. */
  readonly dangerous_and_criminal_content?: number | null
  /** The score from which content about self-harm counts, from 0 to 1. */
  readonly selfharm?: number | null
  /** The score from which medical advice counts, from 0 to 1. */
  readonly health?: number | null
  /** The score from which financial advice counts, from 0 to 1. */
  readonly financial?: number | null
  /** The score from which legal advice counts, from 0 to 1. */
  readonly law?: number | null
  /** The score from which personal data count, from 0 to 1. */
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
  /** The moderation model. Default `mistral-moderation-2411`. */
  readonly model_name?: string
  /** Your thresholds by category, in place of the defaults. */
  readonly custom_category_thresholds?: ModerationLlmv1CategoryThresholds | null
  /** Whether only the categories in `custom_category_thresholds` count. Default `false`. */
  readonly ignore_other_categories?: boolean
  /** What happens when a category counts: `block` refuses the request, `none` lets it pass. Default `none`. */
  readonly action?: ModerationLLMAction
}
export const ModerationLlmv1Config: Schema.Codec<ModerationLlmv1Config> = Schema.Struct({
  model_name: Schema.optionalKey(Schema.String),
  custom_category_thresholds: Schema.optionalKey(Schema.NullOr(ModerationLlmv1CategoryThresholds)),
  ignore_other_categories: Schema.optionalKey(Schema.Boolean),
  action: Schema.optionalKey(ModerationLLMAction)
})

export interface ModerationLlmv2CategoryThresholds {
  /** The score from which sexual content counts, from 0 to 1. */
  readonly sexual?: number | null
  /** The score from which hate and discrimination count, from 0 to 1. */
  readonly hate_and_discrimination?: number | null
  /** The score from which violence and threats count, from 0 to 1. */
  readonly violence_and_threats?: number | null
  /** The score from which dangerous content counts, from 0 to 1. */
  readonly dangerous?: number | null
  /** The score from which criminal content counts, from 0 to 1. */
  readonly criminal?: number | null
  /** The score from which content about self-harm counts, from 0 to 1. */
  readonly selfharm?: number | null
  /** The score from which medical advice counts, from 0 to 1. */
  readonly health?: number | null
  /** The score from which financial advice counts, from 0 to 1. */
  readonly financial?: number | null
  /** The score from which legal advice counts, from 0 to 1. */
  readonly law?: number | null
  /** The score from which personal data count, from 0 to 1. */
  readonly pii?: number | null
  /** The score from which attempts to get around the rules of the model count, from 0 to 1. */
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
  /** The moderation model. Default `mistral-moderation-2603`. */
  readonly model_name?: string
  /** Your thresholds by category, in place of the defaults. */
  readonly custom_category_thresholds?: ModerationLlmv2CategoryThresholds | null
  /** Whether only the categories in `custom_category_thresholds` count. Default `false`. */
  readonly ignore_other_categories?: boolean
  /** What happens when a category counts: `block` refuses the request, `none` lets it pass. Default `none`. */
  readonly action?: ModerationLLMAction
}
export const ModerationLlmv2Config: Schema.Codec<ModerationLlmv2Config> = Schema.Struct({
  model_name: Schema.optionalKey(Schema.String),
  custom_category_thresholds: Schema.optionalKey(Schema.NullOr(ModerationLlmv2CategoryThresholds)),
  ignore_other_categories: Schema.optionalKey(Schema.Boolean),
  action: Schema.optionalKey(ModerationLLMAction)
})

/** A moderation check of the input and the output. */
export interface GuardrailConfig {
  /** Whether the request is refused when the check itself fails. Default `false`. */
  readonly block_on_error?: boolean
  /** A check by the first generation of moderation models. */
  readonly moderation_llm_v1?: ModerationLlmv1Config | null
  /** A check by the second generation of moderation models. */
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

/** The tokens of one message of the prompt. */
export interface MessageTokens {
  /** The role of the message. */
  readonly role: TokenRole
  /** The tokens of the message. */
  readonly total_tokens?: number | null
  /** Whether the message was cut. Default `false`. */
  readonly truncated?: boolean
  /** How often the message was used. Default `1`. */
  readonly usage_count?: number
  /** The tokens of settings, such as tools. */
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
  /** The tokens of each message. */
  readonly messages?: ReadonlyArray<MessageTokens>
  /** Input tokens that were read from the cache, at a lower price. Default `0`. */
  readonly cached_tokens?: number
  /** Input tokens of audio. Default `0`. */
  readonly audio_tokens?: number
}
export const PromptTokensDetails: Schema.Codec<PromptTokensDetails> = Schema.Struct({
  messages: Schema.optionalKey(Schema.Array(MessageTokens)),
  cached_tokens: Schema.optionalKey(OpenSchema.number),
  audio_tokens: Schema.optionalKey(OpenSchema.number)
})

export interface CompletionTokensDetails {
  /** Output tokens that the model used to think. Default `0`. */
  readonly reasoning_tokens?: number
}
export const CompletionTokensDetails: Schema.Codec<CompletionTokensDetails> = Schema.Struct({
  reasoning_tokens: Schema.optionalKey(OpenSchema.number)
})

/**
 * What a call used. [`Price`](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call) turns it
 * into USD.
 */
export interface Usage {
  /** Input tokens, including those read from the cache. Default `0`. */
  readonly prompt_tokens?: number
  /** Output tokens, including those of reasoning. Default `0`. */
  readonly completion_tokens?: number | null
  /** Input and output tokens together. Default `0`. */
  readonly total_tokens?: number
  /** The seconds of audio in the input. */
  readonly prompt_audio_seconds?: number | null
  /** The tier that processed the request. */
  readonly service_tier?: string | null
  /** The number of requests. */
  readonly request_count?: number | null
  /** What the input tokens consist of. */
  readonly prompt_tokens_details?: PromptTokensDetails | null
  /** What the output tokens consist of. */
  readonly completion_tokens_details?: CompletionTokensDetails | null
  /** What the input tokens consist of, under a second name. */
  readonly prompt_token_details?: PromptTokensDetails | null
  /** Input tokens that were read from the cache, at a lower price. */
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

/**
 * A model for [transcription](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#transcription).
 * Any other id is accepted as well.
 */
export type TranscriptionModelId = OpenSchema.Enum<"voxtral-mini-2602" | "voxtral-mini-latest">
export const TranscriptionModelId: Schema.Codec<TranscriptionModelId> = /* @__PURE__ */ OpenSchema.literals(
  "TranscriptionModelId",
  ["voxtral-mini-2602", "voxtral-mini-latest"]
)

/**
 * A model for live [transcription](https://effect-genai.github.io/effect-genai/guide/realtime.html). Any other id is
 * accepted as well.
 */
export type RealtimeModelId = OpenSchema.Enum<
  "voxtral-mini-transcribe-realtime-2602" | "voxtral-mini-transcribe-realtime-latest"
>
export const RealtimeModelId: Schema.Codec<RealtimeModelId> = /* @__PURE__ */ OpenSchema.literals("RealtimeModelId", [
  "voxtral-mini-transcribe-realtime-2602",
  "voxtral-mini-transcribe-realtime-latest"
])

/**
 * A model for [speech](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#speech). Any other id is
 * accepted as well.
 */
export type SpeechModelId = OpenSchema.Enum<"voxtral-mini-tts-2603" | "voxtral-mini-tts-latest">
export const SpeechModelId: Schema.Codec<SpeechModelId> = /* @__PURE__ */ OpenSchema.literals("SpeechModelId", [
  "voxtral-mini-tts-2603",
  "voxtral-mini-tts-latest"
])

/** How the model of an agent or a conversation writes. */
export interface CompletionArgs {
  /** A text, or several, before which the model stops writing. The text itself is not part of the response. */
  readonly stop?: Stop | null
  /**
   * Makes tokens that already occur in the text less likely, however often; negative values make them more likely.
   * Default 0. -2 to 2.
   */
  readonly presence_penalty?: number | null
  /**
   * Makes tokens less likely the more often they occur in the text; negative values make them more likely. Default 0.
   * -2 to 2.
   */
  readonly frequency_penalty?: number | null
  /**
   * How much chance is in the choice of each token: low values are more predictable. Change this or `top_p`, not both.
   * Without it, the default of the model applies. 0 to 1.
   */
  readonly temperature?: number | null
  /**
   * Limits the choice of each token to the most likely ones that together have this probability. Change this or
   * `temperature`, not both. 0 to 1.
   */
  readonly top_p?: number | null
  /**
   * The most tokens the model may write; more text is cut off, with the `finish_reason` `length`. Input and output
   * together must fit into the model's context. At least 0.
   */
  readonly max_tokens?: number | null
  /** Requests with the same seed and the same values return the same text, as far as possible. At least 0. */
  readonly random_seed?: number | null
  /**
   * The text that you expect in large parts, such as a file to edit: the model responds faster where it matches.
   * Rejected parts are billed as well.
   */
  readonly prediction?: Prediction | null
  /**
   * Makes the response JSON, of any form or by a schema. `Chat.parse` [sets
   * it](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#structured-output).
   */
  readonly response_format?: ResponseFormat | null
  /**
   * Whether the model calls tools: `auto` decides itself, `any` and `required` force a call, `none` forbids it; or one
   * function. Default `auto`.
   */
  readonly tool_choice?: ToolChoiceMode
  /**
   * How much the model [thinks](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#reasoning) before
   * it writes. More effort takes more output tokens.
   */
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
