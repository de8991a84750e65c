/**
 * A file to send: something that can be opened, with a name and, where it is
 * known, a size. It is streamed from there to the socket in constant memory.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type { PlatformError } from "effect/PlatformError"
import * as Stream from "effect/Stream"
import type { Form } from "./Endpoint.ts"
import { listen } from "./internal/listeners.ts"
import { change, type Setting } from "./Setting.ts"
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

/** A `Blob` or `File`, read as it is sent. */
export const fromBlob = (blob: Blob, named: Named): Source => ({
  ...(blob.type === "" ? {} : { type: blob.type }),
  ...named,
  size: blob.size,
  open: () => Stream.fromReadableStream({ evaluate: () => blob.stream(), onError: (cause) => cause }),
  reopens: true
})

/**
 * A file on disk; its size is read now, its content when it is sent. One that is
 * changed from now until it has been sent fails the upload.
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

/** A stream that can be started again: `open` is called once for each time the file is sent. */
export const fromStream = (
  open: () => Stream.Stream<Uint8Array, unknown>,
  named: Named & { readonly size?: number }
): Source => ({ ...named, open, reopens: true })

/** A stream that can be read only once: the upload is sent at most once. */
export const once = (
  stream: Stream.Stream<Uint8Array, unknown>,
  named: Named & { readonly size?: number }
): Source => ({ ...named, open: () => stream, reopens: false })

/** A multipart body, for the input of an endpoint: which of its fields are files. */
export const form = ({ files = [], optionalFiles = [] }: Partial<Omit<Form, "write">>): Form => ({
  files,
  optionalFiles,
  write: multipart
})

export type { Progress } from "./Upload/progress.ts"

/** Calls `f` for each chunk that is read to be sent, and with each file's last byte; with those set around it. */
export const onProgress = (f: (progress: Progress) => void): Setting =>
  change(ProgressListeners, (outer) => [...outer, f])

/**
 * Runs `f` beside the uploads of an effect or a stream, for bars: it reads each
 * file's newest progress and gets its last, never slows an upload, and is ended
 * and waited for when all is over, however it ends.
 */
export const withProgress = (f: (events: Stream.Stream<Progress>) => Effect.Effect<unknown>): Setting =>
  listen(ProgressListeners, f, ({ source }) => source)
