import * as Memory from "@effect-genai/anthropic/Memory"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schema from "effect/Schema"
import { type Command, create, inDirectory, run, runAll, temporary, view } from "./support/memory.ts"

const onKeys = Layer.provide(Memory.layerKeyValueStore(), KeyValueStore.layerMemory)

/** Commands with their results. */
const documented: ReadonlyArray<readonly [Command, string]> = [
  [
    view(""),
    "Here're the files and directories up to 2 levels deep in /memories, excluding hidden items and node_modules:\n0B\t/memories"
  ],
  [create("notes.md", "one\ntwo\nthree\n"), "File created successfully at: /memories/notes.md"],
  [create("notes.md", "x"), "! Error: File /memories/notes.md already exists"],
  [create("a/b/c/deep.md", "x".repeat(1536)), "File created successfully at: /memories/a/b/c/deep.md"],
  [create("node_modules/x.js", "x"), "File created successfully at: /memories/node_modules/x.js"],
  [create(".hidden", "x"), "File created successfully at: /memories/.hidden"],
  [create("notes.md/x", "x"), "! Error: /memories/notes.md is a file, so nothing can be in it"],
  [
    view("/"),
    "Here're the files and directories up to 2 levels deep in /memories, excluding hidden items and node_modules:\n" +
    "1.5K\t/memories\n1.5K\t/memories/a/\n1.5K\t/memories/a/b/\n14B\t/memories/notes.md"
  ],
  [
    view("/notes.md"),
    "Here's the content of /memories/notes.md with line numbers:\n     1\tone\n     2\ttwo\n     3\tthree"
  ],
  [
    view("/notes.md", [2, 3]),
    "Here's the content of /memories/notes.md with line numbers:\n     2\ttwo\n     3\tthree"
  ],
  [view("/notes.md", [3, -1]), "Here's the content of /memories/notes.md with line numbers:\n     3\tthree"],
  [
    view("/notes.md", [4, 9]),
    "! Error: Invalid `view_range` parameter: [4, 9]. It should be within the range of lines of the file: [1, 3]"
  ],
  [view("/none"), "! The path /memories/none does not exist. Please provide a valid path."],
  [
    { command: "str_replace", path: "/memories/notes.md", old_str: "two", new_str: "$& 2" },
    "The memory file has been edited. Here is the snippet showing the change (with line numbers):\n" +
    "     1\tone\n     2\t$& 2\n     3\tthree"
  ],
  [
    { command: "str_replace", path: "/memories/notes.md", old_str: "zzz", new_str: "" },
    "! No replacement was performed, old_str `zzz` did not appear verbatim in /memories/notes.md."
  ],
  [
    { command: "str_replace", path: "/memories/notes.md", old_str: "e", new_str: "" },
    "! No replacement was performed. Multiple occurrences of old_str `e` in lines: 1, 3. Please ensure it is unique"
  ],
  [
    { command: "str_replace", path: "/memories/none", old_str: "e", new_str: "" },
    "! Error: The path /memories/none does not exist. Please provide a valid path."
  ],
  [
    { command: "str_replace", path: "/memories/a", old_str: "e", new_str: "" },
    "! Error: The path /memories/a is a directory, not a file"
  ],
  [
    { command: "insert", path: "/memories/notes.md", insert_line: 0, insert_text: "zero" },
    "The file /memories/notes.md has been edited."
  ],
  [
    { command: "insert", path: "/memories/notes.md", insert_line: 4, insert_text: "four\n" },
    "The file /memories/notes.md has been edited."
  ],
  [
    { command: "insert", path: "/memories/notes.md", insert_line: 6, insert_text: "x" },
    "! Error: Invalid `insert_line` parameter: 6. It should be within the range of lines of the file: [0, 5]"
  ],
  [
    { command: "insert", path: "/memories/none", insert_line: 0, insert_text: "x" },
    "! Error: The path /memories/none does not exist"
  ],
  [
    view("/notes.md"),
    "Here's the content of /memories/notes.md with line numbers:\n" +
    "     1\tzero\n     2\tone\n     3\t$& 2\n     4\tthree\n     5\tfour"
  ],
  [
    { command: "rename", old_path: "/memories/notes.md", new_path: "/memories/a" },
    "! Error: The destination /memories/a already exists"
  ],
  [
    { command: "rename", old_path: "/memories/none", new_path: "/memories/b" },
    "! Error: The path /memories/none does not exist"
  ],
  [
    { command: "rename", old_path: "/memories/a", new_path: "/memories/a/b/x" },
    "! Error: Cannot move /memories/a into itself"
  ],
  [
    { command: "rename", old_path: "/memories/a/b", new_path: "/memories/z" },
    "Successfully renamed /memories/a/b to /memories/z"
  ],
  [view("/a"), "! The path /memories/a does not exist. Please provide a valid path."],
  [
    view("/z"),
    "Here're the files and directories up to 2 levels deep in /memories/z, excluding hidden items and node_modules:\n" +
    "1.5K\t/memories/z\n1.5K\t/memories/z/c/\n1.5K\t/memories/z/c/deep.md"
  ],
  [{ command: "delete", path: "/memories/z" }, "Successfully deleted /memories/z"],
  [{ command: "delete", path: "/memories/z" }, "! Error: The path /memories/z does not exist"],
  [{ command: "delete", path: "/memories" }, "! Error: Cannot delete the /memories directory itself"],
  [
    { command: "rename", old_path: "/memories/", new_path: "/memories/b" },
    "! Error: Cannot rename the /memories directory itself"
  ]
]

