/** The tools of a toolkit, as requests define them. */
import { UnsupportedSchema } from "@effect-genai/core/StructuredOutput"
import * as ToolDefinition from "@effect-genai/core/ToolDefinition"
import * as Context from "effect/Context"
import { type Tool, ToolUnion } from "../generated/Tools.ts"
import { dialect } from "./dialect.ts"

/** Fields of a tool's definition that only Anthropic has: `tool.annotate(Tools.Options, { defer_loading: true })`. */
export type Options = Pick<
  Tool,
  "allowed_callers" | "cache_control" | "defer_loading" | "eager_input_streaming" | "input_examples"
>
export const Options: Context.Reference<Options> = Context.Reference<Options>("@effect-genai/anthropic/Tools/Options", {
  defaultValue: () => ({})
})

/** Whether a definition stands for several tools, which have names of their own. */
const isToolset = (type: string) => type.split("_").includes("toolset")

const wireOf = (definition: ToolDefinition.Function | ToolDefinition.Provided): ToolUnion => {
  const { tool } = definition
  const options = Context.get(tool.annotations, Options)
  if (definition._tag === "Provided") {
    const { fields, name, type } = definition
    const named = isToolset(type) ? { type } : { type, name }
    return ToolDefinition.checked(ToolUnion, definition, { ...named, ...fields, ...options })
  }
  const { description, parameters, strict } = definition
  return {
    name: tool.name,
    input_schema: parameters,
    ...(description === undefined ? {} : { description }),
    ...(strict === undefined ? {} : { strict }),
    ...options
  }
}

/** A name that several definitions have, and what to do about it. */
export const duplicateIn = (definitions: ReadonlyArray<ToolUnion>) => {
  const names = definitions.flatMap((definition) =>
    "name" in definition && typeof definition.name === "string" ? [definition.name] : []
  )
  const name = names.find((name, index) => names.indexOf(name) !== index)
  return name === undefined ? undefined : { name, message: `two tools have the name \`${name}\`: rename one` }
}

/**
 * The tools of a toolkit, for `tools` of a request.
 *
 * Throws `UnsupportedSchema` for a tool that Anthropic would reject, and for two with one name on the wire.
 */
export const tools = (toolkit: ToolDefinition.Tools): ReadonlyArray<ToolUnion> => {
  const definitions = ToolDefinition.of(toolkit, { dialect, provider: "anthropic" }).map(wireOf)
  const duplicate = duplicateIn(definitions)
  if (duplicate === undefined) return definitions
  throw new UnsupportedSchema({ path: "", message: duplicate.message })
}
