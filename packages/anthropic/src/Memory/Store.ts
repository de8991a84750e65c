/** Where a memory is stored. */
import type * as Effect from "effect/Effect"

/**
 * The files of a memory, by paths that start with `/memories/`. A directory exists while it has files.
 *
 * Failures are texts for the model. Commands run one at a time.
 */
export interface Store {
  /** What is at a path below `/memories/`, if anything. */
  readonly kind: (path: string) => Effect.Effect<"File" | "Directory" | undefined, string>
  /** The paths of all files in a directory, and in the directories in it. */
  readonly files: (directory: string) => Effect.Effect<ReadonlyArray<string>, string>
  /** The size of a file in bytes. */
  readonly size: (path: string) => Effect.Effect<number, string>
  readonly read: (path: string) => Effect.Effect<string, string>
  /** Creates or replaces a file, whole or not at all. */
  readonly write: (path: string, text: string) => Effect.Effect<void, string>
  /** Moves a file to a path at which there is nothing. */
  readonly move: (from: string, to: string) => Effect.Effect<void, string>
  /** Removes a file. */
  readonly remove: (path: string) => Effect.Effect<void, string>
}
