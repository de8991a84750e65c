/**
 * What a file is: by the type that is given, else by its first bytes, else by
 * the ending of its name; `application/octet-stream` where none of them says.
 */
import * as Mime from "effect/http/Mime"
import * as Option from "effect/Option"
import { holdsPdf, isSigned, signed } from "./signatures.ts"
import type { Source } from "./source.ts"

/** Bytes of no known kind. */
const unknown = "application/octet-stream"

/** How many bytes are looked at. */
export const enough = 4096

/** Endings that Effect's table lacks, or that mean something else to those who write programs. */
const endings: { readonly [ending: string]: string } = {
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
  endings[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""] ?? Option.getOrUndefined(Mime.getType(name))

/** Types whose content is text, whatever their first half says. */
const textual = /^text\/|[/+](?:json|jsonl|x-ndjson|xml|yaml|toml|sql|javascript|ecmascript|graphql|x-sh)$/

export const isText = (type: string): boolean => textual.test(type)

/** UTF-8 without control characters, as far as it was read; UTF-16 where it says so. */
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

/** The kinds of file that share a container, which the name may tell apart. */
const families: { readonly [container: string]: RegExp } = {
  "application/zip": /^application\/(?!pdf$|json|gzip$)/,
  "application/gzip": /^application\/.*(?:gzip|tgz|gtar|compressed)/,
  "application/x-ole-storage": /^application\/(?:msword|vnd\.ms-|vnd\.visio|x-msi)/,
  "audio/ogg": /^(?:audio|video|application)\/ogg$/,
  "video/mp4": /^(?:audio|video)\/(?:mp4|3gpp2?|quicktime|x-m4v)$/,
  "video/webm": /^(?:audio|video)\/webm$/
}

/** What the first bytes say, refined by the name where it does not contradict them. */
const guess = (head: Uint8Array, named: string | undefined): string => {
  const text = looksLikeText(head)
  const type = signed(head)
  // Text may begin as anything; few formats look like text.
  if (type !== undefined && (!text || /^application\/(?:pdf|rtf)$/.test(type))) {
    const refined = named !== undefined && families[type]?.test(named) === true ? named : type
    return refined === "application/x-ole-storage" ? unknown : refined
  }
  if (named === "application/pdf" && holdsPdf(head)) return named
  if (head.byteLength > 0 && text) return named !== undefined && isText(named) ? named : "text/plain"
  if (named === undefined || isSigned(named)) return unknown
  // Text of another encoding has no zero bytes; what has is no text, whatever its name.
  return isText(named) && head.includes(0) ? unknown : named
}

/** The type a file is sent under. `textAs` is that of all text, for those who tell kinds of text apart no further. */
export const typeOf = ({ name, type }: Source, head: Uint8Array, textAs?: string): string => {
  if (type !== undefined) return type.replace(/[\r\n]/g, "")
  const found = guess(head.subarray(0, enough), byName(name))
  return textAs !== undefined && isText(found) ? textAs : found
}
