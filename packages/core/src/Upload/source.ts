/** What can be sent as a file, whatever it was made of. */
import * as Predicate from "effect/Predicate"
import type * as Stream from "effect/Stream"

export interface Source {
  /** The name the provider stores; folders before it are dropped. */
  readonly name: string
  /** The MIME type; from the first bytes, else the name's ending, when absent. */
  readonly type?: string
  /** In bytes. Known, it is checked against the provider's limit before the first byte, and against what was sent. */
  readonly size?: number
  readonly open: () => Stream.Stream<Uint8Array, unknown>
  /** Whether `open` gives the same bytes each time; a source that does not is never sent twice. */
  readonly reopens: boolean
}

export const isSource = (u: unknown): u is Source =>
  Predicate.hasProperty(u, "open") && typeof u.open === "function" && Predicate.hasProperty(u, "reopens") &&
  Predicate.hasProperty(u, "name") && typeof u.name === "string"
