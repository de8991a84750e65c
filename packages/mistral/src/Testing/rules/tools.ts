/** Rules of functions, and of the schemas that constrain what a model writes. */
import { Rules, Subschemas } from "@effect-genai/core/TestingPlatform"
import type { CreateChatCompletionBody } from "../../generated/Chat.ts"
import type { JsonSchema } from "../../generated/Common.ts"
import type { FunctionDefinition } from "../../generated/Tools.ts"
import { type Refusal, refuse } from "../Refusal.ts"
import { type Of, refuseFunction } from "./Rule.ts"

/** The fields of a request that say what a model may write; also those of an agent. */
export type Constrained = Pick<CreateChatCompletionBody, "n" | "response_format" | "tool_choice" | "tools">

const functionsOf = ({ tools }: Pick<Constrained, "tools">): ReadonlyArray<FunctionDefinition> =>
  (tools ?? []).flatMap((tool) => tool.type === "function" ? [tool.function] : [])

const isOpen = (strict: boolean) => (schema: Subschemas.JsonSchema) => {
  const { additionalProperties } = schema
  return Subschemas.typesOf(schema).includes("object") && additionalProperties !== false &&
    (strict || additionalProperties !== undefined)
}

/** How a schema cannot constrain what a model writes: by an open object, or by a circular reference. */
const schemaProblem = (at: string, schema: Subschemas.JsonSchema, strict: boolean): Refusal | undefined => {
  const broken = Subschemas.brokenRef(schema)
  if (broken !== undefined) {
    return refuse(400, `Invalid JSON schema in ${at}: ${broken.why} reference ${broken.ref}`)
  }
  const open = Subschemas.subschemas(schema).find((node) => isOpen(strict)(node.schema))
  return open === undefined
    ? undefined
    : refuse(400, `Invalid JSON schema in ${[at, ...open.path].join(".")}: additionalProperties must be false`)
}

/** The problem of the schema of a response format. */
export const formatProblem = (at: string, format: JsonSchema | null | undefined): Refusal | undefined =>
  format == null ? undefined : schemaProblem(`${at}.json_schema.schema`, format.schema, format.strict === true)

export const tools: Of<Constrained> = {
  "a name has letters, digits, _ and -": (request) =>
    Rules.firstOf(functionsOf(request), ({ name }) =>
      /^[a-zA-Z0-9_-]{1,64}$/.test(name)
        ? undefined
        : refuseFunction(
          `Function name was ${name} but must be a-z, A-Z, 0-9, or contain underscores and dashes, ` +
            "with a maximum length of 64."
        )),
  "names are unique": (request) => {
    const twice = Rules.duplicate(functionsOf(request).map(({ name }) => name))
    return twice === undefined ? undefined : refuseFunction(`Function name ${twice} is not unique among the tools`)
  },
  "parameters are an object": (request) =>
    Rules.firstOf(
      functionsOf(request),
      ({ name, parameters }) =>
        Object.keys(parameters).length === 0 || Subschemas.typesOf(parameters).includes("object")
          ? undefined
          : refuse(400, `Invalid tool schema of ${name}: parameters must be of type object`)
    ),
  "strict parameters are a closed object": (request) =>
    Rules.firstOf(
      functionsOf(request),
      ({ name, parameters, strict }) => strict === true ? schemaProblem(`tool ${name}`, parameters, true) : undefined
    ),
  "a response format is closed": ({ response_format }) =>
    formatProblem("response_format", response_format?.json_schema),
  "a chosen tool exists": (request) => {
    const { tool_choice } = request
    return typeof tool_choice !== "object" || tool_choice === null ||
        functionsOf(request).some(({ name }) => name === tool_choice.function.name)
      ? undefined
      : refuse(400, `Tool '${tool_choice.function.name}' of tool_choice is not among the tools`)
  },
  "at most 128 choices": ({ n }) =>
    (n ?? 1) > 128 ? refuse(400, `At most 128 choices may be requested, not ${n}`) : undefined,
  "at most 128 functions": (request) =>
    functionsOf(request).length > 128 ? refuse(400, "At most 128 tools may be given") : undefined
}
