import * as Testing from "@effect-genai/core/Testing"
import * as Agents from "@effect-genai/mistral/Agents"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Documents from "@effect-genai/mistral/Documents"
import * as Files from "@effect-genai/mistral/Files"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import * as Libraries from "@effect-genai/mistral/Libraries"
import * as LibraryAccesses from "@effect-genai/mistral/LibraryAccesses"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Models from "@effect-genai/mistral/Models"
import * as Voices from "@effect-genai/mistral/Voices"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import {
  against,
  agent,
  conversation,
  document,
  file,
  job,
  library,
  model,
  type Needs,
  reasonOf,
  requested,
  sent,
  tuning,
  voice
} from "./support/mistral.ts"

const queries = Effect.map(sent, (requests) => requests.map(({ url }) => url.search))
/** The numbers and sizes of the requested pages. */
const requestedPages = Effect.map(
  sent,
  (requests) => requests.map(({ url }) => ["page", "page_size"].map((name) => url.searchParams.get(name)))
)
const idOf = (item: unknown) => Predicate.hasProperty(item, "id") ? item.id : undefined
const ids = <A, R>(list: Stream.Stream<A, MistralError, R>) =>
  Effect.map(Stream.runCollect(list), (items) => items.map(idOf))

/** A list with numbered pages, and the shape of its pages. */
interface NumberedList {
  readonly name: string
  readonly list: (input: { readonly page?: number; readonly page_size?: number }) => Stream.Stream<
    unknown,
    MistralError,
    Needs
  >
  readonly page: (ids: ReadonlyArray<string>, total: number) => object
}

const withTotal: ReadonlyArray<NumberedList> = [
  {
    name: "files",
    list: Files.list,
    page: (ids, total) => ({ object: "list", data: ids.map(file), total })
  },
  {
    name: "batch jobs",
    list: BatchJobs.list,
    page: (ids, total) => ({ object: "list", data: ids.map((id) => job("SUCCESS", { id })), total })
  },
  {
    name: "fine-tuning jobs",
    list: FineTuning.list,
    page: (ids, total) => ({ object: "list", data: ids.map((id) => tuning("SUCCESS", { id })), total })
  },
  {
    name: "documents",
    list: (input) => Documents.list({ library_id: "l", ...input }),
    page: (ids, total) => ({
      data: ids.map(document),
      pagination: { total_items: total, total_pages: 1, current_page: 0, page_size: 100, has_more: true }
    })
  }
]

const withoutTotal: ReadonlyArray<NumberedList> = [
  { name: "conversations", list: Conversations.list, page: (ids) => ids.map(conversation) },
  { name: "agents by number", list: Agents.listByNumber, page: (ids) => ids.map((id) => agent(id)) },
  {
    name: "versions of an agent",
    list: (input) => Agents.versions({ agent_id: "a", ...input }),
    page: (ids) => ids.map((id) => agent(id, id.charCodeAt(0)))
  }
]

describe.each(withTotal)("the list of $name", ({ list, page }) => {
  it.effect("reads numbered pages from 0 until it has the total number of items", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* ids(list({ page_size: 2 })), ["a", "b", "c", "d"])
      assert.deepStrictEqual(yield* requestedPages, [[null, "2"], ["1", "2"]])
    }).pipe(Effect.provide(against([Testing.json(page(["a", "b"], 4)), Testing.json(page(["c", "d"], 4))]))))

  it.effect("reads pages of 100 items by default", () =>
    Effect.gen(function*() {
      const hundred = Array.from({ length: 100 }, (_, n) => `a${n}`)
      const pages = [Testing.json(page(hundred, 101)), Testing.json(page(["b"], 101))]
      assert.strictEqual((yield* ids(list({})).pipe(Effect.provide(against(pages)))).length, 101)
    }))

  it.effect("starts at the requested page", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* ids(list({ page: 3, page_size: 1 })), ["d", "e"])
      assert.deepStrictEqual(yield* requestedPages, [["3", "1"], ["4", "1"]])
    }).pipe(Effect.provide(against([Testing.json(page(["d"], 5)), Testing.json(page(["e"], 5))]))))

  it.effect("emits an item once if it moves to the next page while the list is read", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* ids(list({ page_size: 2 })), ["b", "a", "c", "d"])
    }).pipe(Effect.provide(against([
      Testing.json(page(["b", "a"], 3)),
      // An item was created in between, so `a` has moved to the next page.
      Testing.json(page(["a", "c"], 5)),
      Testing.json(page(["d"], 5))
    ]))))

  it.effect("ends at an empty page, whatever the total is", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* ids(list({ page_size: 1 })), ["a"])
    }).pipe(Effect.provide(against([Testing.json(page(["a"], 9)), Testing.json(page([], 9))]))))
})

describe.each(withoutTotal)("the list of $name, without a total", ({ list, page }) => {
  it.effect("reads numbered pages until one is not full", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* ids(list({ page_size: 2 }))).length, 3)
      assert.deepStrictEqual(yield* requestedPages, [[null, "2"], ["1", "2"]])
    }).pipe(Effect.provide(against([Testing.json(page(["a", "b"], 0)), Testing.json(page(["c"], 0))]))))

  it.effect("ends with an empty page if the one before is full", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* ids(list({ page_size: 2 }))).length, 2)
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([Testing.json(page(["a", "b"], 0)), Testing.json(page([], 0))]))))

  it.effect("emits an item once if it moves to the next page while the list is read", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* Stream.runCollect(list({ page_size: 2 }))).length, 3)
    }).pipe(Effect.provide(against([
      Testing.json(page(["a", "b"], 0)),
      Testing.json(page(["b", "c"], 0)),
      Testing.json(page([], 0))
    ]))))
})

