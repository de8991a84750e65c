// The operations of an OpenAPI document as tests of requests read them: where each value goes, and what comes back.
import * as Schema from "effect/Schema"

export type JsonSchema = { readonly [keyword: string]: Schema.Json }

/** Whether a value is a schema, or another object. */
export const isSchema = (value: Schema.Json | undefined): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const optional = Schema.optionalKey
const Strings = Schema.Array(Schema.String)
const JsonSchema = Schema.Record(Schema.String, Schema.Json)
const Content = Schema.Record(Schema.String, Schema.Struct({ schema: JsonSchema }))

const Parameter = Schema.Struct({
  name: Schema.String,
  in: Schema.Literals(["path", "query", "header"]),
  required: optional(Schema.Boolean),
  schema: JsonSchema,
  "x-param": optional(Schema.String)
})

export type Parameter = typeof Parameter.Type

export interface Operation {
  readonly parameters?: ReadonlyArray<Parameter>
  readonly requestBody?: { readonly content: typeof Content.Type }
  readonly responses: { readonly [status: string]: { readonly content?: typeof Content.Type } }
  readonly "x-beta-headers"?: ReadonlyArray<string>
  readonly "x-beta-operation"?: Operation
  readonly "x-pagination"?: { readonly kind: string }
  readonly "x-stream"?: { readonly item?: JsonSchema; readonly when?: string }
}

const Operation: Schema.Codec<Operation> = Schema.Struct({
  parameters: optional(Schema.Array(Parameter)),
  requestBody: optional(Schema.Struct({ content: Content })),
  responses: Schema.Record(Schema.String, Schema.Struct({ content: optional(Content) })),
  "x-beta-headers": optional(Strings),
  "x-beta-operation": optional(Schema.suspend((): Schema.Codec<Operation> => Operation)),
  "x-pagination": optional(Schema.Struct({ kind: Schema.String })),
  "x-stream": optional(Schema.Struct({ item: optional(JsonSchema), when: optional(Schema.String) }))
})

const Specification = Schema.Struct({
  paths: Schema.Record(Schema.String, Schema.Record(Schema.String, Operation)),
  components: Schema.Struct({ schemas: Schema.Record(Schema.String, JsonSchema) }),
  /** Query parameter ← field of the page before. */
  "x-pagination-kinds": optional(Schema.Record(
    Schema.String,
    Schema.Struct({ next: Schema.Record(Schema.String, Schema.String) })
  ))
})

export interface Specification extends Schema.Schema.Type<typeof Specification> {}

export const read = (document: Schema.Json): Specification => Schema.decodeUnknownSync(Specification)(document)

export const operationOf = ({ paths }: Specification, route: string): Operation => {
  const [method = "", path = ""] = route.split(" ")
  const operation = paths[path]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`the specification has no operation ${route}`)
  return operation
}

/** The field of an input that holds a parameter. */
export const fieldOf = (parameter: Parameter): string =>
  parameter.in === "path" ? parameter.name : parameter["x-param"] ?? parameter.name

/** The type and the schema of a body, if the operation has one. */
export const bodyOf = ({ requestBody }: Operation): readonly [type: string, schema: JsonSchema] | undefined =>
  Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema] as const)[0]

/** The type and the schema of a successful response: of the document, or of the stream. */
export const responseOf = (
  { responses }: Operation,
  isStreamed: boolean
): readonly [type: string, schema: JsonSchema] => {
  const [, { content = {} } = {}] = Object.entries(responses).find(([status]) => status.startsWith("2")) ?? []
  const found = Object.entries(content).find(([type]) => (type !== "application/json") === isStreamed)
  if (found === undefined) throw new Error(`the response is of type ${Object.keys(content).join(" or ")}`)
  return [found[0], found[1].schema]
}

/** A schema whose references are resolved. */
export const resolve = ({ components }: Specification, schema: JsonSchema): JsonSchema => {
  const { $ref } = schema
  if (typeof $ref !== "string") return schema
  const found = components.schemas[$ref.slice($ref.lastIndexOf("/") + 1)]
  if (found === undefined) throw new Error(`the specification has no schema ${$ref}`)
  return resolve({ components, paths: {} }, found)
}
