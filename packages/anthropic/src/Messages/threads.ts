/** The turns of a loop in a thread: Anthropic stores the transcript, and a turn sends only what is new. */
import * as Stream from "effect/Stream"
import type { AnthropicError } from "../AnthropicError.ts"
import type { CreateMessage, Message } from "../generated/Messages.ts"
import { stream } from "./calls.ts"

/** The request of a turn. */
export interface TurnRequest extends CreateMessage {
  /** The id of the last message in the thread, and how many messages of the request the thread has. */
  readonly stored?: { readonly id: string; readonly count: number }
}

/** What the thread of a request has after a response, which the `messages` end with. */
export const storedOf = (
  { thread }: CreateMessage,
  { id }: Message,
  messages: CreateMessage["messages"]
): Pick<TurnRequest, "stored"> =>
  thread?.type === "create" && typeof id === "string" ? { stored: { id, count: messages.length } } : {}

/** Whether Anthropic rejects a request because of its thread. */
const isOfThread = ({ reason }: AnthropicError) =>
  (reason._tag === "InvalidRequest" || reason._tag === "NotFound") && reason.code?.startsWith("thread_") === true

/** Streams a turn. If Anthropic cannot continue the thread, the turn creates another with the whole transcript. */
export const streamTurn = ({ stored, ...request }: TurnRequest): ReturnType<typeof stream> => {
  if (stored === undefined) return stream(request)
  const { messages, system: _, tools: __, ...rest } = request
  return stream({
    ...rest,
    messages: messages.slice(stored.count),
    thread: { type: "continue", previous_message_id: stored.id }
  }).pipe(Stream.catchIf(isOfThread, () => stream(request)))
}
