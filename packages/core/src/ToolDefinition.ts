/** For provider packages: the tools of an `effect/ai` toolkit, as requests define them. */
import * as Tool from "effect/ai/Tool"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as StructuredOutput from "./StructuredOutput.ts"
import { isObject } from "./StructuredOutput/json.ts"
import { UnsupportedSchema } from "./StructuredOutput/UnsupportedSchema.ts"

/** Something with tools: a `Toolkit`, with or without its handlers. */
export interface Tools {
  readonly tools: { readonly [name: string]: Tool.Any }
}

/** A tool with a schema. */
export interface Function {
  readonly _tag: "Function"
  readonly tool: Tool.Any
  readonly description?: string
  readonly parameters: StructuredOutput.ToolSchema
  readonly strict?: boolean
}

/** A tool that the provider defines. */
export interface Provided {
  readonly _tag: "Provided"
  readonly tool: Tool.Any
  /** Its type on the wire: `web_search_20250305` … */
  readonly type: string
  /** Its name on the wire. */
  readonly name: string
  /** The other fields of its definition. */
  readonly fields: Schema.JsonObject
}

const objectOf = (value: unknown): Schema.JsonObject => isObject(value) ? value : {}

const schemaOf = (tool: Tool.Any, strict: boolean | undefined, dialect: StructuredOutput.Dialect) => {
  const { name, parametersSchema } = tool
  if (Tool.isDynamic(tool) && tool.jsonSchema !== undefined) {
    return StructuredOutput.givenTool({ name, input: objectOf(tool.jsonSchema) }, dialect)
  }
  const input = parametersSchema === Tool.EmptyParams ? Schema.Struct({}) : parametersSchema
  return StructuredOutput.tool({ name, input, strict }, dialect)
}

const functionOf = (tool: Tool.Any, dialect: StructuredOutput.Dialect): Function => {
  const description = Tool.getDescription(tool)
  const strict = Tool.getStrictMode(tool)
  return {
    _tag: "Function",
    tool,
    parameters: schemaOf(tool, strict, dialect),
    ...(description === undefined ? {} : { description }),
    ...(strict === undefined ? {} : { strict })
  }
}

/** Checks the definition of a tool that the provider defines. */
export const checked = <Definition>(
  schema: Schema.Codec<Definition>,
  { tool }: Provided,
  definition: unknown
): Definition =>
  Result.getOrThrowWith(
    Schema.decodeUnknownResult(schema)(definition),
    ({ message }) =>
      new UnsupportedSchema({
        path: "",
        message: `the definition of the tool \`${tool.name}\` is not valid: ${message}`
      })
  )

const providedOf = (tool: Tool.AnyProviderDefined, provider: string): Provided => {
  const at = tool.id.indexOf(".")
  if (tool.id.slice(0, at) !== provider) {
    const message = `the tool \`${tool.name}\` is defined by another provider: \`${tool.id}\``
    throw new UnsupportedSchema({ path: "", message })
  }
  const { failureMode: _, ...fields } = objectOf(tool.args)
  return { _tag: "Provided", tool, type: tool.id.slice(at + 1), name: tool.providerName, fields }
}

/**
 * The definitions of tools, in order. Throws `UnsupportedSchema` for a tool that the provider would reject.
 *
 * `provider` is the first part of the ids of the tools it defines: `acme` in `acme.web_search_20250305`.
 */
export const of = (
  { tools }: Tools,
  { dialect, provider }: { readonly dialect: StructuredOutput.Dialect; readonly provider: string }
): ReadonlyArray<Function | Provided> =>
  Object.values(tools).map((tool) =>
    Tool.isProviderDefined(tool) ? providedOf(tool, provider) : functionOf(tool, dialect)
  )
