/** The content of a message that is complete. */
import type { ContentBlock, Message } from "../generated/Messages.ts"

/** The blocks of a message; none if its content is absent, one if it is text. */
export const contentOf = ({ content }: Pick<Message, "content">): ReadonlyArray<ContentBlock> => {
  if (typeof content === "string") return [{ type: "text", text: content }]
  return Array.isArray(content) ? content.filter((block) => block != null) : []
}

/** Returns the text of a message: its text blocks, joined. */
export const textOf = (message: Message): string =>
  contentOf(message).map((block) => block.type === "text" ? block.text : "").join("")
