/** How streams of completion chunks are read: chat's, fill-in-the-middle's and agents'. */
import * as Predicate from "effect/Predicate"
import { ChatCompletionChunk } from "../generated/Chat.ts"
import { Accumulator, hasContent } from "./Accumulator.ts"

export const chunks = {
  answer: ChatCompletionChunk,
  fixed: { stream: true },
  sentinel: "[DONE]",
  isContent: hasContent,
  /** `{ object: "error", … }`, or an event named `error`. */
  isError: (event: unknown) =>
    Predicate.hasProperty(event, "object") && event.object === "error" ||
    Predicate.hasProperty(event, "type") && event.type === "error" ||
    Predicate.hasProperty(event, "error"),
  track: () => new Accumulator()
}
