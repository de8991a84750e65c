/** Fill-in-the-middle: code between a prompt and a suffix. Streams fold with `Chat.accumulate` and its kin. */
import { chunks } from "./Chat/chunks.ts"
import { ChatCompletion } from "./generated/Chat.ts"
import { CreateFimCompletion } from "./generated/Fim.ts"
import { byModel } from "./internal/rateLimitCost.ts"
import { call, events } from "./internal/transport.ts"

export { CreateFimCompletion } from "./generated/Fim.ts"

/** Answers one completion. */
export const complete = call("POST /v1/fim/completions", {
  input: CreateFimCompletion,
  response: ChatCompletion,
  operation: "text_completion",
  rateLimitCost: byModel
})

/** Answers the chunks of one completion, ended by `[DONE]`. */
export const stream = events("POST /v1/fim/completions", {
  input: CreateFimCompletion,
  operation: "text_completion",
  rateLimitCost: byModel,
  ...chunks
})
