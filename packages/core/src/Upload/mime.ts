/**
 * Determines the MIME type of a file: the given type, else by its first bytes, else
 * by the extension of its name, else `application/octet-stream`.
 */
import * as Mime from "effect/http/Mime"
import * as Option from "effect/Option"
import { hasPdfHeader, hasSignature, typeBySignature } from "./signatures.ts"
import type { Source } from "./source.ts"

/** The type of unknown bytes. */
const unknown = "application/octet-stream"

/** How many bytes are examined. */
export const headBytes = 4096

/** Extensions that Effect's table lacks, or that have another meaning for programmers. */
const extensions: { readonly [extension: string]: string } = {
  jsonl: "application/jsonl",
  ndjson: "application/x-ndjson",
  ts: "text/plain",
  rs: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  epub: "application/epub+zip",
  odt: "application/vnd.oasis.opendocument.text",
  tar: "application/x-tar",
  flac: "audio/flac",
  parquet: "application/vnd.apache.parquet"
}

const byName = (name: string): string | undefined =>
  extensions[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""] ?? Option.getOrUndefined(Mime.getType(name))

/** Types whose content is text, `application/json` among them. */
const textual = /^text\/|[/+](?:json|jsonl|x-ndjson|xml|yaml|toml|sql|javascript|ecmascript|graphql|x-sh)$/

export const isText = (type: string): boolean => textual.test(type)

/** Whether bytes begin as UTF-8 without control characters, or with the byte order mark of UTF-16. */
const looksLikeText = (head: Uint8Array): boolean => {
  if (head[0] === 0xff && head[1] === 0xfe || head[0] === 0xfe && head[1] === 0xff) return true
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true })
    // eslint-disable-next-line no-control-regex
    return !/[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/.test(text)
  } catch {
    return false
  }
}

/** The types that share a container format; the extension tells them apart. */
const families: { readonly [container: string]: RegExp } = {
  "application/zip": /^application\/(?!pdf$|json|gzip$)/,
  "application/gzip": /^application\/.*(?:gzip|tgz|gtar|compressed)/,
  "application/x-ole-storage": /^application\/(?:msword|vnd\.ms-|vnd\.visio|x-msi)/,
  "audio/ogg": /^(?:audio|video|application)\/ogg$/,
  "video/mp4": /^(?:audio|video)\/(?:mp4|3gpp2?|quicktime|x-m4v)$/,
  "video/webm": /^(?:audio|video)\/webm$/
}

/** The type by the first bytes, refined by the extension where the two are compatible. */
const guess = (head: Uint8Array, named: string | undefined): string => {
  const text = looksLikeText(head)
  const type = typeBySignature(head)
  // Text may begin with the bytes of a signature; only PDF and RTF begin with text themselves.
  if (type !== undefined && (!text || /^application\/(?:pdf|rtf)$/.test(type))) {
    const refined = named !== undefined && families[type]?.test(named) === true ? named : type
    return refined === "application/x-ole-storage" ? unknown : refined
  }
  if (named === "application/pdf" && hasPdfHeader(head)) return named
  if (head.byteLength > 0 && text) return named !== undefined && isText(named) ? named : "text/plain"
  if (named === undefined || hasSignature(named)) return unknown
  // Text in another encoding has no zero bytes.
  return isText(named) && head.includes(0) ? unknown : named
}

/** The MIME type of a file. `textAs` replaces every text type, for endpoints that accept only one. */
export const typeOf = ({ name, type }: Source, head: Uint8Array, textAs?: string): string => {
  if (type !== undefined) return type.replace(/[\r\n]/g, "")
  const found = guess(head.subarray(0, headBytes), byName(name))
  return textAs !== undefined && isText(found) ? textAs : found
}
