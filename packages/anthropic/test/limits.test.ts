import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/anthropic/Testing"
import { limits } from "@effect-genai/provider-contract/limits"
import * as Effect from "effect/Effect"
import { baseRequest } from "./support/anthropic.ts"

const requestFor = (content: string): Messages.CreateMessage => ({
  ...baseRequest,
  max_tokens: 500,
  messages: [{ role: "user", content }]
})

const usageOf = ({ usage }: Messages.Message) => ({
  inputTokens: usage.input_tokens,
  outputTokens: usage.output_tokens
})

limits({ name: "Anthropic" }, {
  platform: (rateLimits, reply) => Testing.layer({ rateLimits, reply }),
  whole: (question) => Effect.map(Messages.create(requestFor(question)), usageOf),
  streamed: (question) => Effect.map(Messages.accumulate(Messages.stream(requestFor(question))), usageOf),
  loads: [
    { limits: { requests: 600 }, latency: 5000, mode: "whole" },
    { limits: { outputTokens: 50_000 }, latency: 1, mode: "whole" },
    { limits: { requests: 1000, inputTokens: 60_000, outputTokens: 54_000 }, latency: 2000, mode: "whole" },
    { limits: { inputTokens: 60_000 }, latency: 5000, mode: "streamed" },
    { limits: { outputTokens: 50_000 }, latency: 5000, mode: "streamed" }
  ],
  unprotected: [{ requests: 600 }, { inputTokens: 60_000 }, { outputTokens: 50_000 }]
})
