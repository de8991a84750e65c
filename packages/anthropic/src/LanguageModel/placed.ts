/**
 * The results of approved calls.
 *
 * A chat stores such a result after the response that follows it: the approval comes first, then the next response and
 * the result. Models read a result right after its call.
 */
import * as Prompt from "effect/ai/Prompt"
import { fieldsOf } from "./options.ts"

type Messages = ReadonlyArray<Prompt.Message>

/** The message that calls each tool of the caller, by the ids of the calls. */
const callersIn = (messages: Messages): ReadonlyMap<string, number> =>
  new Map(
    messages.flatMap((message, index) =>
      message.role === "assistant"
        ? message.content.flatMap((part) =>
          part.type === "tool-call" && !part.providerExecuted ? [[part.id, index] as const] : []
        )
        : []
    )
  )

/** Moves results to their calls, where another response is between them; returns the same messages if there are none. */
export const placed = (messages: Messages): Messages => {
  const callers = callersIn(messages)
  const moved = new Map<number, Array<Prompt.ToolMessagePart>>()
  let caller = -1
  const stay = messages.map((message, index) => {
    if (message.role === "assistant") caller = index
    if (message.role !== "tool" || fieldsOf(message)["joins"] !== undefined) return message
    const content = message.content.filter((part) => {
      const own = part.type === "tool-result" ? callers.get(part.id) : undefined
      if (own === undefined || own >= caller) return true
      moved.set(own, [...(moved.get(own) ?? []), part])
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
