/** Buffers the bytes of an unfinished line. The buffer doubles, so appending n bytes takes linear time. */
export class Tail {
  length = 0
  #bytes = new Uint8Array(0)

  append(bytes: Uint8Array): void {
    const length = this.length + bytes.length
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#bytes.length, 256))
      larger.set(this.#bytes.subarray(0, this.length))
      this.#bytes = larger
    }
    this.#bytes.set(bytes, this.length)
    this.length = length
  }

  /** Returns the buffered bytes followed by `rest`, and empties the buffer. The result is valid until the next call. */
  take(rest: Uint8Array): Uint8Array {
    if (this.length === 0) return rest
    this.append(rest)
    const whole = this.#bytes.subarray(0, this.length)
    this.length = 0
    if (this.#bytes.length > mostRetained) this.#bytes = new Uint8Array(0)
    return whole
  }

  /** The first bytes of the buffered ones followed by `rest`. */
  startWith(rest: Uint8Array, most: number): Uint8Array {
    if (this.length === 0) return rest.subarray(0, most)
    const start = new Uint8Array(Math.min(this.length + rest.length, most))
    start.set(this.#bytes.subarray(0, Math.min(this.length, most)))
    start.set(rest.subarray(0, Math.max(start.length - this.length, 0)), Math.min(this.length, most))
    return start
  }

  clear(): void {
    this.length = 0
    this.#bytes = new Uint8Array(0)
  }
}

/** A larger buffer is released after its line was read. */
const mostRetained = 1024 * 1024
