/** How streams of completion chunks are read: chat's, fill-in-the-middle's and agents'. */
import { ChatCompletionChunk } from "../generated/Chat.ts"
import { isRefusal } from "../internal/refusal.ts"
import { Accumulator, hasContent } from "./Accumulator.ts"

export const chunks = {
  answer: ChatCompletionChunk,
  fixed: { stream: true },
  sentinel: "[DONE]",
  isContent: hasContent,
  isError: isRefusal,
  track: () => new Accumulator()
}
