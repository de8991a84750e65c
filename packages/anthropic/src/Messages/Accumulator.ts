/**
 * Folds the events of a stream into the message that the call without streaming returns.
 *
 * Events that break their schema may lack any field, see `Validation.onMismatch`. The message has what arrived: absent
 * content is `[]`, absent usage is `{}`, other absent fields stay absent.
 */
import { present } from "@effect-genai/core/OpenSchema"
import * as PartialJson from "@effect-genai/core/PartialJson"
import { textAt } from "@effect-genai/core/Provider"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type { ContentBlock, Message } from "../generated/Messages.ts"
import type { RawMessageDeltaEvent, RawMessageStreamEvent } from "../generated/Stream.ts"
import { Block } from "./Block.ts"
import { contentOf } from "./content.ts"

const isJson = Schema.is(Schema.Json)

/** Whether a value is a message, as far as a response that breaks its schema shows it. */
export const isMessage = (value: unknown): value is Message =>
  Predicate.hasProperty(value, "content") && Array.isArray(value.content)

/** The stop reasons of a message that ended in the middle: the API does not close its last block. */
const cut = new Set<string | null | undefined>(["max_tokens", "model_context_window_exceeded"])

/** Accumulates one message: add events in order, read the partial message at any time. */
export class Accumulator {
  /** How the events are out of order; later events are ignored. */
  disorder: string | undefined
  /** Whether the last event was received. */
  stopped = false
  private start: Message | undefined
  private blocks: Array<Block> = []
  /** Whether an event with the final count of output tokens was expected, and whether it had one. */
  private count: "preliminary" | "missing" | "final" = "preliminary"

  add(event: RawMessageStreamEvent): void {
    if (this.disorder !== undefined) return
    switch (event.type) {
      case "message_start": {
        if (this.start !== undefined) return this.breaks("received `message_start` twice")
        this.start = { ...event.message }
        this.blocks = contentOf(this.start).map((block) => new Block(block))
        // A message that is whole at its start has its final count there.
        if (this.start.stop_reason != null) this.count = "final"
        return
      }
      case "content_block_start": {
        const { content_block: block, index = this.blocks.length } = present(event)
        if (!this.isNext(index)) return this.breaks(`unexpected start of block ${Number(index)}`)
        this.blocks[index] = new Block(block)
        const model = block?.type === "fallback" ? textAt(block, "to", "model") : undefined
        if (model !== undefined) this.change({ model })
        return
      }
      case "content_block_delta": {
        const block = this.blockAt(event.index)
        if (block === undefined) {
          return this.breaks(`received a delta for block ${Number(event.index)}, which has not started`)
        }
        if (event.delta != null) block.add(event.delta)
        return
      }
      case "content_block_stop":
        return this.blockAt(event.index)?.close()
      case "message_delta":
        return this.finish(event)
      case "message_stop": {
        this.stopped = true
        if (this.count === "preliminary") this.count = "missing"
        if (!cut.has(this.start?.stop_reason)) { for (const block of this.blocks) block.close() }
      }
    }
  }

  /** The partial message; the input of an open block has its complete values, parsed when they are accessed. */
  message(options?: PartialJson.Options): Message | undefined {
    if (this.start === undefined) return undefined
    const usage = { ...this.start.usage }
    // The count of `message_start` is that of the first tokens: without the final one, their number is unknown.
    if (this.count === "missing") Reflect.deleteProperty(usage, "output_tokens")
    const content: Array<ContentBlock> = []
    for (const each of this.blocks) {
      const block = each.read(options)
      if (block != null) content.push(block)
    }
    const { role, type } = this.start
    const message = { ...this.start, type: type ?? "message", role: role ?? "assistant", content, usage }
    return isMessage(message) ? message : undefined
  }

  /** The block at an index so far; the last one without an index. */
  block(index?: number): ContentBlock | undefined {
    return this.blockAt(index)?.read()
  }

  /** The message while it grows; the input of an open block also has its unfinished string, until the message ends. */
  snapshot(): Message | undefined {
    const hasEnded = this.stopped || this.start?.stop_reason != null
    return this.message(hasEnded ? undefined : PartialJson.growing)
  }

  /** The partial message and usage, for the error of a failed stream. */
  soFar(): { readonly partial?: Schema.Json; readonly usage?: Schema.Json } {
    const message = this.message()
    const usage = message?.usage
    return {
      ...(isJson(message) ? { partial: message } : {}),
      ...(isJson(usage) && Object.keys(usage).length > 0 ? { usage } : {})
    }
  }

  /** Whether a block may start: the one after the last, or a restart of an earlier one. */
  private isNext(index: number): boolean {
    return Number.isInteger(index) && index >= 0 && index <= this.blocks.length
  }

  /** The block of an event; the last one if the event does not say which. */
  private blockAt(index: number | undefined): Block | undefined {
    return index == null ? this.blocks.at(-1) : this.blocks[index]
  }

  private finish({ context_management, delta, input_transformations, usage }: RawMessageDeltaEvent): void {
    if (this.start === undefined) return this.breaks("received `message_delta` before `message_start`")
    const { container, ...stop } = { ...delta }
    if (usage?.output_tokens != null) this.count = "final"
    else if (this.count === "preliminary") this.count = "missing"
    this.start = {
      ...this.start,
      ...stop,
      // A second `message_delta`, or one of a gateway, may have null for what is known.
      ...present(this.start),
      ...present({ ...stop, container, context_management, input_transformations }),
      usage: { ...this.start.usage, ...present({ ...usage }) }
    }
  }

  private change(fields: Partial<Message>): void {
    if (this.start !== undefined) this.start = { ...this.start, ...fields }
  }

  private breaks(how: string): void {
    this.disorder = how
  }
}
