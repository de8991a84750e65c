import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type AcmeError, against, byCursor, byId, byNumber, byOffset, reasonOf, sent } from "../support/acme.ts"

const things = (...ids: ReadonlyArray<string>) => ids.map((id) => ({ id }))
const page = (id: string, more: object = {}) =>
  Testing.json({ data: things(id), has_more: true, last_id: id, next_page: id, ...more })

/** The ids a list emits, and the reason it fails with. */
const read = <R>(list: Stream.Stream<{ readonly id: string }, AcmeError, R>) =>
  Effect.gen(function*() {
    const ids: Array<string> = []
    const reason = yield* reasonOf(Stream.runForEach(list, ({ id }) => Effect.sync(() => ids.push(id))))
    return { ids, reason }
  })

describe("pagination", () => {
  it.effect("pagination terminates: a repeated cursor fails the list after the items before it", () =>
    Effect.gen(function*() {
      const { ids, reason } = yield* read(byId())
      assert.deepInclude(reason, { _tag: "PaginationStalled", endpoint: "GET /v1/things", isRetryable: false })
      assert.include(reason.message, `the cursor {"after_id":"a"} has come before`)
      assert.deepStrictEqual(ids, ["a"])
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([page("a"), page("a")]))))

  it.effect("pagination terminates: a cursor that repeats after several pages fails the list", () =>
    Effect.gen(function*() {
      const { ids, reason } = yield* read(byCursor())
      assert.strictEqual(reason._tag, "PaginationStalled")
      assert.deepStrictEqual(ids, ["a", "b", "c"])
    }).pipe(Effect.provide(against([page("a"), page("b"), page("c"), page("a")]))))

  it.effect("pagination terminates: a cursor equal to the requested one fails the list", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* read(byId({ after_id: "a" }))).reason._tag, "PaginationStalled")
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([page("a")]))))

  it.effect.each([{ last_id: null }, { last_id: "" }, { last_id: undefined }])(
    "pagination terminates: more pages without a cursor fail the list: %o",
    (cursor) =>
      Effect.gen(function*() {
        const { ids, reason } = yield* read(byId())
        assert.deepInclude(reason, {
          _tag: "PaginationStalled",
          message: "more is promised, but no cursor says where it is"
        })
        assert.deepStrictEqual(ids, ["a"])
      }).pipe(Effect.provide(against([page("a", cursor)])))
  )

  it.effect("pagination terminates: a server that returns the same page for every page number fails the list", () =>
    Effect.gen(function*() {
      const { ids, reason } = yield* read(byNumber())
      assert.deepInclude(reason, { _tag: "PaginationStalled", endpoint: "GET /v1/things" })
      assert.deepStrictEqual(ids, ["a", "b", "a", "b"])
      assert.strictEqual((yield* read(byOffset())).reason._tag, "PaginationStalled")
      assert.strictEqual((yield* sent).length, 6)
    }).pipe(Effect.provide(against([
      ...Array.from({ length: 3 }, () => Testing.json({ data: things("a", "b") })),
      ...Array.from({ length: 3 }, () => Testing.json(things("a", "b")))
    ]))))

  it.effect("pagination terminates: a page may repeat once if rows shift between requests", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(byOffset())).map(({ id }) => id), ["a", "b", "c"])
    }).pipe(
      Effect.provide(
        against([things("a", "b"), things("a", "b"), things("b", "c"), []].map((all) => Testing.json(all)))
      )
    ))

  it.effect("pagination terminates: an empty page with a cursor is neither the end nor an error", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(byId())).map(({ id }) => id), ["a"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: [], has_more: true, last_id: "x" }),
      Testing.json({ data: things("a"), has_more: false })
    ]))))

  it.effect("lazy: one item of three pages takes one request, all items take three", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* Stream.runCollect(Stream.take(byId(), 1))).length, 1)
      assert.strictEqual((yield* sent).length, 1)
      assert.strictEqual(yield* Stream.runCount(byId()), 3)
      assert.strictEqual((yield* sent).length, 4)
    }).pipe(Effect.provide(against([page("a"), page("a"), page("b"), page("c", { has_more: false })]))))
})
