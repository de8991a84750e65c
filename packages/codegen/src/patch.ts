/** Repairs to a specification: RFC 6902, each with its reason. */
import * as Schema from "effect/Schema"
import jsonpatch from "fast-json-patch"
import { decodeOr } from "./decode.ts"
import { refuse } from "./Refusal.ts"

const Operation = Schema.Union([
  Schema.Struct({ op: Schema.Literal("add"), path: Schema.String, value: Schema.Json }),
  Schema.Struct({ op: Schema.Literal("replace"), path: Schema.String, value: Schema.Json }),
  Schema.Struct({ op: Schema.Literal("remove"), path: Schema.String }),
  Schema.Struct({ op: Schema.Literal("test"), path: Schema.String, value: Schema.Json })
])

const Patch = Schema.Struct({ reason: Schema.NonEmptyString, patch: Schema.Array(Operation) })

/** Applies a patch file; one that no longer fits its specification is refused, not skipped. */
export const apply = (specification: Schema.Json, file: string, json: unknown): Schema.Json => {
  const { patch } = decodeOr(Patch, file)(json)
  try {
    return jsonpatch.applyPatch(specification, patch, true, false).newDocument
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error)
    return refuse(`${file} does not apply: ${why}`)
  }
}
