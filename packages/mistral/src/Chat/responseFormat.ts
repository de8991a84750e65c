/** Converts an Effect schema to Mistral's response format. */
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import type * as Schema from "effect/Schema"

/** A response format with a schema. */
export type JsonSchemaFormat = {
  readonly type: "json_schema"
  readonly json_schema: {
    readonly name: string
    readonly schema: { readonly [keyword: string]: Schema.Json }
    readonly strict: boolean
  }
}

/** The value of `response_format`. */
export const responseFormat = (schema: Schema.Constraint): JsonSchemaFormat => ({
  type: "json_schema",
  json_schema: { name: "answer", schema: StructuredOutput.jsonSchema(schema), strict: true }
})
