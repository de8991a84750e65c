import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import {
  against,
  atOnce,
  byCursor,
  byId,
  byMark,
  byNumber,
  byOffset,
  byReport,
  byToken,
  reasonOf,
  sent
} from "./support/acme.ts"

const things = (...ids: ReadonlyArray<string>) => ids.map((id) => ({ id }))

/** The queries that were sent. */
const queries = Effect.map(sent, (requests) => requests.map(({ url }) => url.search))

const idsOf = (list: { readonly id: string }) => list.id

describe("a list", () => {
  const steps = () => [
    Testing.json({ data: things("a", "b"), has_more: true, last_id: "b" }),
    Testing.json({ data: things("c"), has_more: true, last_id: "c" }),
    Testing.json({ data: things("d"), has_more: false, last_id: "d" })
  ]

  it.effect("is a stream of all items", () =>
    Effect.gen(function*() {
      const items = yield* Stream.runCollect(byId({ limit: 2 }))
      assert.deepStrictEqual(items.map(idsOf), ["a", "b", "c", "d"])
      assert.deepStrictEqual(yield* queries, ["?limit=2", "?after_id=b&limit=2", "?after_id=c&limit=2"])
    }).pipe(Effect.provide(against(steps()))))

  it.effect("can be read page by page", () =>
    Effect.gen(function*() {
      const pages = yield* Stream.runCollect(byId.pages())
      assert.deepStrictEqual(pages.map(({ data }) => data.length), [2, 1, 1])
    }).pipe(Effect.provide(against(steps()))))

  it.effect("can return only its first page", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* byId.page()).data.map(idsOf), ["a", "b"])
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against(steps()))))

  it.effect("starts from its first page each time it is read", () =>
    Effect.gen(function*() {
      const list = byId()
      assert.strictEqual((yield* Stream.runCollect(list)).length, 4)
      assert.strictEqual((yield* Stream.runCollect(list)).length, 4)
    }).pipe(Effect.provide(against([...steps(), ...steps()]))))

  it.effect("emits the items of the pages before a failed one", () =>
    Effect.gen(function*() {
      const items: Array<string> = []
      const reason = yield* reasonOf(Stream.runForEach(byId(), ({ id }) => Effect.sync(() => items.push(id))))
      assert.deepInclude(reason, { _tag: "NotFound", endpoint: "GET /v1/things" })
      assert.deepStrictEqual(items, ["a", "b"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: things("a", "b"), has_more: true, last_id: "b" }),
      Testing.json({}, { status: 404 })
    ]))))
})

describe("a page that does not match its schema", () => {
  it.effect.each([{}, { data: null, has_more: false }, { data: 7, has_more: false }, { has_more: true }])(
    "fails the list, even if mismatches are only reported: %j",
    (page) =>
      Effect.gen(function*() {
        const reporting = Validation.onMismatch("report")
        assert.deepStrictEqual<unknown>(yield* byId.page().pipe(reporting), page)
        assert.strictEqual((yield* reasonOf(Stream.runDrain(byId().pipe(reporting))))._tag, "Undecodable")
        assert.strictEqual((yield* reasonOf(Stream.runDrain(byOffset().pipe(reporting))))._tag, "Undecodable")
      }).pipe(Effect.provide(against([page, page, [page, null]].map((each) => Testing.json(each)))))
  )
})

