/**
 * Messages: generate a message, whole or as a stream.
 *
 * `create` returns the complete message, `stream` its events as they are
 * generated; fold a stream with `accumulate`, or follow it with `snapshots` or
 * `text`. `parse` returns a value of a schema. `countTokens` counts the input
 * tokens of a request before it is sent.
 */
import type { RateLimitCost } from "@effect-genai/core/RateLimit"
import * as Reason from "@effect-genai/core/Reason"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { AnthropicConfig } from "./AnthropicConfig.ts"
import { AnthropicError } from "./AnthropicError.ts"
import { CountTokens, CreateMessage, Message, MessageTokensCount } from "./generated/Messages.ts"
import { RawMessageStreamEvent } from "./generated/Stream.ts"
import type { Tool } from "./generated/Tools.ts"
import { call, derive, deriveStream, events } from "./internal/transport.ts"
import { Accumulator } from "./Messages/Accumulator.ts"
import { decodeMessage } from "./Messages/decodeMessage.ts"
import { outputFormat } from "./Messages/outputFormat.ts"

export { TextCitation } from "./generated/Citations.ts"
export { CacheControlEphemeral, Model } from "./generated/Common.ts"
export {
  RedactedThinkingBlock,
  ServerToolUseBlock,
  TextBlock,
  ThinkingBlock,
  ToolUseBlock
} from "./generated/Content.ts"
export { DocumentBlockParam, ImageBlockParam, TextBlockParam } from "./generated/ContentParams.ts"
export {
  ContentBlock,
  ContentBlockParam,
  CountTokens,
  CreateMessage,
  CreateMessageBody,
  Message,
  MessageParam,
  MessageTokensCount,
  StopReason
} from "./generated/Messages.ts"
export { Effort, OutputConfig, ThinkingConfigParam, ToolChoice } from "./generated/Settings.ts"
export { RawContentBlockDelta, RawContentBlockDeltaEvent, RawMessageStreamEvent } from "./generated/Stream.ts"
export { ToolResultBlockParam } from "./generated/ToolResultParams.ts"
export { WebSearchToolResultBlock } from "./generated/ToolResults.ts"
export { Tool, ToolUnion } from "./generated/Tools.ts"
export { Usage } from "./generated/Usage.ts"

const limitBytes = 32 * 1024 * 1024

/** Rate limits apply per model; `max_tokens` bounds the output. */
const rateLimitCost = ({ max_tokens, model }: CreateMessage): RateLimitCost => ({ key: model, output: max_tokens })

/** Creates a message. Retried when the response is lost, so a failed call may still be billed. */
export const create = call("POST /v1/messages", {
  input: CreateMessage,
  response: Message,
  limitBytes,
  operation: "chat",
  rateLimitCost
})

/**
 * Streams the events of one message, including pings; the last is `message_stop`.
 *
 * Retried until the first content. After that, a failure is `StreamTruncated`,
 * `StreamStalled` or `StreamFailed` and carries the partial message: see
 * {@link partial}.
 */
export const stream = events("POST /v1/messages", {
  input: CreateMessage,
  response: RawMessageStreamEvent,
  limitBytes,
  operation: "chat",
  rateLimitCost,
  fixed: { stream: true },
  ends: (event) => event.type === "message_stop",
  isContent: (event) => event.type === "content_block_start" || event.type === "content_block_delta",
  isError: (event) => Predicate.hasProperty(event, "type") && event.type === "error",
  track: () => new Accumulator()
})

/** Counts the input tokens of a request without running it; free of charge. */
export const countTokens = call("POST /v1/messages/count_tokens", {
  input: CountTokens,
  response: MessageTokensCount,
  limitBytes
})

const endpoint = create.route

const failed = (reason: Reason.Reason) => Effect.fail(new AnthropicError({ reason }))

