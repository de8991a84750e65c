/** Encodes fields and files as `multipart/form-data`; the length is declared where all sizes are known. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as Stream from "effect/Stream"
import { contentOf, counted, peek, type ReadObserver } from "./content.ts"
import { typeOf } from "./mime.ts"
import { meter, ProgressListeners } from "./progress.ts"
import type { Source } from "./source.ts"

/** The content of a form. */
export interface FormContent {
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>
  readonly files: ReadonlyArray<FileField>
  /** Replaces the MIME type of every text file. */
  readonly textAs?: string | undefined
  /** The largest file of unknown size, in bytes. */
  readonly limitBytes?: number | undefined
}

/** A file of a form. */
export interface FileField {
  readonly field: string
  readonly source: Source
  /** The path that is sent, with `/`; by default the name of the file without its folders. */
  readonly path: string | undefined
}

const encoder = new TextEncoder()
const text = (lines: ReadonlyArray<string>) => encoder.encode(lines.join("\r\n"))
const lineEnd = text(["", ""])

const quote = (text: string) => text.replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/"/g, "%22")

// eslint-disable-next-line no-control-regex
const printable = (name: string) => quote(name).replace(/[\u0000-\u001f\u007f]/g, "_")

const withoutFolders = (name: string) => name.split(/[\\/]/).at(-1) ?? name

interface Part {
  readonly head: Uint8Array
  readonly size: number | undefined
  readonly content: Stream.Stream<Uint8Array, unknown>
}

const assemble = (boundary: string, parts: ReadonlyArray<Part>): HttpBody.Stream => {
  const end = text([`--${boundary}--`, ""])
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
}

/** Encodes the body of one attempt, counted from 1. */
export type Multipart = (form: FormContent, attempt: number, observer: ReadObserver) => Effect.Effect<HttpBody.HttpBody>

/** Opens the files for this attempt. The first bytes of a file whose type is not given are read here. */
export const multipart: Multipart = Effect.fnUntraced(function*(
  form: FormContent,
  attempt: number,
  observer: ReadObserver
): Effect.fn.Return<HttpBody.Stream> {
  const listeners = yield* ProgressListeners
  const clock = yield* Clock.Clock
  const boundary = `----effect-genai-${crypto.randomUUID()}`
  const head = (name: string, rest: string, more: ReadonlyArray<string>) =>
    text([`--${boundary}`, `content-disposition: form-data; name="${quote(name)}"${rest}`, ...more, "", ""])

  const parts: Array<Part> = []
  for (const { field, path, source } of form.files) {
    const content = source.type === undefined
      ? yield* peek(source, observer.chunk)
      : { head: new Uint8Array(), content: contentOf(source) }
    parts.push({
      head: head(field, `; filename="${printable(path ?? withoutFolders(source.name))}"`, [
        `content-type: ${typeOf(source, content.head, form.textAs)}`
      ]),
      size: source.size,
      content: counted(
        source,
        content.content,
        form.limitBytes,
        () => meter(source, attempt, listeners, clock),
        observer
      )
    })
  }
  for (const [name, value] of form.fields) {
    const content = encoder.encode(value)
    parts.push({ head: head(name, "", []), size: content.byteLength, content: Stream.succeed(content) })
  }
  return assemble(boundary, parts)
})
