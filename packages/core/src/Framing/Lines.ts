/** JSON Lines: one value on each line. Only `\n` ends a line, because U+2028 may occur inside a JSON string. */
import type { Decoder, Options } from "./Decoder.ts"
import { LineDecoder } from "./LineDecoder.ts"

export interface Line {
  /** The line number from 1; blank lines count. */
  readonly line: number
  /** The line without its end. */
  readonly text: string
  /** False for a last line without `\n`. */
  readonly complete: boolean
}

const CR = 13
const SPACE = 32

/** Decodes lines that are not blank. A `\r` before the `\n` is part of the line end. */
export const lines = (options?: Options): Decoder<Line> => {
  let count = 0

  const push = (text: string, from: number, end: number, complete: boolean, out: Array<Line>) => {
    count++
    const to = text.charCodeAt(end - 1) === CR ? end - 1 : end
    if (to === from) return
    const line = text.slice(from, to)
    if (text.charCodeAt(from) <= SPACE && blank.test(line)) return
    out.push({ line: count, text: line, complete })
  }

  const read = (text: string, out: Array<Line>) => {
    let from = 0
    while (from < text.length) {
      const end = text.indexOf("\n", from)
      push(text, from, end, true, out)
      from = end + 1
    }
    return 0
  }

  const end = (text: string, out: Array<Line>) => push(text, 0, text.length, false, out)

  return new LineDecoder({ endsAtCr: false, read, end }, options)
}

/** The white space of JSON. */
const blank = /^[ \t\r]*$/
