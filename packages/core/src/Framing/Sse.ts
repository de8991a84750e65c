/** Server-sent events, by the WHATWG rules (html.spec.whatwg.org, 9.2.6). */
import type { Decoder, Options } from "./Decoder.ts"
import { type Grammar, LineDecoder } from "./LineDecoder.ts"

export interface Event {
  /** The name the event gave itself. */
  readonly event: string | undefined
  /** Its data lines, joined by `\n`. */
  readonly data: string
  /** The id set since the event before; events without data are dropped, but not their id. */
  readonly id: string | undefined
  /** False for an event the body ended in, before its blank line. */
  readonly complete: boolean
}

/**
 * Events that have data. Comments, `retry` and unknown fields are passed over:
 * that bytes arrived is all they say.
 */
export const sse = (options?: Options): Decoder<Event> => new LineDecoder(new Fields(), options)

const CR = 13
const SPACE = 32
const COLON = 58
const loneCr = /\r(?!\n)/

class Fields implements Grammar<Event> {
  readonly endsAtCr = true
  #event: string | undefined = undefined
  #id: string | undefined = undefined
  /** The first data line, and those after it. */
  #data: string | undefined = undefined
  #more: Array<string> = []
  /** UTF-16 units of data, joined. */
  #held = 0
  /** UTF-16 units of the texts that `#more` was cut from and keeps alive. */
  #alive = 0

  read(text: string, out: Array<Event>): number {
    const lines = text.includes("\r") && loneCr.test(text) ? text.replace(/\r\n?/g, "\n") : text
    let from = 0
    while (from < lines.length) {
      const feed = lines.indexOf("\n", from)
      const end = lines.charCodeAt(feed - 1) === CR ? feed - 1 : feed
      if (end === from) this.#dispatch(true, out)
      else this.#field(lines, from, end)
      from = feed + 1
    }
    if (this.#more.length > 0) this.#compact(lines.length)
    return this.#held
  }

  end(line: string, out: Array<Event>): void {
    if (line !== "") this.#field(line, 0, line.length)
    this.#dispatch(false, out)
  }

  #field(lines: string, from: number, end: number): void {
    if (isField("data", lines, from, end)) {
      const value = valueAt(lines, from + 5, end)
      this.#held += value.length
      if (this.#data === undefined) this.#data = value
      else {
        this.#more.push(value)
        this.#held++
      }
    } else if (isField("event", lines, from, end)) {
      this.#event = valueAt(lines, from + 6, end)
    } else if (isField("id", lines, from, end)) {
      const id = valueAt(lines, from + 3, end)
      if (!id.includes("\0")) this.#id = id
    }
  }

  #dispatch(complete: boolean, out: Array<Event>): void {
    if (this.#data !== undefined) {
      out.push({ event: this.#event || undefined, data: this.#joined(this.#data), id: this.#id, complete })
      this.#data = undefined
      this.#id = undefined
      this.#held = 0
    }
    this.#event = undefined
  }

  #joined(first: string): string {
    if (this.#more.length === 0) return first
    const data = [first, ...this.#more].join("\n")
    this.#more = []
    this.#alive = 0
    return data
  }

  /** A slice keeps the text it was cut from; data of many lines is copied before that outweighs it. */
  #compact(units: number): void {
    this.#alive += units
    if (this.#data !== undefined && this.#alive > 2 * this.#held + 65_536) this.#data = this.#joined(this.#data)
  }
}

const isField = (name: string, lines: string, from: number, end: number) =>
  lines.startsWith(name, from) && (from + name.length === end || lines.charCodeAt(from + name.length) === COLON)

/** What follows the colon, without one leading space. Without a colon `from` lies beyond the end: an empty value. */
const valueAt = (lines: string, from: number, end: number) =>
  lines.slice(lines.charCodeAt(from) === SPACE ? from + 1 : from, end)
