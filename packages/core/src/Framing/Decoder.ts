/** The interface of frame decoders. */
import * as Data from "effect/Data"

/** The default size limit of a frame: 64 MiB, decompressed. */
export const maxEventBytes = 64 * 1024 * 1024

/** A frame is larger than `limit` bytes; nothing after it is read. */
export class TooLarge extends Data.TaggedError("TooLarge")<{ readonly limit: number }> {
  override get message() {
    return `A frame is larger than ${this.limit} bytes`
  }
}

export interface Options {
  /**
   * The largest frame in bytes (default: {@link maxEventBytes}). Counts the buffered data: the unfinished line in
   * bytes, and the data of the event's earlier lines in UTF-16 units. Comments and unknown fields are not buffered.
   */
  readonly maxBytes?: number | undefined
}

/** Decodes the bytes of one body to frames. Never throws. Retains no chunks, so their buffers may be reused. */
export interface Decoder<out A> {
  /** Returns the frames that these bytes complete. */
  push(chunk: Uint8Array): ReadonlyArray<A>
  /** Returns the unfinished frame at the end of the body, with `complete: false`. */
  end(): ReadonlyArray<A>
  /** Set when a frame was too large; no frames are returned after it. */
  readonly failure: TooLarge | undefined
}
