/** The transcript of a loop that stopped, in its error. */
import * as Schema from "effect/Schema"

/** The schema of a transcript. It checks nothing: a transcript goes back as it is, with fields that no schema knows. */
export function transcript<Transcript>(): Schema.Codec<Transcript>
export function transcript(): Schema.Codec<unknown> {
  return Schema.Unknown
}
