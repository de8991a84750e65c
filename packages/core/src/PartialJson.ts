/**
 * Parses incomplete JSON, such as the input of a tool call while it is streamed.
 *
 * An unfinished string, number or literal at the end is left out with its key,
 * because more may follow: `{"city": "San` is `{}`, `[1, 2` is `[1]`. Options include
 * them: with `growing`, `{"city": "San` is `{ city: "San" }`.
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import { isExact } from "./internal/exactNumbers.ts"

/** The text is not the start of a JSON document, or has a number that parsing would change; `at` is the offset of the invalid token in UTF-16 units. */
export class Malformed extends Data.TaggedError("Malformed")<{ readonly at: number }> {
  override get message() {
    return `Invalid JSON at offset ${this.at}`
  }
}

/**
 * A value whose end has not arrived. A `string` is included as far as it arrived, whole characters only; a `literal`
 * is completed, since `tru` can only become `true`; a `number` has the digits so far: `12` may still become `123`.
 */
export type Unfinished = "string" | "literal" | "number"

export interface Options {
  /** The unfinished values to include (default: none). An unfinished key is always left out. */
  readonly keep?: ReadonlyArray<Unfinished> | undefined
}

/** Includes what the rest of the text can only extend, never change: unfinished strings and literals, not numbers. */
export const growing: Options = { keep: ["string", "literal"] }

/** The value so far; `undefined` before it starts. For a complete document the same as `JSON.parse`, which changes no number of it. */
export const parse = (text: string, { keep = [] }: Options = {}): Result.Result<Schema.Json | undefined, Malformed> => {
  const scanner = new Scanner(text, keep)
  scanner.run()
  if (scanner.malformed) return Result.fail(new Malformed({ at: scanner.at }))
  const start = text.slice(0, scanner.end) + scanner.rest
  if (start === "") return Result.succeed(undefined)
  const value: Schema.Json = JSON.parse(start + scanner.closers.reverse().join(""))
  return Result.succeed(value)
}

const QUOTE = 34
const BACKSLASH = 92

type Expected = "value" | "key" | "colon" | "comma" | "nothing"

/** Scans the text once, without recursion. The text up to `end`, `rest` and `closers` are a JSON document. */
class Scanner {
  at = 0
  end = 0
  /** The rest of an unfinished value that is included. */
  rest = ""
  malformed = false
  /** The closing brackets of the open ones, outermost first. */
  readonly closers: Array<string> = []
  readonly #text: string
  readonly #keep: ReadonlyArray<Unfinished>
  #expected: Expected = "value"
  /** Whether the open bracket may be closed here: not after a comma or a colon. */
  #mayClose = false

  constructor(text: string, keep: ReadonlyArray<Unfinished>) {
    this.#text = text
    this.#keep = keep
  }

  run(): void {
    while (!this.malformed) {
      while (isSpace(this.#text.charCodeAt(this.at))) this.at++
      if (this.at >= this.#text.length) return
      this.#next(this.#text.charAt(this.at))
    }
  }

  #next(char: string): void {
    if (this.#mayClose && char === this.closers.at(-1)) {
      this.closers.pop()
      return this.#finish(this.at + 1)
    }
    switch (this.#expected) {
      case "value":
        return this.#value(char)
      case "key":
        return char === '"' ? this.#string("key") : this.#fail()
      case "colon":
        return char === ":" ? this.#expect("value") : this.#fail()
      case "comma":
        return char === "," ? this.#expect(this.closers.at(-1) === "}" ? "key" : "value") : this.#fail()
      case "nothing":
        return this.#fail()
    }
  }

  #value(char: string): void {
    switch (char) {
      case "{":
        return this.#open("}", "key")
      case "[":
        return this.#open("]", "value")
      case '"':
        return this.#string("value")
      case "t":
        return this.#literal("true")
      case "f":
        return this.#literal("false")
      case "n":
        return this.#literal("null")
      default:
        return this.#number()
    }
  }

  #open(closer: string, expected: Expected): void {
    this.closers.push(closer)
    this.#expect(expected)
    this.#mayClose = true
    this.end = this.at
  }

