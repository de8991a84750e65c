/** Estimates tokens at four bytes each; truncates texts, and splits them as a model streams them. */
import * as Predicate from "effect/Predicate"

const encoder = new TextEncoder()

/** The assumed size of an image or scanned document, whatever its real size. */
const blobBytes = 6400

/** What counts as input of a model. */
export interface Rules {
  /** The fields that are not counted. */
  readonly skipped: ReadonlySet<string>
  /** Whether an object of this `type` is an image or document. */
  readonly isBlob: (type: unknown) => boolean
}

/** Makes a function that counts the input tokens of a value. */
export const counter = ({ isBlob, skipped }: Rules) => {
  const bytesOf = (value: unknown): number => {
    if (typeof value === "string") return encoder.encode(value).byteLength
    if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + bytesOf(item), 0)
    if (!Predicate.isObject(value)) return value === undefined || value === null ? 0 : String(value).length
    if (Predicate.hasProperty(value, "type") && isBlob(value.type)) return blobBytes
    return Object.entries(value).reduce((sum, [key, item]) => skipped.has(key) ? sum : sum + bytesOf(item), 0)
  }
  return (value: unknown): number => Math.ceil(bytesOf(value) / 4)
}

/** Counts the tokens of a text. */
export const count = (text: string): number => Math.ceil(encoder.encode(text).byteLength / 4)

/** Truncates a text to this many tokens. */
export const truncate = (text: string, tokens: number): string => {
  if (count(text) <= tokens) return text
  let bytes = 0
  let truncated = ""
  for (const character of text) {
    bytes += encoder.encode(character).byteLength
    if (bytes > tokens * 4) break
    truncated += character
  }
  return truncated
}

/** The first stop sequence in a text, and its index. */
export const firstStop = (text: string, sequences: ReadonlyArray<string>) =>
  sequences.filter((sequence) => sequence !== "").map((sequence) => ({ sequence, at: text.indexOf(sequence) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)[0]

/** Splits a text into parts of a few words, as a model streams it. */
export const split = (text: string): ReadonlyArray<string> => text.match(/\s*(?:\S{1,16}\s*){1,4}|\s+/gu) ?? []
