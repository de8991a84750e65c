/** The part of OpenAPI 3.1 that the specifications use. Unknown keywords are errors, not ignored. */
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
  readonly uniqueItems?: boolean
  readonly propertyNames?: JsonSchema
  readonly contentEncoding?: string
  readonly "x-usage"?: "request" | "response" | "both"
  readonly "x-open"?: boolean
  readonly "x-tag"?: Tag
  readonly "x-same-as"?: string
  readonly "x-format"?: string
  /** The name of the field in a form, where it is not that of the property. */
  readonly "x-form-name"?: string
  readonly "x-deprecated-values"?: ReadonlyArray<string>
  /** The arms of a union have default tags: a value may lack its tag. */
  readonly "x-tag-optional"?: boolean
  /** The arms of a union differ only in the defaults of their tags. */
  readonly "x-tag-by-default"?: boolean
  /** The arms of a union are distinguished by their kind of JSON, not by a tag. */
  readonly "x-untagged"?: boolean
  /** Required response fields that the vendor's client does not require. */
  readonly "x-sdk-optional"?: ReadonlyArray<string>
  /** Limits that only the vendor's documentation has: in comments, not checked. */
  readonly "x-documented-minimum"?: number
  readonly "x-documented-maximum"?: number
  readonly "x-documented-max-length"?: number
  readonly "x-max-decoded-bytes"?: number
  readonly "x-supported-values"?: ReadonlyArray<string>
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

/** The origin of a part of the specification, or notes of its author: not used for the output. */
const provenance = {
  readOnly: optional(Schema.Boolean),
  writeOnly: optional(Schema.Boolean),
  "x-page": optional(Schema.String),
  "x-sdk-name": optional(Schema.String),
  "x-added-from-sdk": optional(Schema.Boolean),
  "x-docs-only": optional(Schema.Boolean),
  "x-docs-default": optional(Schema.Json),
  "x-name-derived": optional(Schema.Boolean),
  "x-open-inferred": optional(Schema.Boolean),
  "x-retired": optional(Schema.Boolean),
  "x-sdk-required": optional(Strings)
}

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
  uniqueItems: optional(Schema.Boolean),
  propertyNames: optional(Self),
  contentEncoding: optional(Schema.String),
  "x-usage": optional(Schema.Literals(["request", "response", "both"])),
  "x-open": optional(Schema.Boolean),
  "x-tag": optional(Tag),
  "x-same-as": optional(Schema.String),
  "x-format": optional(Schema.String),
  "x-form-name": optional(Schema.String),
  "x-deprecated-values": optional(Strings),
  "x-tag-optional": optional(Schema.Boolean),
  "x-tag-by-default": optional(Schema.Boolean),
  "x-untagged": optional(Schema.Boolean),
  "x-sdk-optional": optional(Strings),
  "x-documented-minimum": optional(Schema.Finite),
  "x-documented-maximum": optional(Schema.Finite),
  "x-documented-max-length": optional(Schema.Finite),
  "x-max-decoded-bytes": optional(Schema.Finite),
  "x-supported-values": optional(Strings),
  ...provenance
})

const Content = Schema.Record(Schema.String, Schema.Struct({ schema: Schema.Json }))

export interface Parameter {
  readonly name: string
  readonly in: "path" | "query" | "header"
  readonly required?: boolean
  readonly deprecated?: boolean
  readonly schema?: Schema.Json
  /** Instead of a schema: the parameter is a document. */
  readonly content?: typeof Content.Type
  /** The fields of an object are separate parameters. */
  readonly explode?: boolean
  /** The name of the field where the wire name is not an identifier. */
  readonly "x-param"?: string
  readonly "x-supported-values"?: ReadonlyArray<string>
}

export interface Operation {
  readonly operationId: string
  readonly deprecated?: boolean
  readonly parameters?: ReadonlyArray<Parameter>
  readonly requestBody?: { readonly required?: boolean; readonly content: typeof Content.Type }
  readonly responses: { readonly [status: string]: { readonly content?: typeof Content.Type } }
  readonly "x-beta"?: boolean
  readonly "x-beta-headers"?: ReadonlyArray<string>
  readonly "x-beta-operation"?: Operation
  /** The API no longer has it. */
  readonly "x-retired"?: boolean
  /** It is in no client of the vendor. */
  readonly "x-docs-only"?: boolean
  /** The schema of an event's data, where `text/event-stream` has the event, and the request body for a stream. */
  readonly "x-stream"?: { readonly data?: Schema.Json; readonly request?: Schema.Json }
  /** The messages of each side. */
  readonly "x-websocket"?: { readonly client: Schema.Json; readonly server: Schema.Json }
}

const Parameter = Schema.Struct({
  name: Schema.String,
  in: Schema.Literals(["path", "query", "header"]),
  required: optional(Schema.Boolean),
  deprecated: optional(Schema.Boolean),
  schema: optional(Schema.Json),
  content: optional(Content),
  explode: optional(Schema.Boolean),
  "x-param": optional(Schema.String),
  "x-supported-values": optional(Strings)
})

const Operation: Schema.Codec<Operation> = Schema.Struct({
  operationId: Schema.String,
  deprecated: optional(Schema.Boolean),
  parameters: optional(Schema.Array(Parameter)),
  requestBody: optional(Schema.Struct({ required: optional(Schema.Boolean), content: Content })),
  responses: Schema.Record(Schema.String, Schema.Struct({ content: optional(Content) })),
  "x-beta": optional(Schema.Boolean),
  "x-beta-headers": optional(Strings),
  "x-beta-operation": optional(Schema.suspend((): Schema.Codec<Operation> => Operation)),
  "x-retired": optional(Schema.Boolean),
  "x-docs-only": optional(Schema.Boolean),
  "x-stream": optional(Schema.Struct({ data: optional(Schema.Json), request: optional(Schema.Json) })),
  "x-websocket": optional(Schema.Struct({ client: Schema.Json, server: Schema.Json }))
})

/** Schemas are checked when they are read: see `read.ts`. */
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
