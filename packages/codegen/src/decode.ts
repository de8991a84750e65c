import * as Schema from "effect/Schema"
import { refuse } from "./Refusal.ts"

/** Checks a document; of keys that are not known it takes none, unless they may be ignored. */
export const decodeOr =
  <A>(schema: Schema.Codec<A>, what: string, onExcessProperty: "error" | "ignore" = "error") => (input: unknown): A => {
    try {
      return Schema.decodeUnknownSync(schema, { onExcessProperty })(input)
    } catch (error) {
      return refuse(`${what}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
