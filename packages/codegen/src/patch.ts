/** Patches of a specification: RFC 6902, each with a reason. */
import * as Schema from "effect/Schema"
import jsonpatch from "fast-json-patch"
import { fail } from "./CodegenError.ts"
import { decodeOr } from "./decode.ts"

const Operation = Schema.Union([
  Schema.Struct({ op: Schema.Literal("add"), path: Schema.String, value: Schema.Json }),
  Schema.Struct({ op: Schema.Literal("replace"), path: Schema.String, value: Schema.Json }),
  Schema.Struct({ op: Schema.Literal("remove"), path: Schema.String }),
  Schema.Struct({ op: Schema.Literal("test"), path: Schema.String, value: Schema.Json })
])

const Patch = Schema.Struct({ reason: Schema.NonEmptyString, patch: Schema.Array(Operation) })

/** Applies a patch file; fails if it does not fit the specification. */
export const apply = (specification: Schema.Json, file: string, json: unknown): Schema.Json => {
  const { patch } = decodeOr(Patch, file)(json)
  try {
    return jsonpatch.applyPatch(specification, patch, true, false).newDocument
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error)
    return fail(`${file} does not apply: ${why}`)
  }
}
