/**
 * Folds the chunks of a stream into the completion that the call without streaming returns.
 *
 * Chunks that break their schema may lack any field, see `Validation.onMismatch`. The completion has what arrived: absent
 * choices are `[]`, absent usage is `{}`, an absent time is 0, an absent id stays absent.
 */
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type { Mutable } from "effect/Types"
import type {
  ChatCompletion,
  ChatCompletionChoice,
  ChatCompletionChunk,
  ChatCompletionChunkChoice
} from "../generated/Chat.ts"
import type { ContentChunk } from "../generated/Content.ts"
import type { AssistantMessage, DeltaMessage } from "../generated/Messages.ts"
import { listOf } from "../internal/listOf.ts"
import { ContentBuilder, contentOf, textIn } from "./ContentBuilder.ts"
import { ToolCalls } from "./toolCalls.ts"

type Content = DeltaMessage["content"]

export const isChunks = (content: Content): content is ReadonlyArray<ContentChunk> => Array.isArray(content)

/** Whether a value is a completion, as far as a response that breaks its schema shows it. */
export const isCompletion = (value: unknown): value is ChatCompletion => Predicate.hasProperty(value, "choices")

/** Returns the message of the first choice, to append it to `messages`. */
export const messageOf = (
  { choices }: Pick<ChatCompletion, "choices">
): AssistantMessage & { readonly role: "assistant" } => ({ ...listOf(choices)[0]?.message, role: "assistant" })

/** Returns the text of a completion's first choice, or of a content: its text chunks, joined, without thinking. */
export const textOf = (of: ChatCompletion | Content): string => {
  if (isCompletion(of)) return textOf(messageOf(of).content)
  if (typeof of === "string") return of
  return isChunks(of) ? textIn(listOf(of)) : ""
}

/** A choice of a chunk: its index, and what it adds. */
interface Added {
  readonly index: number
  readonly delta: DeltaMessage
  readonly finish_reason: ChatCompletionChunkChoice["finish_reason"]
}

/** The whole message that a gateway sent in place of a delta. */
const messageIn = (choice: object): DeltaMessage =>
  Predicate.hasProperty(choice, "message") && Predicate.isObject(choice.message) ? choice.message : {}

/** The choices of a chunk; the index of the only one may be absent. */
export const choicesOf = ({ choices }: ChatCompletionChunk): ReadonlyArray<Added> =>
  listOf(choices).map((choice, position) => ({
    index: choice.index ?? position,
    delta: choice.delta ?? messageIn(choice),
    finish_reason: choice.finish_reason
  }))

/** Whether a chunk has content that a retry would duplicate. */
export const hasContent = (chunk: ChatCompletionChunk): boolean =>
  choicesOf(chunk).some(({ delta: { content, tool_calls }, finish_reason }) =>
    finish_reason != null || listOf(tool_calls).length > 0 ||
    (typeof content === "string" ? content !== "" : isChunks(content) && content.length > 0)
  )

/** Accumulates one choice. */
class Choice {
  finish_reason = ""
  private readonly content = new ContentBuilder<ContentChunk>()
  private readonly calls = new ToolCalls()

  add({ content, tool_calls }: DeltaMessage): void {
    if (typeof content === "string") this.content.add({ type: "text", text: content })
    else if (isChunks(content)) listOf(content).forEach((chunk) => this.content.add(chunk))
    listOf(tool_calls).forEach((piece) => this.calls.add(piece))
  }

  choice(index: number): ChatCompletionChoice {
    const content = contentOf(this.content.chunks())
    const tool_calls = this.calls.read()
    const message = { role: "assistant", content, ...(tool_calls.length === 0 ? {} : { tool_calls }) } as const
    return { index, message, finish_reason: this.finish_reason }
  }
}

const isJson = Schema.is(Schema.Json)

/** Accumulates one completion: add chunks in order, read the partial completion at any time. */
export class Accumulator {
  private isStarted = false
  private readonly fields: Partial<Mutable<Pick<ChatCompletion, "created" | "id" | "model">>> = {}
  private usage: ChatCompletion["usage"] = {}
  private readonly choices = new Map<number, Choice>()

  add(chunk: ChatCompletionChunk): void {
    this.isStarted = true
    if (chunk.id != null) this.fields.id = chunk.id
    if (chunk.model != null) this.fields.model = chunk.model
    if (chunk.created != null) this.fields.created ??= chunk.created
    if (chunk.usage != null) this.usage = chunk.usage
    for (const { delta, finish_reason, index } of choicesOf(chunk)) {
      const choice = this.choices.get(index) ?? new Choice()
      choice.add(delta)
      if (finish_reason != null) choice.finish_reason = finish_reason
      this.choices.set(index, choice)
    }
  }

  /** The partial completion. */
  completion(): ChatCompletion | undefined {
    if (!this.isStarted) return undefined
    const choices = [...this.choices].sort(([a], [b]) => a - b).map(([index, choice]) => choice.choice(index))
    const completion = { created: 0, ...this.fields, object: "chat.completion", usage: this.usage, choices }
    return isCompletion(completion) ? completion : undefined
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
