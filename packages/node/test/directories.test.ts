// Runs in a directory: what its files and directories show.
import type * as JournalStore from "@effect-genai/core/JournalStore"
import * as JournalNode from "@effect-genai/node/JournalNode"
import { claimed, keysOf, set } from "@effect-genai/provider-contract/journalStore/Place"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as fs from "node:fs/promises"
import { join } from "node:path"
import { list, onSync, temporaryDirectory } from "./support/directories.ts"

const run = "anthropic~night"

/** Uses a store in a new directory. */
const withRuns = <A, E>(use: (store: JournalStore.JournalStore, directory: string) => Effect.Effect<A, E>) =>
  Effect.gen(function*() {
    const directory = yield* temporaryDirectory
    return yield* use(yield* JournalNode.make(directory), directory)
  }).pipe(Effect.scoped)

const ownerFile = (directory: string, { run, token }: JournalStore.Claim) =>
  join(directory, run, `@${token}`, `@${token}`)

const systemError = (code: string) => Object.assign(new Error(code), { code })

/** Replaces a text in the file that names the owner of a claim. */
const change = (directory: string, claim: JournalStore.Claim, from: RegExp, to: string) =>
  Effect.promise(async () => {
    const path = ownerFile(directory, claim)
    const before = await fs.readFile(path, "utf8")
    const after = before.replace(from, to)
    assert.notStrictEqual(after, before)
    await fs.writeFile(path, after)
  })

