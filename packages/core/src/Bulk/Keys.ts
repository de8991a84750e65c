/**
 * The keys of a part as JSON, in bytes: a part may be open for a day, and a
 * hundred thousand strings would be carried along by each garbage collection.
 */
const encoder = new TextEncoder()
const decoder = new TextDecoder()
const newline = 10

export class Keys {
  /** A line each: JSON has no line breaks of its own. */
  private bytes = new Uint8Array(1024)
  private ends = new Uint32Array(64)
  length = 0

  /** Keys as {@link text} wrote them. */
  static from(text: Uint8Array = new Uint8Array(0)): Keys {
    const keys = new Keys()
    for (let from = 0; from < text.length;) {
      const found = text.indexOf(newline, from)
      const end = found < 0 ? text.length : found
      keys.add(decoder.decode(text.subarray(from, end)))
      from = end + 1
    }
    return keys
  }

  add(key: string): this {
    const from = this.start(this.length)
    // A code unit has three bytes at the most.
    const most = from + key.length * 3 + 1
    if (this.bytes.length < most) {
      const bytes = new Uint8Array(most * 2)
      bytes.set(this.bytes)
      this.bytes = bytes
    }
    if (this.ends.length === this.length) {
      const ends = new Uint32Array(this.length * 2)
      ends.set(this.ends)
      this.ends = ends
    }
    const end = from + encoder.encodeInto(key, this.bytes.subarray(from)).written
    this.bytes[end] = newline
    this.ends[this.length] = end
    this.length += 1
    return this
  }

  /** The key at a place. */
  at(place: number): string {
    return decoder.decode(this.bytes.subarray(this.start(place), this.ends[place] ?? 0))
  }

  /** All keys, a line each. */
  text(): Uint8Array {
    return this.bytes.slice(0, this.ends[this.length - 1] ?? 0)
  }

  private start(place: number): number {
    return place === 0 ? 0 : (this.ends[place - 1] ?? 0) + 1
  }
}
