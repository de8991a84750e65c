/** One content block while it is streamed: its start, and the deltas received so far. */
import { present } from "@effect-genai/core/OpenSchema"
import type * as PartialJson from "@effect-genai/core/PartialJson"
import { textAt } from "@effect-genai/core/Provider"
import { joinPieces, StringBuilder } from "@effect-genai/core/StringBuilder"
import type * as Schema from "effect/Schema"
import type { TextCitation } from "../generated/Citations.ts"
import type { ContentBlock } from "../generated/Messages.ts"
import type { RawContentBlockDelta } from "../generated/Stream.ts"
import { completeInput, initialInput, partialInput } from "./toolInput.ts"

/** Blocks whose input is streamed as JSON text. */
type WithInput = Extract<
  ContentBlock,
  { readonly input: Schema.Json; readonly type: "tool_use" | "server_tool_use" | "mcp_tool_use" }
>

const hasInput = (block: ContentBlock): block is WithInput =>
  block.type === "tool_use" || block.type === "server_tool_use" || block.type === "mcp_tool_use"

const withCompleteInput = (block: WithInput, text: string): ContentBlock => ({ ...block, input: completeInput(text) })

/** The input is parsed when it is accessed. */
const withPartialInput = (options?: PartialJson.Options) => (block: WithInput, text: string): ContentBlock => ({
  ...block,
  get input() {
    return partialInput(text, options)
  }
})

/** The block that a delta belongs to, where the block started without a type. */
const blockOf = (block: ContentBlock | undefined, { type }: RawContentBlockDelta): ContentBlock | undefined => {
  switch (type) {
    case "text_delta":
    case "citations_delta":
      return { type: "text", text: textAt(block, "text") ?? "" }
    case "thinking_delta":
    case "signature_delta":
      return { type: "thinking", thinking: textAt(block, "thinking") ?? "" }
    case "input_json_delta":
      return { type: "tool_use", id: textAt(block, "id") ?? "", name: textAt(block, "name") ?? "", input: {} }
    default:
      return block
  }
}

/** Responses that break their schema may lack any field: an absent block, text or citation is as if it were empty. */
export class Block {
  private block: ContentBlock | undefined
  /** The text, thinking or input received so far. */
  private received = new StringBuilder()
  private isEmpty = true
  /** The citations that the block does not have yet: adding each to it would copy all before. */
  private citations: Array<TextCitation> = []

  constructor(block: ContentBlock | undefined) {
    this.block = block
    if (block?.type === "text") this.block = { ...block, text: block.text ?? "" }
    else if (block?.type === "thinking") this.block = { ...block, thinking: block.thinking ?? "" }
    else if (block != null && hasInput(block)) this.block = { ...block, input: initialInput(block.input) }
  }

  add(delta: RawContentBlockDelta): void {
    if (this.block?.type == null) this.block = blockOf(this.block, delta)
    const block = this.block
    switch (delta.type) {
      case "text_delta": {
        if (block?.type === "text") this.grow(delta.text)
        return
      }
      case "thinking_delta": {
        if (block?.type === "thinking") this.grow(delta.thinking)
        return
      }
      case "signature_delta": {
        if (block?.type === "thinking" && delta.signature != null) {
          this.block = { ...block, signature: joinPieces(block.signature ?? "", delta.signature) }
        }
        return
      }
      case "citations_delta": {
        if (block?.type === "text" && delta.citation != null) this.citations.push(delta.citation)
        return
      }
      case "input_json_delta": {
        if (block != null && hasInput(block)) this.grow(delta.partial_json)
        return
      }
      case "compaction_delta": {
        if (block?.type !== "compaction") return
        const { content, encrypted_content } = delta
        this.block = {
          ...block,
          ...(content == null ? {} : { content: (block.content ?? "") + content }),
          ...present({ encrypted_content })
        }
      }
    }
  }

  /** The block so far; the options are those of an unfinished input. */
  read(options?: PartialJson.Options): ContentBlock | undefined {
    return this.grown(withPartialInput(options))
  }

  /** No delta follows: an input that ends here is complete. */
  close(): void {
    this.block = this.grown(withCompleteInput)
    this.received = new StringBuilder()
    this.isEmpty = true
  }

  /** An empty piece must not replace the input at the start of the block: every input starts with one. */
  private grow(piece: string | null | undefined): void {
    if (piece == null || piece === "") return
    this.received.add(piece)
    this.isEmpty = false
  }

  private cite(): void {
    if (this.citations.length === 0 || this.block?.type !== "text") return
    this.block = { ...this.block, citations: [...(this.block.citations ?? []), ...this.citations] }
    this.citations = []
  }

  private grown(withInput: typeof withCompleteInput): ContentBlock | undefined {
    this.cite()
    const block = this.block
    if (block == null || this.isEmpty) return block
    const text = this.received.toString()
    if (block.type === "text") return { ...block, text: block.text + text }
    if (block.type === "thinking") return { ...block, thinking: block.thinking + text }
    return hasInput(block) ? withInput(block, text) : block
  }
}
