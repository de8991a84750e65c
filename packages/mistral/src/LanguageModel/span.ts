/** What the span of a call of a language model has; its usage is that of the span of `Chat`, which is within it. */
import * as Telemetry from "effect/ai/Telemetry"
import type * as Tracer from "effect/Tracer"
import type { CreateChatCompletion } from "../generated/Chat.ts"

/** Adds what a request has, before it is sent. */
export const annotateRequest = (span: Tracer.Span, request: CreateChatCompletion): void =>
  Telemetry.addGenAIAnnotations(span, {
    provider: { name: "mistral_ai" },
    operation: { name: "chat" },
    request: { model: request.model, temperature: request.temperature, maxTokens: request.max_tokens }
  })

/** Adds what a response has, as far as it has arrived. */
export const annotateResponse = (
  span: Tracer.Span,
  { id, model }: { readonly id?: string | undefined; readonly model?: string | undefined },
  finishReason: string | undefined
): void =>
  Telemetry.addGenAIAnnotations(span, {
    response: { id, model, finishReasons: finishReason === undefined ? undefined : [finishReason] }
  })
