/** Receives multipart uploads. The bytes of the file are stored, or only counted. */
import * as Effect from "effect/Effect"
import * as Multipart from "effect/http/Multipart"
import * as Stream from "effect/Stream"
import { type Content, receiveContent } from "./fileContent.ts"
import type { ServerRequest } from "./http.ts"
import type { Refuse } from "./Route.ts"

export interface File {
  /** The file name without folders. */
  readonly name: string
  readonly type: string
  readonly content: Content
}

export interface Form {
  /** The values of each field, in their order. */
  readonly fields: ReadonlyMap<string, ReadonlyArray<string>>
  /** The part named `file`. */
  readonly file: File | undefined
}

/** Reads a multipart body to its end. */
export const receive = Effect.fnUntraced(function*<E>(
  { body, headers }: ServerRequest,
  refuse: Refuse<E>,
  options: { readonly keep: "all" | "none"; readonly limitBytes: number }
): Effect.fn.Return<Form, E> {
  if (!/^multipart\/form-data\b/i.test(headers["content-type"] ?? "")) {
    return yield* Effect.fail(refuse(400, "Content-Type must be multipart/form-data"))
  }
  const fields = new Map<string, ReadonlyArray<string>>()
  let file: File | undefined
  yield* body.pipe(
    Stream.pipeThroughChannel(Multipart.makeChannel(headers)),
    Stream.runForEach((part) => {
      if (part._tag === "Field") {
        return Effect.sync(() => fields.set(part.key, [...fields.get(part.key) ?? [], part.value]))
      }
      return Effect.map(receiveContent(part.content, options), (content) => {
        if (part.key === "file") file = { name: part.name.replace(/^.*[\\/]/, ""), type: part.contentType, content }
      })
    }),
    // A part with a file name is a file, whatever its type.
    Effect.provideService(Multipart.FieldMimeTypes, []),
    Effect.mapError(() => refuse(400, "The multipart body is malformed or was cut off"))
  )
  if (file !== undefined && file.content.size > options.limitBytes) {
    return yield* Effect.fail(refuse(413, `File exceeds the maximum size of ${options.limitBytes} bytes`))
  }
  return { fields, file }
})
