// The ids of models complete in requests, and any other text is accepted.
import type * as Agents from "@effect-genai/mistral/Agents"
import type * as Chat from "@effect-genai/mistral/Chat"
import type * as Conversations from "@effect-genai/mistral/Conversations"
import type * as Embeddings from "@effect-genai/mistral/Embeddings"
import type * as Ocr from "@effect-genai/mistral/Ocr"
import type * as Schemas from "@effect-genai/mistral/Schemas"
import { expect, test } from "tstyche"

/** The ids that an editor completes. */
type Known<Id> = Id extends string ? {} extends Record<Id, 1> ? never : Id : never

test("each capability has its own ids", () => {
  expect<Chat.CreateChatCompletion["model"]>().type.toBe<Schemas.ChatModelId>()
  expect<Agents.CreateAgent["model"]>().type.toBe<Schemas.ChatModelId>()
  expect<Conversations.StartConversation["model"]>().type.toBe<Schemas.ChatModelId | null | undefined>()
  expect<Embeddings.CreateEmbeddings["model"]>().type.toBe<Schemas.EmbeddingModelId>()
  expect<Ocr.ProcessOcr["model"]>().type.toBe<Schemas.OcrModelId | null>()
  expect<Known<Schemas.EmbeddingModelId>>().type.toBe<
    "codestral-embed-2505" | "codestral-embed" | "mistral-embed-2312" | "mistral-embed"
  >()
})

test("the id of a newer or own model is accepted", () => {
  expect<Chat.CreateChatCompletion["model"]>().type.toBeAssignableFrom<string>()
})
