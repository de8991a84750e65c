/** Finds the files of a folder, without those that should not leave the machine. */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { PlatformError } from "effect/PlatformError"

/** Which files of a folder are read. */
export interface FolderOptions {
  /** The first folder of each name (default: the name of the folder). */
  readonly name?: string
  /** Leaves out a file, or a folder with all below it, by its path below the folder, with `/`: `docs/draft.md`. */
  readonly exclude?: (path: string) => boolean
  /** The most files (default: 1000). */
  readonly limitFiles?: number
  /** The most bytes of all files together (default: 100 MiB). */
  readonly limitBytes?: number
}

/** A folder has more files or bytes than its limit. */
export class FolderTooLarge extends Data.TaggedError("FolderTooLarge")<{
  /** The first file over the limit. */
  readonly file: string
  /** `1000 files` or `104857600 bytes`. */
  readonly limit: string
}> {
  override get message() {
    return `the folder is over the limit of ${this.limit} at ${this.file}: exclude files, or raise the limit`
  }
}

/** Sorts by code units: the same order on every machine. */
const byCode = (a: string, b: string) => a < b ? -1 : 1

/** The paths below the folder, with `/`. */
export const filesBelow = Effect.fnUntraced(function*(
  folder: string,
  { exclude = () => false, limitFiles = 1000 }: FolderOptions
): Effect.fn.Return<
  ReadonlyArray<string>,
  FolderTooLarge | PlatformError,
  FileSystem.FileSystem | Path.Path
> {
  const fs = yield* FileSystem.FileSystem
  const { join, sep } = yield* Path.Path
  const root = yield* fs.realPath(folder)
  const pathOf = (file: string) => join(root, ...file.split("/"))

  /** Whether a link leads to a file in the folder. A link to nothing does not. */
  const leadsToFile = (file: string) =>
    fs.realPath(pathOf(file)).pipe(
      Effect.flatMap((target) =>
        target.startsWith(root + sep)
          ? Effect.map(fs.stat(target), ({ type }) => type === "File")
          : Effect.succeed(false)
      ),
      Effect.catchTag("PlatformError", () => Effect.succeed(false))
    )

  const files: Array<string> = []
  const folders = [""]
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    for (const entry of yield* fs.readDirectoryEntries(pathOf(below))) {
      const file = below + entry.name
      if (entry.name.startsWith(".") || exclude(file)) continue
      const type = entry.type === "Unknown" ? (yield* fs.lstat(pathOf(file))).type : entry.type
      if (type === "Directory") folders.push(`${file}/`)
      if (type === "File" || (type === "SymbolicLink" && (yield* leadsToFile(file)))) files.push(file)
      if (files.length > limitFiles) return yield* new FolderTooLarge({ file, limit: `${limitFiles} files` })
    }
  }
  return files.sort(byCode)
})
