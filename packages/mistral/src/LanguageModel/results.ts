/** Results of tools, as parts of a prompt and back. */
import * as Prompt from "effect/ai/Prompt"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { isChunks } from "../Chat/Accumulator.ts"
import { resultOf } from "../Chat/toolResults.ts"
import { ToolMessage } from "../generated/Messages.ts"
import { textOf } from "./calls.ts"
import { chunkOf, type ChunkPart, fieldsOf, partsOf, placeholder } from "./chunks.ts"
import { asJson, optionsOf, sameJson } from "./json.ts"

/** A part that only an assistant can have becomes an empty text. */
export const userPartsOf = (content: string | Parameters<typeof partsOf>[0]): ReadonlyArray<Prompt.UserMessagePart> =>
  partsOf(content).map((part, index) => {
    const chunk = typeof content === "string" ? undefined : content[index]
    return part.type !== "reasoning" ? part : chunk === undefined ? Prompt.textPart({ text: "" }) : placeholder(chunk)
  })

const bare = ({ content, name, tool_call_id }: ToolMessage, nameOf: (id: string) => string): Prompt.ToolResultPart => {
  const id = tool_call_id ?? ""
  return Prompt.toolResultPart({
    id,
    name: name ?? nameOf(id),
    isFailure: false,
    result: content,
    ...(isChunks(content) ? { modelOutput: userPartsOf(content) } : {}),
    providerExecuted: false
  })
}

/** What the model reads: texts and files, or the result as text. A failure says that it is one. */
const contentOf = (
  { isFailure, modelOutput, name, result }: Prompt.ToolResultPart
): Result.Result<ToolMessage["content"], string> => {
  if (modelOutput !== undefined) return Result.all(modelOutput.map(chunkOf))
  const text = result === undefined ? "done" : textOf(result)
  if (text === undefined) return Result.fail(`the result of the tool \`${name}\`, which is not JSON`)
  return Result.succeed(resultOf(text, isFailure))
}

const rebuilt = (part: Prompt.ToolResultPart): Result.Result<ToolMessage, string> =>
  Result.map(contentOf(part), (content) => ({ role: "tool", tool_call_id: part.id, name: part.name, content }))

/** The part of a result; it carries its message if it could not rebuild it, or if it must. */
export const partOf = (
  message: ToolMessage,
  nameOf: (id: string) => string,
  carry: boolean
): Prompt.ToolResultPart => {
  const part = bare(message, nameOf)
  return !carry && sameJson(Result.getOrUndefined(rebuilt(part)), message)
    ? part
    : { ...part, options: { mistral: { message: asJson(message) } } }
}

const isToolMessage = Schema.is(ToolMessage)

const shapeOf = ({ id, isFailure, modelOutput, name, result }: Prompt.ToolResultPart) => [
  id,
  name,
  isFailure,
  result,
  modelOutput?.map((part: ChunkPart) => [...fieldsOf(part), optionsOf(part)["chunk"]])
]

/** The message of a part, or what cannot be expressed. */
export const messageOf = (part: Prompt.ToolResultPart): Result.Result<ToolMessage, string> => {
  if (part.providerExecuted) {
    return Result.fail(`the result of the tool \`${part.name}\`, which another provider ran`)
  }
  const { message } = optionsOf(part)
  return isToolMessage(message) && sameJson(shapeOf(bare(message, () => part.name)), shapeOf(part))
    ? Result.succeed(message)
    : rebuilt(part)
}
