/** Truncates a message at a stop sequence or at `max_tokens`. */
import { clip, firstStop, ofText } from "@effect-genai/core/Testing/tokens"
import type { ContentBlock, CreateMessageBody, Message } from "../generated/Messages.ts"

/** The text of a block that counts as tokens. */
export const textOf = (block: ContentBlock): string => {
  switch (block.type) {
    case "text":
      return block.text
    case "thinking":
      return block.thinking
    case "tool_use":
      return JSON.stringify(block.input)
    default:
      return ""
  }
}

/** Why a message ended. */
export type Stop = Pick<Message, "stop_reason" | "stop_sequence">

/** The stop reason of a message that is not truncated. */
export const ending = (content: ReadonlyArray<ContentBlock>): Stop => ({
  stop_reason: content.some(({ type }) => type === "tool_use") ? "tool_use" : "end_turn",
  stop_sequence: null
})

/** Truncates content and returns it with its stop reason. */
export const truncate = (
  content: ReadonlyArray<ContentBlock>,
  { max_tokens, stop_sequences = [] }: CreateMessageBody
): { readonly content: ReadonlyArray<ContentBlock> } & Stop => {
  const truncated: Array<ContentBlock> = []
  let left = max_tokens
  for (const block of content) {
    const stop = block.type === "text" ? firstStop(block.text, stop_sequences) : undefined
    const visible = stop === undefined ? textOf(block) : textOf(block).slice(0, stop.at)
    if (ofText(visible) > left) {
      const part = clip(visible, left)
      if (block.type === "text" && part !== "") truncated.push({ ...block, text: part })
      if (block.type === "thinking" && part !== "") truncated.push({ ...block, thinking: part })
      return { content: truncated, stop_reason: "max_tokens", stop_sequence: null }
    }
    left -= ofText(visible)
    truncated.push(block.type === "text" ? { ...block, text: visible } : block)
    if (stop !== undefined) return { content: truncated, stop_reason: "stop_sequence", stop_sequence: stop.sequence }
  }
  return { content: truncated, ...ending(truncated) }
}
