/**
 * Files to send: a `Source` has a name, can be opened and may have a known size. It
 * is streamed to the socket in constant memory. `fromFolder` reads a whole folder.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { PlatformError } from "effect/PlatformError"
import * as Stream from "effect/Stream"
import type { Form } from "./Endpoint.ts"
import { listen } from "./internal/listeners.ts"
import { change, type Setting } from "./Setting.ts"
import { filesBelow, type FolderOptions, FolderTooLarge } from "./Upload/folder.ts"
import { multipart } from "./Upload/multipart.ts"
import { stateOf } from "./Upload/onDisk.ts"
import { type Progress, ProgressListeners } from "./Upload/progress.ts"
import type { Source } from "./Upload/source.ts"

export type { Source } from "./Upload/source.ts"

interface Named {
  readonly name: string
  readonly type?: string
}

/** Bytes in memory, or text as UTF-8. */
export const fromBytes = (content: Uint8Array | string, named: Named): Source => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
  return { ...named, size: bytes.byteLength, open: () => Stream.succeed(bytes), reopens: true }
}

/** A `Blob` or `File`, read while it is sent. */
export const fromBlob = (blob: Blob, named: Named): Source => ({
  ...(blob.type === "" ? {} : { type: blob.type }),
  ...named,
  size: blob.size,
  open: () => Stream.fromReadableStream({ evaluate: () => blob.stream(), onError: (cause) => cause }),
  reopens: true
})

/**
 * A file on disk: its size is read now, its content when it is sent. The upload
 * fails with `UnsafeInput` if the file changes in between.
 */
export const fromPath = Effect.fnUntraced(function*(
  path: string,
  named: Partial<Named> = {}
): Effect.fn.Return<Source, PlatformError, FileSystem.FileSystem> {
  const fs = yield* FileSystem.FileSystem
  const { size, unchanged } = yield* stateOf(fs, path)
  const open = () => Stream.concat(fs.stream(path), Stream.fromEffectDrain(unchanged))
  return { name: path, ...named, size, open, reopens: true }
})

export { type FolderOptions, FolderTooLarge } from "./Upload/folder.ts"

/**
 * Every file below a folder, sorted, for endpoints that take a folder. A name is the path from the parent of the folder,
 * with `/`: `skill/SKILL.md`. Left out are hidden files and folders, links that lead out of the folder or to folders,
 * and what `exclude` selects. Fails with `FolderTooLarge` at the first file over a limit.
 */
export const fromFolder = Effect.fnUntraced(function*(
  folder: string,
  options: FolderOptions = {}
): Effect.fn.Return<
  ReadonlyArray<Source>,
  FolderTooLarge | PlatformError,
  FileSystem.FileSystem | Path.Path
> {
  const { limitBytes = 100 * 1024 * 1024 } = options
  const path = yield* Path.Path
  const name = options.name ?? path.basename(path.resolve(folder))
  const sources: Array<Source> = []
  let bytes = 0
  for (const file of yield* filesBelow(folder, options)) {
    const source = yield* fromPath(path.join(folder, ...file.split("/")), { name: `${name}/${file}` })
    bytes += source.size ?? 0
    if (bytes > limitBytes) return yield* new FolderTooLarge({ file: source.name, limit: `${limitBytes} bytes` })
    sources.push(source)
  }
  return sources
})

/** A stream that can be reopened: `open` is called for each attempt. */
export const fromStream = (
  open: () => Stream.Stream<Uint8Array, unknown>,
  named: Named & { readonly size?: number }
): Source => ({ ...named, open, reopens: true })

/** A stream that can be read only once: the upload is never retried. */
export const once = (
  stream: Stream.Stream<Uint8Array, unknown>,
  named: Named & { readonly size?: number }
): Source => ({ ...named, open: () => stream, reopens: false })

/** Declares the multipart body of an endpoint: which of its fields are files. */
export const form = (
  { files = [], folders = [], names = {}, optionalFiles = [] }: Partial<Omit<Form, "write">>
): Form => ({
  files,
  optionalFiles,
  folders,
  names,
  write: multipart
})

export type { Progress } from "./Upload/progress.ts"

/** Calls `f` for each chunk that is read, and at the end of each file. Must not block. Nested calls add up. */
export const onProgress = (f: (progress: Progress) => void): Setting =>
  change(ProgressListeners, (outer) => [...outer, f])

/**
 * Runs `f` concurrently with the uploads of an effect or a stream, for progress bars.
 * `f` receives the latest progress of each file, skips events it is too slow for, and
 * always receives the last one. It never slows an upload. When the uploads end, its
 * stream ends and `f` is awaited.
 */
export const withProgress = (f: (events: Stream.Stream<Progress>) => Effect.Effect<unknown>): Setting =>
  listen(ProgressListeners, f, ({ source }) => source)
