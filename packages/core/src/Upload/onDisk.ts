/** A file on disk, held to what it was when it was first looked at. */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import { type PlatformError, systemError } from "effect/PlatformError"

/** A file is not what it was. */
export class Changed extends Data.TaggedError("Changed")<{ readonly path: string }> {
  override get message() {
    return `${this.path} has changed since it was first looked at`
  }
}

interface State {
  /** In bytes. */
  readonly size: number
  /** Fails where the file has been written to or replaced since. */
  readonly unchanged: Effect.Effect<void, PlatformError | Changed>
}

export const stateOf = Effect.fnUntraced(function*(
  fs: FileSystem.FileSystem,
  path: string
): Effect.fn.Return<State, PlatformError> {
  const look = Effect.map(fs.stat(path), ({ ino, mtime, size, type }) => ({
    type,
    size: Number(size),
    written: Option.getOrUndefined(mtime)?.getTime(),
    file: Option.getOrUndefined(ino)
  }))
  const before = yield* look
  if (before.type === "Directory") {
    return yield* Effect.fail(
      systemError({
        _tag: "BadResource",
        module: "FileSystem",
        method: "stat",
        pathOrDescriptor: path,
        description: "a directory is no file"
      })
    )
  }
  const unchanged = Effect.flatMap(
    look,
    ({ file, size, written }) =>
      file === before.file && size === before.size && written === before.written
        ? Effect.void
        : Effect.fail(new Changed({ path }))
  )
  return { size: before.size, unchanged }
})
