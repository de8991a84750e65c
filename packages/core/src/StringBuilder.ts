/** Builds a string from parts. Joins them in groups: V8 keeps all parts of a concatenated string in memory. */

/** The number of parts that are joined at once. */
const groupSize = 64

export class StringBuilder {
  /** The length of the text so far. */
  length = 0
  private text = ""
  private parts: Array<string> = []

  add(part: string): void {
    this.length += part.length
    if (this.parts.push(part) < groupSize) return
    this.text += this.parts.join("")
    this.parts = []
  }

  /** The text so far. */
  toString(): string {
    return this.text + this.parts.join("")
  }
}

/** Joins pieces of a short text that servers send whole, in parts, or again as all of it so far: names, signatures. */
export const joinPieces = (before: string, more: string): string => more.startsWith(before) ? more : before + more
