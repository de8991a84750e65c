// `Chat.runTools` as a loop under test.
import * as Chat from "@effect-genai/mistral/Chat"
import type { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Price from "@effect-genai/mistral/Price"
import * as Testing from "@effect-genai/mistral/Testing"
import type { LoopUnderTest } from "@effect-genai/provider-contract/toolLoop"
import type { Read } from "@effect-genai/provider-contract/toolLoop/LoopUnderTest"
import * as Layer from "effect/Layer"
import { isolated } from "./mistral.ts"

const prefix = "Error: "

/** Results that follow one another are of one turn. */
const resultsOf = (transcript: ReadonlyArray<Chat.ChatMessage>) => {
  const turns: Array<Array<Read>> = []
  let isOpen = false
  for (const message of transcript) {
    if (message.role !== "tool") {
      isOpen = false
      continue
    }
    const text = Chat.textOf(message.content)
    const isFailure = text.startsWith(prefix)
    const read = { id: message.tool_call_id ?? "", isFailure, text: isFailure ? text.slice(prefix.length) : text }
    if (isOpen) turns.at(-1)?.push(read)
    else turns.push([read])
    isOpen = true
  }
  return turns
}

const request: Chat.CreateChatCompletion = {
  model: "mistral-small-latest",
  messages: [{ role: "user", content: "Go." }]
}

export const chat: LoopUnderTest<
  Chat.CreateChatCompletion,
  Chat.ChatCompletion,
  Chat.ChatMessage,
  Testing.Turn,
  MistralError,
  MistralConfig
> = {
  name: "Chat.runTools",
  request,
  forcing: { ...request, tool_choice: "any" },
  userMessage: (content) => ({ role: "user", content }),
  transcriptOf: ({ messages }) => messages,
  withTranscript: (request, messages) => ({ ...request, messages }),
  runTools: Chat.runTools,
  textOf: Chat.textOf,
  tokensOf: ({ usage }) => Price.tokensOf(usage),
  modelOf: ({ model }) => model,
  errorTag: "MistralError",
  providerName: "mistral_ai",
  calls: Testing.calls,
  text: (text) => text,
  empty: { content: "", finish_reason: "stop" },
  unfinished: {
    MaxTokens: { content: "I am", finish_reason: "length" },
    ContextWindow: { content: "I am", finish_reason: "model_length" },
    ModelFailed: { content: "I am", finish_reason: "error" }
  },
  cutInCall: (name) => ({
    content: "I am",
    tool_calls: [{ id: "call00001", function: { name, arguments: "{}" } }],
    finish_reason: "length"
  }),
  broken: (name, text) => ({
    content: "",
    tool_calls: [{ id: "call00001", function: { name, arguments: text } }],
    finish_reason: "tool_calls"
  }),
  resultsOf,
  platform: (turns, { faults = [], onRequest }) =>
    Layer.merge(
      Testing.layer({
        reply: (request, index) => {
          onRequest?.(request)
          return Testing.turns(...turns)(request, index)
        },
        faults: { "POST /v1/chat/completions": faults }
      }),
      isolated
    )
}
