// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import {
  ChatModelId,
  GuardrailConfig,
  Prediction,
  PromptMode,
  ReasoningEffort,
  ResponseFormat,
  ServiceTier,
  Stop,
  Usage
} from "./Common.ts"
import { AssistantMessage, ChatMessage, DeltaMessage } from "./Messages.ts"
import { Tool, ToolChoice } from "./Tools.ts"

export interface CreateChatCompletionBody {
  readonly model: ChatModelId
  /** 0 to 1.5. */
  readonly temperature?: number | null
  /** At most 1. Above 0. */
  readonly top_p?: number | null
  /** At least 0. */
  readonly max_tokens?: number | null
  readonly stop?: Stop | null
  /** At least 0. */
  readonly random_seed?: number | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  readonly messages: ReadonlyArray<ChatMessage>
  readonly response_format?: ResponseFormat
  readonly tools?: ReadonlyArray<Tool> | null
  /** Default `auto`. */
  readonly tool_choice?: ToolChoice
  /** -2 to 2. */
  readonly presence_penalty?: number | null
  /** -2 to 2. */
  readonly frequency_penalty?: number | null
  /** At least 1. */
  readonly n?: number | null
  /** Default `{"type":"content","content":""}`. */
  readonly prediction?: Prediction
  /** Default `true`. */
  readonly parallel_tool_calls?: boolean
  readonly reasoning_effort?: ReasoningEffort | null
  readonly prompt_mode?: PromptMode | null
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  readonly prompt_cache_key?: string | null
  readonly service_tier?: ServiceTier | null
  /** Default `false`. */
  readonly safe_prompt?: boolean
}
export const CreateChatCompletionBody: Schema.Codec<CreateChatCompletionBody> = Schema.Struct({
  model: ChatModelId,
  temperature: Schema.optionalKey(
    Schema.NullOr(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0), Schema.isLessThanOrEqualTo(1.5)))
  ),
  top_p: Schema.optionalKey(Schema.NullOr(Schema.Finite.check(Schema.isLessThanOrEqualTo(1), Schema.isGreaterThan(0)))),
  max_tokens: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))),
  stop: Schema.optionalKey(Schema.NullOr(Stop)),
  random_seed: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  messages: Schema.Array(ChatMessage),
  response_format: Schema.optionalKey(ResponseFormat),
  tools: Schema.optionalKey(Schema.NullOr(Schema.Array(Tool))),
  tool_choice: Schema.optionalKey(ToolChoice),
  presence_penalty: Schema.optionalKey(
    Schema.NullOr(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(-2), Schema.isLessThanOrEqualTo(2)))
  ),
  frequency_penalty: Schema.optionalKey(
    Schema.NullOr(Schema.Finite.check(Schema.isGreaterThanOrEqualTo(-2), Schema.isLessThanOrEqualTo(2)))
  ),
  n: Schema.optionalKey(Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)))),
  prediction: Schema.optionalKey(Prediction),
  parallel_tool_calls: Schema.optionalKey(Schema.Boolean),
  reasoning_effort: Schema.optionalKey(Schema.NullOr(ReasoningEffort)),
  prompt_mode: Schema.optionalKey(Schema.NullOr(PromptMode)),
  guardrails: Schema.optionalKey(Schema.NullOr(Schema.Array(GuardrailConfig))),
  prompt_cache_key: Schema.optionalKey(Schema.NullOr(Schema.String)),
  service_tier: Schema.optionalKey(Schema.NullOr(ServiceTier)),
  safe_prompt: Schema.optionalKey(Schema.Boolean)
})

export type FinishReason = OpenSchema.Enum<"stop" | "length" | "model_length" | "error" | "tool_calls">
export const FinishReason: Schema.Codec<FinishReason> = /* @__PURE__ */ OpenSchema.literals("FinishReason", [
  "stop",
  "length",
  "model_length",
  "error",
  "tool_calls"
])

export interface ChatCompletionChoice {
  readonly index: number
  readonly message?: AssistantMessage
  readonly messages?: ReadonlyArray<DeltaMessage>
  readonly finish_reason: FinishReason
}
export const ChatCompletionChoice: Schema.Codec<ChatCompletionChoice> = Schema.Struct({
  index: OpenSchema.number,
  message: Schema.optionalKey(AssistantMessage),
  messages: Schema.optionalKey(Schema.Array(DeltaMessage)),
  finish_reason: FinishReason
})

export interface ChatCompletion {
  readonly id: string
  readonly object: string
  readonly model: string
  readonly usage: Usage
  readonly created: number
  readonly choices: ReadonlyArray<ChatCompletionChoice>
}
export const ChatCompletion: Schema.Codec<ChatCompletion> = Schema.Struct({
  id: Schema.String,
  object: Schema.String,
  model: Schema.String,
  usage: Usage,
  created: OpenSchema.number,
  choices: Schema.Array(ChatCompletionChoice)
})

export interface ChatCompletionChunkChoice {
  readonly index: number
  readonly delta: DeltaMessage
  readonly finish_reason?: FinishReason | null
}
export const ChatCompletionChunkChoice: Schema.Codec<ChatCompletionChunkChoice> = Schema.Struct({
  index: OpenSchema.number,
  delta: DeltaMessage,
  finish_reason: Schema.optionalKey(Schema.NullOr(FinishReason))
})

export interface ChatCompletionChunk {
  readonly id: string
  readonly object?: string | null
  readonly created?: number | null
  readonly model: string
  readonly usage?: Usage | null
  readonly choices: ReadonlyArray<ChatCompletionChunkChoice>
}
export const ChatCompletionChunk: Schema.Codec<ChatCompletionChunk> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.NullOr(Schema.String)),
  created: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  model: Schema.String,
  usage: Schema.optionalKey(Schema.NullOr(Usage)),
  choices: Schema.Array(ChatCompletionChunkChoice)
})

/** `POST /v1/chat/completions` */
export interface CreateChatCompletion extends CreateChatCompletionBody {}
export const CreateChatCompletion: Endpoint.Input<CreateChatCompletion> = /* @__PURE__ */ Endpoint.input({
  body: CreateChatCompletionBody
})
