/** Contents: a text, or a list of parts. */
import type { TextChunk } from "../generated/Content.ts"

type Content<Part> = string | ReadonlyArray<Part> | object | number | boolean | null | undefined

/** The parts of a content; a text is a single part. */
export const partsOf = <Part>(content: Content<Part>): ReadonlyArray<Part | TextChunk> => {
  const isList = (value: Content<Part>): value is ReadonlyArray<Part> => Array.isArray(value)
  if (isList(content)) return content
  return typeof content === "string" ? [{ type: "text", text: content }] : []
}
