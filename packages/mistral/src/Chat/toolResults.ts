/** The results of tools, as a request sends them. */
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import type * as Prompt from "effect/ai/Prompt"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import type { ContentChunk } from "../generated/Content.ts"
import type { ToolMessage } from "../generated/Messages.ts"

const base64Of = (data: string | Uint8Array) => typeof data === "string" ? data : Base64.encode(data)

const urlOf = ({ data, mediaType }: Prompt.FilePart): string =>
  data instanceof URL ? data.href : `data:${mediaType};base64,${base64Of(data)}`

/** The text of a file, or a text that says that it cannot be read. */
const textOf = ({ data, mediaType }: Prompt.FilePart): string => {
  if (data instanceof URL || !mediaType.startsWith("text/")) {
    return `[a file of type ${mediaType}, which you cannot read]`
  }
  const base64 = base64Of(data)
  return Result.getOrElse(Base64.decodeString(base64), () => base64)
}

/** A part as a chunk; a text that says so if Mistral does not read files of its type. */
const chunkOf = (part: Prompt.ToolModelOutputPart): ContentChunk => {
  if (part.type === "text") return { type: "text", text: part.text }
  const { fileName, mediaType } = part
  if (mediaType.startsWith("image/")) return { type: "image_url", image_url: urlOf(part) }
  if (mediaType === "application/pdf") {
    return {
      type: "document_url",
      document_url: urlOf(part),
      ...(fileName === undefined ? {} : { document_name: fileName })
    }
  }
  return { type: "text", text: textOf(part) }
}

/** A text as a result. Mistral has no field for failures: their text shows it. */
const resultOf = (text: string, isFailure: boolean) => isFailure ? `Error: ${text}` : text

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
