// Files stored by a provider: deleted with a scope, counted, and swept when they are old.
import * as Reason from "@effect-genai/core/Reason"
import * as StoredFiles from "@effect-genai/core/StoredFiles"
import { settle } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { AcmeError } from "./support/acme.ts"

interface Document {
  readonly id: string
  readonly kind: string
  readonly bytes: number
  readonly at: number
}

const facts = { endpoint: "DELETE /v1/files", attempts: 1, message: "no" }
const gone = new AcmeError({ reason: new Reason.NotFound(facts) })
const inUse = new AcmeError({ reason: new Reason.Conflict(facts) })

const document = (id: string, more: Partial<Document> = {}): Document => ({
  id,
  kind: "text",
  bytes: 1,
  at: 0,
  ...more
})

/** A collection that records the ids of deleted files; `errors` are those of files that cannot be deleted. */
const collection = (errors: { readonly [id: string]: AcmeError } = {}) => {
  const removed: Array<string> = []
  const remove = ({ id }: Document) => {
    const error = errors[id]
    return error === undefined ? Effect.sync(() => removed.push(id)) : Effect.fail(error)
  }
  return {
    removed,
    id: ({ id }: Document) => id,
    bytes: ({ bytes }: Document) => bytes,
    createdAt: ({ at }: Document) => at,
    kind: ({ kind }: Document) => kind,
    remove
  }
}

/** A logger that records its messages. */
const logging = () => {
  const logged: Array<string> = []
  return { logged, layer: Logger.layer([Logger.make(({ message }) => logged.push(String(message)))]) }
}

const notNeeded = () => Effect.succeed(false)

describe("a scoped file", () => {
  it.effect("is deleted when its scope ends, fails or is interrupted", () =>
    Effect.gen(function*() {
      const one = collection()
      const file = StoredFiles.scoped(one, Effect.succeed(document("a")), notNeeded)
      yield* Effect.scoped(Effect.tap(file, () => Effect.sync(() => assert.deepStrictEqual(one.removed, []))))
      assert.deepStrictEqual(one.removed, ["a"])
      assert.strictEqual(yield* Effect.flip(Effect.scoped(Effect.andThen(file, Effect.fail("failed")))), "failed")
      const fiber = yield* Effect.forkChild(Effect.scoped(Effect.andThen(file, Effect.never)))
      yield* settle
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(one.removed, ["a", "a", "a"])
    }))

  it.effect("is kept, with a log message, if running work needs it", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      const one = collection()
      const needed = (_: Document, exit: Exit.Exit<unknown, unknown>) => Effect.succeed(Exit.isFailure(exit))
      const file = StoredFiles.scoped(one, Effect.succeed(document("a")), needed)
      yield* Effect.exit(Effect.scoped(Effect.andThen(file, Effect.fail("failed"))))
      assert.deepStrictEqual(one.removed, [])
      assert.deepStrictEqual(logged, ["the file a is kept: work that goes on may need it"])
      yield* Effect.scoped(file)
      assert.deepStrictEqual(one.removed, ["a"])
    }).pipe(Effect.provide(layer))
  })

  it.effect("is kept if the check for running work fails", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      const one = collection()
      yield* Effect.scoped(StoredFiles.scoped(one, Effect.succeed(document("a")), () => Effect.fail(inUse)))
      assert.deepStrictEqual(one.removed, [])
      assert.include(logged[0], "the file a is kept: not deleted")
    }).pipe(Effect.provide(layer))
  })

  it.effect("does not change the result of its scope if it is gone or cannot be deleted; the latter is logged", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      const one = collection({ gone, stuck: inUse })
      yield* Effect.scoped(StoredFiles.scoped(one, Effect.succeed(document("gone")), notNeeded))
      assert.deepStrictEqual(logged, [])
      const stuck = StoredFiles.scoped(one, Effect.succeed(document("stuck")), notNeeded)
      assert.strictEqual(yield* Effect.scoped(Effect.as(stuck, "done")), "done")
      assert.strictEqual(yield* Effect.flip(Effect.scoped(Effect.andThen(stuck, Effect.fail("failed")))), "failed")
      assert.deepStrictEqual(logged.map((line) => line.split(",")[0]), [
        "the file stuck is kept: not deleted",
        "the file stuck is kept: not deleted"
      ])
    }).pipe(Effect.provide(layer))
  })

  it.effect("is not deleted if its upload is interrupted", () =>
    Effect.gen(function*() {
      const one = collection()
      const scope = yield* Scope.make()
      const upload = StoredFiles.scoped(one, Effect.never, notNeeded).pipe(Effect.provideService(Scope.Scope, scope))
      const fiber = yield* Effect.forkChild(upload)
      yield* settle
      yield* Fiber.interrupt(fiber)
      yield* Scope.close(scope, Exit.void)
      assert.deepStrictEqual(one.removed, [])
    }))
})

