// Files that a provider keeps: let go with a scope, counted, and swept away when they are old.
import * as Reason from "@effect-genai/core/Reason"
import * as StoredFiles from "@effect-genai/core/StoredFiles"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { AcmeError } from "./provider.ts"
import { settle } from "./time.ts"

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

/** A shelf that notes what is taken from it; `refusals` says why a file cannot be. */
const collection = (refusals: { readonly [id: string]: AcmeError } = {}) => {
  const removed: Array<string> = []
  const remove = ({ id }: Document) => {
    const refusal = refusals[id]
    return refusal === undefined ? Effect.sync(() => removed.push(id)) : Effect.fail(refusal)
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

/** What is logged. */
const logging = () => {
  const logged: Array<string> = []
  return { logged, layer: Logger.layer([Logger.make(({ message }) => logged.push(String(message)))]) }
}

const no = () => Effect.succeed(false)

describe("a file of a scope", () => {
  it.effect("goes when the scope ends, well or not", () =>
    Effect.gen(function*() {
      const one = collection()
      const file = StoredFiles.scoped(one, Effect.succeed(document("a")), no)
      yield* Effect.scoped(Effect.tap(file, () => Effect.sync(() => assert.deepStrictEqual(one.removed, []))))
      assert.deepStrictEqual(one.removed, ["a"])
      assert.strictEqual(yield* Effect.flip(Effect.scoped(Effect.andThen(file, Effect.fail("failed")))), "failed")
      const fiber = yield* Effect.forkChild(Effect.scoped(Effect.andThen(file, Effect.never)))
      yield* settle
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(one.removed, ["a", "a", "a"])
    }))

  it.effect("stays where work needs it, and says so", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      const one = collection()
      const needed = (_: Document, exit: Exit.Exit<unknown, unknown>) => Effect.succeed(Exit.isFailure(exit))
      const file = StoredFiles.scoped(one, Effect.succeed(document("a")), needed)
      yield* Effect.exit(Effect.scoped(Effect.andThen(file, Effect.fail("failed"))))
      assert.deepStrictEqual(one.removed, [])
      assert.deepStrictEqual(logged, ["the file a was not deleted: it may still be in use"])
      yield* Effect.scoped(file)
      assert.deepStrictEqual(one.removed, ["a"])
    }).pipe(Effect.provide(layer))
  })

  it.effect("stays where nobody can tell whether work needs it", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      const one = collection()
      yield* Effect.scoped(StoredFiles.scoped(one, Effect.succeed(document("a")), () => Effect.fail(inUse)))
      assert.deepStrictEqual(one.removed, [])
      assert.include(logged[0], "the file a could not be deleted")
    }).pipe(Effect.provide(layer))
  })

  it.effect("that is gone already is no matter; one that cannot be deleted is told, and the scope ends as it did", () => {
    const { layer, logged } = logging()
    return Effect.gen(function*() {
      const one = collection({ gone, stuck: inUse })
      yield* Effect.scoped(StoredFiles.scoped(one, Effect.succeed(document("gone")), no))
      assert.deepStrictEqual(logged, [])
      const stuck = StoredFiles.scoped(one, Effect.succeed(document("stuck")), no)
      assert.strictEqual(yield* Effect.scoped(Effect.as(stuck, "done")), "done")
      assert.strictEqual(yield* Effect.flip(Effect.scoped(Effect.andThen(stuck, Effect.fail("failed")))), "failed")
      assert.deepStrictEqual(logged.map((line) => line.split(",")[0]), [
        "the file stuck could not be deleted",
        "the file stuck could not be deleted"
      ])
    }).pipe(Effect.provide(layer))
  })

  it.effect("that was never there is not deleted, and its upload can be interrupted", () =>
    Effect.gen(function*() {
      const one = collection()
      const scope = yield* Scope.make()
      const upload = StoredFiles.scoped(one, Effect.never, no).pipe(Effect.provideService(Scope.Scope, scope))
      const fiber = yield* Effect.forkChild(upload)
      yield* settle
      yield* Fiber.interrupt(fiber)
      yield* Scope.close(scope, Exit.void)
      assert.deepStrictEqual(one.removed, [])
    }))
})

describe("what is stored", () => {
  it.effect("is counted in all and by kind", () =>
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

describe("a sweep", () => {
  const day = 24 * 3_600_000
  const files = Stream.make(
    document("new", { at: 31 * day }),
    document("just", { at: 10 * day + 1 }),
    document("old", { at: 10 * day }),
    document("oldest")
  )
  const ids = (stream: Stream.Stream<Document, AcmeError>) => Stream.runCollect(Stream.map(stream, ({ id }) => id))
  const at = Layer.effectDiscard(TestClock.setTime(40 * day))

  it.effect("deletes what is old enough, and gives what it has deleted", () =>
    Effect.gen(function*() {
      const one = collection()
      assert.deepStrictEqual(yield* ids(StoredFiles.sweep(one, files, { olderThan: "30 days" })), ["old", "oldest"])
      assert.deepStrictEqual(one.removed, ["old", "oldest"])
    }).pipe(Effect.provide(at)))

  it.effect("that is a rehearsal deletes nothing", () =>
    Effect.gen(function*() {
      const one = collection()
      const sweep = StoredFiles.sweep(one, files, { olderThan: "30 days", dryRun: true })
      assert.deepStrictEqual(yield* ids(sweep), ["old", "oldest"])
      assert.deepStrictEqual(one.removed, [])
    }).pipe(Effect.provide(at)))

  it.effect("leaves what work needs", () =>
    Effect.gen(function*() {
      const one = collection()
      const needed = Effect.succeed(({ id }: Document) => id === "old")
      assert.deepStrictEqual(yield* ids(StoredFiles.sweep(one, files, { olderThan: 0 }, needed)), [
        "new",
        "just",
        "oldest"
      ])
    }).pipe(Effect.provide(at)))

  it.effect("goes on past what is gone", () =>
    Effect.gen(function*() {
      const sweep = StoredFiles.sweep(collection({ old: gone }), files, { olderThan: "30 days" })
      assert.deepStrictEqual(yield* ids(sweep), ["oldest"])
    }).pipe(Effect.provide(at)))

  it.effect("goes on past what cannot be deleted, and fails when it is through", () =>
    Effect.gen(function*() {
      const one = collection({ new: inUse })
      const seen: Array<string> = []
      const sweep = StoredFiles.sweep(one, files, { olderThan: 0 })
      const error = yield* Effect.flip(Stream.runForEach(sweep, ({ id }) => Effect.sync(() => seen.push(id))))
      assert.strictEqual(error, inUse)
      assert.deepStrictEqual(seen, ["just", "old", "oldest"])
    }).pipe(Effect.provide(at)))
})
