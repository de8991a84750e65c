/** `files`: what is stored at the provider. */
import * as Upload from "@effect-genai/core/Upload"
import * as UploadNode from "@effect-genai/node/UploadNode"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { basename } from "node:path"
import * as connect from "../connect.ts"
import { invalid } from "../Failure.ts"
import * as Lines from "../input/lines.ts"
import { Provider, type StoredFile } from "../Provider.ts"
import { Json } from "../Settings.ts"
import { shareOf } from "../terminal/bar.ts"
import { size, time } from "../terminal/format.ts"
import { drawing, note, printJson, printRows, show } from "../terminal/Output.ts"
import * as flags from "./flags.ts"

const columns = [
  { name: "ID", cell: ({ id }: StoredFile) => id },
  { name: "TYPE", cell: ({ type }: StoredFile) => type },
  { name: "SIZE", cell: ({ bytes }: StoredFile) => size(bytes), isNumber: true },
  { name: "CREATED (UTC)", cell: ({ createdAt }: StoredFile) => time(createdAt) },
  { name: "NAME", cell: ({ name }: StoredFile) => name }
] as const

/** A function that draws how much of a file has passed. */
const meter = Effect.map(drawing, ({ close, draw }) => ({
  close,
  show: (name: string, bytes: number, total: number | undefined) =>
    draw(shareOf(bytes, total ?? 0), `${name}  ${size(bytes)}${total === undefined ? "" : ` of ${size(total)}`}`)
}))

const upload = Command.make(
  "upload",
  {
    paths: Argument.String("path").pipe(Argument.withDescription("The files"), Argument.atLeast(1)),
    purpose: Flag.Literals("purpose", ["batch", "fine-tune", "ocr"]).pipe(
      Flag.withDescription("What the files are for, at Mistral (default: ocr)"),
      Flag.withDefault("ocr" as const)
    ),
    hours: Flag.Int("expires").pipe(
      Flag.withMetavar("HOURS"),
      Flag.withDescription("Delete the files after these hours (default: never)"),
      Flag.optional
    )
  },
  Effect.fnUntraced(function*({ hours, paths, purpose }) {
    const { files } = yield* Provider
    const { close, show } = yield* meter
    yield* Effect.forEach(paths, Lines.check, { discard: true })
    const stored = yield* Effect.forEach(paths, (path) =>
      UploadNode.fromPath(path).pipe(
        Effect.flatMap((file) => files.upload({ file, purpose, expiresAfterHours: Option.getOrUndefined(hours) })),
        Upload.withProgress(Stream.runForEach(({ bytes, total }) => show(basename(path), bytes, total)))
      )).pipe(Effect.ensuring(close))
    yield* printRows(columns, stored, "")
  })
).pipe(Command.withDescription("Upload files"))

const list = Command.make(
  "list",
  { limit: flags.limit },
  Effect.fnUntraced(function*({ limit }) {
    const { files } = yield* Provider
    yield* printRows(columns, yield* Stream.runCollect(Stream.take(files.list, limit)), "There are no files.")
  })
).pipe(Command.withDescription("List files"))

const get = Command.make(
  "get",
  {
    id: flags.id("file"),
    output: Flag.String("output").pipe(
      Flag.withAlias("o"),
      Flag.withDescription("Where to write it; - is stdout (default: its name, in this directory)"),
      Flag.optional
    )
  },
  Effect.fnUntraced(function*({ id, output }) {
    const { files } = yield* Provider
    if (Option.isSome(output) && output.value === "-") {
      const { stdout } = yield* Stdio.Stdio
      return yield* Stream.run(files.download(id), stdout({ endOnDone: false }))
    }
    const fs = yield* FileSystem.FileSystem
    const stored = yield* files.get(id)
    const path = Option.getOrElse(output, () => basename(stored.name))
    if (Option.isNone(output) && (yield* fs.exists(path))) {
      return yield* invalid(`there is a file ${path}: choose another name with --output`)
    }
    const meters = yield* meter
    let bytes = 0
    yield* files.download(id).pipe(
      Stream.tap((chunk) => meters.show(path, bytes += chunk.byteLength, stored.bytes)),
      Stream.run(fs.sink(path)),
      Effect.ensuring(meters.close)
    )
    yield* show({ ...stored, path }, `${path}, ${size(bytes)}`)
  })
).pipe(Command.withDescription("Download a file"))

const delete_ = Command.make(
  "delete",
  { ids: Argument.String("id").pipe(Argument.withDescription("The ids of the files"), Argument.atLeast(1)) },
  Effect.fnUntraced(function*({ ids }) {
    const { files } = yield* Provider
    yield* Effect.forEach(ids, (id) => Effect.andThen(files.delete(id), note(`deleted ${id}`)), { discard: true })
    if (yield* Json) yield* printJson(ids)
  })
).pipe(Command.withDescription("Delete files"))

export const files = Command.make("files").pipe(
  Command.withDescription("Files that are stored at the provider"),
  Command.withSubcommands([
    Command.provide(upload, connect.layer),
    Command.provide(list, connect.layer),
    Command.provide(get, connect.layer),
    Command.provide(delete_, connect.layer)
  ])
)
