/** Receives multipart uploads. The bytes of the files are stored, or only counted. */
import * as Effect from "effect/Effect"
import * as Multipart from "effect/http/Multipart"
import * as Stream from "effect/Stream"
import { type Content, receiveContent } from "./fileContent.ts"
import type { ServerRequest } from "./http.ts"
import type { Refuse } from "./Route.ts"

export interface File {
  /** The name of its field: `file`, or `files[]`. */
  readonly field: string
  /** The file name without folders. */
  readonly name: string
  /** The file name as it was sent, for uploads of folders. */
  readonly path: string
  readonly type: string
  readonly content: Content
}

export interface Form {
  /** The values of each field, in their order. */
  readonly fields: ReadonlyMap<string, ReadonlyArray<string>>
  /** All files, in their order. */
  readonly files: ReadonlyArray<File>
  /** The last part named `file`. */
  readonly file: File | undefined
}

/** Reads a multipart body to its end. The limit is for all files together. */
export const receive = Effect.fnUntraced(function*<E>(
  { body, headers }: ServerRequest,
  refuse: Refuse<E>,
  options: { readonly keep: "all" | "none"; readonly limitBytes: number }
): Effect.fn.Return<Form, E> {
  if (!/^multipart\/form-data\b/i.test(headers["content-type"] ?? "")) {
    return yield* Effect.fail(refuse(400, "Content-Type must be multipart/form-data"))
  }
  const fields = new Map<string, ReadonlyArray<string>>()
  const files: Array<File> = []
  let bytes = 0
  yield* body.pipe(
    Stream.pipeThroughChannel(Multipart.makeChannel(headers)),
    Stream.runForEach((part) => {
      if (part._tag === "Field") {
        return Effect.sync(() => fields.set(part.key, [...fields.get(part.key) ?? [], part.value]))
      }
      const limitBytes = Math.max(0, options.limitBytes - bytes)
      return Effect.map(receiveContent(part.content, { ...options, limitBytes }), (content) => {
        bytes += content.size
        const name = part.name.replace(/^.*[\\/]/, "")
        files.push({ field: part.key, name, path: part.name, type: part.contentType, content })
      })
    }),
    // A part with a file name is a file, whatever its type.
    Effect.provideService(Multipart.FieldMimeTypes, []),
    Effect.mapError(() => refuse(400, "The multipart body is malformed or was cut off"))
  )
  if (bytes > options.limitBytes) {
    return yield* Effect.fail(refuse(413, `File exceeds the maximum size of ${options.limitBytes} bytes`))
  }
  const last = new Map(files.map((file) => [file.field, file]))
  return { fields, files, file: last.get("file") }
})
