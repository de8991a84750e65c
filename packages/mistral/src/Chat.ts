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
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Accumulator, textOf } from "./Chat/Accumulator.ts"
import { chunks } from "./Chat/chunks.ts"
import { dialect } from "./Chat/dialect.ts"
import { ChatCompletion, type ChatCompletionChunk, CreateChatCompletion } from "./generated/Chat.ts"
import type { AssistantMessage } from "./generated/Messages.ts"
import type { Tool } from "./generated/Tools.ts"
import { byModel } from "./internal/rateLimitCost.ts"
import { call, derive, deriveStream, events } from "./internal/transport.ts"
import type { MistralConfig } from "./MistralConfig.ts"
import { MistralError } from "./MistralError.ts"

export { textOf } from "./Chat/Accumulator.ts"
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
) => Stream.Stream<string, E | MistralError, R> = deriveStream(endpoint, () => ({ choices }: ChatCompletionChunk) => {
  const piece = textOf(choices.find(({ index }) => index === 0)?.delta.content)
  return piece === "" ? [] : [piece]
})

/** Returns the message of the first choice, to append it to `messages`. */
export const messageOf = ({ choices }: ChatCompletion): AssistantMessage & { readonly role: "assistant" } => ({
  ...choices[0]?.message,
  role: "assistant"
})

const isCompletion = Schema.is(ChatCompletion)

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
 * Sends the schema as `response_format`, in the form Mistral enforces. A schema that
 * has no such form throws `UnsupportedSchema` when the function is created. Fails with
 * `CutOff` if the model reaches a limit, `Undecodable` if the value does not match the schema.
 */
export const parse = <A, I>(schema: Schema.Codec<A, I>) => {
  const { decodeText, jsonSchema } = StructuredOutput.output(schema, dialect)
  const json_schema = { name: "answer", schema: jsonSchema, strict: true }
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
            : decodeText(text, facts)
        })
        return Effect.map(value, (value) => ({ value, completion }))
      })
    )
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

/** Decodes the arguments of a tool call; fails with `Undecodable` if they do not match the schema. */
export const toolArguments = <A, I>(schema: Schema.Codec<A, I>) => {
  const { decode, decodeText } = StructuredOutput.input(schema)
  return (call: { readonly function: { readonly arguments: Schema.Json } }): Effect.Effect<A, MistralError> => {
    const facts = { endpoint, attempts: 1 }
    const given = call.function.arguments
    return Effect.catch(typeof given === "string" ? decodeText(given, facts) : decode(given, facts), failed)
  }
}
