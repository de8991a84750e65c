/** Converts a completion to the chunks of a stream; folding the chunks restores the completion. */
import { encode } from "@effect-genai/core/Testing/events"
import { pieces } from "@effect-genai/core/Testing/tokens"
import type { ChatCompletion, ChatCompletionChoice, ChatCompletionChunk } from "../generated/Chat.ts"
import type { ContentChunk, ThinkingPart } from "../generated/Content.ts"
import type { DeltaMessage, ToolCall } from "../generated/Messages.ts"
import { partsOf } from "./contentParts.ts"

/** Splits a part of the thinking into streamed pieces. */
export const thought = (part: ThinkingPart): ReadonlyArray<ThinkingPart> =>
  part.type === "text" ? pieces(part.text).map((text) => ({ type: "text", text })) : [part]

/** Splits a content chunk into deltas. */
const written = (chunk: ContentChunk): ReadonlyArray<DeltaMessage> => {
  if (chunk.type === "text") return pieces(chunk.text).map((content) => ({ content }))
  if (chunk.type !== "thinking") return [{ content: [chunk] }]
  const { thinking, ...rest } = chunk
  return thinking.flatMap(thought).map((part) => ({ content: [{ ...rest, thinking: [part] }] }))
}

const deltasOf = ({ message }: ChatCompletionChoice): ReadonlyArray<DeltaMessage> => {
  const calls: ReadonlyArray<ToolCall> = message?.tool_calls ?? []
  return [
    { role: "assistant", content: "" },
    ...partsOf<ContentChunk>(message?.content).flatMap(written),
    ...(calls.length === 0 ? [] : [{ tool_calls: calls }])
  ]
}

/** The chunks of a completion; the last has the usage. */
export const chunksOf = (
  { choices, created, id, model, usage }: ChatCompletion
): ReadonlyArray<ChatCompletionChunk> => {
  const head = { id, object: "chat.completion.chunk", created, model }
  const chunks = choices.flatMap((choice) =>
    deltasOf(choice).map((delta) => ({ ...head, choices: [{ index: choice.index, delta, finish_reason: null }] }))
  )
  return [
    ...chunks,
    {
      ...head,
      choices: choices.map(({ finish_reason, index }) => ({ index, delta: { content: "" }, finish_reason })),
      usage
    }
  ]
}

/** Encodes a completion for the wire, including `[DONE]`. */
export const eventsOf = (completion: ChatCompletion): ReadonlyArray<Uint8Array> => [
  ...chunksOf(completion).map((chunk) => encode(JSON.stringify(chunk))),
  encode("[DONE]")
]
