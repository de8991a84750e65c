/**
 * Chat: generate a completion, whole or as a stream.
 *
 * `complete` returns the complete response, `stream` its chunks as they are
 * generated; fold a stream with `accumulate`, or follow it with `snapshots` or
 * `text`. `parse` returns a value of a schema. `tools` are those of a toolkit.
 */
import * as Parsing from "@effect-genai/core/Parsing"
import * as Reason from "@effect-genai/core/Reason"
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as ToolInput from "@effect-genai/core/ToolInput"
import type * as Turn from "@effect-genai/core/Turn"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Accumulator, choicesOf, isCompletion, textOf } from "./Chat/Accumulator.ts"
import { chunks } from "./Chat/chunks.ts"
import { dialect } from "./Chat/dialect.ts"
import { outputOf } from "./Chat/outputOf.ts"
import { resultOf } from "./Chat/turnOf.ts"
import { ChatCompletion, type ChatCompletionChunk, CreateChatCompletion } from "./generated/Chat.ts"
import type { Tool } from "./generated/Tools.ts"
import { byModel } from "./internal/rateLimitCost.ts"
import { call, derive, deriveStream, events } from "./internal/transport.ts"
import type { MistralConfig } from "./MistralConfig.ts"
import { MistralError } from "./MistralError.ts"

export { messageOf, textOf } from "./Chat/Accumulator.ts"
export { tools } from "./Chat/tools.ts"
export {
  ChatCompletion,
  ChatCompletionChoice,
  ChatCompletionChunk,
  CreateChatCompletion,
  CreateChatCompletionBody,
  FinishReason
} from "./generated/Chat.ts"
export { ReasoningEffort, ResponseFormat, Usage } from "./generated/Common.ts"
export {
  AudioChunk,
  ContentChunk,
  DocumentURLChunk,
  FileChunk,
  ImageURLChunk,
  MessageContent,
  ReferenceChunk,
  TextChunk,
  ThinkChunk
} from "./generated/Content.ts"
export {
  AssistantMessage,
  ChatMessage,
  DeltaMessage,
  FunctionCall,
  SystemMessage,
  ToolCall,
  ToolCallDelta,
  ToolMessage,
  UserMessage
} from "./generated/Messages.ts"
export { FunctionDefinition, FunctionTool, Tool, ToolChoice } from "./generated/Tools.ts"

/** Creates a completion. Retried when the response is lost, so a failed call may still be billed. */
export const complete = call("POST /v1/chat/completions", {
  input: CreateChatCompletion,
  response: ChatCompletion,
  operation: "chat",
  rateLimitCost: byModel
})

/**
 * Streams the chunks of one completion; it is complete once Mistral sends `[DONE]`.
 *
 * Retried until the first content. After that, a failure is `StreamTruncated`,
 * `StreamStalled` or `StreamFailed` and carries the partial completion: see
 * {@link partial}.
 */
export const stream = events("POST /v1/chat/completions", {
  input: CreateChatCompletion,
  operation: "chat",
  rateLimitCost: byModel,
  ...chunks
})

const endpoint = complete.route

const failed = (reason: Reason.Reason) => Effect.fail(new MistralError({ reason }))

/** The completion of a stream that has ended. */
const whole = (accumulator: Accumulator): Effect.Effect<ChatCompletion, MistralError> =>
  derive(endpoint, () => {
    const completion = accumulator.completion()
    const facts = { endpoint, attempts: 1, afterContent: false, message: "the stream has no chunks" }
    return completion === undefined ? Effect.fail(new Reason.StreamTruncated(facts)) : Effect.succeed(completion)
  })

/** Folds a stream into the complete response, as the call without streaming would return it. */
export const accumulate = <E, R>(
  self: Stream.Stream<ChatCompletionChunk, E, R>
): Effect.Effect<ChatCompletion, E | MistralError, R> =>
  Effect.suspend(() => {
    const accumulator = new Accumulator()
    return self.pipe(
      Stream.runForEachArray((chunks) =>
        derive(endpoint, () => {
          for (const chunk of chunks) accumulator.add(chunk)
          return Effect.void
        })
      ),
      Effect.andThen(whole(accumulator))
    )
  })

/** Emits the partial completion after each chunk. */
export const snapshots: <E, R>(
  self: Stream.Stream<ChatCompletionChunk, E, R>
) => Stream.Stream<ChatCompletion, E | MistralError, R> = deriveStream(endpoint, () => {
  const accumulator = new Accumulator()
  return (chunk: ChatCompletionChunk) => {
    accumulator.add(chunk)
    const completion = accumulator.completion()
    return completion === undefined ? [] : [completion]
  }
})

/** The text delta of the first choice, without thinking. */
const firstText = (chunk: ChatCompletionChunk): string =>
  textOf(choicesOf(chunk).find(({ index }) => index === 0)?.delta.content)

/** Emits the text deltas of the first choice, without thinking. */
export const text: <E, R>(
  self: Stream.Stream<ChatCompletionChunk, E, R>
) => Stream.Stream<string, E | MistralError, R> = deriveStream(endpoint, () => (chunk: ChatCompletionChunk) => {
  const piece = firstText(chunk)
  return piece === "" ? [] : [piece]
})

/** Returns the partial completion of a failed stream, if there is one. */
export const partial = ({ reason }: MistralError): ChatCompletion | undefined =>
  "partial" in reason && isCompletion(reason.partial) ? reason.partial : undefined

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
export const parse = <A, I>(schema: Schema.Codec<A, I>): Parse<A> => {
  const { format, ...output } = outputOf(schema)
  const { call, stream } = parsing(output)
  const formatted = (input: CreateChatCompletion) => ({ ...input, response_format: format })
  const elementOf = (element: Turn.Partial | { readonly _tag: "Complete" } & Parsing.Parsed<ChatCompletion, A>) =>
    element._tag === "Partial" ? element : { _tag: element._tag, ...named(element) }
  return Object.assign((input: CreateChatCompletion) => Effect.map(call(formatted(input)), named), {
    stream: (input: CreateChatCompletion) => Stream.map(stream(formatted(input)), elementOf)
  })
}

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
  readonly input: Schema.Constraint
  /** Whether arguments are certain to match the schema; as for {@link parse}, it cannot be recursive then. */
  readonly strict?: boolean
}): Tool => ({
  type: "function",
  function: {
    name: options.name,
    description: options.description,
    parameters: StructuredOutput.tool(options, dialect),
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
  ): Effect.Effect<A, MistralError> => Effect.catch(decode(call.function?.arguments, { endpoint, attempts: 1 }), failed)
}
