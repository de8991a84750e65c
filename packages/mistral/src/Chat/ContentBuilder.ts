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

/** Joins two pieces of one text. */
const joined = <T extends { readonly text: string }>(one: T, { text }: { readonly text: string }): T => ({
  ...one,
  text: (one.text ?? "") + (text ?? "")
})

/** The parts of a thinking; gateways send a text. */
export const thinkingOf = ({ thinking }: ThinkChunk): ReadonlyArray<ThinkingPart> =>
  typeof thinking === "string" ? [{ type: "text", text: thinking }] : listOf(thinking)

/** The text of a thinking; of any other chunk, none. */
export const thoughtIn = (chunk: AnyChunk): string =>
  isThinking(chunk) ? thinkingOf(chunk).map((part) => part.type === "text" ? part.text ?? "" : "").join("") : ""

/** The text of chunks, without thinking. */
export const textIn = (chunks: ReadonlyArray<AnyChunk>): string =>
  chunks.map((chunk) => isText(chunk) ? chunk.text : "").join("")

/** Joins two pieces of one thinking. */
export const joinedThinking = (one: ThinkChunk, other: ThinkChunk): ThinkChunk => {
  const parts = [...one.thinking]
  for (const part of thinkingOf(other)) {
    const last = parts.at(-1)
    if (last?.type === "text" && part.type === "text") parts[parts.length - 1] = joined(last, part)
    else parts.push(part)
  }
  const signature = joinPieces(one.signature ?? "", other.signature ?? "")
  return { ...one, ...present(other), thinking: parts, ...(signature === "" ? {} : { signature }) }
}

/** Builds a content from its pieces. */
export class ContentBuilder<Chunk extends AnyChunk> {
  private readonly built: Array<Chunk | TextChunk | ThinkChunk> = []
  /** The text to append to the last chunk. */
  private arriving = new StringBuilder()

  /** Adds a piece: to the last chunk, if that is of its type and has text. */
  add(chunk: Chunk | TextChunk | ThinkChunk): void {
    const last = this.built.at(-1)
    if (isText(chunk)) {
      if (isText(last)) return this.arriving.add(chunk.text)
      if (chunk.text == null || chunk.text === "") return
    } else if (isThinking(chunk)) {
      if (isThinking(last)) return void (this.built[this.built.length - 1] = joinedThinking(last, chunk))
      return this.push({ ...chunk, thinking: thinkingOf(chunk) })
    }
    this.push(chunk)
  }

  /** The chunks so far. */
  chunks(): ReadonlyArray<Chunk | TextChunk | ThinkChunk> {
    this.settle()
    return [...this.built]
  }

  private push(chunk: Chunk | TextChunk | ThinkChunk): void {
    this.settle()
    this.built.push(chunk)
  }

  /** Appends the pending text to the last chunk. */
  private settle(): void {
    const last = this.built.at(-1)
    const text = this.arriving.toString()
    if (text === "" || !isText(last)) return
    this.built[this.built.length - 1] = joined(last, { text })
    this.arriving = new StringBuilder()
  }
}

/** Chunks as a content: one text if they are nothing else. */
export const contentOf = <Chunk extends AnyChunk>(chunks: ReadonlyArray<Chunk>): string | ReadonlyArray<Chunk> =>
  chunks.every(isText) ? textIn(chunks) : chunks
