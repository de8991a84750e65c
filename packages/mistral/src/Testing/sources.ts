/** Sources that requests refer to: file ids, signed URLs and data URLs; of other URLs, only the name is known. */
import { type Content, contentOf, textOf } from "@effect-genai/core/Testing/fileContent"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"

/** A referenced file or document. */
export interface Source {
  readonly name: string
  readonly size: number
  /** Its text, if it is text and its content was stored. */
  readonly text: string | undefined
}

/** Binary content contains NUL or invalid UTF-8. */
const isText = (text: string) => !/[\0\ufffd]/.test(text)

export const sourceOf = (name: string, content: Content): Source => {
  const text = textOf(content)
  return { name, size: content.size, text: text !== undefined && isText(text) ? text : undefined }
}

const ofData = (url: string): Source => {
  const [head, data] = [url.replace(/,.*/s, ""), url.replace(/^[^,]*,/, "")]
  const name = `inline.${head.replace(/^data:(\w+\/)?/, "").replace(/;.*/, "")}`
  if (!head.endsWith(";base64")) return sourceOf(name, contentOf(decodeURIComponent(data)))
  const bytes = Base64.decode(data)
  return Result.isFailure(bytes)
    ? { name, size: 0, text: undefined }
    : sourceOf(name, { size: bytes.success.byteLength, checksum: 0, chunks: [bytes.success] })
}

/** Finds a source by id or URL. */
export interface Find {
  (where: string, now: number): Source | undefined
}

/** Creates a finder of sources by id or URL; unknown ids are not found. */
export const finder = (contents: (id: string, now: number) => Content | undefined): Find => (where, now) => {
  if (where.startsWith("data:")) return ofData(where)
  const signed = /^https?:\/\/[^/]+\/signed\/(?:[^?]*\/)?([^/?]+)/.exec(where)?.[1]
  const content = contents(signed ?? where, now)
  if (content !== undefined) return sourceOf(where, content)
  return /^https?:/.test(where) && signed === undefined
    ? { name: where.replace(/[?#].*/, "").replace(/^.*\//, ""), size: 65_536, text: undefined }
    : undefined
}
