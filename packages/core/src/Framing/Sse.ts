/** Server-sent events by the WHATWG specification (html.spec.whatwg.org, 9.2.6). */
import type { Decoder, Options } from "./Decoder.ts"
import { type Grammar, LineDecoder } from "./LineDecoder.ts"

export interface Event {
  /** The name of the event, if it has one. */
  readonly event: string | undefined
  /** Its data lines, joined by `\n`. */
  readonly data: string
  /** The id that was set since the last event, also by an event without data. */
  readonly id: string | undefined
  /** False for a last event without a blank line after it. */
  readonly complete: boolean
}

/** Decodes events that have data. Ignores comments, `retry` and unknown fields; they do not count as part of an event. */
export const sse = (options?: Options): Decoder<Event> => new LineDecoder(new Fields(), options)

const CR = 13
const SPACE = 32
const COLON = 58
const loneCr = /\r(?!\n)/

class Fields implements Grammar<Event> {
  readonly endsAtCr = true
  readonly ignores = isOther
  #event: string | undefined = undefined
  #id: string | undefined = undefined
  /** The first data line, and the following ones. */
  #data: string | undefined = undefined
  #more: Array<string> = []
  /** The length of the joined data in UTF-16 units. */
  #length = 0
  /** The length of the strings that the slices in `#more` keep in memory. */
  #retained = 0

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
    return this.#length
  }

  end(line: string, out: Array<Event>): void {
    if (line !== "") this.#field(line, 0, line.length)
    this.#dispatch(false, out)
  }

  #field(lines: string, from: number, end: number): void {
    if (isField("data", lines, from, end)) {
      const value = valueAt(lines, from + 5, end)
      this.#length += value.length
      if (this.#data === undefined) this.#data = value
      else {
        this.#more.push(value)
        this.#length++
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
      this.#length = 0
    }
    this.#event = undefined
  }

  #joined(first: string): string {
    if (this.#more.length === 0) return first
    const data = [first, ...this.#more].join("\n")
    this.#more = []
    this.#retained = 0
    return data
  }

  /** A slice keeps its whole source string in memory: copies the data before the sources take much more space. */
  #compact(units: number): void {
    this.#retained += units
    if (this.#data !== undefined && this.#retained > 2 * this.#length + 65_536) this.#data = this.#joined(this.#data)
  }
}

/** The fields that are read, with the colon that may follow their names. */
const fields = ["data:", "event:", "id:"].map((name) => new TextEncoder().encode(name))

/** Whether a line that starts with these bytes is a comment or another field; `undefined` while it may be either. */
const isOther = (start: Uint8Array): boolean | undefined => {
  const field = fields.find((name) => name.every((byte, at) => at >= start.length || start[at] === byte))
  if (field === undefined) return true
  return start.length < field.length ? undefined : false
}

const isField = (name: string, lines: string, from: number, end: number) =>
  lines.startsWith(name, from) && (from + name.length === end || lines.charCodeAt(from + name.length) === COLON)

/** The text after the colon, without one leading space; empty where `from` is after the end, as without a colon. */
const valueAt = (lines: string, from: number, end: number) =>
  lines.slice(lines.charCodeAt(from) === SPACE ? from + 1 : from, end)
