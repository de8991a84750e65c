/**
 * What formats made of lines share. Whole lines are decoded in one piece, as
 * many as a chunk brings; the open one waits as bytes. A line end is one byte
 * in UTF-8, so no character is ever cut.
 */
import { type Decoder, maxEventBytes, type Options, TooLarge } from "./Decoder.ts"
import { Tail } from "./Tail.ts"

/** How a format reads its lines. */
export interface Grammar<A> {
  /** Whether a carriage return ends a line, alone or before a line feed. */
  readonly endsAtCr: boolean
  /** Reads whole lines, each with its end, and answers how many UTF-16 units an unfinished frame holds of them. */
  readonly read: (lines: string, out: Array<A>) => number
  /** Reads the last line, `""` unless the body ended in the middle of it. */
  readonly end: (line: string, out: Array<A>) => void
}

const LF = 10
const CR = 13
const BOM = 0xFEFF

/** V8 makes no longer string, so a larger limit could not be kept. */
const longestString = 2 ** 29 - 24

const none: ReadonlyArray<never> = []
const nothing = new Uint8Array(0)
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true })

export class LineDecoder<A> implements Decoder<A> {
  failure: TooLarge | undefined = undefined
  readonly #grammar: Grammar<A>
  readonly #limit: number
  readonly #tail = new Tail()
  /** UTF-16 units the unfinished frame holds of finished lines: never more than their bytes. */
  #held = 0
  #started = false
  #afterCr = false

  constructor(grammar: Grammar<A>, options: Options | undefined) {
    this.#grammar = grammar
    this.#limit = Math.min(options?.maxBytes ?? maxEventBytes, longestString)
  }

  push(chunk: Uint8Array): ReadonlyArray<A> {
    if (this.failure !== undefined || chunk.length === 0) return none
    // A line feed at the start may be the second half of a line end that was cut in two.
    const bytes = this.#afterCr && chunk[0] === LF ? chunk.subarray(1) : chunk
    const end = this.#lastEnd(bytes)
    this.#afterCr = this.#grammar.endsAtCr && chunk[chunk.length - 1] === CR
    if (end === 0) {
      this.#keep(bytes)
      return none
    }
    const out: Array<A> = []
    const whole = end === bytes.length ? bytes : bytes.subarray(0, end)
    if (this.#held + this.#tail.length + end <= this.#limit) this.#read(whole, out)
    else this.#readEach(whole, out)
    if (end < bytes.length) this.#keep(bytes.subarray(end))
    return out
  }

  end(): ReadonlyArray<A> {
    if (this.failure !== undefined) return none
    const out: Array<A> = []
    this.#grammar.end(this.#text(nothing), out)
    return out
  }

  /** Where the last whole line ends: 0 if none does. */
  #lastEnd(bytes: Uint8Array): number {
    const end = bytes.lastIndexOf(LF) + 1
    if (end === bytes.length || !this.#grammar.endsAtCr || bytes.indexOf(CR, end) === -1) return end
    return bytes.lastIndexOf(CR) + 1
  }

  #read(lines: Uint8Array, out: Array<A>): void {
    this.#held = this.#grammar.read(this.#text(lines), out)
  }

  /** Line by line, where all at once could pass over the one that is too large. */
  #readEach(lines: Uint8Array, out: Array<A>): void {
    const cr = this.#grammar.endsAtCr
    let start = 0
    for (let at = 0; at < lines.length; at++) {
      if (lines[at] !== LF && !(cr && lines[at] === CR && lines[at + 1] !== LF)) continue
      const end = cr && at > start && lines[at] === LF && lines[at - 1] === CR ? at - 1 : at
      if (this.#exceeds(end - start)) return
      this.#read(lines.subarray(start, at + 1), out)
      start = at + 1
    }
  }

  #keep(bytes: Uint8Array): void {
    if (!this.#exceeds(bytes.length)) this.#tail.append(bytes)
  }

  #exceeds(more: number): boolean {
    if (this.failure === undefined && this.#held + this.#tail.length + more > this.#limit) {
      this.failure = new TooLarge({ limit: this.#limit })
      this.#tail.clear()
    }
    return this.failure !== undefined
  }

  #text(bytes: Uint8Array): string {
    const text = utf8.decode(this.#tail.take(bytes))
    if (this.#started) return text
    this.#started = true
    return text.charCodeAt(0) === BOM ? text.slice(1) : text
  }
}
