// `Messages.runTools` as a loop under test.
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Price from "@effect-genai/anthropic/Price"
import * as Testing from "@effect-genai/anthropic/Testing"
import type { LoopUnderTest } from "@effect-genai/provider-contract/toolLoop"
import * as Layer from "effect/Layer"
import { isolated } from "./anthropic.ts"

const texts = (content: Messages.ToolResultBlockParam["content"]) =>
  typeof content === "string"
    ? content
    : (content ?? []).map((block) => block.type === "text" ? block.text : "").join("")

const request: Messages.CreateMessage = {
  model: "claude-haiku-4-5",
  max_tokens: 64,
  messages: [{ role: "user", content: "Go." }]
}

const partial: Messages.ContentBlock = { type: "text", text: "I am" }

export const messages: LoopUnderTest<
  Messages.CreateMessage,
  Messages.Message,
  Messages.MessageParam,
  Testing.Turn,
  AnthropicError,
  AnthropicConfig
> = {
  name: "Messages.runTools",
  request,
  forcing: { ...request, tool_choice: { type: "any" } },
  userMessage: (content) => ({ role: "user", content }),
  transcriptOf: ({ messages }) => messages,
  withTranscript: (request, messages) => ({ ...request, messages }),
  runTools: Messages.runTools,
  textOf: Messages.textOf,
  tokensOf: ({ usage }) => Price.tokensOf(usage),
  modelOf: ({ model }) => model,
  errorTag: "AnthropicError",
  providerName: "anthropic",
  calls: Testing.calls,
  text: (text) => text,
  empty: { content: [], stop_reason: "end_turn" },
  unfinished: {
    Refused: { content: [partial], stop_reason: "refusal" },
    MaxTokens: { content: [partial], stop_reason: "max_tokens" },
    ContextWindow: { content: [partial], stop_reason: "model_context_window_exceeded" }
  },
  cutInCall: (name) => ({
    content: [partial, { type: "tool_use", id: "toolu_1", name, input: {} }],
    stop_reason: "max_tokens"
  }),
  broken: (name, text) => ({
    content: [{ type: "tool_use", id: "toolu_1", name, input: { INVALID_JSON: text } }],
    stop_reason: "tool_use"
  }),
  resultsOf: (transcript) =>
    transcript.flatMap(({ content }) => {
      const results = typeof content === "string" || content === undefined ?
        [] :
        content.flatMap((block) =>
          block.type === "tool_result"
            ? [{ id: block.tool_use_id, isFailure: block.is_error === true, text: texts(block.content) }]
            : []
        )
      return results.length === 0 ? [] : [results]
    }),
  platform: (turns, { faults = [], onRequest }) =>
    Layer.merge(
      Testing.layer({
        reply: (request, index) => {
          onRequest?.(request)
          return Testing.turns(...turns)(request, index)
        },
        faults: { "POST /v1/messages": faults }
      }),
      isolated
    )
}
