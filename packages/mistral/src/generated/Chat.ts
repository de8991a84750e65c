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
  /** The id or an alias of the model, such as `mistral-small-latest`. */
  readonly model: ChatModelId
  /**
   * How much chance is in the choice of each token: low values are more predictable. Change this or `top_p`, not both.
   * Without it, the default of the model applies. 0 to 1.5.
   */
  readonly temperature?: number | null
  /**
   * Limits the choice of each token to the most likely ones that together have this probability. Change this or
   * `temperature`, not both. At most 1. Above 0.
   */
  readonly top_p?: number | null
  /**
   * The most tokens the model may write; more text is cut off, with the `finish_reason` `length`. Input and output
   * together must fit into the model's context. At least 0.
   */
  readonly max_tokens?: number | null
  /** A text, or several, before which the model stops writing. The text itself is not part of the response. */
  readonly stop?: Stop | null
  /** Requests with the same seed and the same values return the same text, as far as possible. At least 0. */
  readonly random_seed?: number | null
  /** Your own data about the request, which the model does not see. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** The messages so far, oldest first. The API stores none of them, so each request sends them all. */
  readonly messages: ReadonlyArray<ChatMessage>
  /**
   * Makes the response JSON, of any form or by a schema. `Chat.parse` [sets
   * it](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#structured-output).
   */
  readonly response_format?: ResponseFormat
  /**
   * The tools the model may call, yours and
   * [Mistral's](https://effect-genai.github.io/effect-genai/guide/provider-tools.html#mistrals-tools).
   */
  readonly tools?: ReadonlyArray<Tool> | null
  /**
   * Whether the model calls tools: `auto` decides itself, `any` and `required` force a call, `none` forbids it; or one
   * function. Default `auto`.
   */
  readonly tool_choice?: ToolChoice
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
  /** How many completions to return as `choices`. The output tokens of each are billed. At least 1. */
  readonly n?: number | null
  /**
   * The text that you expect in large parts, such as a file to edit: the model responds faster where it matches.
   * Rejected parts are billed as well. Default `{"type":"content","content":""}`.
   */
  readonly prediction?: Prediction
  /** Whether one message of the model may call several tools. Default `true`. */
  readonly parallel_tool_calls?: boolean
  /**
   * How much the model [thinks](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#reasoning) before
   * it writes. More effort takes more output tokens.
   */
  readonly reasoning_effort?: ReasoningEffort | null
  /** With `reasoning`, Mistral adds its own system prompt for reasoning; `null` leaves it out. */
  readonly prompt_mode?: PromptMode | null
  /** Moderation checks of input and output, each of which can block the request. */
  readonly guardrails?: ReadonlyArray<GuardrailConfig> | null
  /** A key of yours for requests that start with the same text. They can share a cache, and cached tokens cost less. */
  readonly prompt_cache_key?: string | null
  /** Whether faster capacity may process the request (`auto`), which can cost more, or never (`standard_only`). */
  readonly service_tier?: ServiceTier | null
  /** Whether Mistral adds instructions for safe content in front of the messages. Default `false`. */
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

/** One completion. */
export interface ChatCompletionChoice {
  /** The position in the list, from 0. */
  readonly index: number
  /** The message of the model. */
  readonly message?: AssistantMessage
  /** The messages of the model, where it wrote several. */
  readonly messages?: ReadonlyArray<DeltaMessage>
  /**
   * Why the model stopped. With `length` and `model_length`, the text is incomplete: see
   * [messages](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#messages).
   */
  readonly finish_reason: FinishReason
}
export const ChatCompletionChoice: Schema.Codec<ChatCompletionChoice> = Schema.Struct({
  index: OpenSchema.number,
  message: Schema.optionalKey(AssistantMessage),
  messages: Schema.optionalKey(Schema.Array(DeltaMessage)),
  finish_reason: FinishReason
})

/** The completions of a request. `Chat.textOf` reads the text of the first. */
export interface ChatCompletion {
  /** The id of the completion. */
  readonly id: string
  /** Which kind of object this is. */
  readonly object: string
  /** The id or an alias of the model, such as `mistral-small-latest`. */
  readonly model: string
  /**
   * The tokens that were used, and billed.
   * [`Price`](https://effect-genai.github.io/effect-genai/guide/prices.html#cost-of-a-call) turns them into USD.
   */
  readonly usage: Usage
  /** When it was created, in Unix seconds. */
  readonly created: number
  /** The completions, as many as `n` of the request. */
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

/** What a chunk adds to one completion. */
export interface ChatCompletionChunkChoice {
  /** The position in the list, from 0. */
  readonly index: number
  /** What the chunk adds to the message. */
  readonly delta: DeltaMessage
  /** Why the model stopped, in the last chunk; null before. */
  readonly finish_reason?: FinishReason | null
}
export const ChatCompletionChunkChoice: Schema.Codec<ChatCompletionChunkChoice> = Schema.Struct({
  index: OpenSchema.number,
  delta: DeltaMessage,
  finish_reason: Schema.optionalKey(Schema.NullOr(FinishReason))
})

/** A part of the completions, streamed. `Chat.accumulate` joins them. */
export interface ChatCompletionChunk {
  /** The id of the completion. */
  readonly id: string
  /** Which kind of object this is. */
  readonly object?: string | null
  /** When it was created, in Unix seconds. */
  readonly created?: number | null
  /** The id or an alias of the model, such as `mistral-small-latest`. */
  readonly model: string
  /** The tokens that were used, and billed, in the last chunk. */
  readonly usage?: Usage | null
  /** What the chunk adds to the completions. */
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
