/** The results of tools, as a request sends them. */
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import type * as Prompt from "effect/ai/Prompt"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import type { ToolResultBlockParam } from "../generated/ToolResultParams.ts"

type Block = Exclude<ToolResultBlockParam["content"], string | undefined>[number]

const imageTypes = ["image/jpeg", "image/png", "image/gif", "image/webp"] as const

/** A file as a block; `undefined` if Anthropic does not read files of its type. */
const blockOf = ({ data, fileName, mediaType }: Prompt.FilePart): Block | undefined => {
  const title = fileName === undefined ? {} : { title: fileName }
  const imageType = imageTypes.find((type) => type === mediaType)
  if (data instanceof URL) {
    if (mediaType.startsWith("image/")) return { type: "image", source: { type: "url", url: data.href } }
    return mediaType === "application/pdf"
      ? { type: "document", source: { type: "url", url: data.href }, ...title }
      : undefined
  }
  const base64 = typeof data === "string" ? data : Base64.encode(data)
  if (imageType !== undefined) return { type: "image", source: { type: "base64", media_type: imageType, data: base64 } }
  if (mediaType === "application/pdf") {
    return { type: "document", source: { type: "base64", media_type: mediaType, data: base64 }, ...title }
  }
  if (!mediaType.startsWith("text/")) return undefined
  const text = Result.getOrElse(Base64.decodeString(base64), () => base64)
  return { type: "document", source: { type: "text", media_type: "text/plain", data: text }, ...title }
}

const contentOf = (content: ToolLoop.Content): string | ReadonlyArray<Block> =>
  typeof content === "string" ? content : content.flatMap((part): ReadonlyArray<Block> => {
    // Anthropic does not accept blank texts.
    if (part.type === "text") return part.text.trim() === "" ? [] : [{ type: "text", text: part.text }]
    return [blockOf(part) ?? { type: "text", text: `[a file of type ${part.mediaType}, which you cannot read]` }]
  })

/** The block of a result; that of a member of a toolset names the toolset. */
export const toolResult = (
  { content, id, isFailure }: ToolLoop.Result,
  toolset: string | undefined
): ToolResultBlockParam => ({
  type: "tool_result",
  tool_use_id: id,
  content: contentOf(content),
  ...(isFailure ? { is_error: true } : {}),
  ...(toolset === undefined ? {} : { toolset_name: toolset })
})
