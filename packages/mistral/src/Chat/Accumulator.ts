/** Folds the chunks of a stream into the completion that the call without streaming returns. */
import { StringBuilder } from "@effect-genai/core/StringBuilder"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type { ChatCompletion, ChatCompletionChoice, ChatCompletionChunk } from "../generated/Chat.ts"
import type { ContentChunk, ThinkChunk } from "../generated/Content.ts"
import type { DeltaMessage, ToolCall } from "../generated/Messages.ts"

type Content = DeltaMessage["content"]

export const isChunks = (content: Content): content is ReadonlyArray<ContentChunk> => Array.isArray(content)

const isCompletion = (of: ChatCompletion | Content): of is ChatCompletion => Predicate.hasProperty(of, "choices")

/** Returns the text of a completion's first choice, or of a content: its text chunks, joined, without thinking. */
export const textOf = (of: ChatCompletion | Content): string => {
  if (isCompletion(of)) return textOf(of.choices[0]?.message?.content)
  if (typeof of === "string") return of
  return isChunks(of) ? of.map((chunk) => chunk.type === "text" ? chunk.text : "").join("") : ""
}

/** Whether a chunk has content that a retry would duplicate. */
export const hasContent = ({ choices }: ChatCompletionChunk): boolean =>
  choices.some(({ delta: { content, tool_calls }, finish_reason }) =>
    finish_reason != null || (tool_calls ?? []).length > 0 ||
    (typeof content === "string" ? content !== "" : isChunks(content) && content.length > 0)
  )

/** Joins two pieces of one text. */
const joined = <T extends { readonly text: string }>(one: T, { text }: { readonly text: string }): T => ({
  ...one,
  text: one.text + text
})

const joinedThinking = (one: ThinkChunk, other: ThinkChunk): ThinkChunk => {
  const parts = [...one.thinking]
  for (const part of other.thinking) {
    const last = parts.at(-1)
    if (last?.type === "text" && part.type === "text") parts[parts.length - 1] = joined(last, part)
    else parts.push(part)
  }
  return { ...one, ...other, thinking: parts }
}

/** The id of a tool call; continuing pieces have an empty id, `null` or "null". */
const idOf = ({ id }: ToolCall) => id === "" || id === "null" ? undefined : id ?? undefined

/** Whether a piece continues a call: same index without its own name and id or, without an index, the same id. */
const continuesCall = (piece: ToolCall, call: ToolCall, isLast: boolean): boolean => {
  const [id, started] = [idOf(piece), idOf(call)]
  const isNameless = piece.function.name === ""
  if (piece.index == null) return id === undefined ? isNameless && isLast : id === started
  return piece.index === (call.index ?? 0) &&
    (isNameless || id === undefined || started === undefined || id === started)
}

type Arguments = ToolCall["function"]["arguments"]

const joinedArguments = (before: Arguments, more: Arguments): Arguments => {
  if (typeof before === "string" && typeof more === "string") return before + more
  return more === "" ? before : more
}

/** Accumulates one choice. */
class Choice {
  finish_reason = ""
  private readonly chunks: Array<ContentChunk> = []
  /** The text to append to the last chunk. */
  private arriving = new StringBuilder()
  private readonly calls: Array<ToolCall> = []

  add({ content, tool_calls }: DeltaMessage): void {
    if (typeof content === "string") this.addChunk({ type: "text", text: content })
    else if (isChunks(content)) content.forEach((chunk) => this.addChunk(chunk))
    tool_calls?.forEach((call) => this.addCall(call))
  }

  choice(index: number): ChatCompletionChoice {
    this.settle()
    const isText = this.chunks.every(({ type }) => type === "text")
    const content = isText ? textOf(this.chunks) : [...this.chunks]
    const tool_calls = [...this.calls]
    const message = { role: "assistant", content, ...(tool_calls.length === 0 ? {} : { tool_calls }) } as const
    return { index, message, finish_reason: this.finish_reason }
  }

  private addChunk(chunk: ContentChunk): void {
    const last = this.chunks.at(-1)
    if (chunk.type === "text" && last?.type === "text") this.arriving.add(chunk.text)
    else if (chunk.type === "thinking" && last?.type === "thinking") {
      this.chunks[this.chunks.length - 1] = joinedThinking(last, chunk)
    } else if (chunk.type !== "text" || chunk.text !== "") {
      this.settle()
      this.chunks.push(chunk)
    }
  }

  /** Appends the pending text to the last chunk. */
  private settle(): void {
    const last = this.chunks.at(-1)
    const text = this.arriving.toString()
    if (text === "" || last?.type !== "text") return
    this.chunks[this.chunks.length - 1] = joined(last, { text })
    this.arriving = new StringBuilder()
  }

  private addCall(piece: ToolCall): void {
    let at = this.calls.length - 1
    for (const last = at; at >= 0; at--) {
      const call = this.calls[at]
      if (call !== undefined && continuesCall(piece, call, at === last)) break
    }
    const call = this.calls[at]
    if (call === undefined) return void this.calls.push(piece)
    const id = idOf(call) ?? idOf(piece)
    this.calls[at] = {
      ...call,
      ...(id === undefined ? {} : { id }),
      function: {
        name: call.function.name || piece.function.name,
        arguments: joinedArguments(call.function.arguments, piece.function.arguments)
      }
    }
  }
}

const isJson = Schema.is(Schema.Json)

/** Accumulates one completion: add chunks in order, read the partial completion at any time. */
export class Accumulator {
  private last: ChatCompletionChunk | undefined
  private created: ChatCompletionChunk["created"]
  private usage: ChatCompletion["usage"] = {}
  private readonly choices = new Map<number, Choice>()

  add(chunk: ChatCompletionChunk): void {
    this.last = chunk
    this.created ??= chunk.created
    if (chunk.usage != null) this.usage = chunk.usage
    for (const { delta, finish_reason, index } of chunk.choices) {
      const choice = this.choices.get(index) ?? new Choice()
      choice.add(delta)
      if (finish_reason != null) choice.finish_reason = finish_reason
      this.choices.set(index, choice)
    }
  }

  /** The partial completion. */
  completion(): ChatCompletion | undefined {
    if (this.last === undefined) return undefined
    const { id, model } = this.last
    const choices = [...this.choices].sort(([a], [b]) => a - b).map(([index, choice]) => choice.choice(index))
    return { id, object: "chat.completion", created: this.created ?? 0, model, usage: this.usage, choices }
  }

  /** The partial completion and usage, for the error of a failed stream. */
  soFar(): { readonly partial?: Schema.Json; readonly usage?: Schema.Json } {
    const completion = this.completion()
    return {
      ...(isJson(completion) ? { partial: completion } : {}),
      ...(isJson(this.usage) && Object.keys(this.usage).length > 0 ? { usage: this.usage } : {})
    }
  }
}
