import * as Files from "@effect-genai/anthropic/Files"
import * as Skills from "@effect-genai/anthropic/Skills"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as UploadNode from "@effect-genai/node/UploadNode"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"

/** A file with this content and an old modification time, deleted after the test. */
const file = Effect.fnUntraced(function*(content: string, suffix = ".txt") {
  const fs = yield* FileSystem.FileSystem
  const path = yield* fs.makeTempFileScoped({ suffix })
  yield* fs.writeFileString(path, content)
  yield* fs.utimes(path, 0, 0)
  return { path, write: (content: string) => fs.writeFileString(path, content) }
}, Effect.provide(NodeFileSystem.layer))

const why = (source: Upload.Source) =>
  Effect.map(Effect.flip(Files.upload({ file: source })), ({ reason }) => `${reason._tag}: ${reason.message}`)

describe("a file on disk", () => {
  it.live("is uploaded by its path, with its name, its size and the type of its content", () =>
    Effect.gen(function*() {
      const { path } = yield* file("%PDF-1.7 …".padEnd(300_000))
      const source = yield* UploadNode.fromPath(path)
      assert.deepInclude(source, { name: path, size: 300_002, reopens: true })
      const stored = yield* Files.upload({ file: source })
      const repeated = yield* Files.upload({
        file: yield* UploadNode.fromPath(path, { name: "a.txt", type: "text/plain" })
      })
      assert.deepInclude(stored, {
        filename: path.slice(path.lastIndexOf("/") + 1),
        mime_type: "application/pdf",
        size_bytes: 300_002
      })
      assert.deepInclude(repeated, { filename: "a.txt", mime_type: "text/plain" })
    }).pipe(Effect.provide(Testing.layer())))

  it.live("a folder is uploaded with the paths of its files", () =>
    Effect.gen(function*() {
      const fs = yield* FileSystem.FileSystem
      const folder = yield* fs.makeTempDirectoryScoped()
      yield* fs.makeDirectory(`${folder}/notes`)
      yield* fs.writeFileString(`${folder}/notes/a.md`, "A")
      yield* fs.writeFileString(`${folder}/SKILL.md`, "---\nname: notes\ndescription: Keeps notes.\n---\n")
      const files = yield* UploadNode.fromFolder(folder, { name: "notes" })
      assert.deepStrictEqual(files.map(({ name }) => name), ["notes/SKILL.md", "notes/notes/a.md"])
      const skill = yield* Skills.create({ files })
      assert.strictEqual(skill.type, "skill")
    }).pipe(Effect.provide([Testing.layer(), NodeFileSystem.layer])))

  it.live.each(
    [
      ["is missing", "/nowhere/report.txt", "NotFound"],
      ["is a directory", import.meta.dirname, "BadResource"]
    ] as const
  )("that %s is rejected before anything is sent", ([, path, tag]) =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(UploadNode.fromPath(path))
      assert.deepStrictEqual([error._tag, error.reason._tag], ["PlatformError", tag])
    }))

  it.live.each(
    [
      ["to another size", "other, longer"],
      ["to the same size", "CONTENT"]
    ] as const
  )("that is changed %s before it is sent fails the upload", ([, content]) =>
    Effect.gen(function*() {
      const { path, write } = yield* file("content")
      const source = yield* UploadNode.fromPath(path)
      yield* write(content)
      assert.match(yield* why(source), /^UnsafeInput: the file could not be read: .* (has changed|its declared size)/)
    }).pipe(Effect.provide(Testing.layer())))

  it.live("that is changed while it is sent fails the upload", () =>
    Effect.gen(function*() {
      const { path, write } = yield* file("content".repeat(100_000))
      const source = yield* UploadNode.fromPath(path)
      let changing: Promise<void> | undefined
      const run = Effect.runPromiseWith(yield* Effect.context())
      const received = yield* why(source).pipe(Upload.onProgress(() => {
        changing ??= run(write("CONTENT".repeat(100_000)))
      }))
      yield* Effect.promise(async () => changing)
      assert.match(received, /^UnsafeInput: the file could not be read: .* (has changed|its declared size)/)
    }).pipe(Effect.provide(Testing.layer())))
})
