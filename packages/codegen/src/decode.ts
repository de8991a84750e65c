import * as Schema from "effect/Schema"
import { fail } from "./CodegenError.ts"

/** Checks a document. Unknown keys are errors by default. */
export const decodeOr =
  <A>(schema: Schema.Codec<A>, what: string, onExcessProperty: "error" | "ignore" = "error") => (input: unknown): A => {
    try {
      return Schema.decodeUnknownSync(schema, { onExcessProperty })(input)
    } catch (error) {
      return fail(`${what}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
