/**
 * For provider packages: results of tools, right after their calls.
 *
 * A chat of `effect/ai` stores the result of an approved call after the response that follows it; models read a result
 * right after its call.
 */
import * as Prompt from "effect/ai/Prompt"

type Messages = ReadonlyArray<Prompt.Message>

export interface Rules {
  /** Whether a call has its result in a message of the role `tool`. */
  readonly isCall: (part: Prompt.ToolCallPart) => boolean
  /** Whether a result stays where it is. */
  readonly isFixed: (part: Prompt.ToolResultPart, message: Prompt.ToolMessage) => boolean
  /** Whether a message may not be between a call and its result. */
  readonly separates: (message: Prompt.Message) => boolean
}

/** The message that calls each tool, by the ids of the calls. */
const callersIn = (messages: Messages, { isCall }: Rules): ReadonlyMap<string, number> =>
  new Map(
    messages.flatMap((message, index) =>
      message.role === "assistant"
        ? message.content.flatMap((part) =>
          part.type === "tool-call" && isCall(part) ? [[part.id, index] as const] : []
        )
        : []
    )
  )

/** Moves results to their calls, where a message separates them; returns the same messages if there are none. */
export const placed = (messages: Messages, rules: Rules): Messages => {
  const callers = callersIn(messages, rules)
  const moved = new Map<number, Array<Prompt.ToolMessagePart>>()
  let last = -1
  const stay = messages.map((message, index) => {
    if (message.role !== "tool") {
      if (rules.separates(message)) last = index
      return message
    }
    const content = message.content.filter((part) => {
      const caller = part.type === "tool-result" && !rules.isFixed(part, message) ? callers.get(part.id) : undefined
      if (caller === undefined || caller >= last) return true
      moved.set(caller, [...(moved.get(caller) ?? []), part])
      return false
    })
    return content.length === message.content.length ? message : { ...message, content }
  })
  if (moved.size === 0) return messages
  return stay.flatMap((message, index) => {
    const results = moved.get(index)
    return [
      ...(message.role === "tool" && message.content.length === 0 ? [] : [message]),
      ...(results === undefined ? [] : [Prompt.toolMessage({ content: results })])
    ]
  })
}