describe("the pagers", () => {
  it.effect("afterId: goes backward if it starts with before_id", () =>
    Effect.gen(function*() {
      const items = yield* Stream.runCollect(byId({ before_id: "z" }))
      assert.deepStrictEqual(items.map(idsOf), ["y", "x"])
      assert.deepStrictEqual(yield* queries, ["?before_id=z", "?before_id=y"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: things("y"), has_more: true, first_id: "y", last_id: "y" }),
      Testing.json({ data: things("x"), has_more: false, first_id: "x", last_id: "x" })
    ]))))

  it.effect("afterId: ends if has_more is false, even with a cursor", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* Stream.runCollect(byId())).length, 1)
    }).pipe(Effect.provide(against([Testing.json({ data: things("a"), has_more: false, last_id: "a" })]))))

  it.effect("cursor: follows `next_page` until it is null", () =>
    Effect.gen(function*() {
      const items = yield* Stream.runCollect(byCursor())
      assert.deepStrictEqual(items.map(idsOf), ["a", "b"])
      assert.deepStrictEqual(yield* queries, ["", "?page=p2", "?page=p3"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: things("a"), next_page: "p2" }),
      Testing.json({ data: [], next_page: "p3" }),
      Testing.json({ data: things("b"), next_page: null })
    ]))))

  it.effect("cursor: fails with PaginationStalled if there are more pages but no cursor", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* reasonOf(Stream.runDrain(byCursor())))._tag, "PaginationStalled")
      assert.strictEqual((yield* reasonOf(Stream.runDrain(byCursor())))._tag, "PaginationStalled")
    }).pipe(Effect.provide(against([
      Testing.json({ data: things("a"), has_more: true }),
      Testing.json({ data: things("a"), next_page: "" })
    ]))))

  it.effect.each([
    { list: byReport, query: "?page=p2" },
    { list: byToken, query: "?page_token=p2" }
  ])("report, token: follow `next_page` while has_more is true: $query", ({ list, query }) =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(list())).map(idsOf), ["a", "b"])
      assert.deepStrictEqual(yield* queries, ["", query])
      assert.strictEqual((yield* reasonOf(Stream.runDrain(list())))._tag, "PaginationStalled")
    }).pipe(Effect.provide(against([
      Testing.json({ data: things("a"), has_more: true, next_page: "p2" }),
      Testing.json({ data: things("b"), has_more: false, next_page: "p3" }),
      Testing.json({ data: things("a"), has_more: true })
    ]))))

  it.effect("numbered: increments the page number until a page is not full", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(byNumber())).map(idsOf), ["a", "b", "c"])
      assert.deepStrictEqual(yield* queries, ["", "?page=2"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: things("a", "b") }),
      Testing.json({ data: things("c") })
    ]))))

  it.effect("numbered: ends at the total, from any start", () =>
    Effect.gen(function*() {
      const items = yield* Stream.runCollect(byNumber({ page: 2, page_size: 1 }))
      assert.deepStrictEqual(items.map(idsOf), ["b", "c"])
      assert.deepStrictEqual(yield* queries, ["?page=2&page_size=1", "?page=3&page_size=1"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: things("b"), total: 3 }),
      Testing.json({ data: things("c"), total: 3 })
    ]))))

  it.effect("numbered: ends at an empty page, even before the total", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Stream.runCollect(byNumber()), [])
    }).pipe(Effect.provide(against([Testing.json({ data: [], total: 3 })]))))

  it.effect("following: follows a cursor in any field of a page", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(byMark())).map(idsOf), ["a", "b"])
      assert.deepStrictEqual(yield* queries, ["", "?from=m2", "?from=m3"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: things("a"), links: { next: "m2" } }),
      Testing.json({ data: [], links: { next: "m3" } }),
      Testing.json({ data: things("b"), links: { next: "" } })
    ]))))

  it.effect("offset: adds the number of items until a page is not full", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(byOffset())).map(idsOf), ["a", "b", "c"])
      assert.deepStrictEqual((yield* Stream.runCollect(byOffset({ offset: 5, limit: 1 }))).map(idsOf), ["f"])
      assert.deepStrictEqual(yield* queries, ["", "?offset=2", "?offset=5&limit=1", "?offset=6&limit=1"])
    }).pipe(Effect.provide(against([
      Testing.json(things("a", "b")),
      Testing.json(things("c")),
      Testing.json(things("f")),
      Testing.json([])
    ]))))

  it.effect("offset with a key: emits an item once if it moves to the next page, each time the list is read", () =>
    Effect.gen(function*() {
      const list = byOffset()
      assert.deepStrictEqual((yield* Stream.runCollect(list)).map(idsOf), ["a", "b", "c"])
      assert.deepStrictEqual((yield* Stream.runCollect(list)).map(idsOf), ["a", "b", "c"])
      const pages = yield* Stream.runCollect(byOffset.pages())
      assert.deepStrictEqual(pages.map((page) => page.map(idsOf)), [["a", "b"], ["b", "c"], []])
    }).pipe(Effect.provide(against(
      Array.from({ length: 3 }, () => [
        Testing.json(things("a", "b")),
        Testing.json(things("b", "c")),
        Testing.json([])
      ]).flat()
    ))))

  it.effect("whole: has all items on one page", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(atOnce())).map(idsOf), ["a", "b", "c"])
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([Testing.json(things("a", "b", "c"))]))))
})
