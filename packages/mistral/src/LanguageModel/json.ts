/** JSON of the wire, in options of parts. */
import * as ToolInput from "@effect-genai/core/ToolInput"
import * as Equal from "effect/Equal"
import * as Schema from "effect/Schema"

/** Whether two values are the same JSON. */
export const sameJson = (one: unknown, other: unknown): boolean => Equal.equals(one, other)

/** A value of the wire, as JSON. */
export const asJson: (value: unknown) => Schema.Json = Schema.decodeUnknownSync(Schema.Json)

/** Mistral's options of a part or a message; they may come from JSON, so their fields are not checked yet. */
export const optionsOf = (
  { options }: { readonly options: { readonly [provider: string]: Schema.Json | undefined } }
): { readonly [field: string]: Schema.Json | undefined } => {
  const { mistral } = options
  return ToolInput.isObject(mistral) ? mistral : {}
}
