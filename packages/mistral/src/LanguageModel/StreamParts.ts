/** The chunks of a stream, as parts of a response: folded, they are the parts of the whole completion. */
import type * as Response from "effect/ai/Response"
import { choicesOf, isChunks } from "../Chat/Accumulator.ts"
import { Thinking, thinkingOf } from "../Chat/ContentBuilder.ts"
import { ToolCalls } from "../Chat/toolCalls.ts"
import type { ChatCompletionChunk } from "../generated/Chat.ts"
import type { Usage } from "../generated/Common.ts"
import type { ContentChunk, ThinkChunk } from "../generated/Content.ts"
import type { DeltaMessage, ToolCall, ToolCallDelta } from "../generated/Messages.ts"
import { listOf } from "../internal/listOf.ts"
import * as calls from "./calls.ts"
import { carriedBy, partOf, thoughtsOf } from "./chunks.ts"
import { callId, callPart, finishOf, isReadable, type Known, metadataOf, otherOf } from "./parts.ts"
import { sourcesOf } from "./sources.ts"

type Part = Response.StreamPartEncoded

/** Thinking or text that may continue. */
type Open =
  | { readonly type: "text"; readonly id: string }
  | { readonly type: "reasoning"; readonly id: string; readonly thinking: Thinking }

/** The arguments of a call as text. */
const textOf = (given: ToolCall["function"]["arguments"] | undefined): string => calls.textOf(given ?? "") ?? ""

/** Converts the chunks of one stream, in order. */
export class StreamParts {
  private readonly known: Known
  private parts: Array<Part> = []
  /** The first chunk. */
  private first: ChatCompletionChunk | undefined
  private open: Open | undefined
  private blocks = 0
  private readonly calls = new ToolCalls()
  /** The ids of the calls whose parameters have started. */
  private readonly started = new Map<number, string>()
  finishReason = ""
  private usage: Usage | undefined

  constructor(known: Known) {
    this.known = known
  }

  /** What identifies the completion, as far as it has arrived. */
  get completion(): { readonly id?: string; readonly model?: string } {
    return this.first ?? {}
  }

  /** The parts of a chunk. */
  add(chunk: ChatCompletionChunk, requestId: string | undefined): ReadonlyArray<Part> {
    if (this.first === undefined) {
      this.first = chunk
      this.parts.push(metadataOf(chunk, requestId))
    }
    if (chunk.usage != null) this.usage = chunk.usage
    for (const { delta, finish_reason, index } of choicesOf(chunk)) {
      if (index !== 0) continue
      this.addContent(delta.content)
      listOf(delta.tool_calls).forEach((piece) => this.addCall(piece))
      if (finish_reason != null) this.finishReason = finish_reason
    }
    return this.flush()
  }

  /** The parts of the end of the stream. */
  end(): ReadonlyArray<Part> {
    this.close()
    this.calls.read().forEach((call, index) => {
      const id = this.started.get(index) ?? this.startCall(call, index)
      this.parts.push({ type: "tool-params-end", id }, callPart(call, id, this.known))
    })
    this.parts.push(finishOf(this.finishReason, this.usage))
    return this.flush()
  }

  private flush(): ReadonlyArray<Part> {
    const { parts } = this
    this.parts = []
    return parts
  }

  private addContent(content: DeltaMessage["content"]): void {
    if (typeof content === "string") this.addText(content)
    else if (isChunks(content)) listOf(content).forEach((chunk) => this.addChunk(chunk))
    else if (!isReadable(content)) this.parts.push({ type: "error", error: content })
  }

  private addChunk(chunk: ContentChunk): void {
    if (chunk.type === "text") return this.addText(chunk.text ?? "")
    if (chunk.type === "thinking") return this.addThinking({ ...chunk, thinking: thinkingOf(chunk) })
    this.close()
    this.parts.push(...sourcesOf(chunk, this.known.documents))
    const other = otherOf(chunk)
    if (other.type === "file") return void this.parts.push(other)
    const id = this.nextBlock()
    this.parts.push({ type: "text-start", id, metadata: other.metadata }, { type: "text-end", id })
  }

  private addText(delta: string): void {
    if (delta === "") return
    if (this.open?.type !== "text") {
      this.close()
      this.open = { type: "text", id: this.nextBlock() }
      this.parts.push({ type: "text-start", id: this.open.id })
    }
    this.parts.push({ type: "text-delta", id: this.open.id, delta })
  }

  private addThinking(piece: ThinkChunk): void {
    if (this.open?.type === "reasoning") {
      this.open.thinking.add(piece)
    } else {
      this.close()
      this.open = { type: "reasoning", id: this.nextBlock(), thinking: new Thinking(piece) }
      this.parts.push({ type: "reasoning-start", id: this.open.id })
    }
    const delta = thoughtsOf(piece)
    if (delta !== "") this.parts.push({ type: "reasoning-delta", id: this.open.id, delta })
  }

  /** Ends the text or the thinking that is open. */
  private close(): void {
    const { open } = this
    this.open = undefined
    if (open === undefined) return
    if (open.type === "text") return void this.parts.push({ type: "text-end", id: open.id })
    const thinking = open.thinking.read()
    this.parts.push(
      { type: "reasoning-end", id: open.id, metadata: carriedBy(partOf(thinking)) },
      ...sourcesOf(thinking, this.known.documents)
    )
  }

  private addCall(piece: ToolCallDelta): void {
    const { at, replaced, text } = this.calls.add(piece)
    const id = this.started.get(at)
    if (id === undefined) {
      const call = this.calls.nameAt(at) === "" ? undefined : this.calls.at(at)
      if (call !== undefined) this.startCall(call, at)
      return
    }
    const delta = replaced === undefined ? text : this.growth(textOf(replaced), at)
    if (delta !== "") this.parts.push({ type: "tool-params-delta", id, delta })
  }

  /** What the arguments of a call have after a text; nothing if they do not start with it. */
  private growth(before: string, at: number): string {
    const all = textOf(this.calls.at(at)?.function.arguments)
    return all.startsWith(before) ? all.slice(before.length) : ""
  }

  /** Starts the parameters of a call, with the text of those that have arrived. */
  private startCall(call: ToolCall, index: number): string {
    const id = calls.isAbsent(call) ? callId(this.completion, index) : calls.idOf(call)
    this.started.set(index, id)
    this.parts.push({ type: "tool-params-start", id, name: call.function.name })
    const delta = textOf(call.function.arguments)
    if (delta !== "") this.parts.push({ type: "tool-params-delta", id, delta })
    return id
  }

  private nextBlock(): string {
    return String(this.blocks++)
  }
}
