/** Detects changes of a file on disk while it is uploaded. */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import { type PlatformError, systemError } from "effect/PlatformError"

/** A file changed after its size was read. */
export class Changed extends Data.TaggedError("Changed")<{ readonly path: string }> {
  override get message() {
    return `${this.path} has changed since its size was read`
  }
}

interface FileState {
  /** In bytes. */
  readonly size: number
  /** Fails if the file has been written or replaced since. */
  readonly unchanged: Effect.Effect<void, PlatformError | Changed>
}

/** Reads the size of a file, and how to check later that the file is unchanged. */
export const stateOf = Effect.fnUntraced(function*(
  fs: FileSystem.FileSystem,
  path: string
): Effect.fn.Return<FileState, PlatformError> {
  const stat = Effect.map(fs.stat(path), ({ ino, mtime, size, type }) => ({
    type,
    size: Number(size),
    written: Option.getOrUndefined(mtime)?.getTime(),
    file: Option.getOrUndefined(ino)
  }))
  const before = yield* stat
  if (before.type === "Directory") {
    return yield* Effect.fail(
      systemError({
        _tag: "BadResource",
        module: "FileSystem",
        method: "stat",
        pathOrDescriptor: path,
        description: "it is a directory, not a file"
      })
    )
  }
  const unchanged = Effect.flatMap(
    stat,
    ({ file, size, written }) =>
      file === before.file && size === before.size && written === before.written
        ? Effect.void
        : Effect.fail(new Changed({ path }))
  )
  return { size: before.size, unchanged }
})