describe("the usage of stored files", () => {
  it.effect("is counted in total and by kind", () =>
    Effect.gen(function*() {
      const files = Stream.make(
        document("a", { bytes: 10 }),
        document("b", { bytes: 5, kind: "image" }),
        document("c", { bytes: 1 }),
        document("d", { kind: "__proto__" })
      )
      const usage = yield* StoredFiles.usage(collection(), files)
      assert.deepInclude(usage, { files: 4, bytes: 17 })
      assert.deepStrictEqual(Object.entries(usage.by), [
        ["text", { files: 2, bytes: 11 }],
        ["image", { files: 1, bytes: 5 }],
        ["__proto__", { files: 1, bytes: 1 }]
      ])
      assert.deepStrictEqual(yield* StoredFiles.usage(collection(), Stream.empty), { files: 0, bytes: 0, by: {} })
    }))
})

describe("a sweep of stored files", () => {
  const day = 24 * 3_600_000
  const files = Stream.make(
    document("new", { at: 31 * day }),
    document("just", { at: 10 * day + 1 }),
    document("old", { at: 10 * day }),
    document("oldest")
  )
  const ids = (stream: Stream.Stream<Document, AcmeError>) => Stream.runCollect(Stream.map(stream, ({ id }) => id))
  const at = Layer.effectDiscard(TestClock.setTime(40 * day))

  it.effect("deletes old files and emits them", () =>
    Effect.gen(function*() {
      const one = collection()
      assert.deepStrictEqual(yield* ids(StoredFiles.sweep(one, files, { olderThan: "30 days" })), ["old", "oldest"])
      assert.deepStrictEqual(one.removed, ["old", "oldest"])
    }).pipe(Effect.provide(at)))

  it.effect("deletes nothing in a dry run", () =>
    Effect.gen(function*() {
      const one = collection()
      const sweep = StoredFiles.sweep(one, files, { olderThan: "30 days", dryRun: true })
      assert.deepStrictEqual(yield* ids(sweep), ["old", "oldest"])
      assert.deepStrictEqual(one.removed, [])
    }).pipe(Effect.provide(at)))

  it.effect("skips files that running work needs", () =>
    Effect.gen(function*() {
      const one = collection()
      const needed = Effect.succeed(({ id }: Document) => id === "old")
      assert.deepStrictEqual(yield* ids(StoredFiles.sweep(one, files, { olderThan: 0 }, needed)), [
        "new",
        "just",
        "oldest"
      ])
    }).pipe(Effect.provide(at)))

  it.effect("skips files that are already deleted", () =>
    Effect.gen(function*() {
      const sweep = StoredFiles.sweep(collection({ old: gone }), files, { olderThan: "30 days" })
      assert.deepStrictEqual(yield* ids(sweep), ["oldest"])
    }).pipe(Effect.provide(at)))

  it.effect("continues after a file that cannot be deleted, and fails at the end", () =>
    Effect.gen(function*() {
      const one = collection({ new: inUse })
      const seen: Array<string> = []
      const sweep = StoredFiles.sweep(one, files, { olderThan: 0 })
      const error = yield* Effect.flip(Stream.runForEach(sweep, ({ id }) => Effect.sync(() => seen.push(id))))
      assert.strictEqual(error, inUse)
      assert.deepStrictEqual(seen, ["just", "old", "oldest"])
    }).pipe(Effect.provide(at)))
})
