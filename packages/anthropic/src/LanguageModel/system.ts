/** System prompts: a field of the request, and messages within the history. */
import { textAt } from "@effect-genai/core/Provider"
import { isObject, type JsonObject } from "@effect-genai/core/ToolInput"
import * as Prompt from "effect/ai/Prompt"
import type { CreateMessageBody, SystemMessageParam } from "../generated/Messages.ts"
import { inexpressible } from "./inexpressible.ts"
import { fieldsOf, optionsOf } from "./options.ts"

type Content = SystemMessageParam["content"]

const textIn = (blocks: ReadonlyArray<unknown>): string => blocks.map((block) => textAt(block, "text") ?? "").join("")

const shown = (content: Content): { readonly text: string; readonly fields: JsonObject } => {
  if (content === undefined) return { text: "", fields: { content: null } }
  if (typeof content === "string") return { text: content, fields: {} }
  return { text: textIn(content), fields: { content: content.flatMap((block) => isObject(block) ? [block] : []) } }
}

/** The message of a system prompt. */
export const toPrompt = (content: NonNullable<CreateMessageBody["system"]>): Prompt.SystemMessage => {
  const { fields, text } = shown(content)
  return Prompt.systemMessage({ content: text, ...optionsOf(fields) })
}

/** The message of a system message; `isFirst`: a default placement would make it the system prompt of the request. */
export const messageToPrompt = (
  { content, role: _, ...rest }: SystemMessageParam,
  isFirst: boolean
): Prompt.SystemMessage => {
  const { fields, text } = shown(content)
  const placement = isFirst ? { placement: "messages" } : {}
  return Prompt.systemMessage({
    content: text,
    ...optionsOf({ ...(isObject(rest) ? rest : {}), ...fields, ...placement })
  })
}

/** Whether a message is the system prompt of the request if no other message comes before it. */
export const isPlacedFirst = (message: Prompt.SystemMessage): boolean => fieldsOf(message)["placement"] !== "messages"

interface Wire {
  readonly content: string | ReadonlyArray<JsonObject> | undefined
  /** The fields of a system message within the history. */
  readonly rest: JsonObject
}

/** The content and the fields of a system message; its blocks count while they have its text. */
export const wireOf = (message: Prompt.SystemMessage): Wire => {
  const { clear_at, content, output_config, placement: _, ...ofText } = fieldsOf(message)
  const rest = {
    ...(clear_at === undefined ? {} : { clear_at }),
    ...(output_config === undefined ? {} : { output_config })
  }
  if (content === null && message.content === "") return { content: undefined, rest }
  if (Array.isArray(content) && textIn(content) === message.content) return { content: content.filter(isObject), rest }
  const isPlain = Object.keys(ofText).length === 0
  return { content: isPlain ? message.content : [{ ...ofText, type: "text", text: message.content }], rest }
}

const blocksOf = (content: Wire["content"]): ReadonlyArray<JsonObject> =>
  typeof content !== "string" ? content ?? [] : content === "" ? [] : [{ type: "text", text: content }]

/** The system prompt of the messages at the start. */
export const fromPrompt = (messages: ReadonlyArray<Prompt.SystemMessage>): Wire["content"] => {
  const contents = messages.map((message) => {
    const { content, rest } = wireOf(message)
    const [field] = Object.keys(rest)
    if (field === undefined) return content
    throw inexpressible(
      `\`${field}\` is a field of system messages within the history: set \`placement: "messages"\` in its options, too`
    )
  })
  return contents.length > 1 ? contents.flatMap(blocksOf) : contents[0]
}

type System = NonNullable<CreateMessageBody["system"]>

const textBlocks = (system: System): Exclude<System, string> =>
  typeof system !== "string" ? system : system === "" ? [] : [{ type: "text", text: system }]

/** Joins the system prompts of the configuration and of the prompt. */
export const join = (configured: System | undefined, prompted: System | undefined): System | undefined =>
  configured === undefined || prompted === undefined
    ? configured ?? prompted
    : [...textBlocks(configured), ...textBlocks(prompted)]
