// Claude cannot leave the directory of its memory.
import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { type Command, create, inDirectory, runAll, temporary, view } from "../support/memory.ts"

const escapes: ReadonlyArray<readonly [path: string, problem: string]> = [
  ["/etc/passwd", "is outside of /memories: use a path that starts with /memories"],
  ["memories/a", "is outside of /memories"],
  ["/memoriesx/a", "is outside of /memories"],
  ["/memories/../secret.txt", "has `..`, which could leave /memories"],
  ["/memories/a/../../secret.txt", "has `..`"],
  ["/memories/..\\secret.txt", "has a backslash"],
  ["/memories/a\0", "control character"],
  ["/memories/\uD800", "is not valid Unicode"],
  [`/memories/${"a".repeat(300)}`, "is too long"],
  [`/memories/${"a/".repeat(600)}`, "is too long"]
]

const everyCommand = (path: string): ReadonlyArray<Command> => [
  { command: "view", path },
  { command: "create", path, file_text: "x" },
  { command: "str_replace", path, old_str: "secret", new_str: "x" },
  { command: "insert", path, insert_line: 0, insert_text: "x" },
  { command: "delete", path },
  { command: "rename", old_path: path, new_path: "/memories/taken" },
  { command: "rename", old_path: "/memories/mine.md", new_path: path }
]

describe("memory", () => {
  it.effect.each(escapes)("confined memory: every command refuses %j", ([path, problem]) =>
    Effect.gen(function*() {
      const { directory, fs, join, outside } = yield* temporary
      const commands = everyCommand(path)
      const results = yield* Effect.provide(runAll([create("mine.md", "m"), ...commands]), inDirectory(directory))
      for (const result of results.slice(1)) assert.match(result, /^! Error: The path /)
      for (const result of results.slice(1)) assert.include(result, problem)
      assert.deepStrictEqual(yield* fs.readDirectory(directory), ["mine.md"])
      assert.strictEqual(yield* fs.readFileString(join(outside, "secret.txt")), "secret")
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)))

  it.effect("confined memory: links are not followed, neither to files nor to directories", () =>
    Effect.gen(function*() {
      const { directory, fs, join, outside } = yield* temporary
      yield* fs.makeDirectory(directory)
      yield* fs.symlink(outside, join(directory, "out"))
      yield* fs.symlink(join(outside, "secret.txt"), join(directory, "file.md"))
      yield* fs.symlink(join(outside, "new.txt"), join(directory, "dangling.md"))
      const commands = ["out", "out/secret.txt", "out/new/x.md", "file.md", "dangling.md"].flatMap((path) =>
        everyCommand(`/memories/${path}`)
      )
      const results = yield* Effect.provide(
        runAll([create("mine.md", "m"), ...commands, view("")]),
        inDirectory(directory)
      )
      for (const result of results.slice(1, -1)) {
        assert.include(result, "leads through a link, which could leave /memories")
      }
      assert.include(results.at(-1), "1B\t/memories\n1B\t/memories/mine.md")
      assert.deepStrictEqual((yield* fs.readDirectory(outside)).sort(), ["memory", "secret.txt"])
      assert.strictEqual(yield* fs.readFileString(join(outside, "secret.txt")), "secret")
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)))

  it.effect("confined memory: an error of the file system shows no path of it", () =>
    Effect.gen(function*() {
      const { directory, fs, join } = yield* temporary
      yield* fs.makeDirectory(directory)
      yield* fs.writeFile(join(directory, "bytes.bin"), new Uint8Array([0xff, 0xfe]))
      const failing = FileSystem.make({
        ...fs,
        writeFile: (path) => fs.readFile(join(path, "none")).pipe(Effect.asVoid)
      })
      const results = yield* runAll([view("/bytes.bin"), create("a.md", "x"), view("")]).pipe(
        Effect.provide(inDirectory(directory)),
        Effect.provideService(FileSystem.FileSystem, failing)
      )
      assert.deepStrictEqual(results.slice(0, 2), [
        "! Error: The file /memories/bytes.bin is not text",
        "! Error: The memory is not available"
      ])
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)))
})
