// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ModerationModelId, TextInput } from "./Common.ts"
import { ChatMessage } from "./Messages.ts"

export interface ClassifyTextBody {
  /**
   * The model, such as `mistral-moderation-latest`, or a
   * [classifier](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#classifiers) of yours.
   */
  readonly model: ModerationModelId
  /** Your own data about the request. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** One text, or a list of texts. The results have the same order. */
  readonly input: TextInput
}
export const ClassifyTextBody: Schema.Codec<ClassifyTextBody> = Schema.Struct({
  model: ModerationModelId,
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  input: TextInput
})

export type ChatModerationInput = ReadonlyArray<ChatMessage> | ReadonlyArray<ReadonlyArray<ChatMessage>>
export const ChatModerationInput: Schema.Codec<ChatModerationInput> = Schema.Union([
  Schema.Array(ChatMessage),
  Schema.Array(Schema.Array(ChatMessage))
])

/** Conversations to moderate; the last message of each counts. */
export interface CreateChatModerationBody {
  /** A conversation, or a list of conversations. */
  readonly input: ChatModerationInput
  /** The id or an alias of the model, such as `mistral-small-latest`. */
  readonly model: ModerationModelId
}
export const CreateChatModerationBody: Schema.Codec<CreateChatModerationBody> = Schema.Struct({
  input: ChatModerationInput,
  model: ModerationModelId
})

/** A conversation to classify. */
export interface ChatClassificationItem {
  /** The messages, oldest first. */
  readonly messages: ReadonlyArray<ChatMessage>
}
export const ChatClassificationItem: Schema.Codec<ChatClassificationItem> = Schema.Struct({
  messages: Schema.Array(ChatMessage)
})

export type ChatClassificationInput = ChatClassificationItem | ReadonlyArray<ChatClassificationItem>
export const ChatClassificationInput: Schema.Codec<ChatClassificationInput> = Schema.Union([
  ChatClassificationItem,
  Schema.Array(ChatClassificationItem)
])

export interface CreateChatClassificationBody {
  /**
   * The id of a [classifier](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#classifiers) of
   * yours.
   */
  readonly model: string
  /** A conversation, or a list of conversations. */
  readonly input: ChatClassificationInput
}
export const CreateChatClassificationBody: Schema.Codec<CreateChatClassificationBody> = Schema.Struct({
  model: Schema.String,
  input: ChatClassificationInput
})

export interface ModerationResult {
  /** Whether the text falls into each category. */
  readonly categories?: { readonly [key: string]: boolean }
  /** How likely the text falls into each category, from 0 to 1. */
  readonly category_scores?: { readonly [key: string]: number }
}
export const ModerationResult: Schema.Codec<ModerationResult> = Schema.Struct({
  categories: Schema.optionalKey(Schema.Record(Schema.String, Schema.Boolean)),
  category_scores: Schema.optionalKey(Schema.Record(Schema.String, OpenSchema.number))
})

/**
 * What a [moderation](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#moderations) found.
 */
export interface Moderation {
  /** The id that Mistral gave it. */
  readonly id: string
  /** The id or an alias of the model, such as `mistral-small-latest`. */
  readonly model: string
  /** The result of each text, in the order of the input. */
  readonly results: ReadonlyArray<ModerationResult>
}
export const Moderation: Schema.Codec<Moderation> = Schema.Struct({
  id: Schema.String,
  model: Schema.String,
  results: Schema.Array(ModerationResult)
})

export interface ClassificationScores {
  /** How likely each label is, from 0 to 1. */
  readonly scores: { readonly [key: string]: number }
}
export const ClassificationScores: Schema.Codec<ClassificationScores> = Schema.Struct({
  scores: Schema.Record(Schema.String, OpenSchema.number)
})

/**
 * What a [classifier](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#classifiers) decided.
 */
export interface Classification {
  /** The id that Mistral gave it. */
  readonly id: string
  /** The id or an alias of the model, such as `mistral-small-latest`. */
  readonly model: string
  /** The scores of each text, by what the classifier decides, in the order of the input. */
  readonly results: ReadonlyArray<{ readonly [key: string]: ClassificationScores }>
}
export const Classification: Schema.Codec<Classification> = Schema.Struct({
  id: Schema.String,
  model: Schema.String,
  results: Schema.Array(Schema.Record(Schema.String, ClassificationScores))
})

/** `POST /v1/moderations` */
export interface CreateModeration extends ClassifyTextBody {}
export const CreateModeration: Endpoint.Input<CreateModeration> = /* @__PURE__ */ Endpoint.input({
  body: ClassifyTextBody
})

/** `POST /v1/chat/moderations` */
export interface CreateChatModeration extends CreateChatModerationBody {}
export const CreateChatModeration: Endpoint.Input<CreateChatModeration> = /* @__PURE__ */ Endpoint.input({
  body: CreateChatModerationBody
})

/** `POST /v1/classifications` */
export interface CreateClassification extends ClassifyTextBody {}
export const CreateClassification: Endpoint.Input<CreateClassification> = /* @__PURE__ */ Endpoint.input({
  body: ClassifyTextBody
})

/** `POST /v1/chat/classifications` */
export interface CreateChatClassification extends CreateChatClassificationBody {}
export const CreateChatClassification: Endpoint.Input<CreateChatClassification> = /* @__PURE__ */ Endpoint.input({
  body: CreateChatClassificationBody
})
