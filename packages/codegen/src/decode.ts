import * as Schema from "effect/Schema"
import { refuse } from "./Refusal.ts"

/** Checks a document that a person wrote: an unknown key is refused like a missing one. */
export const decodeOr = <A>(schema: Schema.Codec<A>, what: string) => (input: unknown): A => {
  try {
    return Schema.decodeUnknownSync(schema, { onExcessProperty: "error" })(input)
  } catch (error) {
    return refuse(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
