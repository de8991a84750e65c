/** Messages whose text is a value of a schema. */
import * as Parsing from "@effect-genai/core/Parsing"
import { type NoSchema, schemaOf } from "@effect-genai/core/StructuredOutput"
import type * as Turn from "@effect-genai/core/Turn"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { AnthropicConfig } from "../AnthropicConfig.ts"
import type { AnthropicError } from "../AnthropicError.ts"
import type { CreateMessage, Message } from "../generated/Messages.ts"
import type { RawMessageStreamEvent } from "../generated/Stream.ts"
import { derive, deriveStream } from "../internal/transport.ts"
import { Accumulator } from "./Accumulator.ts"
import { create, stream } from "./calls.ts"
import { outputOf } from "./outputOf.ts"
import { textIn, whole } from "./streaming.ts"
import { resultOf } from "./turnOf.ts"

/** A message and the value decoded from its text. */
export interface Parsed<out A> {
  readonly value: A
  readonly message: Message
}

/** The last element of a stream of values: the message and its value. */
export interface Complete<out A> extends Parsed<A> {
  readonly _tag: "Complete"
}

/** Creates a message and decodes its text; `stream` emits the value while it grows. */
export interface Parse<out A> {
  (input: CreateMessage): Effect.Effect<Parsed<A>, AnthropicError, AnthropicConfig | HttpClient.HttpClient>
  /**
   * Streams one message: `Partial` values, JSON that the schema has not checked yet, then one `Complete`.
   *
   * Fails as the call does, and as `stream` does where the stream is cut.
   */
  readonly stream: (
    input: CreateMessage
  ) => Stream.Stream<Turn.Partial | Complete<A>, AnthropicError, AnthropicConfig | HttpClient.HttpClient>
}

const parsing = Parsing.make({
  create,
  stream,
  derive,
  deriveStream,
  fold: () => {
    const accumulator = new Accumulator()
    return {
      add: (event: RawMessageStreamEvent) => {
        accumulator.add(event)
        return textIn(event)
      },
      text: () => resultOf(accumulator.message()),
      whole: whole(accumulator)
    }
  }
})

const named = <A>({ response, value }: Parsing.Parsed<Message, A>): Parsed<A> => ({ value, message: response })

/**
 * Creates a message and decodes its text: `Messages.parse(Recipe)({ model, max_tokens, messages })`.
 *
 * Sends the schema as `output_config.format`, in the form Anthropic enforces; other
 * checks become part of the descriptions. A schema that has no such form throws
 * `UnsupportedSchema` when the function is created. Fails with `Refused` if the model
 * declines, `Incomplete` if the turn ended without a whole value (a limit, a pause, tool
 * calls), `Undecodable` if the text does not match the schema.
 */
export const parse = <A, I>(schema: Schema.Codec<A, I> | NoSchema): Parse<A> => {
  const { format, ...output } = outputOf(schemaOf(schema))
  const { call, stream } = parsing(output)
  const formatted = (input: CreateMessage) => ({ ...input, output_config: { ...input.output_config, format } })
  const elementOf = (element: Turn.Partial | { readonly _tag: "Complete" } & Parsing.Parsed<Message, A>) =>
    element._tag === "Partial" ? element : { _tag: element._tag, ...named(element) }
  return Object.assign((input: CreateMessage) => Effect.map(call(formatted(input)), named), {
    stream: (input: CreateMessage) => Stream.map(stream(formatted(input)), elementOf)
  })
}
