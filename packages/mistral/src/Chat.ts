/**
 * Chat: ask a model, at once or as a stream.
 *
 * `complete` answers when all is there, `stream` while it is being written; fold
 * a stream with `accumulate`, watch it with `snapshots` or `text`. `parse`
 * answers a value of a schema.
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

/** Answers one completion. A lost answer is asked for again, so a failure may have cost its tokens. */
export const complete = call("POST /v1/chat/completions", {
  input: CreateChatCompletion,
  response: ChatCompletion,
  operation: "chat",
  rateLimitCost: byModel
})

/**
 * Answers the chunks of one completion, ended by `[DONE]`.
 *
 * A stream that fails before content is begun anew; after content it fails with
 * `StreamTruncated`, `StreamStalled` or `StreamFailed`, which carry the
 * completion so far: see {@link partial}.
 */
export const stream = events("POST /v1/chat/completions", {
  input: CreateChatCompletion,
  operation: "chat",
  rateLimitCost: byModel,
  ...chunks
})

const endpoint = complete.route

const failed = (reason: Reason.Reason) => Effect.fail(new MistralError({ reason }))

/** The whole completion of a stream: what the call without streaming would have answered. */
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
              message: "there are no chunks to make a completion of"
            })
          )
          : Effect.succeed(completion)
      }))
    )
  })

/** The completion as it grows, once a chunk. */
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

/** The text of the first choice as it is written, piece by piece; thinking is left out. */
export const text: <E, R>(
  self: Stream.Stream<ChatCompletionChunk, E, R>
) => Stream.Stream<string, E | MistralError, R> = deriveStream(endpoint, () => ({ choices }: ChatCompletionChunk) => {
  const piece = textOf(choices.find(({ index }) => index === 0)?.delta.content)
  return piece === "" ? [] : [piece]
})

/** The message of the first choice, to be sent back. */
export const messageOf = ({ choices }: ChatCompletion): AssistantMessage & { readonly role: "assistant" } => ({
  ...choices[0]?.message,
  role: "assistant"
})

const isCompletion = Schema.is(ChatCompletion)

/** The completion that had come when a stream failed. */
export const partial = ({ reason }: MistralError): ChatCompletion | undefined =>
  "partial" in reason && isCompletion(reason.partial) ? reason.partial : undefined

/** A completion whose text is a value of a schema. */
export interface Parsed<out A> {
  readonly value: A
  readonly completion: ChatCompletion
}

const cutOff = new Set<string>(["length", "model_length"])

/**
 * Answers a value of a schema: `Chat.parse(Recipe)({ model, messages })`.
 *
 * The schema goes out as `response_format`. `CutOff` when the model runs into a
 * limit, `Undecodable` when the value breaks the schema.
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
          const message = `the answer stopped at a limit (${choice?.finish_reason}): allow more tokens`
          return cutOff.has(choice?.finish_reason ?? "")
            ? Effect.fail(new Reason.CutOff({ ...facts, partial: text, message }))
            : decode(text, facts)
        })
        return Effect.map(value, (value) => ({ value, completion }))
      })
    )
}

/** A tool whose arguments are a value of a schema; read what the model gives it with {@link toolArguments}. */
export const tool = (options: {
  readonly name: string
  /** What the tool does and when to use it: the model decides by it. */
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

/** The arguments of a tool call as a value of a schema, `Undecodable` when they are none. */
export const toolArguments = <A, I>(schema: Schema.Codec<A, I>) => {
  const [decode, decodeText] = [StructuredOutput.decode(schema), StructuredOutput.decodeText(schema)]
  return (call: { readonly function: { readonly arguments: Schema.Json } }): Effect.Effect<A, MistralError> => {
    const facts = { endpoint, attempts: 1 }
    const given = call.function.arguments
    return Effect.catch(typeof given === "string" ? decodeText(given, facts) : decode(given, facts), failed)
  }
}
