/**
 * JSON that is still arriving, such as the input of a tool call: what is
 * complete so far of a document that may be cut anywhere.
 *
 * Strings, numbers and literals the text ends in are left out with their keys,
 * since more of them may follow: `{"city": "San` is `{}`, `[1, 2` is `[1]`.
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"

/** No document begins with this text; `at` is where the token begins that cannot stand there, in UTF-16 units. */
export class Malformed extends Data.TaggedError("Malformed")<{ readonly at: number }> {
  override get message() {
    return `Not JSON from offset ${this.at}`
  }
}

/** The value so far, `undefined` before there is one. A whole document gives what `JSON.parse` gives. */
export const parse = (text: string): Result.Result<Schema.Json | undefined, Malformed> => {
  const scan = new Scan(text)
  scan.run()
  if (scan.malformed) return Result.fail(new Malformed({ at: scan.at }))
  if (scan.cut === 0) return Result.succeed(undefined)
  const value: Schema.Json = JSON.parse(text.slice(0, scan.cut) + scan.closers.reverse().join(""))
  return Result.succeed(value)
}

const QUOTE = 34
const BACKSLASH = 92

type Expected = "value" | "key" | "colon" | "comma" | "nothing"

/** One walk over the text, without recursion: what is whole up to `cut` becomes a document by adding `closers`. */
class Scan {
  at = 0
  cut = 0
  malformed = false
  /** How to close what is open, outermost first. Opening moves `cut`, so it never holds more than was kept. */
  readonly closers: Array<string> = []
  readonly #text: string
  #expected: Expected = "value"
  /** Whether what is open may be closed here: not after a comma or a colon. */
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
    this.cut = this.at
  }

  /** Goes on after a comma, a colon or an opening bracket. */
  #expect(expected: Expected): void {
    this.at++
    this.#expected = expected
    this.#mayClose = false
  }

  /** A value ends here, and is kept. */
  #finish(end: number): void {
    this.at = end
    this.cut = end
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
    const mayGoOn = end === this.#text.length && this.closers.length > 0
    if (wholeNumber.test(number) && !mayGoOn) this.#finish(end)
    else if (end === this.#text.length && startOfNumber.test(number)) this.#unfinished()
    else this.#fail()
  }

  #string(role: "key" | "value"): void {
    for (let at = this.at + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at)
      if (code === QUOTE) return role === "value" ? this.#finish(at + 1) : this.#named(at)
      if (code < 32) return this.#fail()
      if (code === BACKSLASH) {
        const escape = this.#text.slice(at, at + 6)
        if (wholeEscape.test(escape)) at += escape.charAt(1) === "u" ? 5 : 1
        else return startOfEscape.test(escape) ? this.#unfinished() : this.#fail()
      }
    }
    this.#unfinished()
  }

  #named(end: number): void {
    this.at = end
    this.#expect("colon")
  }
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

const numeric = /[-+.\deE]*/y
const wholeNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const startOfNumber = /^-?(?:(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?(?:[eE][+-]?\d*)?)?)?$/
const wholeEscape = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/
/** Where it is not whole, it is cut: a `\u` of fewer digits can only stand at the end of the text. */
const startOfEscape = /^\\(?:u[\da-fA-F]{0,3})?$/
