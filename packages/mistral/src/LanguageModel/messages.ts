/** Messages of a request, as messages of a prompt and back. */
import * as Prompt from "effect/ai/Prompt"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { isChunks, textOf } from "../Chat/Accumulator.ts"
import { ChatMessage, type ToolMessage } from "../generated/Messages.ts"
import { listOf } from "../internal/listOf.ts"
import * as calls from "./calls.ts"
import { type ChunkPart, contentOf, fieldsOf, partsOf } from "./chunks.ts"
import { asJson, optionsOf, sameJson } from "./json.ts"
import * as results from "./results.ts"

/** A message that is not a tool's result. */
export type Spoken = Exclude<ChatMessage, ToolMessage>
type SpokenPrompt = Exclude<Prompt.Message, Prompt.ToolMessage>

const partsIn = (content: Spoken["content"]) => typeof content === "string" || isChunks(content) ? content : []

const bare = (message: Spoken): SpokenPrompt => {
  switch (message.role) {
    case "system":
      return Prompt.systemMessage({ content: textOf(message.content) })
    case "user":
      return Prompt.userMessage({ content: results.userPartsOf(partsIn(message.content)) })
    default:
      return Prompt.assistantMessage({
        content: [...partsOf(partsIn(message.content)), ...listOf(message.tool_calls).map(calls.partOf)],
        options: message.prefix === true ? { mistral: { prefix: true } } : {}
      })
  }
}

const isChunkPart = (part: Prompt.AssistantMessagePart): part is ChunkPart =>
  part.type === "text" || part.type === "file" || part.type === "reasoning"

const isCallPart = (part: Prompt.AssistantMessagePart) => part.type === "tool-call"

/** The message of what was said, from its parts alone. */
const rebuilt = (message: SpokenPrompt): Result.Result<Spoken, string> => {
  if (message.role === "system") return Result.succeed({ role: "system", content: message.content })
  if (message.role === "user") {
    return Result.map(contentOf(message.content), (content) => ({ role: "user", content }))
  }
  const parts = message.content.filter(isCallPart)
  const foreign = parts.find(({ providerExecuted }) => providerExecuted)
  if (foreign !== undefined) {
    return Result.fail(`a call of the tool \`${foreign.name}\`, which another provider ran`)
  }
  const unwritable = parts.find((part) => !calls.isWritable(part))
  if (unwritable !== undefined) {
    return Result.fail(`a call of the tool \`${unwritable.name}\` whose parameters are not JSON`)
  }
  const tool_calls = parts.map(calls.callOf)
  return Result.map(contentOf(message.content.filter(isChunkPart)), (content) => ({
    role: "assistant",
    content,
    ...(tool_calls.length === 0 ? {} : { tool_calls }),
    ...(optionsOf(message)["prefix"] === true ? { prefix: true } : {})
  }))
}

/** The message of a prompt; it carries the message of the request if its parts could not rebuild it. */
export const partOf = (message: Spoken): SpokenPrompt => {
  const spoken = bare(message)
  return sameJson(Result.getOrUndefined(rebuilt(spoken)), message)
    ? spoken
    : withMessage(spoken, { ...optionsOf(spoken), message: asJson(message) })
}

const withMessage = <M extends SpokenPrompt>(message: M, mistral: { readonly message: Schema.Json }): M => ({
  ...message,
  options: { mistral }
})

const isMessage = Schema.is(ChatMessage)

const shapeOf = (message: SpokenPrompt) => [
  message.role,
  optionsOf(message)["prefix"],
  typeof message.content === "string"
    ? message.content
    : message.content.map((part) =>
      part.type === "text" || part.type === "file" || part.type === "reasoning"
        ? [...fieldsOf(part), optionsOf(part)["chunk"]]
        : part.type === "tool-call"
        ? [part.id, part.name, part.params, optionsOf(part)["call"]]
        : part.type
    )
]

/** The message of the request, or what cannot be expressed. */
export const messageOf = (spoken: SpokenPrompt): Result.Result<Spoken, string> => {
  const { message } = optionsOf(spoken)
  return isMessage(message) && message.role !== "tool" && sameJson(shapeOf(bare(message)), shapeOf(spoken))
    ? Result.succeed(message)
    : rebuilt(spoken)
}
