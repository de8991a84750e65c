/** Texts as bytes, one after another: what a batch holds is written once, counted as it is written, sent as it is. */
const blockBytes = 256 * 1024

const encoder = new TextEncoder()

export class Pack {
  /** In bytes. */
  size = 0
  private readonly full: Array<Uint8Array> = []
  private block = new Uint8Array(0)
  private used = 0

  /** Adds a text, if all is not more than `limit` bytes then; answers the bytes the text has. */
  add(text: string, limit: number): { readonly added: boolean; readonly bytes: number } {
    // A code unit has three bytes at the most.
    const bytes = text.length * 3 <= blockBytes ? this.write(text) : this.append(encoder.encode(text), limit)
    const added = this.size + bytes <= limit
    if (added) this.size += bytes
    else if (text.length * 3 <= blockBytes) this.used -= bytes
    return { added, bytes }
  }

  /** The bytes in their order; they may be read as often as wanted. */
  chunks(): ReadonlyArray<Uint8Array> {
    return this.used === 0 ? [...this.full] : [...this.full, this.block.subarray(0, this.used)]
  }

  private write(text: string): number {
    if (this.block.length - this.used < text.length * 3) {
      this.seal()
      this.block = new Uint8Array(blockBytes)
    }
    const { written } = encoder.encodeInto(text, this.block.subarray(this.used))
    this.used += written
    return written
  }

  private append(bytes: Uint8Array, limit: number): number {
    if (this.size + bytes.byteLength <= limit) {
      this.seal()
      this.full.push(bytes)
    }
    return bytes.byteLength
  }

  private seal(): void {
    if (this.used > 0) this.full.push(this.block.subarray(0, this.used))
    this.block = new Uint8Array(0)
    this.used = 0
  }
}
