/** Rules of the messages: their order, their blocks, and which blocks belong together. */
import { Rules } from "@effect-genai/core/TestingPlatform"
import * as Predicate from "effect/Predicate"
import type { ContentBlockParam, MessageParam } from "../../generated/Messages.ts"
import type { Checked, Of } from "./Rule.ts"

interface Located {
  /** Where the request has the block. */
  readonly at: string
  readonly block: ContentBlockParam
}

/** Consecutive messages of one role, which the API joins. */
interface Turn {
  readonly role: MessageParam["role"]
  /** Where its last message is. */
  readonly at: string
  readonly blocks: ReadonlyArray<Located>
}

const blocksOf = ({ content, role }: MessageParam, index: number): ReadonlyArray<Located> =>
  role === "system" || content === undefined || typeof content === "string"
    ? []
    : content.map((block, at) => ({ block, at: `messages.${index}.content.${at}` }))

const allBlocks = ({ messages }: Checked) => messages.flatMap(blocksOf)

const turnsOf = ({ messages }: Checked): ReadonlyArray<Turn> => {
  const turns: Array<Turn> = []
  for (const [index, message] of messages.entries()) {
    if (message.role === "system") continue
    const own = { role: message.role, at: `messages.${index}` }
    const before = turns.at(-1)
    if (before?.role !== message.role) turns.push({ ...own, blocks: blocksOf(message, index) })
    else turns[turns.length - 1] = { ...own, blocks: [...before.blocks, ...blocksOf(message, index)] }
  }
  return turns
}

type Block<Type extends string> = Extract<ContentBlockParam, { readonly type: Type }>

const toolUses = ({ blocks }: Pick<Turn, "blocks">): ReadonlyArray<Block<"tool_use">> =>
  blocks.flatMap(({ block }) => block.type === "tool_use" ? [block] : [])

const resultIds = (blocks: ReadonlyArray<Located>) =>
  blocks.flatMap(({ block }) => block.type === "tool_result" ? [block.tool_use_id] : [])

/** The results before anything else in a turn. */
const leadingResults = (turn: Turn | undefined) => {
  if (turn?.role !== "user") return []
  const end = turn.blocks.findIndex(({ block }) => block.type !== "tool_result")
  return resultIds(end < 0 ? turn.blocks : turn.blocks.slice(0, end))
}

const isText = (block: { readonly type?: unknown }): block is Block<"text"> => block.type === "text"

interface LocatedText {
  readonly at: string
  readonly text: string
}

/** The text blocks of the prompt; also those inside tool results. */
const textsOf = (request: Checked): ReadonlyArray<LocatedText> => [
  ...(typeof request.system === "object"
    ? request.system.map(({ text }, index) => ({ text, at: `system.${index}` }))
    : []),
  ...allBlocks(request).flatMap(({ at, block }): ReadonlyArray<LocatedText> => {
    if (isText(block)) return [{ at, text: block.text }]
    if (block.type !== "tool_result" || !Array.isArray(block.content)) return []
    return block.content.filter(isText).map(({ text }, index) => ({ text, at: `${at}.tool_result.content.${index}` }))
  })
]

const textOf = (block: { readonly type: unknown }) => isText(block) ? [block.text] : []

const isEmpty = ({ content }: MessageParam) => content === "" || (Array.isArray(content) && content.length === 0)

const isMarked = (value: unknown) => Predicate.hasProperty(value, "cache_control") && value.cache_control != null

/** The blocks and tools of a prompt that may have a cache breakpoint. */
const breakpointsOf = (request: Checked) =>
  [
    ...(request.tools ?? []),
    ...(typeof request.system === "object" ? request.system : []),
    ...allBlocks(request).map(({ block }) => block)
  ].filter(isMarked)

