/** The error of a schema, or of a tool, that a provider would reject. */
import * as Schema from "effect/Schema"

/** The provider would reject the schema; thrown where the schema is given, before anything is sent. */
export class UnsupportedSchema
  extends Schema.TaggedError<UnsupportedSchema>("@effect-genai/core/StructuredOutput/UnsupportedSchema")(
    "UnsupportedSchema",
    {
      /** The place in the schema: `items[].children`, `prices.*` for the values of a record; empty for its root. */
      path: Schema.String,
      /** What is not supported, and what to use in its place. */
      message: Schema.String
    }
  )
{}

/** An error at a place in a schema. */
export const unsupported = (path: string, problem: string): UnsupportedSchema =>
  new UnsupportedSchema({
    path,
    message: `the schema is not supported at ${path === "" ? "its root" : `\`${path}\``}: ${problem}`
  })
