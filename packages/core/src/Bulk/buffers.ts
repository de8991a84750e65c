/**
 * Compact memory for long runs: keys and request bodies as bytes in a few large
 * arrays, because a run holds up to a hundred thousand of them for a day and each
 * garbage collection would visit every string.
 */
import { hash } from "../internal/hash.ts"

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const newline = 10

/** The keys of a chunk as JSON, one a line: JSON has no line breaks of its own. */
export class KeyBuffer {
  length = 0
  private bytes: Uint8Array<ArrayBuffer>
  private ends: Uint32Array

  constructor(bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1024), ends: Uint32Array = new Uint32Array(64)) {
    this.bytes = bytes
    this.ends = ends
  }

  /** Reads keys as {@link text} wrote them. */
  static from(text: Uint8Array = new Uint8Array(0)): KeyBuffer {
    const keys = new KeyBuffer()
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
    // A code unit has at most three bytes.
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

  at(place: number): string {
    return decoder.decode(this.bytes.subarray(this.start(place), this.ends[place] ?? 0))
  }

  /** A copy of all keys, one a line. */
  text(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.ends[this.length - 1] ?? 0)
  }

  /** A copy without room for further keys. */
  copy(): KeyBuffer {
    const copy = new KeyBuffer(this.text(), this.ends.slice(0, this.length))
    copy.length = this.length
    return copy
  }

  clear(): this {
    this.length = 0
    return this
  }

  private start(place: number): number {
    return place === 0 ? 0 : (this.ends[place - 1] ?? 0) + 1
  }
}

/** How many keys a block of the index has. */
const blockKeys = 8192

/**
 * Finds duplicate keys, in 17 to 24 bytes a key however long keys are: 85 bits of each
 * key, in blocks that never move, and an open-addressed table of places. Among ten
 * million keys, two are mistaken for one with a chance of 10⁻¹².
 */
export class KeyIndex {
  private size = 0
  /** Three words for each key, in the order in which they were added. */
  private readonly blocks: Array<Uint32Array> = []
  /** The last of them. */
  private block = new Uint32Array(0)
  /** The places of keys, from 1; 0 marks a free slot. */
  private slots = new Uint32Array(1024)

  /** Adds a key; returns the place of an earlier one that is the same, from 0. */
  add(key: string): number | undefined {
    if (this.size * 4 >= this.slots.length * 3) this.grow()
    const first = hash(key)
    const second = hash(key, 1) >>> 0
    const high = Math.floor(first / 0x1_0000_0000)
    const low = first >>> 0
    const slot = this.find(high, low, second)
    const place = this.slots[slot] ?? 0
    if (place > 0) return place - 1
    const at = this.size % blockKeys * 3
    if (at === 0) this.blocks.push(this.block = new Uint32Array(blockKeys * 3))
    this.block[at] = second
    this.block[at + 1] = low
    this.block[at + 2] = high
    this.size += 1
    this.slots[slot] = this.size
    return undefined
  }

  /** The slot of a key, or a free one for it. */
  private find(high: number, low: number, second: number): number {
    const last = this.slots.length - 1
    let slot = second & last
    for (; this.slots[slot] !== 0; slot = (slot + 1) & last) {
      const place = (this.slots[slot] ?? 0) - 1
      const block = this.blocks[Math.floor(place / blockKeys)]
      const at = place % blockKeys * 3
      if (block?.[at] === second && block[at + 1] === low && block[at + 2] === high) break
    }
    return slot
  }

  private grow(): void {
    const slots = new Uint32Array(this.slots.length * 2)
    const last = slots.length - 1
    for (let place = 0; place < this.size; place++) {
      let slot = (this.blocks[Math.floor(place / blockKeys)]?.[place % blockKeys * 3] ?? 0) & last
      while (slots[slot] !== 0) slot = (slot + 1) & last
      slots[slot] = place + 1
    }
    this.slots = slots
  }
}

const blockBytes = 256 * 1024

/** A longer text may not fit into a block: a code unit has at most three bytes. */
const isLong = (text: string) => text.length * 3 > blockBytes - 8

/** Reuses blocks: a run writes all its batches into the same ones. */
export class BlockPool {
  private readonly free: Array<Uint8Array> = []

  take(): Uint8Array {
    return this.free.pop() ?? new Uint8Array(blockBytes)
  }

  release(blocks: ReadonlyArray<Uint8Array>): void {
    this.free.push(...blocks)
  }

  /** Frees the memory of the blocks that are not in use. */
  clear(): void {
    this.free.length = 0
  }
}

/** The body of a batch: each line is encoded once, counted as it is encoded, and sent as it is. */
export class BodyBuffer {
  /** In bytes. */
  size = 0
  private readonly separator: string
  private readonly pool: BlockPool
  private readonly blocks: Array<Uint8Array> = []
  private readonly full: Array<Uint8Array> = []
  private block: Uint8Array = new Uint8Array(0)
  private used = 0

  /** The separator between two lines is a few bytes of ASCII. */
  constructor(separator: string, pool: BlockPool) {
    this.separator = separator
    this.pool = pool
  }

  /** Adds a line unless the body would exceed `limit` bytes; returns how many bytes the line takes. */
  add(line: string, limit: number): { readonly added: boolean; readonly bytes: number } {
    const separator = this.size === 0 ? "" : this.separator
    return isLong(line) ? this.addLong(separator, encoder.encode(line), limit) : this.addShort(separator, line, limit)
  }

  /** The bytes in order. They can be read any number of times until they are released. */
  parts(): ReadonlyArray<Uint8Array> {
    return this.used === 0 ? [...this.full] : [...this.full, this.block.subarray(0, this.used)]
  }

  /** Returns the blocks to the pool; the bytes must not be read after this. */
  release(): void {
    this.pool.release(this.blocks.splice(0))
    this.full.length = 0
    this.used = 0
  }

  private addShort(separator: string, line: string, limit: number) {
    if (this.block.length - this.used < line.length * 3 + separator.length) {
      this.seal()
      this.block = this.pool.take()
      this.blocks.push(this.block)
    }
    const before = this.used
    for (let index = 0; index < separator.length; index++) this.block[this.used++] = separator.charCodeAt(index)
    this.used += encoder.encodeInto(line, this.block.subarray(this.used)).written
    const bytes = this.used - before
    const added = this.size + bytes <= limit
    if (added) this.size += bytes
    else this.used = before
    return { added, bytes }
  }

  private addLong(separator: string, line: Uint8Array, limit: number) {
    const bytes = separator.length + line.byteLength
    const added = this.size + bytes <= limit
    if (added) {
      this.seal()
      this.full.push(encoder.encode(separator), line)
      this.size += bytes
    }
    return { added, bytes }
  }

  private seal(): void {
    if (this.used > 0) this.full.push(this.block.subarray(0, this.used))
    this.block = new Uint8Array(0)
    this.used = 0
  }
}
