/** The JSON Schemas that Anthropic accepts. */
import type * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import { toCodecAnthropic } from "effect/ai/AnthropicStructuredOutput"

/** The limits are those of one request; a schema beyond them is rejected in each. */
export const dialect: StructuredOutput.Dialect = {
  adapt: toCodecAnthropic,
  limits: { optional: 24, unions: 16 },
  toolName: /^[a-zA-Z0-9_-]{1,128}$/,
  parameterName: /^[a-zA-Z0-9_.-]{1,64}$/
}
