/** What `parse` and runs with a schema do with their schema. */
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Turn from "@effect-genai/core/Turn"
import type * as Schema from "effect/Schema"
import type { Message } from "../generated/Messages.ts"
import type { JSONOutputFormat } from "../generated/Settings.ts"
import { dialect } from "./dialect.ts"
import { turnOf } from "./turnOf.ts"

export const outputOf = <A, I>(schema: Schema.Codec<A, I>) => {
  const output = StructuredOutput.output(schema, dialect)
  const decode = Turn.decode(output)
  const format: JSONOutputFormat = { type: "json_schema", schema: output.jsonSchema }
  return {
    /** The value of `output_config.format`. */
    format,
    /** Decodes the text of a message. */
    decode: (message: Message, facts: Turn.Facts) => decode(turnOf(message), facts),
    /** Parses the text of a message that grows. */
    growth: () => new Turn.Growth(output)
  }
}
