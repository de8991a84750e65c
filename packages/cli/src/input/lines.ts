/** The lines of a JSONL file and the rows of a CSV file, each with its place for messages. */
import * as Effect from "effect/Effect"
import * as Csv from "effect/encoding/Csv"
import * as FileSystem from "effect/FileSystem"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { invalid } from "../Failure.ts"
import type { Body } from "../Provider.ts"

/** A line or row of a file. */
export interface Line {
  /** `requests.jsonl:3` */
  readonly at: string
  readonly index: number
  readonly value: Body
}

export const isCsv = (path: string): boolean => /\.csv$/i.test(path)

const decode = Schema.decodeUnknownEffect(Schema.fromJsonString(Schema.Record(Schema.String, Schema.Json)))

/** Fails if there is no such file. */
export const check = Effect.fnUntraced(function*(path: string) {
  const fs = yield* FileSystem.FileSystem
  const info = yield* Effect.option(fs.stat(path))
  if (info._tag === "None") return yield* invalid(`there is no file ${path}`)
  if (info.value.type !== "File") return yield* invalid(`${path} is not a file`)
})

/** The bytes of a file, which must be UTF-8: other bytes would become other characters, and be paid. */
const bytes = (path: string) =>
  Stream.suspend(() => {
    const decoder = new TextDecoder("utf-8", { fatal: true })
    const checked = (chunk: Uint8Array, isLast: boolean) =>
      Effect.try({
        try: () => {
          decoder.decode(chunk, { stream: !isLast })
          return chunk
        },
        catch: () => invalid(`${path} is not UTF-8: save it with that encoding`)
      })
    return Stream.unwrap(Effect.map(FileSystem.FileSystem, (fs) => fs.stream(path))).pipe(
      Stream.mapError(({ message }) => invalid(`cannot read ${path}: ${message}`)),
      Stream.mapEffect((chunk) => checked(chunk, false)),
      Stream.concat(Stream.fromEffect(Effect.suspend(() => checked(new Uint8Array(), true))))
    )
  })

const csv = (path: string) =>
  Stream.pipeThroughChannel(bytes(path), Csv.decode({ headers: true, ignoreEmptyLines: true })).pipe(
    Stream.mapError((error) => error._tag === "CsvError" ? invalid(`${path}:${error.line} ${error.message}`) : error),
    Stream.zipWithIndex,
    // The header is row 1.
    Stream.map(([value, index]): Line => ({ at: `${path}, row ${index + 2}`, index, value }))
  )

const jsonl = (path: string) =>
  bytes(path).pipe(
    Stream.decodeText,
    Stream.splitLines,
    Stream.zipWithIndex,
    Stream.filter(([text]) => text.trim() !== ""),
    Stream.mapEffect(([text, number]) =>
      Effect.map(
        Effect.mapError(
          decode(text.replace(/^\uFEFF/, "")),
          () => invalid(`${path}:${number + 1} is not a JSON object`)
        ),
        (value) => ({ at: `${path}:${number + 1}`, value })
      )
    ),
    Stream.zipWithIndex,
    Stream.map(([{ at, value }, index]): Line => ({ at, index, value }))
  )

/** Streams the lines of a file; those that are blank are left out. */
export const read = (path: string) => isCsv(path) ? csv(path) : jsonl(path)
