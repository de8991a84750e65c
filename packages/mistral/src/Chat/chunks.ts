/** What all streams of completion chunks have in common: chat, fill-in-the-middle and agents. */
import type { EndpointOptions } from "@effect-genai/core/Transport"
import { ChatCompletionChunk } from "../generated/Chat.ts"
import { Accumulator, hasContent } from "./Accumulator.ts"

/** Completes the options of an endpoint. */
export const chunks = <I>(options: EndpointOptions<I>) => ({
  ...options,
  response: ChatCompletionChunk,
  fixed: { stream: true },
  sentinel: "[DONE]",
  isContent: hasContent,
  track: () => new Accumulator()
})
