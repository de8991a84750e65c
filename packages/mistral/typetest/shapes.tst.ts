// Which requests do not compile, and how responses are narrowed.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import { describe, expect, test } from "tstyche"
import type { ChatCompletion, CreateChatCompletion } from "../src/generated/Chat.ts"
import type { ContentChunk, MessageContent, TextChunk } from "../src/generated/Content.ts"
import type { AgentConversation, Conversation, ModelConversation } from "../src/generated/Conversations.ts"
import type { AssistantMessage, ChatMessage } from "../src/generated/Messages.ts"
import type { RealtimeClientMessage } from "../src/generated/Realtime.ts"
import type { Tool } from "../src/generated/Tools.ts"

declare const content: MessageContent
declare const chunk: ContentChunk
declare const completion: ChatCompletion
declare const conversation: Conversation

describe("a request", () => {
  test("has a type for each part", () => {
    expect<CreateChatCompletion>().type.toBeAssignableFrom({
      model: "mistral-small-latest",
      messages: [{ role: "user" as const, content: [{ type: "text" as const, text: "a" }] }]
    })
    expect<ChatMessage>().type.not.toBeAssignableFrom({ role: "robot" as const, content: "a" })
    expect<ContentChunk>().type.not.toBeAssignableFrom({ text: "a" })
    expect<ContentChunk>().type.not.toBeAssignableFrom({ type: "video" as const, url: "u" })
    expect<Tool>().type.not.toBeAssignableFrom({})
    expect<RealtimeClientMessage>().type.not.toBeAssignableFrom({ audio: "AAAA" })
    expect<MessageContent>().type.not.toBeAssignableFrom(7)
    expect<MessageContent>().type.not.toBeAssignableFrom({})
  })

  test("has no unknown fields", () => {
    const take = (_: ContentChunk) => {}
    expect(take).type.not.toBeCallableWith({ type: "text", text: "a", txt: "a" })
    expect<CreateChatCompletion>().type.not.toHaveProperty("stream")
  })

  test("accepts parts of a response", () => {
    expect<ChatMessage>().type.toBeAssignableFrom<AssistantMessage>()
    expect(completion.choices[0]?.message).type.toBe<AssistantMessage | undefined>()
  })
})

describe("a response", () => {
  test("is narrowed by JavaScript type", () => {
    if (typeof content === "string") expect(content).type.toBe<string>()
    else if (OpenSchema.isArray(content)) expect(content).type.toBe<ReadonlyArray<ContentChunk>>()
    else expect(content).type.toBe<OpenSchema.Other<"string" | "array">>()
  })

  test("is narrowed by its tag", () => {
    if (chunk.type === "text") expect(chunk).type.toBe<TextChunk>()
    if (chunk.type === null || chunk.type === undefined) expect(chunk).type.toBe<OpenSchema.Untagged>()
  })

  test("is narrowed by its properties", () => {
    if ("model" in conversation && conversation.model !== undefined) {
      expect(conversation).type.toBe<ModelConversation>()
    } else if ("agent_id" in conversation && conversation.agent_id !== undefined) {
      expect(conversation).type.toBe<AgentConversation>()
    }
  })
})
