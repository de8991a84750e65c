/** The attributes of a call on the span of `effect/ai`. */
import type { ProviderOptions } from "effect/ai/LanguageModel"
import type * as Response from "effect/ai/Response"
import * as Telemetry from "effect/ai/Telemetry"
import type { CreateChatCompletion } from "../generated/Chat.ts"

/** Adds what a request has. */
export const annotateRequest = ({ span }: ProviderOptions, request: CreateChatCompletion): void =>
  Telemetry.addGenAIAnnotations(span, {
    provider: { name: "mistral_ai" },
    operation: { name: "chat" },
    request: {
      model: request.model,
      temperature: request.temperature,
      topP: request.top_p,
      maxTokens: request.max_tokens,
      seed: request.random_seed
    }
  })

/** Adds what the parts of a response have. */
export const annotateResponse = (
  { span }: ProviderOptions,
  parts: ReadonlyArray<Response.AllPartsEncoded>
): void => {
  for (const part of parts) {
    if (part.type === "response-metadata") {
      Telemetry.addGenAIAnnotations(span, { response: { id: part.id, model: part.modelId } })
    } else if (part.type === "finish") {
      Telemetry.addGenAIAnnotations(span, {
        response: { finishReasons: [part.reason] },
        usage: { inputTokens: part.usage.inputTokens.total, outputTokens: part.usage.outputTokens.total }
      })
    }
  }
}
