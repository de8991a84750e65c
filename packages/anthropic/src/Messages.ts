/**
 * Messages: generate a message, whole or as a stream.
 *
 * `create` returns the complete message, `stream` its events as they are
 * generated; fold a stream with `accumulate`, or follow it with `snapshots` or
 * `text`. `parse` returns a value of a schema. `countTokens` counts the input
 * tokens of a request before it is sent.
 */
import * as Parsing from "@effect-genai/core/Parsing"
import { textAt } from "@effect-genai/core/Provider"
import type { RateLimitCost } from "@effect-genai/core/RateLimit"
import type * as Reason from "@effect-genai/core/Reason"
import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as ToolInput from "@effect-genai/core/ToolInput"
import type * as Turn from "@effect-genai/core/Turn"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { AnthropicConfig } from "./AnthropicConfig.ts"
import { AnthropicError } from "./AnthropicError.ts"
import { CountTokens, CreateMessage, Message, MessageTokensCount } from "./generated/Messages.ts"
import { RawMessageStreamEvent } from "./generated/Stream.ts"
import type { Tool } from "./generated/Tools.ts"
import { call, derive, deriveStream, events } from "./internal/transport.ts"
import { Accumulator, contentOf, isMessage } from "./Messages/Accumulator.ts"
import { dialect } from "./Messages/dialect.ts"
import { outputOf } from "./Messages/outputOf.ts"
import { invalidInput } from "./Messages/toolInput.ts"
import { resultOf } from "./Messages/turnOf.ts"
import { whole } from "./Messages/whole.ts"

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
export { invalidInput } from "./Messages/toolInput.ts"

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

const messageStop: RawMessageStreamEvent = { type: "message_stop" }

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
  lastEvent: (message) => textAt(message, "stop_reason") === undefined ? undefined : messageStop,
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
      Effect.andThen(whole(accumulator))
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

/** The text that an event adds. */
const textIn = (event: RawMessageStreamEvent): string => {
  if (event.type === "content_block_delta") return event.delta?.type === "text_delta" ? event.delta.text ?? "" : ""
  // Gateways send a whole text at the start of its block.
  const start = event.type === "content_block_start" ? event.content_block : undefined
  return start?.type === "text" ? start.text ?? "" : ""
}

/** Emits the text deltas of a stream. */
export const text: <E, R>(
  self: Stream.Stream<RawMessageStreamEvent, E, R>
) => Stream.Stream<string, E | AnthropicError, R> = deriveStream(endpoint, () => (event: RawMessageStreamEvent) => {
  const piece = textIn(event)
  return piece === "" ? [] : [piece]
})

/** Returns the partial message of a failed stream, if there is one. */
export const partial = ({ reason }: AnthropicError): Message | undefined =>
  "partial" in reason && isMessage(reason.partial) ? reason.partial : undefined

/** Returns the text of a message: its text blocks, joined. */
export const textOf = (message: Message): string =>
  contentOf(message).map((block) => block.type === "text" ? block.text : "").join("")

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
export const parse = <A, I>(schema: Schema.Codec<A, I>): Parse<A> => {
  const { format, ...output } = outputOf(schema)
  const { call, stream } = parsing(output)
  const formatted = (input: CreateMessage) => ({ ...input, output_config: { ...input.output_config, format } })
  const elementOf = (element: Turn.Partial | { readonly _tag: "Complete" } & Parsing.Parsed<Message, A>) =>
    element._tag === "Partial" ? element : { _tag: element._tag, ...named(element) }
  return Object.assign((input: CreateMessage) => Effect.map(call(formatted(input)), named), {
    stream: (input: CreateMessage) => Stream.map(stream(formatted(input)), elementOf)
  })
}

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
  readonly input: Schema.Constraint
  /** Whether inputs are certain to match the schema; as for {@link parse}, it cannot be recursive then. */
  readonly strict?: boolean
}): Tool => ({
  name: options.name,
  description: options.description,
  input_schema: StructuredOutput.tool(options, dialect),
  ...(options.strict === undefined ? {} : { strict: options.strict })
})

/**
 * Decodes the input of a tool call; an absent one is `{}`. Fails with `Undecodable` if it does not match the schema, or is
 * not a JSON object (see {@link invalidInput}).
 */
export const toolInput = <A, I>(schema: Schema.Codec<A, I>) => {
  const decode = ToolInput.decode(schema)
  return (block: { readonly input?: Schema.Json }): Effect.Effect<A, AnthropicError> =>
    Effect.catch(decode(invalidInput(block) ?? block.input, { endpoint, attempts: 1 }), failed)
}
