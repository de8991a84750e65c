/** The definitions of tools on the wire, as arguments of their constructors. */
import { isObject } from "@effect-genai/core/ToolInput"
import * as Schema from "effect/Schema"

/** What a caller gives: the fields of a definition without those that its constructor knows. */
export type Args<Definition> = Omit<Definition, "name" | "type">

/** A type and a name on the wire, and the schema of the other fields. */
export const wire = <
  const Type extends string,
  const Name extends string,
  Definition extends { readonly type: string }
>(
  type: Type & Definition["type"],
  providerName: Name,
  definition: Schema.Codec<Definition>
): {
  readonly id: `anthropic.${Type}`
  readonly providerName: Name
  readonly args: Schema.Codec<Args<Definition>>
} => {
  const isDefinition = Schema.is(definition)
  const isArgs = (value: unknown): value is Args<Definition> =>
    isObject(value) && isDefinition({ ...value, type, name: providerName })
  return { id: `anthropic.${type}`, providerName, args: Schema.declare(isArgs) }
}
