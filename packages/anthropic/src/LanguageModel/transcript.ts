/** The prompts and the messages of a request, both ways: messages that became a prompt come back the same. */
import { isObject, type JsonObject } from "@effect-genai/core/ToolInput"
import * as Prompt from "effect/ai/Prompt"
import type { CreateMessageBody, MessageParam } from "../generated/Messages.ts"
import { fieldAt, isBlank } from "./blocks.ts"
import { optionsOf } from "./options.ts"
import { carrier, type Names, partOf, resultPart, userPart } from "./parts.ts"
import { placed } from "./placed.ts"
import * as system from "./system.ts"

/** The part of a request that is its prompt. */
export type Transcript = Pick<CreateMessageBody, "messages" | "system">

const objectOf = (block: unknown): JsonObject => isObject(block) ? block : {}

/** The blocks of a content; a text is one block. */
const blocksOf = ({ content = [] }: MessageParam): ReadonlyArray<JsonObject> =>
  typeof content === "string" ? [{ type: "text", text: content }] : content.map(objectOf)

/** The names of the tools by the ids of their calls. */
const calledIn = (messages: ReadonlyArray<MessageParam>): ReadonlyMap<string, string> =>
  new Map(
    messages.flatMap((message) => message.role === "assistant" ? blocksOf(message) : [])
      .filter(({ id, name }) => typeof id === "string" && typeof name === "string")
      .map((block) => [fieldAt(block, "id"), fieldAt(block, "name")])
  )

/** A block with a blank text has no other form that comes back. */
const isBlankText = ({ text, type }: JsonObject) => type === "text" && isBlank(text)

type UserParts =
  | { readonly role: "user"; readonly content: Array<Prompt.UserMessagePart> }
  | { readonly role: "tool"; readonly content: Array<Prompt.ToolResultPart> }

/** The parts of the user, and the results of tools: each run of one kind is a message of the prompt. */
const userParts = (message: MessageParam, nameOf: (id: string) => string): ReadonlyArray<UserParts> => {
  const runs: Array<UserParts> = []
  for (const block of blocksOf(message)) {
    const last = runs.at(-1)
    const result = resultPart(block, nameOf)
    if (result !== undefined) {
      if (last?.role === "tool") last.content.push(result)
      else runs.push({ role: "tool", content: [result] })
    } else {
      const part = isBlankText(block) ? carrier(block) : userPart(block)
      if (last?.role === "user") last.content.push(part)
      else runs.push({ role: "user", content: [part] })
    }
  }
  return runs.length === 0 ? [{ role: "user", content: [] }] : runs
}

/** Whether a message continues the turn of the one before, unless its options say otherwise. */
export const joinsByDefault = (role: Prompt.Message["role"], before: Prompt.Message["role"] | undefined): boolean =>
  before === "tool" && (role === "tool" || role === "user")

const nameOfType = (block: JsonObject) => fieldAt(block, "type").replace(/_tool_result$/, "")

/** Converts the messages of a request, and its system prompt, to a prompt. */
export const toPrompt = (request: Transcript): Prompt.Prompt => {
  const messages = convert(request, false)
  // Results that are not after their calls stay where they are.
  return Prompt.fromMessages(placed(messages) === messages ? messages : convert(request, true))
}

/** The messages of a prompt; `isFixed`: the results of tools say where they are. */
const convert = (request: Transcript, isFixed: boolean): ReadonlyArray<Prompt.Message> => {
  const called = calledIn(request.messages)
  const names: Names = {
    call: (block) => ({ name: fieldAt(block, "name"), params: block["input"] }),
    result: (block) => ({
      name: called.get(fieldAt(block, "tool_use_id")) ?? nameOfType(block),
      result: block["content"] ?? null
    })
  }
  const messages: Array<Prompt.Message> = request.system === undefined ? [] : [system.toPrompt(request.system)]
  for (const message of request.messages) {
    if (message.role === "system") {
      messages.push(system.messageToPrompt(message, messages.every(({ role }) => role === "system")))
      continue
    }
    if (typeof message.content === "string") {
      const joins = message.role === "user" && joinsByDefault("user", messages.at(-1)?.role) ? { joins: false } : {}
      messages.push(Prompt.makeMessage(message.role, {
        content: [Prompt.textPart({ text: message.content })],
        ...optionsOf({ content: "string", ...joins })
      }))
      continue
    }
    if (message.role === "assistant") {
      const content = blocksOf(message).map((block) => isBlankText(block) ? carrier(block) : partOf(block, names))
      messages.push(Prompt.assistantMessage({ content }))
      continue
    }
    for (const [index, { content, role }] of userParts(message, (id) => called.get(id) ?? "").entries()) {
      const joins = index > 0
      const isDefault = joins === joinsByDefault(role, messages.at(-1)?.role) && !(isFixed && role === "tool")
      const options = optionsOf(isDefault ? {} : { joins })
      messages.push(
        role === "tool"
          ? Prompt.toolMessage({ content, ...options })
          : Prompt.userMessage({ content, ...options })
      )
    }
  }
  return messages
}
