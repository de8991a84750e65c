/** The calls of the page. */
import * as Endpoint from "@effect-genai/core/Endpoint"
import { ChatCompletion, CreateChatCompletion } from "../generated/Chat.ts"
import { byModel } from "../internal/rateLimitCost.ts"
import { call, events } from "../internal/transport.ts"
import { chunks } from "./chunks.ts"

/**
 * Creates a completion; {@link stream} streams it. Retried when the response is lost,
 * so a failed call may still be billed.
 */
export const complete = /* @__PURE__ */ call("POST /v1/chat/completions", {
  input: /* @__PURE__ */ Endpoint.input<Endpoint.Whole<CreateChatCompletion, "Chat.stream">>(CreateChatCompletion),
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
export const stream = /* @__PURE__ */ events(
  "POST /v1/chat/completions",
  /* @__PURE__ */ chunks({
    input: CreateChatCompletion,
    operation: "chat",
    rateLimitCost: byModel
  })
)
