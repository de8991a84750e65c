/** Rules of JSON schemas: of what strict tools and structured output accept. */
import { Rules, Subschemas } from "@effect-genai/core/TestingPlatform"
import type { JSONOutputFormat } from "../../generated/Settings.ts"
import type { Checked, Of } from "./Rule.ts"
import { toolsOf } from "./tools.ts"

interface Located {
  /** Where the request has the schema. */
  readonly at: string
  readonly schema: Subschemas.JsonSchema
}

const located = (at: string, format: JSONOutputFormat | null | undefined): ReadonlyArray<Located> =>
  format == null ? [] : [{ at: `${at}.schema`, schema: format.schema }]

/** The schemas that the API compiles: of strict tools, and of structured output. */
const compiledOf = (request: Checked): ReadonlyArray<Located> => [
  ...toolsOf(request).flatMap(({ at, tool }) =>
    tool.strict === true ? [{ at: `${at}.input_schema`, schema: tool.input_schema }] : []
  ),
  ...located("output_config.format", request.output_config?.format),
  ...located("output_format", request.output_format)
]

/** The keywords the API refuses, by the type they constrain. */
const refusedKeywords: { readonly [type: string]: ReadonlySet<string> } = {
  array: new Set([
    "maxItems",
    "uniqueItems",
    "contains",
    "minContains",
    "maxContains",
    "prefixItems",
    "unevaluatedItems"
  ]),
  integer: new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
  number: new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
  object: new Set([
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "unevaluatedProperties",
    "dependentRequired",
    "dependentSchemas"
  ]),
  string: new Set(["minLength", "maxLength"]),
  any: new Set(["oneOf", "not", "if", "then", "else", "$dynamicRef", "$recursiveRef"])
}

const formats = new Set([
  "date-time",
  "time",
  "date",
  "duration",
  "email",
  "hostname",
  "uri",
  "ipv4",
  "ipv6",
  "uuid"
])

/** One of these says what a value is. */
const definitions = ["type", "enum", "const", "anyOf", "allOf", "oneOf", "$ref"]

const isPrimitive = (value: unknown) => typeof value !== "object" || value === null

/** Rules of each schema inside a compiled schema. */
const nodeRules: Of<Subschemas.JsonSchema> = {
  "says what a value is": (schema) =>
    definitions.some((keyword) => Object.hasOwn(schema, keyword)) ? undefined : "Schema type is required",
  "closes its objects": (schema) =>
    Subschemas.typesOf(schema).includes("object") && schema["additionalProperties"] !== false
      ? "For 'object' type, 'additionalProperties' must be explicitly set to false"
      : undefined,
  "has supported keywords only": (schema) =>
    Rules.firstOf(Object.entries(refusedKeywords), ([type, keywords]) => {
      const stray = Object.keys(schema).filter((keyword) => keywords.has(keyword))
      if (stray.length === 0) return undefined
      return type === "any"
        ? `Schema keywords are not supported: ${stray.join(", ")}`
        : `For '${type}' type, properties ${stray.join(", ")} are not supported`
    }),
  "has at most one required item": ({ minItems }) =>
    minItems === undefined || minItems === 0 || minItems === 1
      ? undefined
      : "For 'array' type, 'minItems' values other than 0 or 1 are not supported",
  "has a supported format": ({ format }) =>
    format === undefined || (typeof format === "string" && formats.has(format))
      ? undefined
      : `For 'string' type, format '${String(format)}' is not supported`,
  "has a regular pattern": ({ pattern }) =>
    typeof pattern === "string" && /\(\?<?[=!]|\\[1-9bB]/.test(pattern)
      ? `For 'string' type, pattern '${pattern}' is not supported: no lookaround, backreference or word boundary`
      : undefined,
  "has an enum of primitive values": ({ enum: values }) =>
    values === undefined || (Array.isArray(values) && values.every(isPrimitive))
      ? undefined
      : "Enum values must be strings, numbers, booleans or null",
  "has no reference in allOf": ({ allOf }) =>
    Array.isArray(allOf) && allOf.some((one) => Subschemas.isJsonSchema(one) && Object.hasOwn(one, "$ref"))
      ? "allOf with $ref is not supported"
      : undefined
}

const nodes = ({ schema }: Located) => Subschemas.subschemas(schema).map((node) => node.schema)

/** How many schemas inside the compiled schemas have a property. */
const sum = (request: Checked, count: (schema: Subschemas.JsonSchema) => number) =>
  compiledOf(request).flatMap(nodes).reduce((total, schema) => total + count(schema), 0)

const optionalOf = ({ properties, required }: Subschemas.JsonSchema) => {
  const demanded = new Set<unknown>(Array.isArray(required) ? required : [])
  return Subschemas.isJsonSchema(properties)
    ? Object.keys(properties).filter((name) => !demanded.has(name)).length
    : 0
}

const isUnion = ({ anyOf, type }: Subschemas.JsonSchema) => Array.isArray(anyOf) || Array.isArray(type)

const nodeProblem = (schema: Subschemas.JsonSchema) => Rules.firstOf(Object.values(nodeRules), (rule) => rule(schema))

export const schemas: Of = {
  "schemas are not recursive": (request) =>
    Rules.firstOf(compiledOf(request), ({ at, schema }) => {
      const broken = Subschemas.brokenRef(schema)
      if (broken === undefined) return undefined
      return broken.why === "circular"
        ? `${at}: Circular reference detected in schema definitions: ${broken.ref}. Recursive schemas are not supported`
        : `${at}: Reference cannot be resolved: ${broken.ref}`
    }),
  "schemas are of the supported subset": (request) =>
    Rules.firstOf(
      compiledOf(request),
      ({ at, schema }) =>
        Rules.firstOf(Subschemas.subschemas(schema), ({ path, schema }) => {
          const problem = nodeProblem(schema)
          return problem === undefined ? undefined : `${[at, ...path].join(".")}: ${problem}`
        })
    ),
  "at most 20 tools are strict": (request) => {
    const count = toolsOf(request).filter(({ tool }) => tool.strict === true).length
    return count > 20 ? `tools: Too many strict tools (${count}). The limit is 20` : undefined
  },
  "at most 24 parameters are optional": (request) => {
    const count = sum(request, optionalOf)
    return count > 24
      ? `Schemas contain too many optional parameters (${count}), which would make grammar compilation inefficient. ` +
        "Reduce the number of optional parameters (limit: 24)"
      : undefined
  },
  "at most 16 parameters are unions": (request) => {
    const count = sum(request, (schema) => isUnion(schema) ? 1 : 0)
    return count > 16
      ? `Schemas contain too many parameters with union types (${count} with type arrays or anyOf), which would cause ` +
        "exponential compilation cost. Reduce the number of union types (limit: 16)"
      : undefined
  }
}
