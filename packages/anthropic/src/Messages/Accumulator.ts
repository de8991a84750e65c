/** Folds the events of a stream into the message that the call without streaming returns. */
import { present } from "@effect-genai/core/OpenSchema"
import * as PartialJson from "@effect-genai/core/PartialJson"
import { StringBuilder } from "@effect-genai/core/StringBuilder"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { ContentBlock, Message } from "../generated/Messages.ts"
import type { RawContentBlockDelta, RawMessageDeltaEvent, RawMessageStreamEvent } from "../generated/Stream.ts"

/** Blocks whose input is streamed as JSON text. */
type WithInput = Extract<
  ContentBlock,
  { readonly input: Schema.Json; readonly type: "tool_use" | "server_tool_use" | "mcp_tool_use" }
>

const hasInput = (block: ContentBlock): block is WithInput =>
  block.type === "tool_use" || block.type === "server_tool_use" || block.type === "mcp_tool_use"

const isJson = Schema.is(Schema.Json)

/** Parses the complete input; text that is not JSON, or cannot be read exactly, is returned as is: see `Messages.toolInput`. */
const parseInput = (text: string): Schema.Json => {
  if (Result.isFailure(PartialJson.parse(text))) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Parses the part of the input received so far. */
const parsePartial = (text: string): Schema.Json => Result.getOrElse(PartialJson.parse(text), () => text) ?? {}

const readLater = (block: WithInput, text: string): ContentBlock => ({
  ...block,
  get input() {
    return parsePartial(text)
  }
})

/** Accumulates one message: add events in order, read the partial message at any time. */
export class Accumulator {
  /** How the events are out of order; later events are ignored. */
  disorder: string | undefined
  /** Whether the last event was received. */
  stopped = false
  private start: Message | undefined
  private readonly blocks: Array<ContentBlock> = []
  /** The text, thinking or input received so far for each open block. */
  private readonly arriving = new Map<number, StringBuilder>()

  add(event: RawMessageStreamEvent): void {
    if (this.disorder !== undefined) return
    switch (event.type) {
      case "message_start": {
        if (this.start !== undefined) return this.breaks("received `message_start` twice")
        this.start = event.message
        this.blocks.push(...event.message.content)
        return
      }
      case "content_block_start": {
        if (!this.isNext(event.index)) return this.breaks(`unexpected start of block ${Number(event.index)}`)
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

  /** The partial message; the input of an open block is parsed when it is accessed. */
  message(): Message | undefined {
    if (this.start === undefined) return undefined
    return { ...this.start, content: this.blocks.map((block, index) => this.grown(block, index, readLater)) }
  }

  /** The partial message and usage, for the error of a failed stream. */
  soFar(): { readonly partial?: Schema.Json; readonly usage?: Schema.Json } {
    const message = this.message()
    const usage = message?.usage
    return { ...(isJson(message) ? { partial: message } : {}), ...(isJson(usage) ? { usage } : {}) }
  }

  /** Whether a block may start: the one after the last, or a restart of an earlier one. */
  private isNext(index: number): boolean {
    return Number.isInteger(index) && index >= 0 && index <= this.blocks.length
  }

  /** A block with the deltas received so far. */
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
    if (block === undefined) return this.breaks(`received a delta for block ${Number(index)}, which has not started`)
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
        // Every input starts with an empty delta; it must not replace the initial `{}` of the block.
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
    if (this.start === undefined) return this.breaks("received `message_delta` before `message_start`")
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
