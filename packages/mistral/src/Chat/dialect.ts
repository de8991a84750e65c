/** The JSON Schemas that Mistral accepts. */
import type * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import { toCodecOpenAI } from "effect/ai/OpenAiStructuredOutput"

/** Mistral's strict mode takes the form of OpenAI's. */
export const dialect: StructuredOutput.Dialect = {
  adapt: toCodecOpenAI,
  toolName: /^[a-zA-Z0-9_-]{1,64}$/
}
