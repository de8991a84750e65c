/** What the span of a call of a language model has; its usage is that of the span of `Messages`, which is within it. */
import * as Telemetry from "effect/ai/Telemetry"
import type * as Tracer from "effect/Tracer"
import type { CreateMessage, Message } from "../generated/Messages.ts"

/** Adds what a request has, before it is sent. */
export const annotateRequest = (span: Tracer.Span, { max_tokens, model }: CreateMessage): void =>
  Telemetry.addGenAIAnnotations(span, {
    provider: { name: "anthropic" },
    operation: { name: "chat" },
    request: { model, maxTokens: max_tokens }
  })

/** Adds what a response has. */
export const annotateResponse = (span: Tracer.Span, { id, model, stop_reason }: Message): void =>
  Telemetry.addGenAIAnnotations(span, {
    response: { id, model, finishReasons: stop_reason == null ? undefined : [stop_reason] }
  })
