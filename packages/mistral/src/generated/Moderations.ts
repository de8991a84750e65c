// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { ModerationModelId, TextInput } from "./Common.ts"
import { ChatMessage } from "./Messages.ts"

export interface ClassifyTextBody {
  readonly model: ModerationModelId
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
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

export interface CreateChatModerationBody {
  readonly input: ChatModerationInput
  readonly model: ModerationModelId
}
export const CreateChatModerationBody: Schema.Codec<CreateChatModerationBody> = Schema.Struct({
  input: ChatModerationInput,
  model: ModerationModelId
})

export interface ChatClassificationItem {
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
  readonly model: string
  readonly input: ChatClassificationInput
}
export const CreateChatClassificationBody: Schema.Codec<CreateChatClassificationBody> = Schema.Struct({
  model: Schema.String,
  input: ChatClassificationInput
})

export interface ModerationResult {
  readonly categories?: { readonly [key: string]: boolean }
  readonly category_scores?: { readonly [key: string]: number }
}
export const ModerationResult: Schema.Codec<ModerationResult> = Schema.Struct({
  categories: Schema.optionalKey(Schema.Record(Schema.String, Schema.Boolean)),
  category_scores: Schema.optionalKey(Schema.Record(Schema.String, OpenSchema.number))
})

export interface Moderation {
  readonly id: string
  readonly model: string
  readonly results: ReadonlyArray<ModerationResult>
}
export const Moderation: Schema.Codec<Moderation> = Schema.Struct({
  id: Schema.String,
  model: Schema.String,
  results: Schema.Array(ModerationResult)
})

export interface ClassificationScores {
  readonly scores: { readonly [key: string]: number }
}
export const ClassificationScores: Schema.Codec<ClassificationScores> = Schema.Struct({
  scores: Schema.Record(Schema.String, OpenSchema.number)
})

export interface Classification {
  readonly id: string
  readonly model: string
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
