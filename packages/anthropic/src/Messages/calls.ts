/** The calls of the page. */
import * as Endpoint from "@effect-genai/core/Endpoint"
import { textAt } from "@effect-genai/core/Provider"
import type { RateLimitCost } from "@effect-genai/core/RateLimit"
import { CountTokens, CreateMessage, Message, MessageTokensCount } from "../generated/Messages.ts"
import { RawMessageStreamEvent } from "../generated/Stream.ts"
import { call, events } from "../internal/transport.ts"
import { Accumulator } from "./Accumulator.ts"

const limitBytes = 32 * 1024 * 1024

/** Rate limits apply per model; `max_tokens` bounds the output. */
const rateLimitCost = ({ max_tokens, model }: CreateMessage): RateLimitCost => ({ key: model, output: max_tokens })

/**
 * Creates a message; {@link stream} streams it. Retried when the response is lost, so
 * a failed call may still be billed.
 */
export const create = /* @__PURE__ */ call("POST /v1/messages", {
  input: /* @__PURE__ */ Endpoint.input<Endpoint.Whole<CreateMessage, "Messages.stream">>(CreateMessage),
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
export const stream = /* @__PURE__ */ events("POST /v1/messages", {
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
export const countTokens = /* @__PURE__ */ call("POST /v1/messages/count_tokens", {
  input: CountTokens,
  response: MessageTokensCount,
  limitBytes
})
