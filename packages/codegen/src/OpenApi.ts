/** The part of OpenAPI 3.1 that specifications here use. A keyword that is not listed is refused, not ignored. */
import * as Schema from "effect/Schema"

const optional = Schema.optionalKey
const Strings = Schema.Array(Schema.String)

export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | ReadonlyArray<string>
  readonly const?: Schema.Json
  readonly enum?: ReadonlyArray<Schema.Json>
  readonly anyOf?: ReadonlyArray<JsonSchema>
  readonly oneOf?: ReadonlyArray<JsonSchema>
  readonly discriminator?: Tag
  readonly properties?: { readonly [name: string]: JsonSchema }
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly format?: string
  readonly default?: Schema.Json
  readonly deprecated?: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly "x-usage"?: "request" | "response" | "both"
  readonly "x-open"?: boolean
  readonly "x-tag"?: Tag
  readonly "x-same-as"?: string
  readonly "x-format"?: string
  readonly "x-deprecated-values"?: ReadonlyArray<string>
  readonly "x-page"?: string
  readonly "x-sdk-name"?: string
}

export interface Tag {
  readonly propertyName: string
}

const Tag = Schema.Struct({
  propertyName: Schema.String,
  mapping: optional(Schema.Json),
  untagged: optional(Schema.Json),
  optional: optional(Schema.Json)
})

const Self = Schema.suspend((): Schema.Codec<JsonSchema> => JsonSchema)

export const JsonSchema: Schema.Codec<JsonSchema> = Schema.Struct({
  $ref: optional(Schema.String),
  type: optional(Schema.Union([Schema.String, Strings])),
  const: optional(Schema.Json),
  enum: optional(Schema.Array(Schema.Json)),
  anyOf: optional(Schema.Array(Self)),
  oneOf: optional(Schema.Array(Self)),
  discriminator: optional(Tag),
  properties: optional(Schema.Record(Schema.String, Self)),
  required: optional(Strings),
  additionalProperties: optional(Schema.Union([Schema.Boolean, Self])),
  items: optional(Self),
  format: optional(Schema.String),
  default: optional(Schema.Json),
  deprecated: optional(Schema.Boolean),
  minimum: optional(Schema.Finite),
  maximum: optional(Schema.Finite),
  exclusiveMinimum: optional(Schema.Finite),
  exclusiveMaximum: optional(Schema.Finite),
  pattern: optional(Schema.String),
  minLength: optional(Schema.Finite),
  maxLength: optional(Schema.Finite),
  minItems: optional(Schema.Finite),
  maxItems: optional(Schema.Finite),
  "x-usage": optional(Schema.Literals(["request", "response", "both"])),
  "x-open": optional(Schema.Boolean),
  "x-tag": optional(Tag),
  "x-same-as": optional(Schema.String),
  "x-format": optional(Schema.String),
  "x-deprecated-values": optional(Strings),
  "x-page": optional(Schema.String),
  "x-sdk-name": optional(Schema.String)
})

const Content = Schema.Record(Schema.String, Schema.Struct({ schema: Schema.Json }))

export interface Parameter {
  readonly name: string
  readonly in: "path" | "query" | "header"
  readonly required?: boolean
  readonly schema?: Schema.Json
  /** The field's name where the wire's is no identifier. */
  readonly "x-param"?: string
}

export interface Operation {
  readonly operationId: string
  readonly parameters?: ReadonlyArray<Parameter>
  readonly requestBody?: { readonly required?: boolean; readonly content: typeof Content.Type }
  readonly responses: { readonly [status: string]: { readonly content?: typeof Content.Type } }
  readonly "x-beta"?: boolean
  readonly "x-beta-headers"?: ReadonlyArray<string>
  readonly "x-beta-operation"?: Operation
  readonly "x-retired"?: boolean
}

const Operation: Schema.Codec<Operation> = Schema.Struct({
  operationId: Schema.String,
  parameters: optional(Schema.Array(Schema.Struct({
    name: Schema.String,
    in: Schema.Literals(["path", "query", "header"]),
    required: optional(Schema.Boolean),
    schema: optional(Schema.Json),
    "x-param": optional(Schema.String)
  }))),
  requestBody: optional(Schema.Struct({ required: optional(Schema.Boolean), content: Content })),
  responses: Schema.Record(Schema.String, Schema.Struct({ content: optional(Content) })),
  "x-beta": optional(Schema.Boolean),
  "x-beta-headers": optional(Strings),
  "x-beta-operation": optional(Schema.suspend((): Schema.Codec<Operation> => Operation)),
  "x-retired": optional(Schema.Boolean)
})

/** Schemas are checked when they are reached: see `Shape.read`. */
export interface Document {
  readonly info: { readonly version: string }
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly schemas: { readonly [name: string]: Schema.Json } }
}

export const Document: Schema.Codec<Document> = Schema.Struct({
  info: Schema.Struct({ version: Schema.String }),
  paths: Schema.Record(Schema.String, Schema.Record(Schema.String, Operation)),
  components: Schema.Struct({ schemas: Schema.Record(Schema.String, Schema.Json) })
})
