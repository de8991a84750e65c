/** A prompt, as the messages of a request. */
import { isObject, type JsonObject } from "@effect-genai/core/ToolInput"
import type * as AiError from "effect/ai/AiError"
import type * as Prompt from "effect/ai/Prompt"
import type * as Result from "effect/Result"
import { blockOf, blockOfResult, isEmpty, type WireName } from "./blocks.ts"
import { expressed, inexpressible } from "./inexpressible.ts"
import { fieldsOf } from "./options.ts"
import { placed } from "./placed.ts"
import * as system from "./system.ts"
import { joinsByDefault, type Transcript } from "./transcript.ts"

type Approval = Prompt.ToolApprovalRequestPart | Prompt.ToolApprovalResponsePart

const isApproval = (part: Prompt.Part): part is Approval =>
  part.type === "tool-approval-request" || part.type === "tool-approval-response"

/** Checks that an approval is about a call that has its result. */
const settled = ({ content }: Prompt.Prompt) => {
  const parts = content.flatMap(({ content }): ReadonlyArray<Prompt.Part> => typeof content === "string" ? [] : content)
  const done = new Set(parts.flatMap((part) => part.type === "tool-result" ? [part.id] : []))
  const approvals = new Set(
    parts.flatMap((part) => part.type === "tool-approval-request" && done.has(part.toolCallId) ? [part.approvalId] : [])
  )
  return ({ approvalId }: Approval): void => {
    if (approvals.has(approvalId)) return
    throw inexpressible(
      `the approval \`${approvalId}\` is pending: pass the toolkit, and a \`tool-approval-response\` for each request`
    )
  }
}

/** A message on the wire; a system message has its other fields, too. */
interface Wire {
  readonly role: "user" | "assistant" | "system"
  readonly content?: string | ReadonlyArray<JsonObject> | undefined
}

type Spoken = Exclude<Prompt.Message, Prompt.SystemMessage>

const partsOf = (message: Spoken): ReadonlyArray<Prompt.AssistantMessagePart | Prompt.ToolMessagePart> =>
  message.content

const thoughts = new Set<unknown>(["thinking", "redacted_thinking"])

/** Marks the last block as the end of what is cached. */
const marked = (blocks: ReadonlyArray<JsonObject>, { cache_control }: JsonObject): ReadonlyArray<JsonObject> => {
  const last = blocks.at(-1)
  if (cache_control === undefined) return blocks
  if (last === undefined || thoughts.has(last["type"])) {
    throw inexpressible("a message that is empty or ends in thinking cannot be marked with `cache_control`")
  }
  return [...blocks.slice(0, -1), { cache_control, ...last }]
}

/** The content of a message; `undefined` if there is nothing to send. */
const contentOf = (
  message: Spoken,
  wireName: WireName,
  settle: (part: Approval) => void
): string | ReadonlyArray<JsonObject> | undefined => {
  const fields = fieldsOf(message)
  const parts = partsOf(message)
  const [first] = parts
  if (fields["content"] === "string" && parts.length === 1 && first?.type === "text" && isPlain(first)) {
    return first.text
  }
  const blocks = parts.flatMap((part) => {
    if (isApproval(part)) return settle(part) ?? []
    if (isEmpty(part)) return []
    return [message.role === "tool" && part.type === "tool-result" ? blockOfResult(part) : blockOf(part, wireName)]
  })
  return parts.length > 0 && blocks.length === 0 ? undefined : marked(blocks, fields)
}

const isPlain = (part: Prompt.TextPart) => Object.keys(fieldsOf(part)).length === 0

const asBlocks = (content: Wire["content"]): ReadonlyArray<JsonObject> =>
  typeof content === "string" ? [{ type: "text", text: content }] : content ?? []

const joined = (one: Wire, other: Wire): Wire => ({
  role: one.role,
  content: [...asBlocks(one.content), ...asBlocks(other.content)]
})

const isMessages = (messages: ReadonlyArray<unknown>): messages is Transcript["messages"] => messages.every(isObject)

const isSystem = (content: unknown): content is NonNullable<Transcript["system"]> => content !== undefined

const make = (prompt: Prompt.Prompt, wireName: WireName): Transcript => {
  const settle = settled(prompt)
  const first: Array<Prompt.SystemMessage> = []
  const messages: Array<Wire> = []
  let before: Prompt.Message["role"] | undefined
  for (const message of placed(prompt.content)) {
    if (message.role === "system") {
      const { content, rest } = system.wireOf(message)
      if (before === undefined && system.isPlacedFirst(message)) first.push(message)
      else {
        messages.push({ ...rest, role: "system", ...(content === undefined ? {} : { content }) })
        before = "system"
      }
      continue
    }
    const content = contentOf(message, wireName, settle)
    if (content === undefined) continue
    const wire: Wire = { role: message.role === "assistant" ? "assistant" : "user", content }
    const last = messages.at(-1)
    const { joins = joinsByDefault(message.role, before) } = fieldsOf(message)
    if (joins === true && last?.role === wire.role) messages[messages.length - 1] = joined(last, wire)
    else messages.push(wire)
    before = message.role
  }
  const content = system.fromPrompt(first)
  if (!isMessages(messages)) throw inexpressible("the messages are not objects")
  return { ...(isSystem(content) ? { system: content } : {}), messages }
}

/** The messages of a prompt whose tools have other names on the wire. */
export const messagesOf = (
  prompt: Prompt.Prompt,
  wireName: WireName
): Result.Result<Transcript, AiError.AiErrorReason> => expressed(() => make(prompt, wireName))

/**
 * Converts a prompt to the messages of a request and its system prompt. Fails with an `InvalidUserInputError` about what
 * Anthropic has no form for.
 */
export const toMessages = (prompt: Prompt.Prompt): Result.Result<Transcript, AiError.AiErrorReason> =>
  messagesOf(prompt, (name) => name)
