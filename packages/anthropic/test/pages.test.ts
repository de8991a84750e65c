import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Models from "@effect-genai/anthropic/Models"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import { against, batch, file, model, reasonOf, sent } from "./support/anthropic.ts"

const queries = Effect.map(sent, (requests) => requests.map(({ url }) => url.search))
const idOf = ({ id }: { readonly id: string }) => id

describe("models", () => {
  it.effect("are a stream over all pages", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(Models.list({ limit: 2 }))).map(idOf), ["a", "b", "c"])
      assert.deepStrictEqual(yield* queries, ["?limit=2", "?limit=2&after_id=b"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: [model("a"), model("b")], has_more: true, first_id: "a", last_id: "b" }),
      Testing.json({ data: [model("c")], has_more: false, first_id: "c", last_id: "c" })
    ]))))

  it.effect("can be read one page at a time, and page by page", () =>
    Effect.gen(function*() {
      assert.isTrue((yield* Models.list.page({ limit: 1 })).has_more)
      const pages = yield* Stream.runCollect(Models.list.pages({ limit: 1 }))
      assert.deepStrictEqual(pages.map(({ data }) => data.map(idOf)), [["a"], ["b"]])
    }).pipe(Effect.provide(against([
      Testing.json({ data: [model("a")], has_more: true, last_id: "a" }),
      Testing.json({ data: [model("a")], has_more: true, last_id: "a" }),
      Testing.json({ data: [model("b")], has_more: false, last_id: "b" })
    ]))))
})

describe("batches", () => {
  it.effect("are read backwards where they were asked for so", () =>
    Effect.gen(function*() {
      const batches = yield* Stream.runCollect(Batches.list({ before_id: "z" }))
      assert.deepStrictEqual(batches.map(idOf), ["y", "x"])
      assert.deepStrictEqual(yield* queries, ["?before_id=z", "?before_id=y"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: [batch("ended", { id: "y" })], has_more: true, first_id: "y", last_id: "y" }),
      Testing.json({ data: [batch("ended", { id: "x" })], has_more: false, first_id: "x", last_id: "x" })
    ]))))

  it.effect("that are looked for are found with as few requests as can be", () =>
    Effect.gen(function*() {
      const first = yield* Stream.runHead(Stream.filter(Batches.list(), ({ id }) => id === "b"))
      assert.strictEqual(first._tag, "Some")
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([
      Testing.json({ data: [batch("ended", { id: "a" }), batch("ended", { id: "b" })], has_more: true, last_id: "b" })
    ]))))
})

describe("files", () => {
  it.effect("follow `next_page`, also behind an empty page", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(Files.list())).map(idOf), ["a", "b"])
      assert.deepStrictEqual(yield* queries, ["", "?page=p2", "?page=p3"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: [file("a")], next_page: "p2" }),
      Testing.json({ data: [], next_page: "p3" }),
      Testing.json({ data: [file("b")], next_page: null })
    ]))))

  it.effect("of a gateway that pages as it used to has stalled, and does not end as if that were all", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* reasonOf(Stream.runDrain(Files.list())))._tag, "PaginationStalled")
    }).pipe(Effect.provide(against([Testing.json({ data: [file("a")], has_more: true, last_id: "a" })]))))
})

describe("a list that goes nowhere", () => {
  it.effect.each([
    {
      what: "by repeating its cursor",
      list: Models.list,
      pages: [{ data: [], has_more: true, last_id: "a" }, { data: [], has_more: true, last_id: "a" }]
    },
    {
      what: "by promising more without saying where",
      list: Models.list,
      pages: [{ data: [], has_more: true, last_id: null }]
    },
    {
      what: "by repeating its page",
      list: Files.list,
      pages: [{ data: [], next_page: "p" }, { data: [], next_page: "p" }]
    }
  ])("$what has stalled", ({ list, pages }) =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(
        Stream.runDrain<unknown, AnthropicError, HttpClient.HttpClient | AnthropicConfig>(list())
      )
      assert.deepInclude(reason, { _tag: "PaginationStalled", endpoint: list.route })
      assert.strictEqual((yield* sent).length, pages.length)
    }).pipe(Effect.provide(against(pages.map((page) => Testing.json(page))))))
})
