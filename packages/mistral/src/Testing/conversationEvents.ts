/** Converts the outputs of a conversation to the events of a stream. */
import { present } from "@effect-genai/core/OpenSchema"
import { Tokens } from "@effect-genai/core/TestingPlatform"
import type { MessageOutputChunk } from "../generated/Content.ts"
import type { ConversationEvent, ConversationResponse, MessageOutputDelta } from "../generated/Conversations.ts"
import type { OutputEntry } from "../generated/Entries.ts"
import { thought } from "./chunks.ts"
import { partsOf } from "./contentParts.ts"

/** Splits a content chunk into deltas. */
const written = (chunk: MessageOutputChunk): ReadonlyArray<MessageOutputDelta> => {
  if (chunk.type === "text") return chunk.text === "" ? [""] : Tokens.split(chunk.text)
  if (chunk.type !== "thinking") return [chunk]
  return chunk.thinking.flatMap(thought).map((part) => ({ type: "thinking", thinking: [part] }))
}

/** The events of an entry, with its fields. */
const eventsFor = (entry: OutputEntry, output_index: number): ReadonlyArray<ConversationEvent> => {
  switch (entry.type) {
    case "message.output": {
      const { completed_at: _, content, id = "", object: __, type: ___, ...rest } = entry
      return partsOf<MessageOutputChunk>(content).flatMap((chunk, content_index) =>
        written(chunk).map((content) => ({
          type: "message.output.delta",
          ...rest,
          output_index,
          id,
          content_index,
          content
        }))
      )
    }
    case "function.call": {
      const { arguments: given, completed_at: _, id = "", object: __, type: ___, ...rest } = entry
      return (String(given).match(/.{1,16}/gsu) ?? [""]).map((part) => ({
        type: "function.call.delta",
        ...rest,
        output_index,
        id,
        arguments: part
      }))
    }
    case "tool.execution": {
      const { arguments: given, completed_at: _, id = "", info = {}, object: __, type: ___, ...rest } = entry
      return [
        { type: "tool.execution.started", ...rest, output_index, id, arguments: given },
        { type: "tool.execution.done", ...rest, output_index, id, info }
      ]
    }
    case "agent.handoff": {
      const { created_at, id = "", next_agent_id, next_agent_name, previous_agent_id, previous_agent_name } = entry
      const of = { output_index, id, ...present({ created_at }) }
      return [
        { type: "agent.handoff.started", ...of, previous_agent_id, previous_agent_name },
        { type: "agent.handoff.done", ...of, next_agent_id, next_agent_name }
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
  ...outputs.flatMap((entry, index) => eventsFor(entry, index)),
  { type: "conversation.response.done", created_at, usage }
]
