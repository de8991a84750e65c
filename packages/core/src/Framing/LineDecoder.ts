/**
 * Decodes formats that consist of lines. The complete lines of a chunk are decoded
 * together; the unfinished line is buffered as bytes. A line end is one byte in
 * UTF-8, so no character is ever split.
 */
import { type Decoder, maxEventBytes, type Options, TooLarge } from "./Decoder.ts"
import { Tail } from "./Tail.ts"

/** How a format parses its lines. */
export interface Grammar<A> {
  /** Whether a carriage return ends a line, with or without a line feed after it. */
  readonly endsAtCr: boolean
  /**
   * Whether a line that starts with these bytes is ignored: it is discarded as it arrives and does not count.
   * `undefined` if that depends on the next bytes.
   */
  readonly ignores?: (start: Uint8Array) => boolean | undefined
  /** Parses complete lines, line ends included. Returns the size of the unfinished frame in UTF-16 units. */
  readonly read: (lines: string, out: Array<A>) => number
  /** Parses the last line, `""` if the body ended with a line end. */
  readonly end: (line: string, out: Array<A>) => void
}

const LF = 10
const CR = 13
const BOM = 0xFEFF
const bom = new TextEncoder().encode("\uFEFF")

/** As much of a line as shows whether it is ignored: a byte order mark and a field name with its colon. */
const longestStart = 16

/** The longest string of V8; a larger limit would fail. */
const longestString = 2 ** 29 - 24

const none: ReadonlyArray<never> = []
const nothing = new Uint8Array(0)
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true })

export class LineDecoder<A> implements Decoder<A> {
  failure: TooLarge | undefined = undefined
  readonly #grammar: Grammar<A>
  readonly #limit: number
  readonly #tail = new Tail()
  /** The size of the unfinished frame's complete lines in UTF-16 units, which is at most their size in bytes. */
  #buffered = 0
  #started = false
  #afterCr = false
  /** Whether the unfinished line is one that the grammar ignores. */
  #ignoring = false

  constructor(grammar: Grammar<A>, options: Options | undefined) {
    this.#grammar = grammar
    this.#limit = Math.min(options?.maxBytes ?? maxEventBytes, longestString)
  }

  push(chunk: Uint8Array): ReadonlyArray<A> {
    if (this.failure !== undefined || chunk.length === 0) return none
    // A line feed at the start may be the second half of a line end that was split.
    const received = this.#afterCr && chunk[0] === LF ? chunk.subarray(1) : chunk
    this.#afterCr = this.#grammar.endsAtCr && chunk[chunk.length - 1] === CR
    const bytes = this.#ignoring ? received.subarray(this.#firstEnd(received)) : received
    const end = this.#lastEnd(bytes)
    if (end === 0) {
      this.#append(bytes)
      return none
    }
    const out: Array<A> = []
    const whole = end === bytes.length ? bytes : bytes.subarray(0, end)
    if (this.#buffered + this.#tail.length + end <= this.#limit) this.#read(whole, out)
    else this.#readEach(whole, out)
    if (end < bytes.length) this.#append(bytes.subarray(end))
    return out
  }

  end(): ReadonlyArray<A> {
    if (this.failure !== undefined) return none
    const out: Array<A> = []
    this.#grammar.end(this.#text(nothing), out)
    return out
  }

  /** The index after the last complete line; 0 if there is none. */
  #lastEnd(bytes: Uint8Array): number {
    const end = bytes.lastIndexOf(LF) + 1
    if (end === bytes.length || !this.#grammar.endsAtCr || bytes.indexOf(CR, end) === -1) return end
    return bytes.lastIndexOf(CR) + 1
  }

  /** The index after the ignored line, which these bytes continue; after all of them if it does not end here. */
  #firstEnd(bytes: Uint8Array): number {
    const feed = bytes.indexOf(LF)
    const carriage = this.#grammar.endsAtCr ? bytes.indexOf(CR) : -1
    if (feed === -1 && carriage === -1) return bytes.length
    this.#ignoring = false
    if (carriage === -1 || (feed !== -1 && feed < carriage)) return feed + 1
    return feed === carriage + 1 ? feed + 1 : carriage + 1
  }

  #read(lines: Uint8Array, out: Array<A>): void {
    this.#buffered = this.#grammar.read(this.#text(lines), out)
  }

  /** Reads line by line, to find the one that exceeds the limit. */
  #readEach(lines: Uint8Array, out: Array<A>): void {
    const cr = this.#grammar.endsAtCr
    let start = 0
    for (let at = 0; at < lines.length; at++) {
      if (lines[at] !== LF && !(cr && lines[at] === CR && lines[at + 1] !== LF)) continue
      const end = cr && at > start && lines[at] === LF && lines[at - 1] === CR ? at - 1 : at
      if (this.#ignores(lines.subarray(start, end)) !== true) {
        if (this.#exceeds(end - start)) return
        this.#read(lines.subarray(start, at + 1), out)
      }
      start = at + 1
    }
  }

  #append(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    const ignores = this.#ignores(bytes)
    this.#ignoring = ignores === true
    if (ignores === undefined || (!ignores && !this.#exceeds(bytes.length))) this.#tail.append(bytes)
  }

  /** Whether the line of the tail and these bytes is ignored; if so, the tail is cleared. */
  #ignores(bytes: Uint8Array): boolean | undefined {
    // A tail that is longer was not ignored, so what follows is not ignored either.
    if (this.#grammar.ignores === undefined || this.#tail.length > longestStart) return false
    const start = this.#tail.startWith(bytes, longestStart)
    const ignores = this.#grammar.ignores(this.#started ? start : withoutBom(start))
    if (ignores === true) {
      this.#started = true
      this.#tail.clear()
    }
    return ignores
  }

  #exceeds(more: number): boolean {
    if (this.failure === undefined && this.#buffered + this.#tail.length + more > this.#limit) {
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

/** The bytes without a byte order mark, also without an incomplete one. */
const withoutBom = (bytes: Uint8Array) =>
  bom.every((byte, at) => at >= bytes.length || bytes[at] === byte) ? bytes.subarray(bom.length) : bytes
