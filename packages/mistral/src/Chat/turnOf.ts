/** Reads how a completion ended, and the text of its result. */
import * as Turn from "@effect-genai/core/Turn"
import type { ChatCompletion } from "../generated/Chat.ts"
import type { ContentChunk } from "../generated/Content.ts"
import { listOf } from "../internal/listOf.ts"
import { isChunks, messageOf, textOf } from "./Accumulator.ts"

const endings = new Map<string | undefined, Turn.Ending>([
  ["stop", "complete"],
  ["tool_calls", "calls"],
  ["length", "limit"],
  ["model_length", "context"],
  ["error", "failed"]
])

const partOf = (chunk: ContentChunk): Turn.Part => {
  if (chunk.type === "text") return { text: chunk.text ?? "" }
  // References are in the middle of a text.
  if (chunk.type === "reference") return { text: "" }
  return chunk.type === "thinking" ? "thinking" : "tool"
}

/** The text of the first choice's result, so far. */
export const resultOf = (completion: ChatCompletion | undefined): string => {
  const content = completion === undefined ? undefined : messageOf(completion).content
  return isChunks(content) ? Turn.resultOf(listOf(content).map(partOf)) : textOf(content)
}

/** How the first choice of a completion ended. */
export const turnOf = (completion: ChatCompletion): Turn.Turn => {
  const stopReason = listOf(completion.choices)[0]?.finish_reason || undefined
  return {
    ending: endings.get(stopReason) ?? "other",
    stopReason,
    hasCalls: listOf(messageOf(completion).tool_calls).length > 0,
    text: resultOf(completion),
    response: completion
  }
}
