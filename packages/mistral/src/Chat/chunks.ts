/** Endpoint options common to all streams of completion chunks: chat, fill-in-the-middle and agents. */
import { ChatCompletionChunk } from "../generated/Chat.ts"
import { Accumulator, hasContent } from "./Accumulator.ts"

export const chunks = {
  response: ChatCompletionChunk,
  fixed: { stream: true },
  sentinel: "[DONE]",
  isContent: hasContent,
  track: () => new Accumulator()
}
