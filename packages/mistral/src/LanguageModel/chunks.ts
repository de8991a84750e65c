/** The chunks of a content, as parts of a prompt and back. */
import * as Prompt from "effect/ai/Prompt"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { thinkingOf } from "../Chat/ContentBuilder.ts"
import { ContentChunk, type ImageURLChunk, type ThinkChunk } from "../generated/Content.ts"
import { listOf } from "../internal/listOf.ts"
import { chunkOfFile, dataOf, fileAt } from "./files.ts"
import { asJson, optionsOf, sameJson } from "./json.ts"
import type { ChunkOptions } from "./options.ts"

/** A part that is a chunk on the wire. */
export type ChunkPart = Prompt.TextPart | Prompt.FilePart | Prompt.ReasoningPart

/** The chunk of a part, from its fields alone. */
const rebuilt = (part: ChunkPart): Result.Result<ContentChunk, string> => {
  switch (part.type) {
    case "text":
      return Result.succeed({ type: "text", text: part.text })
    case "reasoning":
      return Result.succeed({ type: "thinking", thinking: [{ type: "text", text: part.text }] })
    case "file":
      return chunkOfFile(part)
  }
}

const image = (source: ImageURLChunk["image_url"]): ChunkPart => {
  if (typeof source === "string") return fileAt(source, "image/*")
  if (!Predicate.hasProperty(source, "url") || typeof source.url !== "string") return text("")
  const detail = "detail" in source && typeof source.detail === "string" ? source.detail : undefined
  return fileAt(source.url, "image/*", detail === undefined ? {} : { options: { mistral: { detail } } })
}

const text = (text: string) => Prompt.textPart({ text })

const textIn = (value: { readonly text?: unknown }) => typeof value.text === "string" ? value.text : ""

/** The text of a thinking, without its references. */
export const thoughtsOf = (chunk: ThinkChunk): string =>
  thinkingOf(chunk).map((part) => part.type === "text" ? textIn(part) : "").join("")

/** The part of a chunk, without what its fields cannot hold; an unknown chunk is an empty text. */
const bare = (chunk: ContentChunk): ChunkPart => {
  switch (chunk.type) {
    case "text":
      return text(textIn(chunk))
    case "thinking":
      return Prompt.reasoningPart({ text: thoughtsOf(chunk) })
    case "image_url":
      return image(chunk.image_url)
    case "document_url": {
      const { document_name: fileName, document_url } = chunk
      if (typeof document_url !== "string") return text("")
      return fileAt(document_url, "application/pdf", typeof fileName === "string" ? { fileName } : {})
    }
    case "input_audio":
      return typeof chunk.input_audio === "string" ? fileAt(chunk.input_audio, "audio/*") : text("")
    case "file":
      return typeof chunk.file_id === "string"
        ? Prompt.filePart({ mediaType: "application/octet-stream", data: chunk.file_id })
        : text("")
    default:
      return text("")
  }
}

/** The fields of a part that decide its chunk. */
export const fieldsOf = (part: ChunkPart): ReadonlyArray<unknown> => {
  if (part.type !== "file") return [part.type, part.text]
  const { detail, file_id } = optionsOf(part)
  return [part.type, part.mediaType, part.fileName, dataOf(part), file_id, detail]
}

/** Whether an untyped value is a chunk. */
export const isChunk = Schema.is(ContentChunk)

/** The part of a chunk; it carries the chunk if it could not rebuild it, or if it must. */
export const partOf = (chunk: ContentChunk, carry = false): ChunkPart => {
  const part = bare(chunk)
  if (!carry && sameJson(Result.getOrUndefined(rebuilt(part)), chunk)) return part
  return { ...part, options: { mistral: { ...optionsOf(part), chunk: asJson(chunk) } } }
}

/** An empty text that carries a chunk. */
export const placeholder = (chunk: ContentChunk): Prompt.TextPart =>
  Prompt.textPart({ text: "", options: { mistral: { chunk: asJson(chunk) } } })

/** Whether a part still is what its chunk converts to; an empty text may carry any chunk. */
const isUnchanged = (part: ChunkPart, chunk: ContentChunk): boolean =>
  (part.type === "text" && part.text === "" && chunk.type !== "text") ||
  sameJson(fieldsOf(bare(chunk)), fieldsOf(part))

/** The chunk of a part, or what cannot be expressed. */
export const chunkOf = (part: ChunkPart): Result.Result<ContentChunk, string> => {
  const { chunk } = optionsOf(part)
  return isChunk(chunk) && isUnchanged(part, chunk) ? Result.succeed(chunk) : rebuilt(part)
}

/** The parts of a content. A single text carries its chunk, since a text alone is a string on the wire. */
export const partsOf = (content: string | ReadonlyArray<ContentChunk>): ReadonlyArray<ChunkPart> => {
  if (typeof content === "string") return content === "" ? [] : [text(content)]
  return listOf(content).map((chunk) => partOf(chunk, content.length === 1 && chunk.type === "text"))
}

/** The content of parts: a string if there is one text at most, else chunks. */
export const contentOf = (
  parts: ReadonlyArray<ChunkPart>
): Result.Result<string | ReadonlyArray<ContentChunk>, string> => {
  const [first] = parts
  if (first === undefined) return Result.succeed("")
  if (parts.length === 1 && first.type === "text" && optionsOf(first)["chunk"] === undefined) {
    return Result.succeed(first.text)
  }
  return Result.all(parts.map(chunkOf))
}

/** What the part of a chunk carries, as the metadata of the same part of a response. */
export const carriedBy = ({ options: { mistral } }: ReturnType<typeof partOf>): { readonly mistral?: ChunkOptions } =>
  mistral == null ? {} : { mistral }
