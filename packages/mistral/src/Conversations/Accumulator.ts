/**
 * Folds the events of a stream into the response that the call without streaming returns.
 *
 * Events that break their schema may lack any field, see `Validation.onMismatch`. The response has what arrived: absent
 * usage is `{}`, an absent id stays absent.
 */
import { StringBuilder } from "@effect-genai/core/StringBuilder"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { ContentBuilder, contentOf, textIn, thoughtIn } from "../Chat/ContentBuilder.ts"
import type { MessageOutputChunk } from "../generated/Content.ts"
import type { ConversationEvent, ConversationResponse, MessageOutputDelta } from "../generated/Conversations.ts"
import type { MessageOutputEntry, OutputEntry } from "../generated/Entries.ts"
import { listOf } from "../internal/listOf.ts"

/** Whether a value is a response, as far as one that breaks its schema shows it. */
export const isResponse = (value: unknown): value is ConversationResponse => Predicate.hasProperty(value, "outputs")

const isEntry = (value: unknown): value is OutputEntry => Predicate.hasProperty(value, "type")

type Content = MessageOutputEntry["content"]

export const isChunks = (content: Content): content is ReadonlyArray<MessageOutputChunk> => Array.isArray(content)

const isChunk = (delta: MessageOutputDelta): delta is MessageOutputChunk => Predicate.isObject(delta)

/** Returns the text of a response, or of the content of a message: without thinking, and without tool calls. */
export const textOf = (of: ConversationResponse | Content): string => {
  if (isResponse(of)) {
    return listOf(of.outputs).map((entry) => entry.type === "message.output" ? textOf(entry.content) : "").join("")
  }
  if (typeof of === "string") return of
  return isChunks(of) ? textIn(listOf(of)) : ""
}

/** The chunk that a delta adds; a text is one, too. */
const chunkOf = (delta: MessageOutputDelta): ReadonlyArray<MessageOutputChunk> => {
  if (typeof delta === "string") return [{ type: "text", text: delta }]
  return isChunk(delta) ? [delta] : []
}

const deltaOf = (event: ConversationEvent) => event.type === "message.output.delta" ? chunkOf(event.content) : []

/** The text that an event adds. */
export const eventText = (event: ConversationEvent): string => textIn(deltaOf(event))

/** The thinking that an event adds. */
export const eventThinking = (event: ConversationEvent): string => deltaOf(event).map(thoughtIn).join("")

/** What the events of every entry have. */
interface Head {
  readonly type: string
  readonly created_at?: string
  readonly output_index?: number
  readonly id: string
}

/** One entry of the outputs. */
class Entry {
  private readonly type: string
  private fields: object = {}
  private times: { readonly created_at?: string; readonly completed_at?: string } = {}
  private readonly input = new StringBuilder()
  private readonly contents = new Map<number, ContentBuilder<MessageOutputChunk>>()

  constructor(type: string) {
    this.type = type
  }

  /** Adds the fields of an event. */
  add({ created_at, output_index: _, type: __, ...fields }: Head): this {
    this.fields = { ...this.fields, ...fields }
    if (created_at != null) this.times = { created_at, ...this.times, completed_at: created_at }
    return this
  }

  addArguments(piece: string): void {
    this.input.add(piece ?? "")
  }

  addContent(index: number, delta: MessageOutputDelta): void {
    const content = this.contents.get(index) ?? new ContentBuilder()
    this.contents.set(index, content)
    chunkOf(delta).forEach((chunk) => content.add(chunk))
  }

  output(): object {
    const { fields, times, type } = this
    const isPending = Predicate.hasProperty(fields, "confirmation_status") && fields.confirmation_status === "pending"
    return {
      object: "entry",
      type,
      ...times,
      ...(isPending ? { completed_at: null } : {}),
      ...fields,
      ...(type === "function.call" || type === "tool.execution" ? { arguments: this.input.toString() } : {}),
      ...(type === "message.output" ? { content: this.content() } : {})
    }
  }

  private content() {
    const sorted = [...this.contents].sort(([a], [b]) => a - b)
    return contentOf(sorted.flatMap(([, content]) => content.chunks()))
  }
}

const isJson = Schema.is(Schema.Json)

/** Accumulates one response: add events in order, read the partial response at any time. */
export class Accumulator {
  /** Whether the last event was added. */
  isDone = false
  private fields: Partial<Pick<ConversationResponse, "conversation_id" | "usage">> | undefined
  private readonly entries = new Map<string, Entry>()

  add(event: ConversationEvent): void {
    switch (event.type) {
      case "conversation.response.started": {
        this.fields = { ...this.fields, conversation_id: event.conversation_id }
        return
      }
      case "conversation.response.done": {
        const { created_at: _, type: __, ...fields } = event
        this.fields = { ...this.fields, ...fields }
        this.isDone = true
        return
      }
      case "message.output.delta": {
        const { content, content_index, ...head } = event
        return this.entry("message.output", head).addContent(content_index ?? 0, content)
      }
      case "function.call.delta": {
        const { arguments: piece, ...head } = event
        return this.entry("function.call", head, event.tool_call_id).addArguments(piece)
      }
      case "tool.execution.started":
      case "tool.execution.delta": {
        const { arguments: piece, ...head } = event
        return this.entry("tool.execution", head).addArguments(piece)
      }
      case "tool.execution.done":
        return void this.entry("tool.execution", event)
      case "agent.handoff.started":
      case "agent.handoff.done":
        return void this.entry("agent.handoff", event)
    }
  }
  /** The partial response. */
  response(): ConversationResponse | undefined {
    if (this.fields === undefined && this.entries.size === 0) return undefined
    const outputs = [...this.entries.values()].map((entry) => entry.output()).filter(isEntry)
    const usage = this.fields?.usage ?? {}
    const response = { object: "conversation.response", ...this.fields, outputs, usage }
    return isResponse(response) ? response : undefined
  }

  /** The partial response and usage, for the error of a failed stream. */
  soFar(): { readonly partial?: Schema.Json; readonly usage?: Schema.Json } {
    const response = this.response()
    const usage = this.fields?.usage
    return {
      ...(isJson(response) ? { partial: response } : {}),
      ...(isJson(usage) && usage !== null ? { usage } : {})
    }
  }

  /** The entry of an event, with its fields. */
  private entry(type: string, head: Head, call = ""): Entry {
    const key = [type, head.id ?? head.output_index, call].join(" ")
    const entry = this.entries.get(key) ?? new Entry(type)
    this.entries.set(key, entry)
    return entry.add(head)
  }
}