describe("the items of a list", () => {
  it.effect("are identified by their id, or by their whole content if they have none", () =>
    Effect.gen(function*() {
      const first = [conversation("a"), { of: 1 }, { of: 2 }, { id: "w", workflow_id: "x" }]
      const next = [{ id: "w", workflow_id: "moved on" }, { of: 2 }, { of: 3 }]
      const items = yield* Stream.runCollect(Conversations.list({ page_size: 4 })).pipe(
        Effect.provide(against([Testing.json(first), Testing.json(next)]))
      )
      assert.deepStrictEqual<unknown>(items, [...first, { of: 3 }])
    }))

  it.effect("are none if the page has no data", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Stream.runCollect(BatchJobs.list()), [])
      assert.deepStrictEqual(yield* Stream.runCollect(Models.list()), [])
      assert.strictEqual((yield* sent).length, 2)
    }).pipe(Effect.provide(against([Testing.json({ total: 0 }), Testing.json({})]))))
})

describe("the list of files, without a total", () => {
  it.effect("ends with a page that is not full", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* ids(Files.list({ page_size: 1, include_total: false })), ["a"])
      assert.deepStrictEqual(yield* queries, [
        "?page_size=1&include_total=false",
        "?page=1&page_size=1&include_total=false"
      ])
    }).pipe(Effect.provide(against([
      Testing.json({ object: "list", data: [file("a")], total: null }),
      Testing.json({ object: "list", data: [] })
    ]))))
})

describe("a list with page tokens", () => {
  const lists = [
    { name: "agents", list: Agents.list, item: (id: string): object => agent(id) },
    { name: "libraries", list: Libraries.list, item: (id: string): object => library(id) }
  ] as const

  it.effect.each(lists)(
    "follows `next_page_token` until there is none, even after an empty page: $name",
    ({ item, list }) =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* ids<unknown, Needs>(list({ page_size: 1, search: "x" })), ["a", "b"])
        assert.deepStrictEqual((yield* sent).map(({ url }) => url.searchParams.get("page_token")), [
          null,
          "t1",
          "t2",
          "t3"
        ])
        assert.isTrue((yield* queries).every((query) => query.includes("search=x")))
      }).pipe(Effect.provide(against([
        Testing.json({ data: [item("a")], next_page_token: "t1" }),
        Testing.json({ data: [], next_page_token: "t2" }),
        Testing.json({ data: [item("b")], next_page_token: "t3" }),
        Testing.json({ data: [], next_page_token: "" })
      ])))
  )

  it.effect.each(lists)(
    "fails with PaginationStalled if a token is repeated: $name",
    ({ list }) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(Stream.runDrain<unknown, MistralError, Needs>(list()))
        assert.deepInclude(reason, { _tag: "PaginationStalled", endpoint: list.route })
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(Effect.provide(against([
        Testing.json({ data: [], next_page_token: "t" }),
        Testing.json({ data: [], next_page_token: "t" })
      ])))
  )
})

describe("the list of voices", () => {
  const page = (names: ReadonlyArray<string>, total: number) =>
    Testing.json({ items: names.map(voice), total, page: 0, page_size: 10, total_pages: 9 })

  it.effect("requests each page at the offset of the items received so far", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* ids(Voices.list({ limit: 2, type: "preset" })), ["a", "b", "c", "d"])
      assert.deepStrictEqual(yield* queries, [
        "?limit=2&type=preset",
        "?limit=2&offset=2&type=preset",
        "?limit=2&offset=3&type=preset"
      ])
    }).pipe(Effect.provide(against([page(["a", "b"], 4), page(["c"], 4), page(["d"], 4)]))))

  it.effect("emits an item once if it moves to the next page while the list is read", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* ids(Voices.list({ offset: 7, limit: 2 })), ["b", "a", "c"])
      assert.deepStrictEqual(yield* queries, ["?limit=2&offset=7", "?limit=2&offset=9"])
    }).pipe(Effect.provide(against([page(["b", "a"], 11), page(["a", "c"], 11)]))))
})

describe("a list with a single page", () => {
  it.effect("is requested once", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* ids(Models.list()), ["a", "b"])
      const accesses = yield* Stream.runCollect(LibraryAccesses.list({ library_id: "l" }))
      assert.deepStrictEqual<unknown>(accesses, [access])
      assert.deepStrictEqual(yield* requested, ["GET /v1/models", "GET /v1/libraries/l/share"])
    }).pipe(Effect.provide(against([
      Testing.json({ object: "list", data: [model("a"), model("b")] }),
      Testing.json({ data: [access] })
    ]))))
})

const access = { library_id: "l", org_id: "o", role: "Viewer", share_with_type: "User", share_with_uuid: "u" }

describe("a list", () => {
  it.effect("can return one page or a stream of pages, and requests only the pages that are read", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* Files.list.page({ page_size: 2 })).total, 3)
      const pages = yield* Stream.runCollect(Files.list.pages({ page_size: 2 }))
      assert.deepStrictEqual(pages.map(({ data }) => data.map(idOf)), [["a", "b"], ["b", "c"]])
      const first = yield* Stream.runHead(Files.list({ page_size: 2 }))
      assert.strictEqual(first._tag, "Some")
      assert.strictEqual((yield* sent).length, 4)
    }).pipe(Effect.provide(against(
      [["a", "b"], ["a", "b"], ["b", "c"], ["a", "b"]].map((ids) =>
        Testing.json({ object: "list", data: ids.map(file), total: 3 })
      )
    ))))
})