/** Folds a stream into the complete message, as `create` would return it. */
export const accumulate = <E, R>(
  self: Stream.Stream<RawMessageStreamEvent, E, R>
): Effect.Effect<Message, E | AnthropicError, R> =>
  Effect.suspend(() => {
    const accumulator = new Accumulator()
    return self.pipe(
      Stream.runForEachArray((events) =>
        derive(endpoint, () => {
          for (const event of events) accumulator.add(event)
          return Effect.void
        })
      ),
      Effect.andThen(derive(endpoint, () => {
        const message = accumulator.message()
        const facts = { endpoint, attempts: 1, afterContent: true, ...accumulator.soFar() }
        if (accumulator.disorder !== undefined) {
          const message = `the events are out of order: ${accumulator.disorder}`
          return Effect.fail(
            new Reason.StreamFailed({ ...facts, message, because: "Undecodable", transient: false })
          )
        }
        return message !== undefined && accumulator.stopped
          ? Effect.succeed(message)
          : Effect.fail(new Reason.StreamTruncated({ ...facts, message: "the events end before `message_stop`" }))
      }))
    )
  })

/**
 * Emits the partial message after each event. The `input` of a tool call contains the part received so far, with the
 * string that is still written.
 */
export const snapshots: <E, R>(
  self: Stream.Stream<RawMessageStreamEvent, E, R>
) => Stream.Stream<Message, E | AnthropicError, R> = deriveStream(endpoint, () => {
  const accumulator = new Accumulator()
  return (event: RawMessageStreamEvent) => {
    accumulator.add(event)
    const message = accumulator.snapshot()
    return message === undefined ? [] : [message]
  }
})

/** Emits the text deltas of a stream. */
export const text: <E, R>(
  self: Stream.Stream<RawMessageStreamEvent, E, R>
) => Stream.Stream<string, E | AnthropicError, R> = deriveStream(
  endpoint,
  () => (event: RawMessageStreamEvent) =>
    event.type === "content_block_delta" && event.delta.type === "text_delta" ? [event.delta.text] : []
)

const isMessage = Schema.is(Message)

/** Returns the partial message of a failed stream, if there is one. */
export const partial = ({ reason }: AnthropicError): Message | undefined =>
  "partial" in reason && isMessage(reason.partial) ? reason.partial : undefined

/** Returns the text of a message: its text blocks, joined. */
export const textOf = (message: Message): string =>
  Arr.map(message.content, (block) => block.type === "text" ? block.text : "").join("")

/** A message and the value decoded from its text. */
export interface Parsed<out A> {
  readonly value: A
  readonly message: Message
}

/**
 * Creates a message and decodes its text: `Messages.parse(Recipe)({ model, max_tokens, messages })`.
 *
 * Sends the schema as `output_config.format`; checks that Anthropic cannot enforce
 * become part of the descriptions. Fails with `Refused` if the model declines,
 * `CutOff` if it reaches a limit, `Undecodable` if the value does not match the
 * schema.
 */
export const parse = <A, I>(schema: Schema.Codec<A, I>) => {
  const format = outputFormat(schema)
  const decode = decodeMessage(schema)
  return (input: CreateMessage): Effect.Effect<Parsed<A>, AnthropicError, AnthropicConfig | HttpClient.HttpClient> =>
    create({ ...input, output_config: { ...input.output_config, format } }).pipe(
      ResponseMeta.with,
      Effect.flatMap(([message, meta]) => {
        const facts = { endpoint, attempts: meta?.attempts ?? 1, ...(meta && { meta }) }
        return Effect.map(
          derive(endpoint, () => decode(message, textOf(message), facts)),
          (value) => ({ value, message })
        )
      })
    )
}

/** Defines a tool whose input has a schema; decode the input of its calls with {@link toolInput}. */
export const tool = (options: {
  /** Matches `^[a-zA-Z0-9_-]{1,128}$`. */
  readonly name: string
  /** What the tool does and when to use it; the model decides based on this text. */
  readonly description: string
  readonly input: Schema.Constraint
}): Tool => ({
  name: options.name,
  description: options.description,
  input_schema: { ...StructuredOutput.jsonSchema(options.input), type: "object" }
})

/** Decodes the input of a tool call; fails with `Undecodable` if it does not match the schema. */
export const toolInput = <A, I>(schema: Schema.Codec<A, I>) => {
  const decode = StructuredOutput.decode(schema)
  return (block: { readonly input: Schema.Json }): Effect.Effect<A, AnthropicError> =>
    Effect.catch(decode(block.input, { endpoint, attempts: 1 }), failed)
}
