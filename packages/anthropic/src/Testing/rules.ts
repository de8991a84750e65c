/** What the API refuses although its schema accepts it. */
import { Rules } from "@effect-genai/core/TestingPlatform"
import * as Predicate from "effect/Predicate"
import type { CreateMessageBody } from "../generated/Messages.ts"
import type { ModelInfo } from "../generated/Models.ts"
import { messages } from "./rules/messages.ts"
import type { Checked, Of } from "./rules/Rule.ts"
import { schemas } from "./rules/schemas.ts"
import { tools } from "./rules/tools.ts"

const hasFormat = ({ output_config, output_format }: Checked) => (output_config?.format ?? output_format) != null

const isCited = (block: unknown) =>
  Predicate.hasProperty(block, "citations") && Predicate.hasProperty(block.citations, "enabled") &&
  block.citations.enabled === true

/** Rules of what does not go together. */
const combinations: Of = {
  "structured output has no citations": (request) =>
    hasFormat(request) &&
      request.messages.some(({ content }) => Array.isArray(content) && content.some((block) => isCited(block)))
      ? "output_config.format: Citations cannot be enabled with structured outputs"
      : undefined,
  "structured output has no prefill": (request) =>
    hasFormat(request) && request.messages.at(-1)?.role === "assistant"
      ? "output_config.format: Prefilling the assistant message is not supported with structured outputs"
      : undefined
}

/** A request that a model is to write a message for. */
interface Written {
  readonly request: CreateMessageBody
  readonly model: ModelInfo
  readonly inputTokens: number
}

/** Rules of the limits of a model, and of the tokens a request allows. */
const limits: Of<Written> = {
  "max_tokens is not negative": ({ request: { max_tokens } }) =>
    max_tokens < 0 ? "max_tokens: Input should be greater than or equal to 0" : undefined,
  "max_tokens is within the limit of the model": ({ model: { id, max_tokens: max }, request: { max_tokens } }) =>
    max_tokens > (max ?? Infinity)
      ? `max_tokens: ${max_tokens} > ${max}, which is the maximum allowed number of output tokens for ${id}`
      : undefined,
  "thinking has at least 1024 tokens": ({ request: { thinking } }) =>
    thinking?.type === "enabled" && thinking.budget_tokens < 1024
      ? "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024"
      : undefined,
  "thinking leaves tokens for the message": ({ request: { max_tokens, thinking } }) =>
    thinking?.type === "enabled" && thinking.budget_tokens >= max_tokens
      ? "`max_tokens` must be greater than `thinking.budget_tokens`"
      : undefined,
  "a stop sequence is visible": ({ request: { stop_sequences = [] } }) =>
    Rules.firstOf(
      stop_sequences,
      (sequence) =>
        sequence.trim() === "" ? "stop_sequences: each stop sequence must contain non-whitespace" : undefined
    ),
  "the prompt fits the model": ({ inputTokens, model: { max_input_tokens } }) =>
    inputTokens > (max_input_tokens ?? Infinity)
      ? `prompt is too long: ${inputTokens} tokens > ${max_input_tokens} maximum`
      : undefined
}

/** The first rule that a prompt violates. */
export const promptProblem = Rules.check<Checked, string>({ ...messages, ...tools, ...schemas, ...combinations })

/** The first limit that a request exceeds. */
export const limitProblem = Rules.check(limits)
