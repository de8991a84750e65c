/** What the span of a call of a language model has; its usage is that of the span of `Messages`, which is within it. */
import * as Telemetry from "effect/ai/Telemetry"
import type * as Tracer from "effect/Tracer"
import type { CreateMessage, Message } from "../generated/Messages.ts"

export const annotate = (span: Tracer.Span, { max_tokens, model }: CreateMessage, message: Message): void =>
  Telemetry.addGenAIAnnotations(span, {
    provider: { name: "anthropic" },
    operation: { name: "chat" },
    request: { model, maxTokens: max_tokens },
    response: {
      id: message.id,
      model: message.model,
      finishReasons: message.stop_reason == null ? undefined : [message.stop_reason]
    }
  })
