import * as Scripts from "@effect-genai/core/Testing"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import type { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Testing from "@effect-genai/mistral/Testing"
import { endings, Recipe, soupText } from "@effect-genai/provider-contract/endings"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { chunks, done, isolated } from "./support/mistral.ts"
import { mistral } from "./support/provider.ts"

const input = (prompt: string) => ({
  model: "ministral-3b-latest",
  messages: [{ role: "user", content: prompt }]
} as const)

const tool_calls = [{ id: "call_1", function: { name: "stove", arguments: "{}" } }]

const cut = `{"name":"So`

const thinking: Chat.ContentChunk = { type: "thinking", thinking: [{ type: "text", text: "Soup?" }] }
const text = (text: string): Chat.ContentChunk => ({ type: "text", text })

endings<Testing.Reply, Chat.ChatCompletion, MistralError, MistralConfig>(mistral, {
  cases: [
    { title: "stop", reply: { content: soupText, finish_reason: "stop" }, expected: "Succeeded" },
    {
      title: "a value in two chunks, with a reference",
      reply: {
        content: [
          thinking,
          text(soupText.slice(0, 9)),
          { type: "reference", reference_ids: [1] },
          text(soupText.slice(9))
        ],
        finish_reason: "stop"
      },
      expected: "Succeeded"
    },
    {
      title: "text before a file, JSON after it",
      reply: { content: [text("I draw."), { type: "file", file_id: "f" }, text(soupText)], finish_reason: "stop" },
      expected: "Succeeded"
    },
    { title: "a limit after the value", reply: { content: soupText, finish_reason: "length" }, expected: "Succeeded" },
    {
      title: "an unknown finish reason after the value",
      reply: { content: soupText, finish_reason: "enough" },
      expected: "Succeeded"
    },
    ...[
      { stopReason: "length", message: "allow more tokens" },
      { stopReason: "model_length", message: "shorten the conversation" }
    ].map(({ message, stopReason }) => ({
      title: stopReason,
      reply: { content: cut, finish_reason: stopReason },
      expected: "Incomplete" as const,
      stopReason,
      message,
      retained: "So"
    })),
    {
      title: "tool_calls, although there is a value",
      reply: { content: soupText, tool_calls, finish_reason: "tool_calls" },
      expected: "Incomplete",
      stopReason: "tool_calls",
      message: "run its tools",
      retained: "call_1"
    },
    {
      title: "calls of tools with another finish reason",
      reply: { content: "", tool_calls, finish_reason: "stop" },
      expected: "Incomplete",
      stopReason: "stop",
      message: "run its tools",
      retained: "call_1"
    },
    {
      title: "error, although there is a value",
      reply: { content: soupText, finish_reason: "error" },
      expected: "Incomplete",
      stopReason: "error",
      message: "send the request again",
      retained: "Soup"
    },
    {
      title: "an unknown finish reason within the value",
      reply: { content: cut, finish_reason: "enough" },
      expected: "Incomplete",
      stopReason: "enough",
      message: "enough",
      retained: "So"
    },
    {
      title: "no JSON",
      reply: { content: "Soup, five minutes.", finish_reason: "stop" },
      expected: "Undecodable",
      message: "is not JSON",
      retained: "five minutes"
    },
    {
      title: "not the schema",
      reply: { content: `{"name":"Soup","minutes":"5"}`, finish_reason: "stop" },
      expected: "Undecodable",
      message: "does not match the schema at `minutes`",
      retained: "Soup"
    }
  ],
  parse: Chat.parse(Recipe)(input("one")),
  stream: Chat.parse(Recipe).stream(input("one")),
  run: (schema, keys, options) =>
    BatchJobs.run(keys.map((key) => ({ key, body: { messages: input(key).messages } })), {
      ...options,
      endpoint: "/v1/chat/completions",
      model: "ministral-3b-latest",
      schema
    }),
  streamOf: (pieces, isCut) => {
    const all = chunks(pieces.map((content) => ({ content })))
    return isCut ? Scripts.sse(all) : done(all)
  },
  partial: Chat.partial,
  replying: (reply) => {
    const replyTo = ({ messages }: Chat.CreateChatCompletionBody) => reply(String(messages[0]?.content))
    return Effect.provide(Layer.merge(Testing.layer({ reply: replyTo }), isolated))
  }
})
