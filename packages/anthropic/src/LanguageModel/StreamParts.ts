/** The events of a stream, as parts of a response. */
import type { ResponseMeta } from "@effect-genai/core/ResponseMeta"
import { isObject, type JsonObject } from "@effect-genai/core/ToolInput"
import type * as Response from "effect/ai/Response"
import type { Message } from "../generated/Messages.ts"
import type { RawContentBlockDelta, RawMessageStreamEvent } from "../generated/Stream.ts"
import { Accumulator } from "../Messages/Accumulator.ts"
import { fieldAt } from "./blocks.ts"
import type { ResponseNames } from "./names.ts"
import { type BlockPart, blockPartOf, finishOf, metadataOf, sourcesOf, toolToResponse } from "./response.ts"

type Part = Response.StreamPartEncoded

/** A block that has started; its kind is that of the parts that its deltas become. */
interface Open {
  readonly id: string
  kind: "text" | "reasoning" | "tool-params" | undefined
}

const objectOf = (value: unknown): JsonObject => isObject(value) ? value : {}

/** What this version does not know, unchanged. */
const unknown = (event: RawMessageStreamEvent): Part => ({
  type: "response-metadata",
  metadata: { anthropic: { event: objectOf(event) } }
})

/** Converts the events of one stream. */
export class StreamParts {
  readonly accumulator = new Accumulator()
  private readonly names: ResponseNames
  private readonly open = new Map<number, Open>()
  private last = -1

  constructor(names: ResponseNames) {
    this.names = names
  }

  /** The parts of an event. */
  add(event: RawMessageStreamEvent, meta: ResponseMeta | undefined): ReadonlyArray<Part> {
    this.accumulator.add(event)
    switch (event.type) {
      case "message_start":
        return this.startMessage(event.message, meta)
      case "content_block_start":
        return this.start(event.index ?? this.last + 1)
      case "content_block_delta":
        return this.delta(event, event.delta, event.index)
      case "content_block_stop":
        return this.stop(event.index ?? this.last)
      case "message_delta":
      case "message_stop":
      case "ping":
        return []
      default:
        return [unknown(event)]
    }
  }

  /** The last parts; a message that was cut has open blocks. */
  finish(message: Message): ReadonlyArray<Part> {
    return [...this.open.keys()].flatMap((index) => this.stop(index)).concat(finishOf(message))
  }

  /** The message of a gateway may have blocks from the start. */
  private startMessage(message: Message, meta: ResponseMeta | undefined): ReadonlyArray<Part> {
    const parts: Array<Part> = [metadataOf(message, meta)]
    while (this.accumulator.block(this.last + 1) !== undefined) parts.push(...this.start(this.last + 1))
    return parts
  }

  private start(index: number): ReadonlyArray<Part> {
    const block = objectOf(this.accumulator.block(index))
    const open: Open = { id: fieldAt(block, "id") || String(index), kind: undefined }
    this.last = index
    this.open.set(index, open)
    if (block["type"] === "text") return spoken(open, "text", fieldAt(block, "text"))
    if (block["type"] === "thinking") return spoken(open, "reasoning", fieldAt(block, "thinking"))
    const name = this.names.start(block)
    if (name === undefined) return []
    open.kind = "tool-params"
    return [{ type: "tool-params-start", id: open.id, name, providerExecuted: block["type"] !== "tool_use" }]
  }

  private delta(event: RawMessageStreamEvent, delta: RawContentBlockDelta, index = this.last): ReadonlyArray<Part> {
    const open = this.open.get(index)
    if (open === undefined || delta == null) return []
    switch (delta.type) {
      case "text_delta":
        return spoken(open, "text", delta.text)
      case "thinking_delta":
        return spoken(open, "reasoning", delta.thinking)
      case "input_json_delta":
        return open.kind === "tool-params" && delta.partial_json
          ? [{ type: "tool-params-delta", id: open.id, delta: delta.partial_json }]
          : []
      case "signature_delta":
      case "citations_delta":
      case "compaction_delta":
        return []
      default:
        return [unknown(event)]
    }
  }

  private stop(index: number): ReadonlyArray<Part> {
    const open = this.open.get(index)
    if (open === undefined) return []
    this.open.delete(index)
    const block = objectOf(this.accumulator.block(index))
    const part = blockPartOf(block, this.names)
    return [...ending(open, part), ...sourcesOf(block)]
  }
}

/** The parts of a piece of text or thinking; the first piece starts it. */
const spoken = (open: Open, kind: "text" | "reasoning", piece: string | undefined): ReadonlyArray<Part> => {
  const { id } = open
  const isFirst = open.kind === undefined
  if (isFirst) open.kind = kind
  if (open.kind !== kind) return []
  const isText = kind === "text"
  return [
    ...(isFirst ? [{ type: isText ? "text-start" as const : "reasoning-start" as const, id }] : []),
    ...(piece ? [{ type: isText ? "text-delta" as const : "reasoning-delta" as const, id, delta: piece }] : [])
  ]
}

/** A text or thinking that arrived whole. */
const whole = ({ id }: Open, kind: "text" | "reasoning", part: BlockPart, text: string): ReadonlyArray<Part> => {
  const open: Open = { id, kind: undefined }
  return [...spoken(open, kind, text), ...ending(open, part)]
}

/** The parts that end a block, in the form in which it started. */
const ending = (open: Open, part: BlockPart): ReadonlyArray<Part> => {
  const { id, kind } = open
  const closed: ReadonlyArray<Part> = kind === "tool-params" ? [{ type: "tool-params-end", id }] : []
  switch (part.type) {
    case "text":
      return kind === "text"
        ? [{ type: "text-end", id, metadata: part.options }]
        : [...closed, ...whole(open, "text", part, part.text)]
    case "reasoning":
      return kind === "reasoning"
        ? [{ type: "reasoning-end", id, metadata: part.options }]
        : [...closed, ...whole(open, "reasoning", part, part.text)]
    default:
      return [...closed, toolToResponse(part)]
  }
}
