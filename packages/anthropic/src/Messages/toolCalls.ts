/** The calls of the caller's tools in a message. */
import * as ToolInput from "@effect-genai/core/ToolInput"
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import type * as Schema from "effect/Schema"
import type { ContentBlock, ContentBlockParam, MessageParam } from "../generated/Messages.ts"
import { invalidInput } from "./toolInput.ts"

/** The input of a toolset: that of its member, whose name is the `action`. */
const inputOfToolset = (input: Schema.Json | undefined, action: string): Schema.Json | undefined =>
  ToolInput.isObject(input) ? { ...input, action } : input

/** The calls in some blocks. A call of a member of a toolset is a call of the toolset. */
export const callsOf = (blocks: ReadonlyArray<ContentBlock | ContentBlockParam>): ReadonlyArray<ToolLoop.Call> =>
  blocks.flatMap((block): ReadonlyArray<ToolLoop.Call> => {
    if (block.type !== "tool_use") return []
    const { id, name, toolset_name } = block
    const input = invalidInput(block) ?? block.input
    return [toolset_name == null ? { id, name, input } : { id, name: toolset_name, input: inputOfToolset(input, name) }]
  })

/** The toolset of a call in the last message: its result has to name it. */
export const toolsetOf = (messages: ReadonlyArray<MessageParam>, id: string): string | undefined => {
  const content = messages.at(-1)?.content
  const blocks = typeof content === "string" || content === undefined ? [] : content
  const call = blocks.find((block) => block.type === "tool_use" && block.id === id)
  return call?.type === "tool_use" ? call.toolset_name ?? undefined : undefined
}
