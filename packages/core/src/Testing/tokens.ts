/** A plain estimate of tokens, about four bytes each; texts cut to them, and into the pieces a model writes them in. */
import * as Predicate from "effect/Predicate"

const encoder = new TextEncoder()

/** Pictures and scanned documents cost the same, however many bytes they have. */
const bytesOfBlob = 6400

export interface Reader {
  /** The fields a model does not read. */
  readonly skipped: ReadonlySet<string>
  readonly isBlob: (type: unknown) => boolean
}

/** Counts the tokens a model reads of a value. */
export const ofPart = ({ isBlob, skipped }: Reader) => {
  const bytesOf = (value: unknown): number => {
    if (typeof value === "string") return encoder.encode(value).byteLength
    if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + bytesOf(item), 0)
    if (!Predicate.isObject(value)) return value === undefined || value === null ? 0 : String(value).length
    if (Predicate.hasProperty(value, "type") && isBlob(value.type)) return bytesOfBlob
    return Object.entries(value).reduce((sum, [key, item]) => skipped.has(key) ? sum : sum + bytesOf(item), 0)
  }
  return (value: unknown): number => Math.ceil(bytesOf(value) / 4)
}

/** The tokens of a text the model writes. */
export const ofText = (text: string): number => Math.ceil(encoder.encode(text).byteLength / 4)

/** The longest beginning of a text that has this many tokens. */
export const clip = (text: string, tokens: number): string => {
  if (ofText(text) <= tokens) return text
  let bytes = 0
  let clipped = ""
  for (const character of text) {
    bytes += encoder.encode(character).byteLength
    if (bytes > tokens * 4) break
    clipped += character
  }
  return clipped
}

/** The stop sequence that comes first in a text. */
export const firstStop = (text: string, sequences: ReadonlyArray<string>) =>
  sequences.filter((sequence) => sequence !== "").map((sequence) => ({ sequence, at: text.indexOf(sequence) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)[0]

/** A few words at a time, as a model writes. */
export const pieces = (text: string): ReadonlyArray<string> => text.match(/\s*(?:\S{1,16}\s*){1,4}|\s+/gu) ?? []
