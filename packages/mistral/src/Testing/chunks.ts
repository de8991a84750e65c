/** Converts a completion to the chunks of a stream; folding the chunks restores the completion. */
import { Events, Tokens } from "@effect-genai/core/TestingPlatform"
import type { ChatCompletion, ChatCompletionChoice, ChatCompletionChunk } from "../generated/Chat.ts"
import type { ContentChunk, ThinkingPart } from "../generated/Content.ts"
import type { DeltaMessage, ToolCall } from "../generated/Messages.ts"
import { partsOf } from "./contentParts.ts"

/** Splits a part of the thinking into streamed pieces. */
export const thought = (part: ThinkingPart): ReadonlyArray<ThinkingPart> =>
  part.type === "text" ? Tokens.split(part.text).map((text) => ({ type: "text", text })) : [part]

/** Splits a content chunk into deltas. */
const written = (chunk: ContentChunk): ReadonlyArray<DeltaMessage> => {
  if (chunk.type === "text") return Tokens.split(chunk.text).map((content) => ({ content }))
  if (chunk.type !== "thinking") return [{ content: [chunk] }]
  const { thinking, ...rest } = chunk
  return thinking.flatMap(thought).map((part) => ({ content: [{ ...rest, thinking: [part] }] }))
}

/** Splits a tool call into the pieces of a stream; each has its id, and only the first its name. */
const piecesOf = (call: ToolCall): ReadonlyArray<ToolCall> => {
  const { arguments: given, name } = call.function
  const texts = typeof given === "string" ? given.match(/.{1,16}/gsu) ?? [] : []
  return texts.length < 2
    ? [call]
    : texts.map((text, index) => ({ ...call, function: { name: index === 0 ? name : "", arguments: text } }))
}

const deltasOf = ({ message }: ChatCompletionChoice): ReadonlyArray<DeltaMessage> => {
  const calls: ReadonlyArray<ToolCall> = message?.tool_calls ?? []
  return [
    { role: "assistant", content: "" },
    ...partsOf<ContentChunk>(message?.content).flatMap(written),
    ...calls.flatMap(piecesOf).map((piece) => ({ tool_calls: [piece] }))
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
  ...chunksOf(completion).map((chunk) => Events.encode(JSON.stringify(chunk))),
  Events.encode("[DONE]")
]
