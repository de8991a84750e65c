/** One tool, without a toolkit. */
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as ToolInput from "@effect-genai/core/ToolInput"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type { Tool } from "../generated/Tools.ts"
import { MistralError } from "../MistralError.ts"
import { complete } from "./calls.ts"
import { dialect } from "./dialect.ts"

/**
 * Defines a tool whose arguments have a schema; decode the arguments of its calls with {@link toolArguments}.
 *
 * Throws `UnsupportedSchema` for a name or an input that Mistral would reject.
 */
export const tool = (options: {
  /** Matches `^[a-zA-Z0-9_-]{1,64}$`. */
  readonly name: string
  /** What the tool does and when to use it; the model decides based on this text. */
  readonly description: string
  readonly input: Schema.Constraint | StructuredOutput.NoSchema
  /** Whether arguments are certain to match the schema; as for {@link parse}, it cannot be recursive then. */
  readonly strict?: boolean
}): Tool => ({
  type: "function",
  function: {
    name: options.name,
    description: options.description,
    parameters: StructuredOutput.tool({ ...options, input: StructuredOutput.schemaOf(options.input) }, dialect),
    ...(options.strict === undefined ? {} : { strict: options.strict })
  }
})

/**
 * Decodes the arguments of a tool call; absent and blank ones are `{}`. Fails with `Undecodable` if they do not match the
 * schema, or are not a JSON object.
 */
export const toolArguments = <A, I>(schema: Schema.Codec<A, I>) => {
  const decode = ToolInput.decode(schema)
  return (
    call: { readonly function?: { readonly arguments?: Schema.Json } | null }
  ): Effect.Effect<A, MistralError> =>
    Effect.mapError(
      decode(call.function?.arguments, { endpoint: complete.route, attempts: 1 }),
      (reason) => new MistralError({ reason })
    )
}
