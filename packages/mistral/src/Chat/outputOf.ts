/** What `parse` and runs with a schema do with their schema. */
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Turn from "@effect-genai/core/Turn"
import type * as Schema from "effect/Schema"
import type { ChatCompletion } from "../generated/Chat.ts"
import { dialect } from "./dialect.ts"
import { turnOf } from "./turnOf.ts"

/** A response format with a schema. */
export type JsonSchemaFormat = {
  readonly type: "json_schema"
  readonly json_schema: { readonly name: string; readonly schema: Schema.JsonObject; readonly strict: boolean }
}

export const outputOf = <A, I>(schema: Schema.Codec<A, I>) => {
  const output = StructuredOutput.output(schema, dialect)
  const decode = Turn.decode(output)
  const json_schema = { name: "answer", schema: output.jsonSchema, strict: true }
  const format: JsonSchemaFormat = { type: "json_schema", json_schema }
  return {
    /** The value of `response_format`. */
    format,
    /** Decodes the text of a completion. */
    decode: (completion: ChatCompletion, facts: Turn.Facts) => decode(turnOf(completion), facts),
    /** Parses the text of a completion that grows. */
    growth: () => new Turn.Growth(output)
  }
}