describe("a run in a directory", () => {
  it.effect("has no entry of a process that was replaced while it wrote the file", () =>
    withRuns((store, directory) =>
      Effect.gen(function*() {
        const other = yield* JournalNode.make(directory)
        const { claim } = yield* claimed(store, run)
        yield* set(store, claim, "run")
        yield* other.claim(run)
        yield* TestClock.adjust("16 seconds")
        let isReplaced = false
        const context = yield* Effect.context<never>()
        const restore = yield* onSync(async () => {
          if (isReplaced) return
          isReplaced = true
          await Effect.runPromiseWith(context)(other.claim(run))
        })
        const error = yield* Effect.flip(Effect.ensuring(set(store, claim, "plan"), restore))
        assert.deepInclude(error, { _tag: "ClaimLost", owner: "this process" })
        assert.deepStrictEqual(yield* keysOf(store, run), ["run"])
      })
    ))

  it.effect("can be claimed at once after an attempt to claim or to release it has failed", () =>
    withRuns((store) =>
      Effect.gen(function*() {
        for (const state of ["new", "released"]) {
          const restore = yield* onSync(() => Promise.reject(systemError("EIO")))
          const error = yield* Effect.flip(Effect.ensuring(store.claim(run), restore))
          assert.deepInclude(error, { _tag: "StoreFailed", isTransient: true }, state)
          const { claim } = yield* claimed(store, run)
          const restoreToo = yield* onSync(() => Promise.reject(systemError("EIO")))
          yield* Effect.flip(Effect.ensuring(store.release(claim, null), restoreToo))
        }
        yield* claimed(store, run)
      })
    ))

  it.effect("reports whether a failure may pass", () =>
    withRuns((store) =>
      Effect.gen(function*() {
        const { claim } = yield* claimed(store, run)
        const failureWith = Effect.fnUntraced(function*(code: string) {
          const restore = yield* onSync(() => Promise.reject(systemError(code)))
          return yield* Effect.flip(Effect.ensuring(set(store, claim, "plan"), restore))
        })
        for (const code of ["ENOSPC", "EMFILE", "ENFILE", "EAGAIN", "EBUSY", "EIO", "ESTALE", "ETIMEDOUT"]) {
          assert.deepInclude(yield* failureWith(code), { _tag: "StoreFailed", isTransient: true }, code)
        }
        for (const code of ["EACCES", "EROFS", "EPERM"]) {
          assert.deepInclude(yield* failureWith(code), { _tag: "StoreFailed", isTransient: false }, code)
        }
        assert.notProperty(yield* failureWith("EWHATEVER"), "isTransient")
        assert.deepStrictEqual(yield* store.keys(run), [])
      })
    ))

  it.effect("is waited for if a process of another machine or container has it, whatever its id", () =>
    withRuns((store, directory) =>
      Effect.gen(function*() {
        const { claim } = yield* claimed(store, run)
        yield* change(directory, claim, /"instance":"/, "$&another ")
        yield* change(directory, claim, /"pid":\d+/, '"pid":4194305')
        yield* change(directory, claim, /"machine":"[^"]*/, "$& in another container")
        assert.strictEqual((yield* store.claim(run))._tag, "Held")
        yield* TestClock.adjust("14 seconds")
        assert.strictEqual((yield* store.claim(run))._tag, "Held")
        yield* TestClock.adjust("2 seconds")
        yield* claimed(store, run)
      })
    ))

  it.effect("is waited for if it is unknown who has it", () =>
    withRuns((store, directory) =>
      Effect.gen(function*() {
        const { claim } = yield* claimed(store, run)
        yield* change(directory, claim, /^.*$/, '{"of":"another version"}')
        assert.deepStrictEqual(yield* store.claim(run), { _tag: "Held", owner: "another process" })
        yield* TestClock.adjust("16 seconds")
        yield* claimed(store, run)
      })
    ))

  it.effect("is waited for as long as its owner's lease is", () =>
    withRuns((store, directory) =>
      Effect.gen(function*() {
        const patient = yield* JournalNode.make(directory, { lease: "1 minute" })
        yield* claimed(patient, run)
        yield* store.claim(run)
        yield* TestClock.adjust("59 seconds")
        assert.strictEqual((yield* store.claim(run))._tag, "Held")
        yield* TestClock.adjust("2 seconds")
        yield* claimed(store, run)
      })
    ))

  it.effect.skipIf(process.platform !== "linux")(
    "is claimed at once if another process has the id of its owner",
    () =>
      withRuns((store, directory) =>
        Effect.gen(function*() {
          const { claim } = yield* claimed(store, run)
          yield* change(directory, claim, /"instance":"/, "$&another ")
          assert.strictEqual((yield* store.claim(run))._tag, "Held")
          yield* change(directory, claim, /"start":"/, "$&1")
          yield* claimed(store, run)
        })
      )
  )

  it.effect("can be started after a process was killed while it forgot it", () =>
    withRuns((store, directory) =>
      Effect.gen(function*() {
        yield* Effect.promise(async () => {
          await fs.mkdir(join(directory, run))
          await fs.mkdir(join(directory, "forgotten.0c7d%", "@0c7d"), { recursive: true })
        })
        assert.deepStrictEqual(yield* store.keys(run), [])
        const { claim } = yield* claimed(store, run)
        yield* set(store, claim, "run")
        yield* JournalNode.make(directory)
        assert.deepStrictEqual(yield* list(directory), [run])
      })
    ))

  it.effect("has names that do not differ in case alone, and none that Windows takes for a device", () =>
    withRuns((store, directory) =>
      Effect.gen(function*() {
        const names = [
          "a~x",
          "a~X",
          "A~x",
          "con",
          "CON",
          "nul.txt",
          "com1.a.b",
          "lpt9",
          "a.",
          "a..",
          ".",
          "..",
          "console",
          "é"
        ]
        for (const name of names) {
          const { claim } = yield* claimed(store, name)
          yield* set(store, claim, ...names)
        }
        const files = yield* Effect.promise(() => fs.readdir(directory, { recursive: true }))
        assert.isAbove(files.length, names.length ** 2)
        assert.deepStrictEqual(files.filter((file) => file !== file.toLowerCase()), [])
        const directories = yield* list(directory)
        assert.lengthOf(new Set(directories.map((name) => name.toLowerCase())), names.length)
        assert.deepStrictEqual(
          directories.filter((name) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[. ]$/i.test(name)),
          []
        )
        const runs = yield* Stream.runCollect(store.runs)
        assert.deepStrictEqual(runs.map(({ run }) => run).toSorted(), names.toSorted())
        assert.deepStrictEqual(yield* keysOf(store, "CON"), names.toSorted())
      })
    ))

  it.effect("ignores files of others", () =>
    withRuns((store, directory) =>
      Effect.gen(function*() {
        const { claim } = yield* claimed(store, run)
        yield* set(store, claim, "run")
        yield* Effect.promise(async () => {
          for (const path of [[], [run], [run, `@${claim.token}`]]) {
            await fs.writeFile(join(directory, ...path, ".DS_Store"), "")
            await fs.writeFile(join(directory, ...path, "run.0c7d%"), "")
          }
          await fs.mkdir(join(directory, "notes"))
          await fs.writeFile(join(directory, "readme"), "")
        })
        assert.deepStrictEqual(yield* store.keys(run), ["run"])
        assert.lengthOf(yield* Stream.runCollect(store.runs), 1)
        yield* store.release(claim, null)
        const next = yield* claimed(store, run)
        const files = yield* list(join(directory, run, `@${next.claim.token}`))
        assert.deepStrictEqual(files.toSorted(), [".DS_Store", `@${next.claim.token}`, "run"])
      })
    ))

  it.effect("is not started where files of an earlier version are", () =>
    withRuns((store, directory) =>
      Effect.gen(function*() {
        yield* Effect.promise(() => fs.writeFile(join(directory, `bulk~${run}~run`), "{}"))
        const error = yield* Effect.flip(store.claim(run))
        assert.match(error.message, /"bulk~anthropic~night~run" is of an earlier version/)
        yield* claimed(store, "anthropic~nigh")
      })
    ))

  it.effect("needs a lease that ends", () =>
    Effect.gen(function*() {
      const directory = yield* temporaryDirectory
      for (const lease of [0, -1, Infinity]) {
        const error = yield* Effect.flip(JournalNode.make(directory, { lease }))
        assert.strictEqual(error.message, "`lease` is not a finite duration above 0")
      }
    }).pipe(Effect.scoped))

  it.effect("has files that only their user can read", () =>
    withRuns((store, directory) =>
      Effect.gen(function*() {
        const { claim } = yield* claimed(store, run)
        const { mode } = yield* Effect.promise(() => fs.stat(ownerFile(directory, claim)))
        assert.strictEqual(mode & 0o777, 0o600)
        for (const path of [join(directory, run), join(directory, run, `@${claim.token}`)]) {
          assert.strictEqual((yield* Effect.promise(() => fs.stat(path))).mode & 0o777, 0o700)
        }
      })
    ))
})
