/** What the model reads of a session: its events as messages. */
import * as Predicate from "effect/Predicate"
import type { ContentBlockParam, CreateMessageBody, MessageParam } from "../../generated/Messages.ts"
import type { SessionEvent } from "../../generated/SessionEvents.ts"
import type { SessionAgent } from "../../generated/Sessions.ts"

/** The texts of some blocks; an image or a document that is not a text is named. */
const textOf = (content: ReadonlyArray<object> = []) =>
  content.map((block) => {
    if (Predicate.hasProperty(block, "text") && typeof block.text === "string") return block.text
    if (Predicate.hasProperty(block, "source") && Predicate.hasProperty(block.source, "data")) {
      return Predicate.hasProperty(block.source, "type") && block.source.type === "text"
        ? String(block.source.data)
        : ""
    }
    return ""
  }).filter((text) => text !== "").join("\n\n")

const from = (role: "user" | "assistant", block: ContentBlockParam): ReadonlyArray<MessageParam> => [
  { role, content: [block] }
]

const text = (text: string) => ({ type: "text" as const, text })

const result = (tool_use_id: string, content: ReadonlyArray<object> | undefined, is_error: boolean) =>
  from("user", { type: "tool_result", tool_use_id, content: textOf(content), is_error })

const messagesOf = (event: SessionEvent): ReadonlyArray<MessageParam> => {
  switch (event.type) {
    case "user.message":
      return from("user", text(textOf(event.content)))
    case "user.define_outcome":
      return from("user", text(event.description))
    case "agent.message":
      return from("assistant", text(textOf(event.content)))
    case "agent.custom_tool_use":
    case "agent.tool_use":
      return from("assistant", { type: "tool_use", id: event.id, name: event.name, input: event.input })
    case "user.custom_tool_result":
      return result(event.custom_tool_use_id, event.content, event.is_error === true)
    case "agent.tool_result":
    case "user.tool_result":
      return result(event.tool_use_id, event.content, event.is_error === true)
    default:
      return []
  }
}

const systemOf = (agent: SessionAgent, events: ReadonlyArray<SessionEvent>) =>
  [agent.system ?? "", ...events.flatMap((event) => event.type === "system.message" ? [textOf(event.content)] : [])]
    .filter((text) => text !== "").join("\n\n")

/** The request of the agent's next message. */
export const promptOf = (agent: SessionAgent, events: ReadonlyArray<SessionEvent>): CreateMessageBody => {
  const system = systemOf(agent, events)
  return {
    model: agent.model.id,
    max_tokens: 4096,
    messages: events.flatMap(messagesOf),
    ...(system === "" ? {} : { system }),
    tools: agent.tools.flatMap((tool) =>
      tool.type === "custom"
        ? [{ name: tool.name, description: tool.description, input_schema: tool.input_schema }]
        : []
    )
  }
}
