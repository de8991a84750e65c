/** The results of tools, as a request sends them. */
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import type * as Prompt from "effect/ai/Prompt"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import type { ContentChunk } from "../generated/Content.ts"
import type { ToolMessage } from "../generated/Messages.ts"
import { chunkOfFile } from "../LanguageModel/files.ts"

const cannotRead = ({ mediaType }: Prompt.FilePart) => `[a file of type ${mediaType}, which you cannot read]`

/** The text of a file, or a text that says that it cannot be read. */
const textOf = (part: Prompt.FilePart): string => {
  const { data, mediaType } = part
  if (data instanceof URL || !mediaType.startsWith("text/")) return cannotRead(part)
  const base64 = typeof data === "string" ? data : Base64.encode(data)
  return Result.getOrElse(Base64.decodeString(base64), () => base64)
}

/** Mistral reads images and PDFs in a result; other files are texts. */
const isRead = /^(image\/|application\/pdf$)/

const chunkOf = (part: Prompt.ToolModelOutputPart): ContentChunk => {
  if (part.type === "text") return { type: "text", text: part.text }
  const chunk = isRead.test(part.mediaType) ? Result.getOrUndefined(chunkOfFile(part)) : undefined
  return chunk ?? { type: "text", text: textOf(part) }
}

/** A text as a result. Mistral has no field for failures: their text shows it. */
export const resultOf = (text: string, isFailure: boolean) => isFailure ? `Error: ${text}` : text

/** A result as text. */
export const resultText = ({ content, isFailure }: ToolLoop.Result): string =>
  typeof content === "string"
    ? resultOf(content, isFailure)
    : content.map((part) => part.type === "text" ? part.text : textOf(part)).join("\n")

/** The message of a result. */
export const toolResult = (
  { content, id, isFailure, name }: ToolLoop.Result
): ToolMessage & { readonly role: "tool" } => ({
  role: "tool",
  tool_call_id: id,
  name,
  content: typeof content === "string" ? resultOf(content, isFailure) : content.map(chunkOf)
})
