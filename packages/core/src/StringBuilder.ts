/** A text that arrives in pieces: joined as they come, for a sum of strings is kept as all of them. */

/** How many pieces wait to be joined. */
const many = 64

export class StringBuilder {
  private text = ""
  private waiting: Array<string> = []

  add(piece: string): void {
    if (this.waiting.push(piece) < many) return
    this.text += this.waiting.join("")
    this.waiting = []
  }

  /** The text so far. */
  toString(): string {
    return this.text + this.waiting.join("")
  }
}
