/**
 * Messages: ask a model, at once or as a stream.
 *
 * `create` answers when all is there, `stream` while it is being written; fold a
 * stream with `accumulate`, watch it with `snapshots` or `text`. `parse` answers
 * a value of a schema. `countTokens` says beforehand how long a request is.
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

/** Limits are kept by model; what may be written is bounded by the request. */
const rateLimitCost = ({ max_tokens, model }: CreateMessage): RateLimitCost => ({ key: model, output: max_tokens })

/** Answers one message. A lost answer is asked for again, so a failure may have cost its tokens. */
export const create = call("POST /v1/messages", {
  input: CreateMessage,
  response: Message,
  limitBytes,
  operation: "chat",
  rateLimitCost
})

/**
 * Answers the events of one message, pings included, ending with `message_stop`.
 *
 * A stream that fails before content is begun anew; after content it fails with
 * `StreamTruncated`, `StreamStalled` or `StreamFailed`, which carry the message
 * so far: see {@link partial}.
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

/** Counts the input tokens of a request without running it. Free of charge. */
export const countTokens = call("POST /v1/messages/count_tokens", {
  input: CountTokens,
  response: MessageTokensCount,
  limitBytes
})

const endpoint = create.route

const failed = (reason: Reason.Reason) => Effect.fail(new AnthropicError({ reason }))

/** The whole message of a stream: what `create` would have answered. */
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

/** The message as it grows, once an event. The `input` of a tool call holds what of it is complete. */
export const snapshots: <E, R>(
  self: Stream.Stream<RawMessageStreamEvent, E, R>
) => Stream.Stream<Message, E | AnthropicError, R> = deriveStream(endpoint, () => {
  const accumulator = new Accumulator()
  return (event: RawMessageStreamEvent) => {
    accumulator.add(event)
    const message = accumulator.message()
    return message === undefined ? [] : [message]
  }
})

/** The text as it is written, piece by piece. */
export const text: <E, R>(
  self: Stream.Stream<RawMessageStreamEvent, E, R>
) => Stream.Stream<string, E | AnthropicError, R> = deriveStream(
  endpoint,
  () => (event: RawMessageStreamEvent) =>
    event.type === "content_block_delta" && event.delta.type === "text_delta" ? [event.delta.text] : []
)

const isMessage = Schema.is(Message)

/** The message that had come when a stream failed. */
export const partial = ({ reason }: AnthropicError): Message | undefined =>
  "partial" in reason && isMessage(reason.partial) ? reason.partial : undefined

/** The text of a message, its blocks joined. */
export const textOf = (message: Message): string =>
  Arr.map(message.content, (block) => block.type === "text" ? block.text : "").join("")

/** A message whose text is a value of a schema. */
export interface Parsed<out A> {
  readonly value: A
  readonly message: Message
}

/**
 * Answers a value of a schema: `Messages.parse(Recipe)({ model, max_tokens, messages })`.
 *
 * The schema goes out as `output_config.format`, checks the model cannot be held
 * to as words in its descriptions. `Refused` when the model declines, `CutOff`
 * when it runs into a limit, `Undecodable` when the value breaks the schema.
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

/** A tool whose input is a value of a schema; read what the model gives it with {@link toolInput}. */
export const tool = (options: {
  /** Matches `^[a-zA-Z0-9_-]{1,128}$`. */
  readonly name: string
  /** What the tool does and when to use it: the model decides by it. */
  readonly description: string
  readonly input: Schema.Constraint
}): Tool => ({
  name: options.name,
  description: options.description,
  input_schema: { ...StructuredOutput.jsonSchema(options.input), type: "object" }
})

/** The input of a tool call as a value of a schema, `Undecodable` when it is none. */
export const toolInput = <A, I>(schema: Schema.Codec<A, I>) => {
  const decode = StructuredOutput.decode(schema)
  return (block: { readonly input: Schema.Json }): Effect.Effect<A, AnthropicError> =>
    Effect.catch(decode(block.input, { endpoint, attempts: 1 }), failed)
}
