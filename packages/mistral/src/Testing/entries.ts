/** The entries of conversations: created from inputs, converted to chat messages. */
import type { Ids } from "@effect-genai/core/TestingPlatform"
import * as ToolInput from "@effect-genai/core/ToolInput"
import type { ContentChunk, MessageInputChunk, MessageOutputChunk } from "../generated/Content.ts"
import type { ConversationInputs } from "../generated/Conversations.ts"
import type { ConversationEntry, MessageInputEntry, MessageOutputEntry } from "../generated/Entries.ts"
import type { ChatMessage } from "../generated/Messages.ts"
import { partsOf } from "./contentParts.ts"
import { textOf } from "./FakeModel.ts"

const kinds: { readonly [type: string]: string } = {
  "message.input": "msg",
  "message.output": "msg",
  "function.call": "fc",
  "function.result": "fr",
  "tool.execution": "tool_exec",
  "agent.handoff": "handoff"
}

/** Converts inputs to entries with ids and dates. */
export const entriesOf = (inputs: ConversationInputs, ids: Ids.Ids, at: string): ReadonlyArray<ConversationEntry> => {
  if (typeof inputs === "string") {
    const id = ids("msg")
    return [{
      object: "entry",
      type: "message.input",
      id,
      created_at: at,
      completed_at: at,
      role: "user",
      content: inputs
    }]
  }
  return inputs.map((entry) => {
    const known = { id: ids(String(kinds[String(entry.type)])), created_at: at, completed_at: at }
    return { ...known, ...entry }
  })
}

type Chunk = MessageInputChunk | MessageOutputChunk

const chunkOf = (chunk: Chunk): ReadonlyArray<ContentChunk> => {
  switch (chunk.type) {
    case "text":
    case "image_url":
    case "document_url":
    case "thinking":
      return [chunk]
    case "tool_file":
      return [{ type: "file", file_id: chunk.file_id }]
    default:
      return []
  }
}

const contentOf = ({ content }: MessageInputEntry | MessageOutputEntry): string | ReadonlyArray<ContentChunk> =>
  typeof content === "string" ? content : partsOf<Chunk>(content).flatMap(chunkOf)

/** A stored entry as the model reads it: what it wrote itself is not refused, as it would be from a caller. */
export const readable = (entry: ConversationEntry): ReadonlyArray<ConversationEntry> => {
  if (entry.type === "message.output") return textOf(contentOf(entry)) === "" ? [] : [entry]
  return entry.type === "function.call" && typeof entry.arguments === "string" && !ToolInput.isText(entry.arguments)
    ? [{ ...entry, arguments: {} }]
    : [entry]
}

const messageOf = (entry: ConversationEntry): ReadonlyArray<ChatMessage> => {
  switch (entry.type) {
    case "message.input":
      return entry.role === "assistant"
        ? [{ role: "assistant", content: contentOf(entry), prefix: entry.prefix === true }]
        : [{ role: "user", content: contentOf(entry) }]
    case "message.output":
      return [{ role: "assistant", content: textOf(contentOf(entry)) }]
    case "function.call": {
      if (entry.confirmation_status != null) return []
      const { arguments: given, name, tool_call_id } = entry
      return [{
        role: "assistant",
        content: "",
        tool_calls: [{ id: tool_call_id, function: { name, arguments: given } }]
      }]
    }
    case "function.result":
      return [{ role: "tool", content: entry.result, tool_call_id: entry.tool_call_id }]
    default:
      return []
  }
}

/** Converts entries to messages; consecutive assistant entries become one message. */
export const messagesOf = (entries: ReadonlyArray<ConversationEntry>): ReadonlyArray<ChatMessage> => {
  const messages: Array<ChatMessage> = []
  for (const message of entries.flatMap(messageOf)) {
    const last = messages.at(-1)
    if (last?.role !== "assistant" || message.role !== "assistant") messages.push(message)
    else {
      const tool_calls = [...last.tool_calls ?? [], ...message.tool_calls ?? []]
      const content = [textOf(last.content), textOf(message.content)].filter((text) => text !== "").join("\n\n")
      messages[messages.length - 1] = { ...message, content, ...(tool_calls.length === 0 ? {} : { tool_calls }) }
    }
  }
  return messages
}
