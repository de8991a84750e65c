/**
 * Parses incomplete JSON, such as the input of a tool call while it is streamed.
 *
 * An unfinished string, number or literal at the end is left out with its key,
 * because more may follow: `{"city": "San` is `{}`, `[1, 2` is `[1]`.
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

/** The value so far; `undefined` before it starts. For a complete document the same as `JSON.parse`, which changes no number of it. */
export const parse = (text: string): Result.Result<Schema.Json | undefined, Malformed> => {
  const scanner = new Scanner(text)
  scanner.run()
  if (scanner.malformed) return Result.fail(new Malformed({ at: scanner.at }))
  if (scanner.end === 0) return Result.succeed(undefined)
  const value: Schema.Json = JSON.parse(text.slice(0, scanner.end) + scanner.closers.reverse().join(""))
  return Result.succeed(value)
}

const QUOTE = 34
const BACKSLASH = 92

type Expected = "value" | "key" | "colon" | "comma" | "nothing"

/** Scans the text once, without recursion. The text up to `end` plus `closers` is a JSON document. */
class Scanner {
  at = 0
  end = 0
  malformed = false
  /** The closing brackets of the open ones, outermost first. */
  readonly closers: Array<string> = []
  readonly #text: string
  #expected: Expected = "value"
  /** Whether the open bracket may be closed here: not after a comma or a colon. */
  #mayClose = false

  constructor(text: string) {
    this.#text = text
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

  /** The text ends inside a token. */
  #unfinished(): void {
    this.at = this.#text.length
  }

  #fail(): void {
    this.malformed = true
  }

  #literal(word: string): void {
    if (this.#text.startsWith(word, this.at)) this.#finish(this.at + word.length)
    else if (word.startsWith(this.#text.slice(this.at, this.at + word.length))) this.#unfinished()
    else this.#fail()
  }

  #number(): void {
    numeric.lastIndex = this.at
    numeric.test(this.#text)
    const end = numeric.lastIndex
    const number = this.#text.slice(this.at, end)
    const mayContinue = end === this.#text.length && this.closers.length > 0
    const isWhole = wholeNumber.test(number) && !mayContinue
    if (isWhole && isExact(number)) this.#finish(end)
    else if (!isWhole && end === this.#text.length && startOfNumber.test(number)) this.#unfinished()
    else this.#fail()
  }

  #string(role: "key" | "value"): void {
    for (let at = this.at + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at)
      if (code === QUOTE) return role === "value" ? this.#finish(at + 1) : this.#key(at)
      if (code < 32) return this.#fail()
      if (code === BACKSLASH) {
        const escape = this.#text.slice(at, at + 6)
        if (wholeEscape.test(escape)) at += escape.charAt(1) === "u" ? 5 : 1
        else return startOfEscape.test(escape) ? this.#unfinished() : this.#fail()
      }
    }
    this.#unfinished()
  }

  #key(end: number): void {
    this.at = end
    this.#expect("colon")
  }
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

const numeric = /[-+.\deE]*/y
const wholeNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const startOfNumber = /^-?(?:(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?(?:[eE][+-]?\d*)?)?)?$/
const wholeEscape = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/
/** An escape that is cut off at the end of the text. */
const startOfEscape = /^\\(?:u[\da-fA-F]{0,3})?$/
