/** The bytes of a line whose end has not arrived yet. The buffer doubles, so n bytes cost n in any split. */
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

  /** What was kept, followed by `rest`; nothing is kept after, and the answer is good until the next call. */
  take(rest: Uint8Array): Uint8Array {
    if (this.length === 0) return rest
    this.append(rest)
    const whole = this.#bytes.subarray(0, this.length)
    this.length = 0
    if (this.#bytes.length > roomy) this.#bytes = new Uint8Array(0)
    return whole
  }

  clear(): void {
    this.length = 0
    this.#bytes = new Uint8Array(0)
  }
}

/** A larger buffer is given back once its line is read. */
const roomy = 1024 * 1024
