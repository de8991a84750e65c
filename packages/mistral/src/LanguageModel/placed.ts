/**
 * Results of tools, right after their calls.
 *
 * A chat of `effect/ai` stores the result of an approved call after the response that follows it, and what the user adds
 * to an approval comes before the result. Mistral reads results right after their calls.
 */
import * as Prompt from "effect/ai/Prompt"
import { optionsOf } from "./json.ts"

type Messages = ReadonlyArray<Prompt.Message>

/** The message that calls each tool, by the ids of the calls. */
const callersIn = (messages: Messages): ReadonlyMap<string, number> =>
  new Map(
    messages.flatMap((message, index) =>
      message.role === "assistant"
        ? message.content.flatMap((part) => part.type === "tool-call" ? [[part.id, index] as const] : [])
        : []
    )
  )

/** A result that carries its message is where it was on the wire. */
const isFixed = (part: Prompt.ToolMessagePart) => optionsOf(part)["message"] !== undefined

/** Moves results to their calls, where another message is between them; returns the same messages if there are none. */
export const placed = (messages: Messages): Messages => {
  const callers = callersIn(messages)
  const moved = new Map<number, Array<Prompt.ToolMessagePart>>()
  let spoken = -1
  const stay = messages.map((message, index) => {
    if (message.role !== "tool") {
      spoken = index
      return message
    }
    const content = message.content.filter((part) => {
      const caller = part.type === "tool-result" && !isFixed(part) ? callers.get(part.id) : undefined
      if (caller === undefined || caller >= spoken) return true
      moved.set(caller, [...(moved.get(caller) ?? []), part])
      return false
    })
    return { ...message, content }
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
