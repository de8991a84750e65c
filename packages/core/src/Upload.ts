/**
 * A file to send: something that can be opened, with a name and, where it is
 * known, a size. It is streamed from there to the socket in constant memory.
 */
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as HttpBody from "effect/http/HttpBody"
import * as Mime from "effect/http/Mime"
import * as Option from "effect/Option"
import type { PlatformError } from "effect/PlatformError"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import { set, type Setting } from "./Setting.ts"

export interface Source {
  /** The name the provider stores; folders before it are dropped. */
  readonly name: string
  /** The MIME type; from the name's ending when absent. */
  readonly type?: string
  /** In bytes. Known, it is checked against the provider's limit before the first byte, and against what was sent. */
  readonly size?: number
  readonly open: () => Stream.Stream<Uint8Array, unknown>
  /** Whether `open` gives the same bytes each time; a source that does not is never sent twice. */
  readonly reopens: boolean
}

export const isSource = (u: unknown): u is Source =>
  Predicate.hasProperty(u, "open") && typeof u.open === "function" && Predicate.hasProperty(u, "reopens")

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

/** A file on disk; its size is read now, its content when it is sent. */
export const fromPath = Effect.fnUntraced(function*(
  path: string,
  named: Partial<Named> = {}
): Effect.fn.Return<Source, PlatformError, FileSystem.FileSystem> {
  const fs = yield* FileSystem.FileSystem
  const { size } = yield* fs.stat(path)
  return { name: path, ...named, size: Number(size), open: () => fs.stream(path), reopens: true }
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

/** How much of a file has gone out. Begins again at 0 when the upload is retried. */
export interface Progress {
  readonly name: string
  readonly bytes: number
  readonly total: number | undefined
}

const Listener: Context.Reference<((progress: Progress) => void) | undefined> = Context.Reference<
  ((progress: Progress) => void) | undefined
>("@effect-genai/core/Upload/Listener", { defaultValue: () => undefined })

/** Calls `f` for each chunk that is read to be sent. */
export const onProgress = (f: (progress: Progress) => void): Setting => set(Listener, f)

/** A source gave more or fewer bytes than it said. */
export class SizeMismatch extends Data.TaggedError("SizeMismatch")<{ readonly name: string }> {
  override get message() {
    return `${this.name} is not of the size it was said to have`
  }
}

/** The size of the files together, where it is known. */
export const knownSize = (sources: ReadonlyArray<Source>): number | undefined =>
  sources.reduce<number | undefined>(
    (sum, { size }) => sum === undefined || size === undefined ? undefined : sum + size,
    0
  )

const encoder = new TextEncoder()

const quote = (text: string) => text.replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/"/g, "%22")

// eslint-disable-next-line no-control-regex
const fileName = (name: string) => quote(name.split(/[\\/]/).at(-1) ?? name).replace(/[\u0000-\u001f\u007f]/g, "_")

const mimeType = ({ name, type }: Source) =>
  (type ?? Option.getOrElse(Mime.getType(name), () => "application/octet-stream")).replace(/[\r\n]/g, "")

/** Told how the reading of the files goes. */
export interface Reading {
  readonly chunk: () => void
  readonly failed: (error: unknown) => void
}

const counted = (source: Source, listener: ((progress: Progress) => void) | undefined, reading: Reading) =>
  Stream.suspend(() => {
    let bytes = 0
    return source.open().pipe(
      Stream.mapArrayEffect((chunks) =>
        Effect.suspend(() => {
          for (const chunk of chunks) bytes += chunk.byteLength
          if (source.size !== undefined && bytes > source.size) {
            return Effect.fail(new SizeMismatch({ name: source.name }))
          }
          reading.chunk()
          listener?.({ name: source.name, bytes, total: source.size })
          return Effect.succeed(chunks)
        })
      ),
      Stream.concat(Stream.suspend(() =>
        source.size === undefined || bytes === source.size
          ? Stream.empty
          : Stream.fail(new SizeMismatch({ name: source.name }))
      )),
      Stream.tapError((error) => Effect.sync(() => reading.failed(error)))
    )
  })

/** A multipart body of fields and files; its length is declared where the sizes are known. */
export const multipart = (
  fields: ReadonlyArray<readonly [name: string, value: string]>,
  files: ReadonlyArray<readonly [name: string, source: Source]>,
  reading: Reading
): Effect.Effect<HttpBody.Stream> =>
  Effect.gen(function*() {
    const listener = yield* Listener
    const boundary = `----effect-genai-${crypto.randomUUID()}`
    const text = (lines: ReadonlyArray<string>) => encoder.encode(lines.join("\r\n"))
    const head = (name: string, rest: string, more: ReadonlyArray<string>) => [
      `--${boundary}`,
      `content-disposition: form-data; name="${quote(name)}"${rest}`,
      ...more,
      "",
      ""
    ]
    const parts = [
      ...files.map(([name, source]) => ({
        head: text(head(name, `; filename="${fileName(source.name)}"`, [`content-type: ${mimeType(source)}`])),
        size: source.size,
        content: counted(source, listener, reading)
      })),
      ...fields.map(([name, value]) => {
        const content = encoder.encode(value)
        return { head: text(head(name, "", [])), size: content.byteLength, content: Stream.succeed(content) }
      })
    ]
    const end = text([`--${boundary}--`, ""])
    const lineEnd = text(["", ""])
    const size = parts.reduce<number | undefined>(
      (sum, part) =>
        sum === undefined || part.size === undefined
          ? undefined
          : sum + part.head.byteLength + part.size + lineEnd.byteLength,
      end.byteLength
    )
    const body = parts.reduceRight<Stream.Stream<Uint8Array, unknown>>(
      (rest, part) =>
        Stream.succeed(part.head).pipe(
          Stream.concat(part.content),
          Stream.concat(Stream.succeed(lineEnd)),
          Stream.concat(rest)
        ),
      Stream.succeed(end)
    )
    return HttpBody.stream(body, `multipart/form-data; boundary=${boundary}`, size)
  })
