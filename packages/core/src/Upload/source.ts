/** A file to send, whatever it was created from. */
import * as Predicate from "effect/Predicate"
import type * as Stream from "effect/Stream"

export interface Source {
  /** The file name; folders before it are removed, unless the endpoint takes a folder. */
  readonly name: string
  /** The MIME type (default: by the first bytes, else by the extension). */
  readonly type?: string
  /** In bytes. Checked against the provider's limit before anything is sent, and against the bytes that are read. */
  readonly size?: number
  readonly open: () => Stream.Stream<Uint8Array, unknown>
  /** Whether `open` returns the same bytes each time; otherwise the upload is never retried. */
  readonly reopens: boolean
}

export const isSource = (u: unknown): u is Source =>
  Predicate.hasProperty(u, "open") && typeof u.open === "function" && Predicate.hasProperty(u, "reopens") &&
  Predicate.hasProperty(u, "name") && typeof u.name === "string"
