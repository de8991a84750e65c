/** The response types of batch requests by endpoint. */
import type * as Schema from "effect/Schema"
import { ChatCompletion } from "../generated/Chat.ts"
import { ConversationResponse } from "../generated/Conversations.ts"
import { Embeddings } from "../generated/Embeddings.ts"
import { Classification, Moderation } from "../generated/Moderations.ts"
import { OCRResponse } from "../generated/Ocr.ts"
import { Transcription } from "../generated/Transcriptions.ts"

export interface Responses {
  "/v1/chat/completions": ChatCompletion
  "/v1/fim/completions": ChatCompletion
  "/v1/conversations": ConversationResponse
  "/v1/embeddings": Embeddings
  "/v1/moderations": Moderation
  "/v1/chat/moderations": Moderation
  "/v1/classifications": Classification
  "/v1/chat/classifications": Classification
  "/v1/ocr": OCRResponse
  "/v1/audio/transcriptions": Transcription
}

export const responses: { readonly [E in keyof Responses]: Schema.Codec<Responses[E]> } = {
  "/v1/chat/completions": ChatCompletion,
  "/v1/fim/completions": ChatCompletion,
  "/v1/conversations": ConversationResponse,
  "/v1/embeddings": Embeddings,
  "/v1/moderations": Moderation,
  "/v1/chat/moderations": Moderation,
  "/v1/classifications": Classification,
  "/v1/chat/classifications": Classification,
  "/v1/ocr": OCRResponse,
  "/v1/audio/transcriptions": Transcription
}
