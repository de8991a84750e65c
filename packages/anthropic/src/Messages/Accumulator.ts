/** Folds the events of a stream into the message a call without streaming would have answered. */
import { present } from "@effect-genai/core/OpenSchema"
import * as PartialJson from "@effect-genai/core/PartialJson"
import { StringBuilder } from "@effect-genai/core/StringBuilder"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { ContentBlock, Message } from "../generated/Messages.ts"
import type { RawContentBlockDelta, RawMessageDeltaEvent, RawMessageStreamEvent } from "../generated/Stream.ts"

/** Blocks that carry an input which arrives as text. */
type WithInput = Extract<
  ContentBlock,
  { readonly input: Schema.Json; readonly type: "tool_use" | "server_tool_use" | "mcp_tool_use" }
>

const hasInput = (block: ContentBlock): block is WithInput =>
  block.type === "tool_use" || block.type === "server_tool_use" || block.type === "mcp_tool_use"

const isJson = Schema.is(Schema.Json)

/** The whole document, or its text where that is no JSON: see `Messages.toolInput`. */
const parseInput = (text: string): Schema.Json => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** What is complete so far of a document that is still arriving. */
const parsePartial = (text: string): Schema.Json => Result.getOrElse(PartialJson.parse(text), () => text) ?? {}

const readLater = (block: WithInput, text: string): ContentBlock => ({
  ...block,
  get input() {
    return parsePartial(text)
  }
})

/** One message on its way. Takes events in their order and says at any time what has come. */
export class Accumulator {
  /** What breaks the order of events; nothing after it is taken. */
  disorder: string | undefined
  /** Whether the last event has come. */
  stopped = false
  private start: Message | undefined
  private readonly blocks: Array<ContentBlock> = []
  /** What blocks that are arriving have been given of their text, thinking or input since they began. */
  private readonly arriving = new Map<number, StringBuilder>()

  add(event: RawMessageStreamEvent): void {
    if (this.disorder !== undefined) return
    switch (event.type) {
      case "message_start": {
        if (this.start !== undefined) return this.breaks("`message_start` came twice")
        this.start = event.message
        this.blocks.push(...event.message.content)
        return
      }
      case "content_block_start": {
        if (!this.isNext(event.index)) return this.breaks(`block ${Number(event.index)} began out of its turn`)
        this.blocks[event.index] = event.content_block
        this.arriving.delete(event.index)
        if (event.content_block.type === "fallback") this.change({ model: event.content_block.to.model })
        return
      }
      case "content_block_delta":
        return this.extend(event.index, event.delta)
      case "content_block_stop": {
        const block = this.blocks[event.index]
        if (block === undefined) return
        this.blocks[event.index] = this.grown(
          block,
          event.index,
          (block, text) => ({ ...block, input: parseInput(text) })
        )
        this.arriving.delete(event.index)
        return
      }
      case "message_delta":
        return this.finish(event)
      case "message_stop": {
        this.stopped = true
      }
    }
  }

  /** The message so far; inputs that are still arriving are read when they are looked at. */
  message(): Message | undefined {
    if (this.start === undefined) return undefined
    return { ...this.start, content: this.blocks.map((block, index) => this.grown(block, index, readLater)) }
  }

  /** What a failed stream tells of what had come. */
  soFar(): { readonly partial?: Schema.Json; readonly usage?: Schema.Json } {
    const message = this.message()
    const usage = message?.usage
    return { ...(isJson(message) ? { partial: message } : {}), ...(isJson(usage) ? { usage } : {}) }
  }

  /** Whether a block may begin: the one after the last, or one that is there anew. */
  private isNext(index: number): boolean {
    return Number.isInteger(index) && index >= 0 && index <= this.blocks.length
  }

  /** A block with what it has been given. */
  private grown(block: ContentBlock, index: number, withInput: typeof readLater): ContentBlock {
    const text = this.arriving.get(index)?.toString()
    if (text === undefined) return block
    if (block.type === "text") return { ...block, text: block.text + text }
    if (block.type === "thinking") return { ...block, thinking: block.thinking + text }
    return hasInput(block) ? withInput(block, text) : block
  }

  private grow(index: number, piece: string): void {
    const pieces = this.arriving.get(index)
    if (pieces !== undefined) return pieces.add(piece)
    const started = new StringBuilder()
    started.add(piece)
    this.arriving.set(index, started)
  }

  private extend(index: number, delta: RawContentBlockDelta): void {
    const block = this.blocks[index]
    if (block === undefined) return this.breaks(`a delta came for block ${Number(index)}, which has not begun`)
    switch (delta.type) {
      case "text_delta": {
        if (block.type === "text") this.grow(index, delta.text)
        return
      }
      case "thinking_delta": {
        if (block.type === "thinking") this.grow(index, delta.thinking)
        return
      }
      case "signature_delta": {
        if (block.type === "thinking") this.blocks[index] = { ...block, signature: delta.signature }
        return
      }
      case "citations_delta": {
        if (block.type !== "text") return
        this.blocks[index] = { ...block, citations: [...(block.citations ?? []), delta.citation] }
        return
      }
      case "input_json_delta": {
        // An empty delta opens every input; it must not replace the `{}` the block began with.
        if (delta.partial_json !== "" && hasInput(block)) this.grow(index, delta.partial_json)
        return
      }
      case "compaction_delta": {
        if (block.type !== "compaction") return
        const { type: _, ...fields } = delta
        this.blocks[index] = { ...block, ...present(fields) }
      }
    }
  }

  private finish({ context_management, delta, input_transformations, usage }: RawMessageDeltaEvent): void {
    if (this.start === undefined) return this.breaks("`message_delta` came before `message_start`")
    const { container, ...stop } = delta
    this.change({
      ...stop,
      ...present({ container, context_management, input_transformations }),
      usage: { ...this.start.usage, ...present(usage) }
    })
  }

  private change(fields: Partial<Message>): void {
    if (this.start !== undefined) this.start = { ...this.start, ...fields }
  }

  private breaks(how: string): void {
    this.disorder = how
  }
}
