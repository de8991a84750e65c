/** The paths of the memory, which all start with `/memories`. */
import * as Effect from "effect/Effect"

export const root = "/memories"

/** Of a segment in bytes, as file systems have it, and of a path in characters. */
const limits = { segment: 200, path: 1000 }

/** Files of this name are not part of the memory: they are being written. */
export const isTemporary = (name: string): boolean => /^\.[0-9a-f-]{36}\.memory-write$/.test(name)

const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { ignoreBOM: true })

/** A text as UTF-8 has it: unpaired surrogates are replaced. */
export const wellFormed = (text: string): string => decoder.decode(encoder.encode(text))

export const bytesOf = (text: string): number => encoder.encode(text).length

// Names that a file system would read as something else.
// oxlint-disable-next-line no-control-regex
const forbidden = /[\\\u0000-\u001f\u007f]/

const problemOf = (segments: ReadonlyArray<string>, path: string): string | undefined => {
  if (segments[0] !== "memories") return `is outside of ${root}: use a path that starts with ${root}`
  if (segments.includes("..")) return `has \`..\`, which could leave ${root}: use a path without it`
  if (forbidden.test(path)) return "has a backslash or a control character: use another name"
  if (wellFormed(path) !== path) return "is not valid Unicode: use another name"
  if (segments.some(isTemporary)) return "has a reserved name: use another name"
  const isLong = path.length > limits.path || segments.some((segment) => bytesOf(segment) > limits.segment)
  return isLong ? `is too long: use names of at most ${limits.segment} bytes, and few directories` : undefined
}

/** A path without empty segments and dots; fails with a text for the model if it is not one of the memory. */
export const parse = (path: string): Effect.Effect<string, string> => {
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".")
  const problem = path.startsWith("/") ? problemOf(segments, path) : problemOf([], path)
  return problem === undefined
    ? Effect.succeed(`/${segments.join("/")}`)
    : Effect.fail(`Error: The path ${path} ${problem}.`)
}

/** The directories that a path is in, from the outside, without `/memories`. */
export const parentsOf = (path: string): ReadonlyArray<string> => {
  const parent = path.slice(0, path.lastIndexOf("/"))
  return parent === root || parent === "" ? [] : [...parentsOf(parent), parent]
}
