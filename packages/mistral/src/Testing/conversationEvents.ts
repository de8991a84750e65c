/** Converts the outputs of a conversation to the events of a stream. */
import { pieces } from "@effect-genai/core/Testing/tokens"
import type { MessageOutputChunk } from "../generated/Content.ts"
import type { ConversationEvent, ConversationResponse, MessageOutputDelta } from "../generated/Conversations.ts"
import type { OutputEntry } from "../generated/Entries.ts"
import { thought } from "./chunks.ts"
import { partsOf } from "./contentParts.ts"

/** Splits a content chunk into deltas. */
const written = (chunk: MessageOutputChunk): ReadonlyArray<MessageOutputDelta> => {
  if (chunk.type === "text") return pieces(chunk.text)
  if (chunk.type !== "thinking") return [chunk]
  return chunk.thinking.flatMap(thought).map((part) => ({ type: "thinking", thinking: [part] }))
}

const eventsFor = (entry: OutputEntry, output_index: number, created_at: string): ReadonlyArray<ConversationEvent> => {
  const of = { output_index, created_at }
  switch (entry.type) {
    case "message.output": {
      const { agent_id = null, id = "", model = null } = entry
      return partsOf<MessageOutputChunk>(entry.content).flatMap((chunk, content_index) =>
        written(chunk).map((content) => ({
          type: "message.output.delta",
          ...of,
          id,
          content_index,
          model,
          agent_id,
          role: "assistant",
          content
        }))
      )
    }
    case "function.call": {
      const { agent_id = null, confirmation_status = null, id = "", model = null, name, tool_call_id } = entry
      return (String(entry.arguments).match(/.{1,16}/gsu) ?? [""]).map((part) => ({
        type: "function.call.delta",
        ...of,
        id,
        model,
        agent_id,
        name,
        tool_call_id,
        arguments: part,
        confirmation_status
      }))
    }
    case "tool.execution": {
      const { arguments: given, id = "", info = {}, name } = entry
      return [
        { type: "tool.execution.started", ...of, id, name, arguments: given },
        { type: "tool.execution.done", ...of, id, name, info }
      ]
    }
    case "agent.handoff": {
      const { id = "", next_agent_id, next_agent_name, previous_agent_id, previous_agent_name } = entry
      return [
        { type: "agent.handoff.started", ...of, id, previous_agent_id, previous_agent_name },
        { type: "agent.handoff.done", ...of, id, next_agent_id, next_agent_name }
      ]
    }
    default:
      return []
  }
}

/** The events of a response. */
export const eventsOf = (
  { conversation_id, outputs, usage }: ConversationResponse,
  created_at: string
): ReadonlyArray<ConversationEvent> => [
  { type: "conversation.response.started", conversation_id, created_at },
  ...outputs.flatMap((entry, index) => eventsFor(entry, index, created_at)),
  { type: "conversation.response.done", created_at, usage }
]
