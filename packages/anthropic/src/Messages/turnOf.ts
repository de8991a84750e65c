/** Reads how a message ended, and the text of its result. */
import * as Turn from "@effect-genai/core/Turn"
import type { ContentBlock, Message } from "../generated/Messages.ts"
import { contentOf } from "./content.ts"

const endings = new Map<string | undefined, Turn.Ending>([
  ["end_turn", "complete"],
  ["refusal", "refused"],
  ["tool_use", "calls"],
  ["pause_turn", "paused"],
  ["compaction", "paused"],
  ["max_tokens", "limit"],
  ["model_context_window_exceeded", "context"],
  ["stop_sequence", "sequence"]
])

const partOf = (block: ContentBlock): Turn.Part => {
  if (block.type === "text") return { text: block.text ?? "" }
  return block.type === "thinking" || block.type === "redacted_thinking" ? "thinking" : "tool"
}

/** The text of a message's result, so far. */
export const resultOf = (message: Message | undefined): string =>
  Turn.resultOf(message === undefined ? [] : contentOf(message).map(partOf))

/** How a message ended. */
export const turnOf = (message: Message): Turn.Turn => {
  const stopReason = message.stop_reason ?? undefined
  const text = resultOf(message)
  return {
    ending: endings.get(stopReason) ?? "other",
    stopReason,
    hasCalls: text === "" && contentOf(message).some(({ type }) => type === "tool_use"),
    text,
    response: message
  }
}
