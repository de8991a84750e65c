/**
 * Chat: generate a completion, whole or as a stream.
 *
 * `complete` returns the complete response, `stream` its chunks as they are
 * generated; fold a stream with `accumulate`, or follow it with `snapshots` or
 * `text`. `parse` returns a value of a schema.
 */
import * as Reason from "@effect-genai/core/Reason"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as ToolInput from "@effect-genai/core/ToolInput"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Accumulator, choicesOf, isCompletion, textOf } from "./Chat/Accumulator.ts"
import { chunks } from "./Chat/chunks.ts"
import { ChatCompletion, type ChatCompletionChunk, CreateChatCompletion } from "./generated/Chat.ts"
import type { Tool } from "./generated/Tools.ts"
import { byModel } from "./internal/rateLimitCost.ts"
import { call, derive, deriveStream, events } from "./internal/transport.ts"
import type { MistralConfig } from "./MistralConfig.ts"
import { MistralError } from "./MistralError.ts"

export { messageOf, textOf } from "./Chat/Accumulator.ts"
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
      Effect.andThen(derive(endpoint, () => {
        const completion = accumulator.completion()
        return completion === undefined
          ? Effect.fail(
            new Reason.StreamTruncated({
              endpoint,
              attempts: 1,
              afterContent: false,
              message: "the stream has no chunks"
            })
          )
          : Effect.succeed(completion)
      }))
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

/** Emits the text deltas of the first choice, without thinking. */
export const text: <E, R>(
  self: Stream.Stream<ChatCompletionChunk, E, R>
) => Stream.Stream<string, E | MistralError, R> = deriveStream(endpoint, () => (chunk: ChatCompletionChunk) => {
  const piece = textOf(choicesOf(chunk).find(({ index }) => index === 0)?.delta.content)
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

const cutOff = new Set<string>(["length", "model_length"])

/**
 * Creates a completion and decodes its text: `Chat.parse(Recipe)({ model, messages })`.
 *
 * Sends the schema as `response_format`. Fails with `CutOff` if the model reaches
 * a limit, `Undecodable` if the value does not match the schema.
 */
export const parse = <A, I>(schema: Schema.Codec<A, I>) => {
  const json_schema = { name: "answer", schema: StructuredOutput.jsonSchema(schema), strict: true }
  const decode = StructuredOutput.decodeText(schema)
  return (input: CreateChatCompletion): Effect.Effect<Parsed<A>, MistralError, MistralConfig | HttpClient.HttpClient> =>
    complete({ ...input, response_format: { type: "json_schema", json_schema } }).pipe(
      ResponseMeta.with,
      Effect.flatMap(([completion, meta]) => {
        const facts = { endpoint, attempts: meta?.attempts ?? 1, ...(meta && { meta }) }
        const value = derive(endpoint, (): Effect.Effect<A, Reason.Reason> => {
          const [choice] = completion.choices
          const text = textOf(choice?.message?.content)
          const message = `the completion reached a limit (${choice?.finish_reason}): allow more tokens`
          return cutOff.has(choice?.finish_reason ?? "")
            ? Effect.fail(new Reason.CutOff({ ...facts, partial: text, message }))
            : decode(text, facts)
        })
        return Effect.map(value, (value) => ({ value, completion }))
      })
    )
}

/** Defines a tool whose arguments have a schema; decode the arguments of its calls with {@link toolArguments}. */
export const tool = (options: {
  readonly name: string
  /** What the tool does and when to use it; the model decides based on this text. */
  readonly description: string
  readonly input: Schema.Constraint
}): Tool => ({
  type: "function",
  function: {
    name: options.name,
    description: options.description,
    parameters: StructuredOutput.jsonSchema(options.input)
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
  ): Effect.Effect<A, MistralError> => {
    const given = call.function?.arguments
    const [input, text] = typeof given === "string" ? [ToolInput.parse(given) ?? given, given] : [given]
    return Effect.catch(decode(input, { endpoint, attempts: 1 }, text), failed)
  }
}