  /** Continues after a comma, a colon or an opening bracket. */
  #expect(expected: Expected): void {
    this.at++
    this.#expected = expected
    this.#mayClose = false
  }

  /** A value is complete. */
  #finish(end: number): void {
    this.at = end
    this.end = end
    this.#mayClose = this.closers.length > 0
    this.#expected = this.#mayClose ? "comma" : "nothing"
  }

  /** The text ends inside a token; if its kind is included, the text up to `end` and `rest` are its value. */
  #unfinished(kind: Unfinished, end: number, rest: string): void {
    this.at = this.#text.length
    if (!this.#keep.includes(kind)) return
    this.end = end
    this.rest = rest
  }

  #fail(): void {
    this.malformed = true
  }

  #literal(word: string): void {
    if (this.#text.startsWith(word, this.at)) this.#finish(this.at + word.length)
    else if (word.startsWith(this.#text.slice(this.at, this.at + word.length))) {
      this.#unfinished("literal", this.at, word)
    } else this.#fail()
  }

  #number(): void {
    shortNumber.lastIndex = this.at
    if (shortNumber.test(this.#text)) return this.#finish(shortNumber.lastIndex)
    numeric.lastIndex = this.at
    numeric.test(this.#text)
    const end = numeric.lastIndex
    const number = this.#text.slice(this.at, end)
    const mayContinue = end === this.#text.length && this.closers.length > 0
    const isWhole = wholeNumber.test(number) && !mayContinue
    if (isWhole && isExact(number)) this.#finish(end)
    else if (!isWhole && end === this.#text.length && startOfNumber.test(number)) this.#numberSoFar(number)
    else this.#fail()
  }

  /** Without a sign, point or exponent that has no digits yet. */
  #numberSoFar(number: string): void {
    const whole = number.replace(withoutDigits, "")
    if (whole === "") this.at = this.#text.length
    else this.#unfinished("number", this.at + whole.length, "")
  }

  #string(role: "key" | "value"): void {
    for (let at = this.at + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at)
      if (code === QUOTE) return role === "value" ? this.#finish(at + 1) : this.#key(at)
      if (code < 32) return this.#fail()
      if (code === BACKSLASH) {
        const escape = this.#text.slice(at, at + 6)
        if (wholeEscape.test(escape)) at += escape.charAt(1) === "u" ? 5 : 1
        else return startOfEscape.test(escape) ? this.#stringSoFar(role, at) : this.#fail()
      }
    }
    this.#stringSoFar(role, this.#text.length)
  }

  /** The text ends inside a string, whose characters and whole escapes end at `end`. */
  #stringSoFar(role: "key" | "value", end: number): void {
    if (role === "value") this.#unfinished("string", end - this.#half(end), '"')
    else this.at = this.#text.length
  }

  /** The length of half a character (the first of two surrogates, or its escape) at the end of a string. */
  #half(end: number): number {
    const text = this.#text.slice(this.at, end)
    if (isHighSurrogate(text.charCodeAt(text.length - 1))) return 1
    if (!escapedSurrogate.test(text.slice(-6))) return 0
    const value: string = JSON.parse(`${text}"`)
    return isHighSurrogate(value.charCodeAt(value.length - 1)) ? 6 : 0
  }

  #key(end: number): void {
    this.at = end
    this.#expect("colon")
  }
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

/** A number that is whole, because something else follows, and surely exact. */
const shortNumber = /-?(?:0|[1-9]\d{0,14})(?:\.\d{1,30})?(?=[\s,\]}])/y
const numeric = /[-+.\deE]*/y
const wholeNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const startOfNumber = /^-?(?:(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?(?:[eE][+-]?\d*)?)?)?$/
const wholeEscape = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/
const withoutDigits = /(?:^-|\.|[eE][+-]?)$/
const escapedSurrogate = /^\\u[dD][89abAB][\da-fA-F]{2}$/
const isHighSurrogate = (unit: number) => unit >= 0xD800 && unit < 0xDC00
/** An escape that is cut off at the end of the text. */
const startOfEscape = /^\\(?:u[\da-fA-F]{0,3})?$/