const stores = [
  [
    "layerFileSystem",
    Layer.unwrap(Effect.map(temporary, ({ directory }) => inDirectory(directory)))
  ],
  ["layerKeyValueStore", onKeys]
] as const

describe.each(stores)("Memory.%s", (_, memory) => {
  it.effect("returns the text that Anthropic documents for each command", () =>
    Effect.gen(function*() {
      const results = yield* runAll(documented.map(([command]) => command))
      assert.deepStrictEqual(results, documented.map(([_, text]) => text))
    }).pipe(Effect.provide(memory), Effect.provide(NodeServices.layer), Effect.scoped))

  it.effect("runs commands that come at once one after the other", () =>
    Effect.gen(function*() {
      yield* run(create("log.md", ""))
      const lines = Array.from({ length: 20 }, (_, n) => `line ${n}`)
      yield* Effect.forEach(
        lines,
        (insert_text) => run({ command: "insert", path: "/memories/log.md", insert_line: 0, insert_text }),
        { concurrency: "unbounded" }
      )
      const text = yield* run(view("/log.md"))
      assert.deepStrictEqual(lines.filter((line) => !text.includes(`\t${line}`)), [])
    }).pipe(Effect.provide(memory), Effect.provide(NodeServices.layer), Effect.scoped))
})

const Name = Schema.Literals(["a", "b", "c.md", ".h", "node_modules", "ü", "a b", "%2e%2e", ".."])
const Names = Schema.Array(Name).check(Schema.isMaxLength(4))
const PathOf = Schema.Struct({
  names: Names,
  root: Schema.Literals(["/memories/", "/memories/a/", "/memories/b//", "/", ""])
})
const Text = Schema.Literals(["", "a", "a\nb", "a\nb\n", "\n", "\uFEFFa\r\nb", "\uD800", "aa", "a\n\nb\n"])
const Commands = Schema.Array(Schema.Struct({
  command: Schema.Literals(["view", "create", "create", "str_replace", "insert", "delete", "rename"]),
  path: PathOf,
  other: PathOf,
  text: Text,
  old: Text,
  line: Schema.Literals([-1, 0, 1, 2, 9])
})).check(Schema.isMaxLength(30))

const pathOf = ({ names, root }: typeof PathOf.Type) => `${root}${names.join("/")}`

const commandOf = ({ command, line, old, other, path: given, text }: (typeof Commands.Type)[number]): Command => {
  const path = pathOf(given)
  switch (command) {
    case "view":
      return line === 0 ? { command, path } : { command, path, view_range: [line, -1] }
    case "create":
      return { command, path, file_text: text }
    case "str_replace":
      return { command, path, old_str: old, new_str: text }
    case "insert":
      return { command, path, insert_line: line, insert_text: text }
    case "delete":
      return { command, path }
    case "rename":
      return { command, old_path: path, new_path: pathOf(other) }
  }
}

describe("memory stores", () => {
  it.effect.prop(
    "give the same results for any commands, and leave everything else as it is",
    [Commands],
    ([inputs]) =>
      Effect.gen(function*() {
        const { directory, fs, join, outside } = yield* temporary
        const commands = inputs.map(commandOf)
        const results = yield* Effect.provide(runAll(commands), inDirectory(directory))
        assert.deepStrictEqual(yield* Effect.provide(runAll(commands), onKeys), results)
        assert.deepStrictEqual((yield* fs.readDirectory(outside)).sort(), ["memory", "secret.txt"])
        assert.strictEqual(yield* fs.readFileString(join(outside, "secret.txt")), "secret")
        const rest = (yield* fs.readDirectory(directory, { recursive: true })).filter((file) => file.endsWith("-write"))
        assert.deepStrictEqual(rest, [])
        return true
      }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
    { arbitrary: { runs: 200 } }
  )

  it.effect("replace a file whole, or not at all", () =>
    Effect.gen(function*() {
      const { directory, fs, join } = yield* temporary
      yield* Effect.provide(run(create("a.md", "old")), inDirectory(directory))
      const failing = FileSystem.make({ ...fs, rename: (from) => fs.rename(from, join(directory, "none", "x")) })
      const results = yield* runAll([
        { command: "str_replace", path: "/memories/a.md", old_str: "old", new_str: "new" },
        view("/a.md")
      ]).pipe(Effect.provide(inDirectory(directory)), Effect.provideService(FileSystem.FileSystem, failing))
      assert.strictEqual(results[0], "! Error: The memory is not available")
      assert.include(results[1], "\told")
      assert.deepStrictEqual(yield* fs.readDirectory(directory), ["a.md"])
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)))

  it.effect("are separate by prefix", () =>
    Effect.gen(function*() {
      const of = (prefix: string) => Effect.provide(run(view("/a.md")), Memory.layerKeyValueStore({ prefix }))
      yield* Effect.provide(run(create("a.md", "of ann")), Memory.layerKeyValueStore({ prefix: "ann" }))
      assert.include(yield* of("ann"), "of ann")
      assert.include(yield* of("bob"), "does not exist")
    }).pipe(Effect.provide(KeyValueStore.layerMemory)))
})
