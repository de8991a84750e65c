/** A plain estimate of tokens: about four bytes each. */
import * as Predicate from "effect/Predicate"
import type { CountTokensBody } from "../generated/Messages.ts"

const encoder = new TextEncoder()

/** Pictures and scanned documents cost the same, however many bytes they have. */
const bytesOfBlob = 6400

/** The bytes a model reads of a value. */
const bytesOf = (value: unknown): number => {
  if (typeof value === "string") return encoder.encode(value).byteLength
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + bytesOf(item), 0)
  if (!Predicate.isObject(value)) return value === undefined || value === null ? 0 : String(value).length
  if (Predicate.hasProperty(value, "type") && ["base64", "file", "url"].includes(String(value.type))) return bytesOfBlob
  return Object.entries(value).reduce(
    (sum, [key, item]) => key === "type" || key === "cache_control" ? sum : sum + bytesOf(item),
    0
  )
}

/** The tokens of a text the model writes. */
export const ofText = (text: string): number => Math.ceil(encoder.encode(text).byteLength / 4)

/** The tokens of a part of a request. */
export const ofPart = (value: unknown): number => Math.ceil(bytesOf(value) / 4)

/** The tokens a request puts in. */
export const ofInput = ({ messages, output_config, system, tools = [] }: Omit<CountTokensBody, "model">): number =>
  3 * messages.length + 5 +
  ofPart(system) +
  messages.reduce((sum, { content }) => sum + ofPart(content), 0) +
  tools.reduce((sum, tool) => sum + Math.ceil(JSON.stringify(tool).length / 4) + 8, 0) +
  ofPart(output_config?.format)

/** The longest beginning of a text that has this many tokens. */
export const clip = (text: string, tokens: number): string => {
  if (ofText(text) <= tokens) return text
  let bytes = 0
  let kept = ""
  for (const character of text) {
    bytes += encoder.encode(character).byteLength
    if (bytes > tokens * 4) break
    kept += character
  }
  return kept
}
