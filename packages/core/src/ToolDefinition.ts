/** For provider packages: the tools of an `effect/ai` toolkit, as requests define them. */
import * as Tool from "effect/ai/Tool"
import * as Schema from "effect/Schema"
import { issueOf, placeOf, tooDeep } from "./internal/validate/issue.ts"
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

export type Definition = Function | Provided

const objectOf = (value: unknown): Schema.JsonObject => isObject(value) ? value : {}

/** Names the tool in the error of its schema. */
const naming = <A>({ name }: Tool.Any, convert: () => A): A => {
  try {
    return convert()
  } catch (error) {
    if (!(error instanceof UnsupportedSchema)) throw error
    throw new UnsupportedSchema({ path: error.path, message: `the tool \`${name}\`: ${error.message}` })
  }
}

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
    parameters: naming(tool, () => schemaOf(tool, strict, dialect)),
    ...(description === undefined ? {} : { description }),
    ...(strict === undefined ? {} : { strict })
  }
}

/** The fields of a definition that a caller gives: all but those that a constructor knows. */
export type Args<Definition> = Omit<Definition, "name" | "type">

/** The schema of those fields: with the others, they are a definition. */
export const args = <Definition>(
  definition: Schema.Codec<Definition>,
  known: { readonly type: string; readonly name?: string }
): Schema.Codec<Args<Definition>> => {
  const isDefinition = Schema.is(definition)
  return Schema.declare((value): value is Args<Definition> => isObject(value) && isDefinition({ ...value, ...known }))
}

/** Checks the definition of a tool that the provider defines, and returns it with all its fields. */
export const checked = <Definition>(
  schema: Schema.Codec<Definition>,
  { tool }: Provided,
  definition: unknown
): Definition => {
  if (Schema.is(schema)(definition)) return definition
  const { expected, path } = issueOf(schema, definition) ?? tooDeep
  const place = placeOf(path, `the definition of the tool \`${tool.name}\``)
  throw new UnsupportedSchema({ path, message: `${place} is not valid: ${expected}` })
}

const providedOf = (tool: Tool.AnyProviderDefined, provider: string): Provided => {
  const at = tool.id.indexOf(".")
  if (tool.id.slice(0, at) !== provider) {
    const message = `the tool \`${tool.name}\` is defined by another provider: \`${tool.id}\``
    throw new UnsupportedSchema({ path: "", message })
  }
  const { failureMode: _, ...fields } = objectOf(tool.args)
  return { _tag: "Provided", tool, type: tool.id.slice(at + 1), name: tool.providerName, fields }
}

/** Definitions by dialect and tool: tools do not change, and their schemas are expensive to convert. */
const known = new WeakMap<StructuredOutput.Dialect, WeakMap<Tool.Any, Definition>>()

const definitionOf = (tool: Tool.Any, dialect: StructuredOutput.Dialect, provider: string): Definition => {
  const cached = known.get(dialect) ?? new WeakMap<Tool.Any, Definition>()
  known.set(dialect, cached)
  const definition = cached.get(tool) ??
    (Tool.isProviderDefined(tool) ? providedOf(tool, provider) : functionOf(tool, dialect))
  cached.set(tool, definition)
  return definition
}

/**
 * The definitions of tools, in order. Throws `UnsupportedSchema` for a tool that the provider would reject.
 *
 * `provider` is the part before the dot in the ids of the tools that it defines.
 */
export const of = (
  { tools }: Tools,
  { dialect, provider }: { readonly dialect: StructuredOutput.Dialect; readonly provider: string }
): ReadonlyArray<Definition> => Object.values(tools).map((tool) => definitionOf(tool, dialect, provider))
