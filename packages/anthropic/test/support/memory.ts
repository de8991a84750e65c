// Commands of the memory tool, and directories for them.
import * as Memory from "@effect-genai/anthropic/Memory"
import * as Tools from "@effect-genai/anthropic/Tools"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"

export type Command = typeof Tools.MemoryCommand.Type

const toolkit = Toolkit.make(Tools.Memory_20250818())

/** Runs a command as the loop does; a failure starts with `!`. */
export const run = Effect.fnUntraced(function*(command: Command) {
  const { handle } = yield* toolkit
  const [result] = yield* Stream.runCollect(Stream.unwrap(handle("AnthropicMemory", command)))
  return `${result?.isFailure === true ? "! " : ""}${String(result?.encodedResult)}`
})

export const runAll = (commands: ReadonlyArray<Command>) => Effect.forEach(commands, run)

/** A fresh directory `memory`, with a file outside of it. */
export const temporary = Effect.gen(function*() {
  const fs = yield* FileSystem.FileSystem
  const { join } = yield* Path.Path
  const outside = yield* fs.makeTempDirectoryScoped()
  yield* fs.writeFileString(join(outside, "secret.txt"), "secret")
  return { fs, join, outside, directory: join(outside, "memory") }
})

export const inDirectory = (directory: string) => Memory.layerFileSystem({ directory })

export const create = (path: string, file_text: string): Command => ({
  command: "create",
  path: `/memories/${path}`,
  file_text
})
export const view = (path: string, view_range?: ReadonlyArray<number>): Command => ({
  command: "view",
  path: `/memories${path}`,
  ...(view_range === undefined ? {} : { view_range })
})
