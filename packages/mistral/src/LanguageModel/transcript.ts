/** The messages of a request, as a prompt and back. */
import * as AiError from "effect/ai/AiError"
import * as Prompt from "effect/ai/Prompt"
import * as Result from "effect/Result"
import type { ChatMessage } from "../generated/Messages.ts"
import { listOf } from "../internal/listOf.ts"
import { idOf } from "./calls.ts"
import * as spoken from "./messages.ts"
import { placed } from "./placed.ts"
import * as results from "./results.ts"

/** Converts messages to a prompt, which converts back to the same messages. */
export const toPrompt = (messages: ReadonlyArray<ChatMessage>): Prompt.Prompt => {
  const converted = convert(messages, false)
  // Results that are not after their calls stay where they are.
  return Prompt.fromMessages(placed(converted) === converted ? converted : convert(messages, true))
}

/** The messages of a prompt; `isFixed`: the results of tools stay where they are. */
const convert = (messages: ReadonlyArray<ChatMessage>, isFixed: boolean): ReadonlyArray<Prompt.Message> => {
  const names = new Map<string, string>()
  const converted: Array<Prompt.Message> = []
  for (const message of messages) {
    const last = converted.at(-1)
    if (message.role === "tool") {
      const part = results.partOf(message, (id) => names.get(id) ?? "", isFixed)
      if (last?.role !== "tool") converted.push(Prompt.toolMessage({ content: [part] }))
      else converted[converted.length - 1] = { ...last, content: [...last.content, part] }
    } else {
      converted.push(spoken.partOf(message))
      const calls = "tool_calls" in message ? listOf(message.tool_calls) : []
      for (const call of calls) names.set(idOf(call), call.function.name)
    }
  }
  return converted
}

type ApprovalPart = Prompt.ToolApprovalRequestPart | Prompt.ToolApprovalResponsePart

/** The calls that have a result, and the approvals that are about one of them. */
const settledIn = ({ content }: Prompt.Prompt) => {
  const parts = content.flatMap((message): ReadonlyArray<Prompt.Part> =>
    typeof message.content === "string" ? [] : message.content
  )
  const done = new Set(parts.flatMap((part) => part.type === "tool-result" ? [part.id] : []))
  const approvals = new Set(
    parts.flatMap((part) => part.type === "tool-approval-request" && done.has(part.toolCallId) ? [part.approvalId] : [])
  )
  return ({ approvalId }: ApprovalPart) => approvals.has(approvalId)
}

const unsettled = Result.fail(
  "a call that waits for its approval: pass its toolkit, and a `tool-approval-response` for each request"
)

const messagesOf = (
  message: Prompt.Message,
  isSettled: (part: ApprovalPart) => boolean
): Result.Result<ReadonlyArray<ChatMessage>, string> => {
  if (message.role === "system" || message.role === "user") {
    return Result.map(spoken.messageOf(message), (one) => [one])
  }
  const parts: ReadonlyArray<Prompt.AssistantMessagePart | Prompt.ToolMessagePart> = message.content
  const isWaiting = parts.some((part) =>
    (part.type === "tool-approval-request" || part.type === "tool-approval-response") && !isSettled(part)
  )
  if (isWaiting) return unsettled
  const toolMessages = Result.all(parts.flatMap((part) => part.type === "tool-result" ? [results.messageOf(part)] : []))
  if (message.role === "tool") return toolMessages
  return Result.flatMap(spoken.messageOf(message), (one) => Result.map(toolMessages, (results) => [one, ...results]))
}

/** Converts a prompt to messages; fails with an `InvalidUserInputError` about what Mistral has no form for. */
export const toMessages = (prompt: Prompt.Prompt): Result.Result<ReadonlyArray<ChatMessage>, AiError.AiErrorReason> => {
  const isSettled = settledIn(prompt)
  return Result.all(placed(prompt.content).map((message) => messagesOf(message, isSettled))).pipe(
    Result.mapBoth({
      onSuccess: (messages) => messages.flat(),
      onFailure: (what) => new AiError.InvalidUserInputError({ description: `Mistral's chat has no form for ${what}` })
    })
  )
}
