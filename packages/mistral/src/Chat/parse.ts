/** Completions whose text is a value of a schema. */
import * as Parsing from "@effect-genai/core/Parsing"
import { type NoSchema, schemaOf } from "@effect-genai/core/StructuredOutput"
import type * as Turn from "@effect-genai/core/Turn"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { ChatCompletion, ChatCompletionChunk, CreateChatCompletion } from "../generated/Chat.ts"
import { derive, deriveStream } from "../internal/transport.ts"
import type { MistralConfig } from "../MistralConfig.ts"
import type { MistralError } from "../MistralError.ts"
import { Accumulator } from "./Accumulator.ts"
import { complete, stream } from "./calls.ts"
import { outputOf } from "./outputOf.ts"
import { firstText, whole } from "./streaming.ts"
import { resultOf } from "./turnOf.ts"

/** A completion and the value decoded from its text. */
export interface Parsed<out A> {
  readonly value: A
  readonly completion: ChatCompletion
}

/** The last element of a stream of values: the completion and its value. */
export interface Complete<out A> extends Parsed<A> {
  readonly _tag: "Complete"
}

/** Creates a completion and decodes its text; `stream` emits the value while it grows. */
export interface Parse<out A> {
  (input: CreateChatCompletion): Effect.Effect<Parsed<A>, MistralError, MistralConfig | HttpClient.HttpClient>
  /**
   * Streams one completion: `Partial` values, JSON that the schema has not checked yet, then one `Complete`.
   *
   * Fails as the call does, and as `stream` does where the stream is cut.
   */
  readonly stream: (
    input: CreateChatCompletion
  ) => Stream.Stream<Turn.Partial | Complete<A>, MistralError, MistralConfig | HttpClient.HttpClient>
}

const parsing = Parsing.make({
  create: complete,
  stream,
  derive,
  deriveStream,
  fold: () => {
    const accumulator = new Accumulator()
    return {
      add: (event: ChatCompletionChunk) => {
        accumulator.add(event)
        return firstText(event)
      },
      text: () => resultOf(accumulator.completion()),
      whole: whole(accumulator)
    }
  }
})

const named = <A>({ response, value }: Parsing.Parsed<ChatCompletion, A>): Parsed<A> => ({
  value,
  completion: response
})

/**
 * Creates a completion and decodes its text: `Chat.parse(Recipe)({ model, messages })`.
 *
 * Sends the schema as `response_format`, in the form Mistral enforces. A schema that
 * has no such form throws `UnsupportedSchema` when the function is created. Fails with
 * `Incomplete` if the completion ended without a whole value (a limit, tool calls, an error), `Undecodable` if the
 * text does not match the schema.
 */
export const parse = <A, I>(schema: Schema.Codec<A, I> | NoSchema): Parse<A> => {
  const { format, ...output } = outputOf(schemaOf(schema))
  const { call, stream } = parsing(output)
  const formatted = (input: CreateChatCompletion) => ({ ...input, response_format: format })
  const elementOf = (element: Turn.Partial | { readonly _tag: "Complete" } & Parsing.Parsed<ChatCompletion, A>) =>
    element._tag === "Partial" ? element : { _tag: element._tag, ...named(element) }
  return Object.assign((input: CreateChatCompletion) => Effect.map(call(formatted(input)), named), {
    stream: (input: CreateChatCompletion) => Stream.map(stream(formatted(input)), elementOf)
  })
}
