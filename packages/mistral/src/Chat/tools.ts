/** The tools of a toolkit, as requests define them. */
import * as ToolDefinition from "@effect-genai/core/ToolDefinition"
import { Tool } from "../generated/Tools.ts"
import { dialect } from "./dialect.ts"

/**
 * The tools of a toolkit, for `tools` of a request.
 *
 * Throws `UnsupportedSchema` for a tool that Mistral would reject.
 */
export const tools = (toolkit: ToolDefinition.Tools): ReadonlyArray<Tool> =>
  ToolDefinition.of(toolkit, { dialect, provider: "mistral" }).map((definition): Tool => {
    if (definition._tag === "Provided") {
      return ToolDefinition.checked(Tool, definition, { type: definition.type, ...definition.fields })
    }
    const { description, parameters, strict, tool } = definition
    return {
      type: "function",
      function: {
        name: tool.name,
        parameters,
        ...(description === undefined ? {} : { description }),
        ...(strict === undefined ? {} : { strict })
      }
    }
  })
