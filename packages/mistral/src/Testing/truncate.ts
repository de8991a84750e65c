/** Truncates a message at a stop sequence or at `max_tokens`. */
import { clip, firstStop, ofText } from "@effect-genai/core/Testing/tokens"
import type { ChatCompletionChoice } from "../generated/Chat.ts"
import type { Stop } from "../generated/Common.ts"
import type { AssistantMessage } from "../generated/Messages.ts"
import { contentOf, textOf, thoughtsOf } from "./FakeModel.ts"

export interface Completion {
  readonly message: AssistantMessage
  readonly finish_reason: ChatCompletionChoice["finish_reason"]
}

/** Counts the tokens of a message. */
export const tokensOf = ({ content, tool_calls }: AssistantMessage): number =>
  ofText(textOf(content)) + ofText(thoughtsOf(content)) +
  (tool_calls ?? []).reduce((sum, call) => sum + ofText(JSON.stringify(call.function)), 0)

const stopsOf = (stop: Stop | null | undefined): ReadonlyArray<string> => {
  if (typeof stop === "string") return [stop]
  return Array.isArray(stop) ? stop.filter((one): one is string => typeof one === "string") : []
}

/** The finish reason of a message that is not truncated. */
export const ending = ({ tool_calls }: AssistantMessage): Completion["finish_reason"] =>
  (tool_calls ?? []).length > 0 ? "tool_calls" : "stop"

interface Bounds {
  readonly max_tokens?: number | null
  readonly stop?: Stop | null
}

/** Truncates a message and returns it with its finish reason. */
export const truncate = (message: AssistantMessage, { max_tokens, stop }: Bounds): Completion => {
  const [thoughts, text] = [thoughtsOf(message.content), textOf(message.content)]
  const stored = text.slice(0, firstStop(text, stopsOf(stop))?.at)
  const max = max_tokens ?? Infinity
  const messageOf = (thoughts: string, text: string) =>
    typeof message.content === "string" ? text : contentOf(thoughts, text)
  if (tokensOf({ ...message, content: messageOf(thoughts, stored) }) <= max) {
    return { message: { ...message, content: messageOf(thoughts, stored) }, finish_reason: ending(message) }
  }
  const thought = clip(thoughts, max)
  const { tool_calls: _, ...rest } = message
  return {
    message: { ...rest, content: messageOf(thought, clip(stored, max - ofText(thought))) },
    finish_reason: "length"
  }
}
