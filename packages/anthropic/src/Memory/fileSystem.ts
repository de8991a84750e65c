/** A memory in a directory. Nothing outside of it is read or written: links are not followed. */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { PlatformError } from "effect/PlatformError"
import { isTemporary, parentsOf, root } from "./paths.ts"
import type { Store } from "./Store.ts"

/** For the owner only. */
const modes = { directory: 0o700, file: 0o600 }

/** The model does not see where the memory is. */
const failed = (error: PlatformError) =>
  Effect.andThen(
    Effect.logWarning("The memory tool cannot use its directory", error),
    Effect.fail("Error: The memory is not available")
  )

const withTexts = <A>(effect: Effect.Effect<A, PlatformError | string>): Effect.Effect<A, string> =>
  Effect.catch(effect, (error) => typeof error === "string" ? Effect.fail(error) : failed(error))

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

export const make = Effect.fnUntraced(function*(directory: string) {
  const fs = yield* FileSystem.FileSystem
  const { dirname, join } = yield* Path.Path
  yield* fs.makeDirectory(directory, { recursive: true, mode: modes.directory })
  const base = yield* fs.realPath(directory)

  const targetOf = (path: string) => join(base, ...path.slice(root.length).split("/"))

  /** What is at a place, itself and not what it links to. */
  const typeAt = (place: string) =>
    fs.lstat(place).pipe(
      Effect.map(({ type }) => type),
      Effect.catchIf(({ reason }) => reason._tag === "NotFound", () => Effect.succeed(undefined))
    )

  /** Where a path is, and what is there; fails if a link is on the way. */
  const locate = Effect.fnUntraced(function*(path: string) {
    const target = targetOf(path)
    for (const place of [...parentsOf(path), path]) {
      const type = yield* typeAt(targetOf(place))
      if (type === "SymbolicLink") {
        return yield* Effect.fail(`Error: The path ${path} leads through a link, which could leave ${root}`)
      }
      if (place === path && type !== undefined) return { target, kind: type }
      if (type !== "Directory") return { target, kind: undefined }
    }
    return { target, kind: undefined }
  })

  const walk: (path: string) => Effect.Effect<ReadonlyArray<string>, PlatformError> = Effect.fnUntraced(
    function*(path) {
      const entries = yield* fs.readDirectoryEntries(targetOf(path))
      const found = yield* Effect.forEach(entries, ({ name, type }) => {
        if (type === "Directory") return walk(`${path}/${name}`)
        return Effect.succeed(type === "File" && !isTemporary(name) ? [`${path}/${name}`] : [])
      })
      return found.flat()
    }
  )

  /** Removes the directories of a path that are empty now. */
  const prune = Effect.fnUntraced(function*(path: string) {
    for (const parent of [...parentsOf(path)].reverse()) {
      const { kind, target } = yield* locate(parent)
      if (kind !== "Directory" || (yield* fs.readDirectory(target)).length > 0) return
      yield* fs.remove(target, { recursive: true })
    }
  })

  const file = Effect.fnUntraced(function*(path: string) {
    const { kind, target } = yield* locate(path)
    return kind === "File" ? target : yield* Effect.fail(`Error: The path ${path} is not a file`)
  })

  const store: Store = {
    kind: (path) =>
      withTexts(Effect.gen(function*() {
        const { kind } = yield* locate(path)
        if (kind === undefined || kind === "File" || kind === "Directory") return kind
        return yield* Effect.fail(`Error: The path ${path} is neither a file nor a directory`)
      })),
    files: (path) =>
      withTexts(Effect.gen(function*() {
        yield* locate(path)
        return [...yield* walk(path)].sort()
      })),
    size: (path) => withTexts(Effect.map(Effect.flatMap(file(path), fs.stat), ({ size }) => Number(size))),
    read: (path) =>
      withTexts(Effect.flatMap(Effect.flatMap(file(path), fs.readFile), (bytes) =>
        Effect.try({
          try: () => utf8.decode(bytes),
          catch: () => `Error: The file ${path} is not text`
        }))),
    write: (path, text) =>
      withTexts(Effect.gen(function*() {
        const { target } = yield* locate(path)
        yield* fs.makeDirectory(dirname(target), { recursive: true, mode: modes.directory })
        const temporary = join(base, `.${crypto.randomUUID()}.memory-write`)
        yield* fs.writeFileString(temporary, text, { flag: "wx", mode: modes.file }).pipe(
          Effect.andThen(fs.rename(temporary, target)),
          Effect.onError(() => Effect.ignore(fs.remove(temporary, { force: true })))
        )
      })),
    move: (from, to) =>
      withTexts(Effect.gen(function*() {
        const source = yield* file(from)
        const { target } = yield* locate(to)
        yield* fs.makeDirectory(dirname(target), { recursive: true, mode: modes.directory })
        yield* fs.rename(source, target)
        yield* prune(from)
      })),
    remove: (path) =>
      withTexts(Effect.gen(function*() {
        yield* fs.remove(yield* file(path))
        yield* prune(path)
      }))
  }
  return store
})
