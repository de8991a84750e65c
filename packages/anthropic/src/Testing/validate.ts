/** Validates a request: first its schema, then the rules a schema cannot express. */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import { CreateMessageBody } from "../generated/Messages.ts"
import type { ModelInfo } from "../generated/Models.ts"
import { check } from "./check.ts"
import type { Files } from "./Files.ts"
import type { Models } from "./Models.ts"
import { type Refusal, refuse } from "./Refusal.ts"
import { ofInput } from "./tokens.ts"

/** A valid request. */
export interface Validated {
  readonly request: CreateMessageBody
  readonly inputTokens: number
  /** The id of the model, also if the request uses an alias. */
  readonly model: string
}

const checkBody = check(CreateMessageBody)

/** Fields that only older API versions accept. */
const sampling = new Set(["temperature", "top_p", "top_k"])

/** The fields to check: without `stream`, which the call decides, and without fields only older versions accept. */
const fieldsOf = (body: unknown, version: string): unknown =>
  Predicate.isObject(body)
    ? Object.fromEntries(
      Object.entries(body).filter(([field]) => field !== "stream" && !(version < "2026-10-21" && sampling.has(field)))
    )
    : body

/** Returns the first rule a request violates, if any. */
const problemOf = (
  { max_tokens, messages, thinking, tool_choice, tools = [] }: CreateMessageBody,
  { id, max_input_tokens, max_tokens: max }: ModelInfo,
  inputTokens: number
): string | undefined => {
  if (messages.length === 0) return "messages: at least one message is required"
  if (max_tokens < 0) return "max_tokens: Input should be greater than or equal to 0"
  if (max_tokens > (max ?? Infinity)) {
    return `max_tokens: ${max_tokens} > ${max}, which is the maximum allowed number of output tokens for ${id}`
  }
  if (thinking?.type === "enabled" && thinking.budget_tokens < 1024) {
    return "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024"
  }
  if (thinking?.type === "enabled" && thinking.budget_tokens >= max_tokens) {
    return "`max_tokens` must be greater than `thinking.budget_tokens`"
  }
  if (tool_choice?.type === "tool" && !tools.some((tool) => "name" in tool && tool.name === tool_choice.name)) {
    return `tool_choice: Tool '${tool_choice.name}' not found in provided tools`
  }
  return inputTokens > (max_input_tokens ?? Infinity)
    ? `prompt is too long: ${inputTokens} tokens > ${max_input_tokens} maximum`
    : undefined
}

export const make = (models: Models, files: Files) =>
  Effect.fnUntraced(function*(body: unknown, now: number, version: string): Effect.fn.Return<Validated, Refusal> {
    const request = yield* checkBody(fieldsOf(body, version))
    const card = yield* models.require(request.model, now)
    yield* files.require(request.messages, now)
    const inputTokens = ofInput(request)
    const problem = problemOf(request, card, inputTokens)
    return problem === undefined ? { request, inputTokens, model: card.id } : yield* refuse(400, problem)
  })
