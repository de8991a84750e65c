// A screen to which text is appended, with lines below the text that are drawn over. Without a terminal, it has no such
// lines.
import { styleText } from "node:util"

export type Style = "bold" | "cyan" | "dim" | "green" | "plain" | "red"

/** A part of a line, in one style. */
export type Span = readonly [text: string, style?: Style]

/** A terminal, a pipe or a file. */
export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
}

const escape = { hide: "\x1b[?25l", show: "\x1b[?25h", noWrap: "\x1b[?7l", wrap: "\x1b[?7h", clear: "\x1b[J" }

/** Text of others cannot move the cursor or change the screen. */
export const printable = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (char) => "\n\t".includes(char) ? char : "")

export class Screen {
  readonly isLive: boolean
  readonly #output: Output
  #drawn = 0
  #column = 0
  /** The start of a word, until all of it is there. */
  #word = ""
  #style: Style = "plain"

  constructor(output: Output) {
    this.#output = output
    this.isLive = output.isTTY === true && process.env["TERM"] !== "dumb"
  }

  #styled(text: string, style: Style = "plain"): string {
    return style === "plain" ? text : styleText(style, text, { stream: this.#output })
  }

  /** A line, cut to the width of a terminal. */
  #line(spans: ReadonlyArray<Span>): string {
    let left = this.isLive ? (this.#output.columns ?? 80) : Infinity
    return spans.map(([text, style]) => {
      const cut = text.length <= left ? text : `${text.slice(0, Math.max(left - 1, 0))}${left > 0 ? "…" : ""}`
      left -= cut.length
      return this.#styled(cut, style)
    }).join("")
  }

  /** Erases what is drawn, and returns to the end of the text. */
  #erase(): string {
    if (this.#drawn === 0) return ""
    const up = this.#drawn > 1 ? `\x1b[${this.#drawn - 1}A` : ""
    this.#drawn = 0
    return `\r${up}${escape.clear}${escape.show}`
  }

  /** Appends text; on a terminal, lines end between words. Each style has its own lines. */
  text(text: string, style: Style = "plain"): void {
    if (style !== this.#style) this.lines([])
    this.#style = style
    const words = (this.#word + printable(text)).split(/(?<=\s)/)
    this.#word = /\s$/.test(words.at(-1) ?? "") ? "" : words.pop() ?? ""
    this.#words(words)
  }

  #words(words: ReadonlyArray<string>): void {
    const columns = this.isLive ? this.#output.columns ?? 80 : Infinity
    const wrapped = words.map((word) => {
      const isWrapped = this.#column > 0 && this.#column + word.trimEnd().length > columns
      const end = (isWrapped ? 0 : this.#column) + word.length
      this.#column = word.endsWith("\n") ? 0 : end
      // A space after the last column would start a line.
      return (isWrapped ? "\n" : "") + (this.#column > columns ? word.trimEnd() : word)
    })
    if (wrapped.length > 0) this.#output.write(this.#erase() + this.#styled(wrapped.join(""), this.#style))
  }

  /** Ends a line of text. */
  #endLine(): string {
    this.#words(this.#word === "" ? [] : [this.#word])
    this.#word = ""
    const newline = this.#column > 0 ? "\n" : ""
    this.#column = 0
    return newline
  }

  /** Appends lines. */
  lines(lines: ReadonlyArray<ReadonlyArray<Span>>): void {
    const newline = this.#endLine()
    this.#output.write(this.#erase() + newline + lines.map((line) => `${this.#line(line)}\n`).join(""))
  }

  /** Draws lines below the text, over those drawn before; as many as there is room for, from the last. */
  draw(lines: ReadonlyArray<ReadonlyArray<Span>>): void {
    if (!this.isLive || this.#column > 0 || this.#word !== "") return
    const room = Math.max((this.#output.rows ?? 24) - 1, 1)
    const text = lines.slice(-room).map((line) => this.#line(line)).join("\n")
    // A character can be wider than we think: a line that is too long must not become two.
    const drawn = `${this.#erase()}${escape.hide}${escape.noWrap}${text}${escape.wrap}`
    this.#drawn = Math.min(lines.length, room)
    this.#output.write(drawn)
  }

  /** Erases what is drawn, and shows the cursor. */
  close(): void {
    this.#output.write(this.#erase())
  }
}
