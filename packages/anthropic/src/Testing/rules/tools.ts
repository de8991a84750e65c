/** Rules of tools and of the choice among them. */
import { Rules } from "@effect-genai/core/TestingPlatform"
import * as Predicate from "effect/Predicate"
import type { Tool, ToolUnion } from "../../generated/Tools.ts"
import type { Checked, Of } from "./Rule.ts"

interface Located {
  /** Where the request has the tool. */
  readonly at: string
  readonly tool: Tool
}

export const isTool = (tool: ToolUnion): tool is Tool => Predicate.hasProperty(tool, "input_schema")

/** The tools of the caller; others are defined by the API. */
export const toolsOf = ({ tools = [] }: Pick<Checked, "tools">): ReadonlyArray<Located> =>
  tools.flatMap((tool, index) => isTool(tool) ? [{ tool, at: `tools.${index}.custom` }] : [])

const nameOf = (tool: ToolUnion) => "name" in tool && typeof tool.name === "string" ? [tool.name] : []

const namePattern = "^[a-zA-Z0-9_-]{1,128}$"
const keyPattern = "^[a-zA-Z0-9_.-]{1,64}$"

const propertiesOf = ({ tool: { input_schema: { properties } } }: Located) =>
  Predicate.isObject(properties) ? Object.keys(properties) : []

export const tools: Of = {
  "a name has letters, digits, _ and -": (request) =>
    Rules.firstOf(
      toolsOf(request),
      ({ at, tool }) =>
        new RegExp(namePattern).test(tool.name) ? undefined : `${at}.name: String should match pattern '${namePattern}'`
    ),
  "names are unique": ({ tools = [] }) =>
    Rules.duplicate(tools.flatMap(nameOf)) === undefined ? undefined : "tools: Tool names must be unique.",
  "an input is one object": (request) =>
    Rules.firstOf(
      toolsOf(request),
      ({ at, tool: { input_schema } }) =>
        ["oneOf", "allOf", "anyOf"].some((keyword) => Object.hasOwn(input_schema, keyword))
          ? `${at}.input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level`
          : undefined
    ),
  "an input has simple property names": (request) =>
    Rules.firstOf(
      toolsOf(request),
      (located) =>
        propertiesOf(located).every((name) => new RegExp(keyPattern).test(name))
          ? undefined
          : `${located.at}.input_schema.properties: Property keys should match pattern '${keyPattern}'`
    ),
  "a chosen tool exists": ({ tool_choice, tools = [] }) =>
    tool_choice?.type === "tool" && !tools.flatMap(nameOf).includes(tool_choice.name)
      ? `tool_choice: Tool '${tool_choice.name}' not found in provided tools`
      : undefined,
  "a choice needs tools": ({ tool_choice, tools = [] }) =>
    tool_choice !== undefined && tools.length === 0
      ? "tool_choice: tool_choice may only be specified while providing tools."
      : undefined,
  "thinking leaves the choice to the model": ({ thinking, tool_choice }) =>
    thinking?.type === "enabled" && (tool_choice?.type === "any" || tool_choice?.type === "tool")
      ? "Thinking may not be enabled when tool_choice forces tool use."
      : undefined
}
