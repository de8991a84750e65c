/** The results of tools, as a request sends them. */
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import type * as Prompt from "effect/ai/Prompt"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type ToolResultBlockParam, ToolResultContent } from "../generated/ToolResultParams.ts"
import { blockOfFile } from "../LanguageModel/files.ts"
import { expressed } from "../LanguageModel/inexpressible.ts"

const isBlock = Schema.is(ToolResultContent)

/** A file as a block; a text that says so if Anthropic does not read files of its type. */
const blockOf = (part: Prompt.FilePart): ToolResultContent => {
  const block = Result.getOrUndefined(expressed(() => blockOfFile(part)))
  return isBlock(block) ? block : { type: "text", text: `[a file of type ${part.mediaType}, which you cannot read]` }
}

const contentOf = (content: ToolLoop.Content): string | ReadonlyArray<ToolResultContent> =>
  typeof content === "string" ? content : content.flatMap((part): ReadonlyArray<ToolResultContent> => {
    if (part.type === "file") return [blockOf(part)]
    // Anthropic does not accept blank texts.
    return part.text.trim() === "" ? [] : [{ type: "text", text: part.text }]
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
