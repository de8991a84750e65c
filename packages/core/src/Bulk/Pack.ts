/** Texts as bytes, one after another: what a batch holds is written once, counted as it is written, sent as it is. */
const blockBytes = 256 * 1024

const encoder = new TextEncoder()

/** Longer ones may not fit into a block: a code unit has three bytes at the most. */
const isLong = (text: string) => text.length * 3 > blockBytes - 8

/** All of some chunks in one piece. */
export const join = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const joined = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.byteLength
  }
  return joined
}

/** Blocks that were used before: a run writes all its batches into the same ones. */
export class Blocks {
  private readonly free: Array<Uint8Array> = []

  take(): Uint8Array {
    return this.free.pop() ?? new Uint8Array(blockBytes)
  }

  give(blocks: ReadonlyArray<Uint8Array>): void {
    this.free.push(...blocks)
  }
}

export class Pack {
  /** In bytes. */
  size = 0
  private readonly between: string
  private readonly blocks: Blocks
  private readonly own: Array<Uint8Array> = []
  private readonly full: Array<Uint8Array> = []
  private block: Uint8Array = new Uint8Array(0)
  private used = 0

  /** What stands between two texts is a few bytes of ASCII. */
  constructor(between: string, blocks: Blocks) {
    this.between = between
    this.blocks = blocks
  }

  /** Adds a text, if all is not more than `limit` bytes then; answers how many bytes that takes. */
  add(text: string, limit: number): { readonly added: boolean; readonly bytes: number } {
    const between = this.size === 0 ? "" : this.between
    return isLong(text) ? this.addLong(between, encoder.encode(text), limit) : this.addShort(between, text, limit)
  }

  /** The bytes in their order; they may be read as often as wanted, until they are released. */
  chunks(): ReadonlyArray<Uint8Array> {
    return this.used === 0 ? [...this.full] : [...this.full, this.block.subarray(0, this.used)]
  }

  /** Nobody reads the bytes any more. */
  release(): void {
    this.blocks.give(this.own.splice(0))
    this.full.length = 0
    this.used = 0
  }

  private addShort(between: string, text: string, limit: number) {
    if (this.block.length - this.used < text.length * 3 + between.length) {
      this.seal()
      this.block = this.blocks.take()
      this.own.push(this.block)
    }
    const before = this.used
    this.write(between)
    this.write(text)
    const bytes = this.used - before
    const added = this.size + bytes <= limit
    if (added) this.size += bytes
    else this.used = before
    return { added, bytes }
  }

  private addLong(between: string, text: Uint8Array, limit: number) {
    const bytes = between.length + text.byteLength
    const added = this.size + bytes <= limit
    if (added) {
      this.seal()
      this.full.push(encoder.encode(between), text)
      this.size += bytes
    }
    return { added, bytes }
  }

  private write(text: string): void {
    this.used += encoder.encodeInto(text, this.block.subarray(this.used)).written
  }

  private seal(): void {
    if (this.used > 0) this.full.push(this.block.subarray(0, this.used))
    this.block = new Uint8Array(0)
    this.used = 0
  }
}