export const messages: Of = {
  "there is a message": ({ messages }) =>
    messages.length === 0 ? "messages: at least one message is required" : undefined,
  "only the last message may be empty, of the assistant": ({ messages }) =>
    Rules.firstOf(
      messages,
      (message, index) =>
        isEmpty(message) && (message.role !== "assistant" || index < messages.length - 1)
          ? `messages.${index}: all messages must have non-empty content except for the optional final assistant message`
          : undefined
    ),
  "a text says something": (request) =>
    Rules.firstOf(textsOf(request), ({ at, text }) => {
      if (text === "") return `${at}: text content blocks must be non-empty`
      return text.trim() === "" ? `${at}: text content blocks must contain non-whitespace text` : undefined
    }),
  "a tool's input is an object": (request) =>
    Rules.firstOf(
      allBlocks(request),
      ({ at, block }) =>
        (block.type === "tool_use" || block.type === "server_tool_use") && !Predicate.isObject(block.input)
          ? `${at}.${block.type}.input: Input should be a valid dictionary`
          : undefined
    ),
  "a tool's call has an id and a name": (request) =>
    Rules.firstOf(allBlocks(request), ({ at, block }) => {
      if (block.type !== "tool_use") return undefined
      if (!/^[a-zA-Z0-9_-]+$/.test(block.id)) {
        return `${at}.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'`
      }
      return /^[a-zA-Z0-9_-]{1,200}$/.test(block.name)
        ? undefined
        : `${at}.tool_use.name: String should match pattern '^[a-zA-Z0-9_-]{1,200}$'`
    }),
  "the assistant calls tools, the user has their results": (request) =>
    Rules.firstOf(
      request.messages.flatMap((message, index) => blocksOf(message, index).map((at) => ({ ...at, ...message }))),
      ({ at, block, role }) => {
        if (
          block.type === "tool_use" && role === "user"
        ) return `${at}: \`tool_use\` blocks can only be in \`assistant\` messages`
        return block.type === "tool_result" && role === "assistant"
          ? `${at}: \`tool_result\` blocks can only be in \`user\` messages`
          : undefined
      }
    ),
  "calls differ in their ids": (request) =>
    Rules.duplicate(toolUses({ blocks: allBlocks(request) }).map(({ id }) => id)) === undefined
      ? undefined
      : "messages: `tool_use` ids must be unique",
  "a result has its call in the turn before": (request) => {
    const turns = turnsOf(request)
    return Rules.firstOf(turns, ({ blocks }, index) => {
      const before = turns[index - 1]
      const called = new Set(before === undefined ? [] : toolUses(before).map(({ id }) => id))
      return Rules.firstOf(blocks, ({ at, block }) =>
        block.type === "tool_result" && !called.has(block.tool_use_id)
          ? `${at}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${block.tool_use_id}. Each \`tool_result\` ` +
            "block must have a corresponding `tool_use` block in the previous message."
          : undefined)
    })
  },
  "a call has one result, at the start of the turn after": (request) => {
    const turns = turnsOf(request)
    return Rules.firstOf(turns, (turn, index) => {
      const found = leadingResults(turns[index + 1])
      const results = new Set(found)
      const missing = toolUses(turn).map(({ id }) => id).filter((id) => !results.has(id))
      const twice = Rules.duplicate(found)
      if (missing.length > 0) {
        return `${turn.at}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ` +
          `${
            missing.join(", ")
          }. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`
      }
      return twice === undefined
        ? undefined
        : `messages: each tool_use must have a single result. Found multiple \`tool_result\` blocks with id: ${twice}`
    })
  },
  "a failed result says why": (request) =>
    Rules.firstOf(
      allBlocks(request),
      ({ at, block }) =>
        block.type === "tool_result" && block.is_error === true && (block.content ?? "").length === 0
          ? `${at}.tool_result: content cannot be empty if \`is_error\` is true`
          : undefined
    ),
  "a prefill does not end in a space": ({ messages }) => {
    const last = messages.at(-1)
    const end = typeof last?.content === "string" ? last.content : last?.content?.flatMap(textOf).at(-1)
    return last?.role === "assistant" && end !== undefined && /\s$/.test(end)
      ? "messages: final assistant content cannot end with trailing whitespace"
      : undefined
  },
  "at most 4 breakpoints of the cache": (request) => {
    const count = breakpointsOf(request).length
    return count > 4 ? `A maximum of 4 blocks with cache_control may be provided. Found ${count}.` : undefined
  }
}
