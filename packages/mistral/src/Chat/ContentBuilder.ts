/** Joins the pieces of a streamed content. */
import { present } from "@effect-genai/core/OpenSchema"
import { joinPieces, StringBuilder } from "@effect-genai/core/StringBuilder"
import type { TextChunk, ThinkChunk, ThinkingPart } from "../generated/Content.ts"
import { listOf } from "../internal/listOf.ts"

interface AnyChunk {
  readonly type?: unknown
}

const isText = (chunk: AnyChunk | undefined): chunk is TextChunk => chunk?.type === "text"

export const isThinking = (chunk: AnyChunk | undefined): chunk is ThinkChunk => chunk?.type === "thinking"

/** The parts of a thinking; gateways send a text. */
export const thinkingOf = ({ thinking }: ThinkChunk): ReadonlyArray<ThinkingPart> =>
  typeof thinking === "string" ? [{ type: "text", text: thinking }] : listOf(thinking)

/** The text of a thinking; of any other chunk, none. */
export const thoughtIn = (chunk: AnyChunk): string =>
  isThinking(chunk) ? thinkingOf(chunk).map((part) => part.type === "text" ? part.text ?? "" : "").join("") : ""

/** The text of chunks, without thinking. */
export const textIn = (chunks: ReadonlyArray<AnyChunk>): string =>
  chunks.map((chunk) => isText(chunk) ? chunk.text : "").join("")

/** A list whose last element grows while it is a text. */
class Growing<Element extends AnyChunk> {
  private readonly elements: Array<Element | TextChunk> = []
  /** The text of the last element, once it has grown. */
  private text: StringBuilder | undefined

  get last(): Element | TextChunk | undefined {
    return this.elements.at(-1)
  }

  /** Adds to the text of the last element. */
  grow({ text: before }: TextChunk, more: string | undefined): void {
    if (this.text === undefined) {
      this.text = new StringBuilder()
      this.text.add(before ?? "")
    }
    this.text.add(more ?? "")
  }

  push(element: Element | TextChunk): void {
    const last = this.grown()
    if (last !== undefined) this.elements[this.elements.length - 1] = last
    this.text = undefined
    this.elements.push(element)
  }

  read(): ReadonlyArray<Element | TextChunk> {
    const last = this.grown()
    return last === undefined ? [...this.elements] : [...this.elements.slice(0, -1), last]
  }

  /** The last element with its text, if that has grown. */
  private grown(): TextChunk | undefined {
    const { last, text } = this
    return text === undefined || !isText(last) ? undefined : { ...last, text: text.toString() }
  }
}

/** Joins the pieces of one thinking. */
export class Thinking {
  private chunk: ThinkChunk
  private readonly parts = new Growing<ThinkingPart>()

  constructor(chunk: ThinkChunk) {
    this.chunk = chunk
    for (const part of thinkingOf(chunk)) this.parts.push(part)
  }

  add(chunk: ThinkChunk): void {
    for (const part of thinkingOf(chunk)) {
      const { last } = this.parts
      if (isText(last) && isText(part)) this.parts.grow(last, part.text)
      else this.parts.push(part)
    }
    const signature = joinPieces(this.chunk.signature ?? "", chunk.signature ?? "")
    this.chunk = { ...this.chunk, ...present(chunk), ...(signature === "" ? {} : { signature }) }
  }

  read(): ThinkChunk {
    return { ...this.chunk, thinking: this.parts.read() }
  }
}

/** Builds a content from its pieces. */
export class ContentBuilder<Chunk extends AnyChunk> {
  private readonly built = new Growing<Chunk | ThinkChunk>()
  /** The thinking after what is built. */
  private thinking: Thinking | undefined

  /** Adds a piece: to the last chunk, if that is of its type and has text. */
  add(chunk: Chunk | TextChunk | ThinkChunk): void {
    if (isThinking(chunk)) {
      if (this.thinking === undefined) this.thinking = new Thinking(chunk)
      else this.thinking.add(chunk)
      return
    }
    const last = this.thinking === undefined ? this.built.last : undefined
    if (isText(chunk)) {
      if (isText(last)) return this.built.grow(last, chunk.text)
      if (chunk.text == null || chunk.text === "") return
    }
    if (this.thinking !== undefined) this.built.push(this.thinking.read())
    this.thinking = undefined
    this.built.push(chunk)
  }

  /** The chunks so far. */
  chunks(): ReadonlyArray<Chunk | TextChunk | ThinkChunk> {
    return this.thinking === undefined ? this.built.read() : [...this.built.read(), this.thinking.read()]
  }
}

/** Chunks as a content: one text if they are nothing else. */
export const contentOf = <Chunk extends AnyChunk>(chunks: ReadonlyArray<Chunk>): string | ReadonlyArray<Chunk> =>
  chunks.every(isText) ? textIn(chunks) : chunks
