/** The content of a response, as the next request sends it. */
import type { ContentBlock, CreateMessage, Message, MessageParam } from "../generated/Messages.ts"
import { contentOf } from "./content.ts"
import { callsOf } from "./toolCalls.ts"

/** The blocks of a message; none if it is a text. */
export const blocksOf = ({ content }: MessageParam) =>
  content === undefined || typeof content === "string" ? [] : content

const isBlank = (block: ContentBlock) => block.type === "text" && (block.text ?? "").trim() === ""

/**
 * The content of a response in the form that Anthropic accepts: without blank texts, and with ids of calls that no other
 * call has, which gateways leave out.
 */
export const sentContent = (message: Message, { messages }: CreateMessage): ReadonlyArray<ContentBlock> => {
  const ids = new Set(messages.flatMap((message) => callsOf(blocksOf(message)).map(({ id }) => id)))
  return contentOf(message).flatMap((block, at): ReadonlyArray<ContentBlock> => {
    if (block.type !== "tool_use") return isBlank(block) ? [] : [block]
    const id = block.id == null || block.id === "" || ids.has(block.id) ? `toolu_${messages.length}_${at}` : block.id
    ids.add(id)
    return [{ ...block, id }]
  })
}
