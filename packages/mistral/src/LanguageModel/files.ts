/** Files of a prompt, and their chunks: images, audio, documents, and uploaded files by their ids. */
import * as Prompt from "effect/ai/Prompt"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import type { ContentChunk, ImageURLChunk } from "../generated/Content.ts"
import { optionsOf } from "./json.ts"

/** The id of an uploaded file. */
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

const dataUrl = /^data:([^;,]*)[^,]*,/i
const base64Url = /^data:[^;,]+;base64,/i

const isUrl = (text: string) => /^https?:\/\//i.test(text)
const isBase64 = (text: string) => text.length % 4 === 0 && /^[a-z\d+/]+={0,2}$/i.test(text)
const isText = (mediaType: string) => mediaType.startsWith("text/") || mediaType === "application/json"

/** The Base64 of a file. A string of text that is no Base64 is the text itself. */
const base64Of = ({ data, mediaType }: Prompt.FilePart): string | undefined => {
  if (data instanceof Uint8Array) return Base64.encode(data)
  if (typeof data !== "string" || data === "") return undefined
  if (isBase64(data)) return data
  return isText(mediaType) ? Base64.encode(data) : undefined
}

/** The address of a file, if it has one. */
const addressOf = ({ data }: Prompt.FilePart): string | undefined =>
  data instanceof URL ? data.href : typeof data === "string" && (isUrl(data) || dataUrl.test(data)) ? data : undefined

const imageOf = (url: string, detail: Schema.Json | undefined): ImageURLChunk => ({
  type: "image_url",
  image_url: typeof detail === "string" ? { url, detail } : url
})

/** The chunk of a file, from its fields alone. */
export const chunkOfFile = (part: Prompt.FilePart): Result.Result<ContentChunk, string> => {
  const { data, fileName, mediaType } = part
  const { detail, file_id = typeof data === "string" && uuid.test(data) ? data : undefined } = optionsOf(part)
  if (typeof file_id === "string") return Result.succeed({ type: "file", file_id })
  const type = mediaType === "image/*" ? "image/jpeg" : mediaType
  const [address, base64] = [addressOf(part), base64Of(part)]
  const url = address ?? (base64 === undefined ? undefined : `data:${type};base64,${base64}`)
  if (url === undefined) {
    return Result.fail(
      `a file of type \`${mediaType}\` whose data is not bytes, Base64, a URL or the id of an uploaded file`
    )
  }
  switch (mediaType.split("/", 1)[0]) {
    case "image":
      return Result.succeed(imageOf(url, detail))
    case "audio":
      return Result.succeed({ type: "input_audio", input_audio: url.replace(dataUrl, "") })
    case "video":
      return Result.fail(`a file of type \`${mediaType}\`: Mistral reads images, audio and documents`)
    default:
      return Result.succeed({
        type: "document_url",
        document_url: url,
        ...(fileName === undefined ? {} : { document_name: fileName })
      })
  }
}

/** The file at a URL, or with a Base64. A URL that would change if it was parsed stays a string. */
export const fileAt = (
  url: string,
  anyType: string,
  more: { readonly fileName?: string; readonly options?: Prompt.FilePartOptions } = {}
): Prompt.FilePart => {
  const isExact = isUrl(url) && URL.canParse(url) && new URL(url).href === url
  const mediaType = dataUrl.exec(url)?.[1] || anyType
  return Prompt.filePart({ mediaType, data: isExact ? new URL(url) : url, ...more })
}

/** The URL of a file, or its Base64. */
export const dataOf = ({ data }: Prompt.FilePart): string =>
  data instanceof URL ? data.href : typeof data === "string" ? data.replace(base64Url, "") : Base64.encode(data)
