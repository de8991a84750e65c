/** Images and documents: files of a prompt, blocks on the wire. */
import { textAt } from "@effect-genai/core/Provider"
import { isObject, type JsonObject } from "@effect-genai/core/ToolInput"
import * as Prompt from "effect/ai/Prompt"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import { inexpressible } from "./inexpressible.ts"
import { fieldsOf, optionsOf } from "./options.ts"
import { sameJson } from "./sameJson.ts"

const imageTypes = new Set(["image/jpeg", "image/png", "image/gif", "image/webp"])

/** Types of text that do not start with `text/`. */
const textTypes = new Set(["application/json", "application/xml", "application/yaml", "application/javascript"])

const isTextType = (mediaType: string) => mediaType.startsWith("text/") || textTypes.has(mediaType)

const kindOf = (mediaType: string) => mediaType.startsWith("image/") ? "image" : "document"

const isBase64 = (data: string) => data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data)

const utf8 = new TextDecoder("utf-8", { fatal: true })

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of a string, which is Base64 or the text itself. */
const textIn = (data: string): string =>
  isBase64(data)
    ? Result.match(Base64.decode(data), { onFailure: () => data, onSuccess: (bytes) => textOf(bytes) ?? data })
    : data

/** How a string is read if its options do not say it. */
const readingOf = (data: string, mediaType: string): "data" | "url" | "file" | "text" | "base64" | undefined => {
  if (/^data:[^,]*,/.test(data)) return "data"
  if (/^https?:\/\//.test(data)) return "url"
  if (/^file_\w+$/.test(data)) return "file"
  if (isTextType(mediaType)) return "text"
  return isBase64(data) ? "base64" : undefined
}

/** The text of a URL; one that is not escaped is the text itself. */
const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The parts of a `data:` URL, as Base64. */
const dataUrl = (url: string) => {
  const [, mediaType = "", isEncoded, data = ""] = /^data:([^;,]*)[^,]*?(;base64)?,(.*)$/s.exec(url) ?? []
  return { mediaType, base64: isEncoded === undefined ? Base64.encode(unescaped(data)) : data }
}

const unsupportedType = (mediaType: string) =>
  inexpressible(
    `Anthropic does not read files of type \`${mediaType}\` in a message: images are JPEG, PNG, GIF or WebP, documents ` +
      "are PDF or text; other files are uploaded, and read by tools"
  )

/** The source of bytes, given as Base64. */
const bytesSource = (mediaType: string, base64: string): JsonObject => {
  if (isTextType(mediaType)) {
    const bytes = Base64.decode(base64)
    const text = Result.isSuccess(bytes) ? textOf(bytes.success) : undefined
    if (text === undefined) throw inexpressible(`a file of type \`${mediaType}\` is not UTF-8`)
    return { type: "text", media_type: "text/plain", data: text }
  }
  const media_type = mediaType === "image/jpg" ? "image/jpeg" : mediaType
  if (!imageTypes.has(media_type) && media_type !== "application/pdf") throw unsupportedType(mediaType)
  return { type: "base64", media_type, data: base64 }
}

const stringSource = (data: string, mediaType: string, reading: string | undefined): JsonObject => {
  switch (reading) {
    case "data": {
      const { base64, mediaType: stated } = dataUrl(data)
      return bytesSource(stated === "" ? mediaType : stated, base64)
    }
    case "url":
      return { type: "url", url: data }
    case "file":
      return { type: "file", file_id: data }
    case "text":
      return { type: "text", media_type: "text/plain", data: textIn(data) }
    case "base64":
      return bytesSource(mediaType, data)
    default:
      throw inexpressible(
        `the data of a file of type \`${mediaType}\` is neither Base64, a URL nor the id of a file; where it is the id of ` +
          'one, say so: `options: { anthropic: { source: { type: "file" } } }`'
      )
  }
}

/** A source that the options give, or how they say to read the data. */
const sourceOf = ({ data, mediaType }: Prompt.FilePart, source: unknown): JsonObject => {
  if (data instanceof URL) {
    return data.protocol === "data:" ? stringSource(data.href, mediaType, "data") : { type: "url", url: data.href }
  }
  if (typeof data !== "string") return bytesSource(mediaType, Base64.encode(data))
  if (!isObject(source)) return stringSource(data, mediaType, readingOf(data, mediaType))
  if (Object.keys(source).length > 1) return source
  switch (source["type"]) {
    case "base64":
      return { type: "base64", media_type: mediaType, data }
    case "text":
      return { type: "text", media_type: "text/plain", data }
    default:
      return stringSource(data, mediaType, textAt(source, "type"))
  }
}

/** The block of a file. */
export const blockOfFile = (part: Prompt.FilePart): JsonObject => {
  const { source, type = kindOf(part.mediaType), ...fields } = fieldsOf(part)
  const title = type === "document" && part.fileName !== undefined ? { title: part.fileName } : {}
  return { ...fields, ...title, type, source: sourceOf(part, source) }
}

/** The file of an image or a document: the plainest one that converts back to it. */
export const fileOfBlock = (block: JsonObject): Prompt.FilePart | undefined => {
  const { source, title, type, ...fields } = block
  if (!isObject(source)) return undefined
  const reading = textAt(source, "type") ?? ""
  const data = textAt(source, "data") ?? textAt(source, "url") ?? textAt(source, "file_id") ?? ""
  const linked = type === "image" ? "image/*" : "application/pdf"
  const file = (
    data: string | URL,
    options: JsonObject,
    mediaType = textAt(source, "media_type") ?? linked
  ): Prompt.FilePart =>
    Prompt.filePart({
      data,
      mediaType,
      ...(type === "document" && typeof title === "string" ? { fileName: title } : {}),
      ...optionsOf({
        ...fields,
        ...(title === undefined || typeof title === "string" ? {} : { title }),
        ...(type === kindOf(mediaType) ? {} : { type }),
        ...options
      })
    })
  return [
    ...(reading === "url" && URL.canParse(data) ? [file(new URL(data), {})] : []),
    file(data, {}),
    file(data, { source: { type: reading } }),
    file(data, { source })
  ].find((part) => isSame(part, block))
}

/** Whether a file converts to a block. */
const isSame = (part: Prompt.FilePart, block: JsonObject): boolean => {
  try {
    return sameJson(blockOfFile(part), block)
  } catch {
    return false
  }
}
