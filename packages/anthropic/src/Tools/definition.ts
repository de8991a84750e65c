/** The definitions of tools on the wire, as arguments of their constructors. */
import * as ToolDefinition from "@effect-genai/core/ToolDefinition"
import type * as Schema from "effect/Schema"

export type Args<Definition> = ToolDefinition.Args<Definition>

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
} => ({
  id: `anthropic.${type}`,
  providerName,
  args: ToolDefinition.args(definition, { type, name: providerName })
})
