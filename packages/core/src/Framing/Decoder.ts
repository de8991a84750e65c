/** What every decoder of frames answers to. */
import * as Data from "effect/Data"

/** The largest frame accepted unless told otherwise: 64 MiB, decompressed. */
export const maxEventBytes = 64 * 1024 * 1024

/** A frame outgrew `limit` bytes; nothing after it is read. */
export class TooLarge extends Data.TaggedError("TooLarge")<{ readonly limit: number }> {
  override get message() {
    return `A frame is larger than ${this.limit} bytes`
  }
}

export interface Options {
  /**
   * The largest frame in bytes; {@link maxEventBytes} unless given. What counts is what is kept: the line being read,
   * and the data of an event's earlier lines, a UTF-16 unit as a byte.
   */
  readonly maxBytes?: number | undefined
}

/** Turns the bytes of one body into frames, and never throws. A chunk is read at once, so its buffer may be reused. */
export interface Decoder<out A> {
  /** The frames these bytes finish. */
  push(chunk: Uint8Array): ReadonlyArray<A>
  /** The frame the body ended in, marked as not `complete`. */
  end(): ReadonlyArray<A>
  /** Set once a frame was too large; no frames come after. */
  readonly failure: TooLarge | undefined
}
