import * as Batches from "@effect-genai/anthropic/Batches"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Scripts from "@effect-genai/core/Testing"
import { endings, Recipe, soupText } from "@effect-genai/provider-contract/endings"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { events, isolated } from "./support/anthropic.ts"
import { anthropic } from "./support/provider.ts"

const input = (prompt: string): Messages.CreateMessage => ({
  model: "claude-haiku-4-5",
  max_tokens: 64,
  messages: [{ role: "user", content: prompt }]
})

const text = (text: string): Messages.ContentBlock => ({ type: "text", text })
const call: Messages.ContentBlock = { type: "tool_use", id: "toolu_1", name: "stove", input: {} }
const search: Messages.ContentBlock = { type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: {} }
const found: Messages.ContentBlock = { type: "web_search_tool_result", tool_use_id: "srvtoolu_1", content: [] }
const thinking: Messages.ContentBlock = { type: "thinking", thinking: "Soup?", signature: "s" }

const ending = (stop_reason: Messages.StopReason | null, ...content: ReadonlyArray<Messages.ContentBlock>) => ({
  stop_reason,
  content
})

const cut = text(`{"name":"So`)
const whole = text(soupText)

endings(anthropic, {
  cases: [
    { title: "end_turn", reply: ending("end_turn", whole), expected: "Succeeded" },
    {
      title: "a value in two blocks",
      reply: ending("end_turn", text(soupText.slice(0, 9)), text(soupText.slice(9))),
      expected: "Succeeded"
    },
    {
      title: "text before a server tool, JSON after it",
      reply: ending("end_turn", text("I search first."), search, found, whole),
      expected: "Succeeded"
    },
    {
      title: "text before and after thinking",
      reply: ending("end_turn", text("Hm."), thinking, whole, thinking),
      expected: "Succeeded"
    },
    { title: "a stop sequence after the value", reply: ending("stop_sequence", whole), expected: "Succeeded" },
    { title: "a limit after the value", reply: ending("max_tokens", whole), expected: "Succeeded" },
    { title: "an unknown stop reason after the value", reply: ending("enough", whole), expected: "Succeeded" },
    { title: "no stop reason after the value", reply: ending(null, whole), expected: "Succeeded" },
    { title: "refusal", reply: ending("refusal", whole), expected: "Refused", retained: "Soup" },
    ...[
      { stopReason: "max_tokens", message: "allow more tokens" },
      { stopReason: "model_context_window_exceeded", message: "shorten the conversation" }
    ].map(({ message, stopReason }) => ({
      title: stopReason,
      reply: ending(stopReason, cut),
      expected: "Incomplete" as const,
      stopReason,
      message,
      retained: "So"
    })),
    ...["pause_turn", "compaction"].map((stopReason) => ({
      title: `${stopReason}, although there is a value`,
      reply: ending(stopReason, whole, search),
      expected: "Incomplete" as const,
      stopReason,
      message: "the turn continues",
      retained: "srvtoolu_1"
    })),
    {
      title: "tool_use, although there is a value",
      reply: ending("tool_use", whole, call),
      expected: "Incomplete",
      stopReason: "tool_use",
      message: "run its tools",
      retained: "toolu_1"
    },
    {
      title: "calls of tools with another stop reason",
      reply: ending("end_turn", whole, call),
      expected: "Incomplete",
      stopReason: "end_turn",
      message: "run its tools",
      retained: "toolu_1"
    },
    {
      title: "a stop sequence within the value",
      reply: ending("stop_sequence", cut),
      expected: "Incomplete",
      stopReason: "stop_sequence",
      message: "stop sequence",
      retained: "So"
    },
    {
      title: "an unknown stop reason within the value",
      reply: ending("enough", cut),
      expected: "Incomplete",
      stopReason: "enough",
      message: "enough",
      retained: "So"
    },
    { title: "no stop reason within the value", reply: ending(null, cut), expected: "Incomplete", retained: "So" },
    {
      title: "no JSON",
      reply: ending("end_turn", text("Soup, five minutes.")),
      expected: "Undecodable",
      message: "is not JSON",
      retained: "five minutes"
    },
    {
      title: "not the schema",
      reply: ending("end_turn", text(`{"name":"Soup","minutes":"5"}`)),
      expected: "Undecodable",
      message: "does not match the schema at `minutes`",
      retained: "Soup"
    },
    { title: "no text", reply: ending("end_turn"), expected: "Undecodable", message: "is not JSON" }
  ],
  parse: Messages.parse(Recipe)(input("one")),
  stream: Messages.parse(Recipe).stream(input("one")),
  run: (schema, keys, options) => Batches.run(keys.map((key) => ({ key, params: input(key) })), { ...options, schema }),
  streamOf: (pieces, isCut) => {
    const all = events([[text(""), ...pieces.map((text) => ({ type: "text_delta", text }))]])
    return Scripts.sse(isCut ? all.slice(0, -1) : all)
  },
  partial: Messages.partial,
  replying: (reply) => {
    const replyTo = ({ messages }: Messages.CreateMessageBody) => reply(String(messages[0]?.content))
    return Effect.provide(Layer.merge(Testing.layer({ reply: replyTo }), isolated))
  }
})
