/** One tool, without a toolkit. */
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as ToolInput from "@effect-genai/core/ToolInput"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { AnthropicError } from "../AnthropicError.ts"
import type { Tool } from "../generated/Tools.ts"
import { create } from "./calls.ts"
import { dialect } from "./dialect.ts"
import { invalidInput } from "./toolInput.ts"

/**
 * Defines a tool whose input has a schema; decode the input of its calls with {@link toolInput}.
 *
 * Throws `UnsupportedSchema` for a name or an input that Anthropic would reject.
 */
export const tool = (options: {
  /** Matches `^[a-zA-Z0-9_-]{1,128}$`. */
  readonly name: string
  /** What the tool does and when to use it; the model decides based on this text. */
  readonly description: string
  readonly input: Schema.Constraint | StructuredOutput.NoSchema
  /** Whether inputs are certain to match the schema; as for {@link parse}, it cannot be recursive then. */
  readonly strict?: boolean
}): Tool => ({
  name: options.name,
  description: options.description,
  input_schema: StructuredOutput.tool({ ...options, input: StructuredOutput.schemaOf(options.input) }, dialect),
  ...(options.strict === undefined ? {} : { strict: options.strict })
})

/**
 * Decodes the input of a tool call; an absent one is `{}`. Fails with `Undecodable` if it does not match the schema, or is
 * not a JSON object (see {@link invalidInput}).
 */
export const toolInput = <A, I>(schema: Schema.Codec<A, I>) => {
  const decode = ToolInput.decode(schema)
  return (block: { readonly input?: Schema.Json }): Effect.Effect<A, AnthropicError> =>
    Effect.mapError(
      decode(invalidInput(block) ?? block.input, { endpoint: create.route, attempts: 1 }),
      (reason) => new AnthropicError({ reason })
    )
}
