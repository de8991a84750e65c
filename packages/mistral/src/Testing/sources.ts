/** What requests name from elsewhere: a file by its id, a signed URL, a data URL; of other URLs only the name is known. */
import { FileContent } from "@effect-genai/core/TestingPlatform"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"

/** A thing that was named. */
export interface Source {
  readonly name: string
  readonly size: number
  /** Its text, where it is one and was kept. */
  readonly text: string | undefined
}

/** Bytes that are no text have NUL in them, or what is no UTF-8. */
const isText = (text: string) => !/[\0\ufffd]/.test(text)

export const sourceOf = (name: string, content: FileContent.Content): Source => {
  const text = FileContent.textOf(content)
  return { name, size: content.size, text: text !== undefined && isText(text) ? text : undefined }
}

const ofData = (url: string): Source => {
  const [head, data] = [url.replace(/,.*/s, ""), url.replace(/^[^,]*,/, "")]
  const name = `inline.${head.replace(/^data:(\w+\/)?/, "").replace(/;.*/, "")}`
  if (!head.endsWith(";base64")) return sourceOf(name, FileContent.contentOf(decodeURIComponent(data)))
  const bytes = Base64.decode(data)
  return Result.isFailure(bytes)
    ? { name, size: 0, text: undefined }
    : sourceOf(name, { size: bytes.success.byteLength, checksum: 0, chunks: [bytes.success] })
}

/** Finds what is named, if it is there. */
export interface Find {
  (where: string, now: number): Source | undefined
}

/** Finds what is named by an id or a URL; what is an id of nothing, is not there. */
export const finder =
  (contents: (id: string, now: number) => FileContent.Content | undefined): Find => (where, now) => {
    if (where.startsWith("data:")) return ofData(where)
    const signed = /^https?:\/\/[^/]+\/signed\/(?:[^?]*\/)?([^/?]+)/.exec(where)?.[1]
    const content = contents(signed ?? where, now)
    if (content !== undefined) return sourceOf(where, content)
    return /^https?:/.test(where) && signed === undefined
      ? { name: where.replace(/[?#].*/, "").replace(/^.*\//, ""), size: 65_536, text: undefined }
      : undefined
  }
