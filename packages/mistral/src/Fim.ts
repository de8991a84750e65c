/**
 * Fill-in-the-middle: generates code between a prompt and a suffix. Fold streams with `Chat.accumulate`, `snapshots` or
 * `text`.
 */
import * as Endpoint from "@effect-genai/core/Endpoint"
import { chunks } from "./Chat/chunks.ts"
import { ChatCompletion } from "./generated/Chat.ts"
import { CreateFimCompletion } from "./generated/Fim.ts"
import { byModel } from "./internal/rateLimitCost.ts"
import { call, events } from "./internal/transport.ts"

export { CreateFimCompletion } from "./generated/Fim.ts"

/** Creates a completion. Retried when the response is lost, so a failed call may still be billed. */
export const complete = /* @__PURE__ */ call("POST /v1/fim/completions", {
  input: /* @__PURE__ */ Endpoint.input<Endpoint.Whole<CreateFimCompletion, "Fim.stream">>(CreateFimCompletion),
  response: ChatCompletion,
  operation: "text_completion",
  rateLimitCost: byModel
})

/** Streams the chunks of one completion. Retried until the first content. */
export const stream = /* @__PURE__ */ events(
  "POST /v1/fim/completions",
  /* @__PURE__ */ chunks({
    input: CreateFimCompletion,
    operation: "text_completion",
    rateLimitCost: byModel
  })
)
