/** The tool of a toolkit that a block calls. */
import type * as ToolDefinition from "@effect-genai/core/ToolDefinition"
import * as ToolInput from "@effect-genai/core/ToolInput"
import * as Tool from "effect/ai/Tool"
import type { ToolUseBlock } from "../generated/Content.ts"

/**
 * The name that a toolkit has for the tool of a call, and the parameters for its handler.
 *
 * A call of a member of a toolset is a call of the toolset, with the name of the member as `action`.
 */
export const callOf = (
  { tools }: ToolDefinition.Tools,
  { input, name, toolset_name }: Pick<ToolUseBlock, "input" | "name" | "toolset_name">
): { readonly name: string; readonly params: unknown } => {
  const names = new Tool.NameMapper(Object.values(tools))
  return typeof toolset_name === "string"
    ? { name: names.getCustomName(toolset_name), params: { ...(ToolInput.isObject(input) ? input : {}), action: name } }
    : { name: names.getCustomName(name), params: input }
}
