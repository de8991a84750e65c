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

describe("the list of models", () => {
  it.effect("is a stream of the models on all pages", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(Models.list({ limit: 2 }))).map(idOf), ["a", "b", "c"])
      assert.deepStrictEqual(yield* queries, ["?limit=2", "?limit=2&after_id=b"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: [model("a"), model("b")], has_more: true, first_id: "a", last_id: "b" }),
      Testing.json({ data: [model("c")], has_more: false, first_id: "c", last_id: "c" })
    ]))))

  it.effect("can be read as a single page, or page by page", () =>
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

describe("the list of batches", () => {
  it.effect("goes backward if it starts with before_id", () =>
    Effect.gen(function*() {
      const batches = yield* Stream.runCollect(Batches.list({ before_id: "z" }))
      assert.deepStrictEqual(batches.map(idOf), ["y", "x"])
      assert.deepStrictEqual(yield* queries, ["?before_id=z", "?before_id=y"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: [batch("ended", { id: "y" })], has_more: true, first_id: "y", last_id: "y" }),
      Testing.json({ data: [batch("ended", { id: "x" })], has_more: false, first_id: "x", last_id: "x" })
    ]))))

  it.effect("requests no page after the one with the first match", () =>
    Effect.gen(function*() {
      const first = yield* Stream.runHead(Stream.filter(Batches.list(), ({ id }) => id === "b"))
      assert.strictEqual(first._tag, "Some")
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([
      Testing.json({ data: [batch("ended", { id: "a" }), batch("ended", { id: "b" })], has_more: true, last_id: "b" })
    ]))))
})

describe("the list of files", () => {
  it.effect("follows `next_page`, even after an empty page", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Stream.runCollect(Files.list())).map(idOf), ["a", "b"])
      assert.deepStrictEqual(yield* queries, ["", "?page=p2", "?page=p3"])
    }).pipe(Effect.provide(against([
      Testing.json({ data: [file("a")], next_page: "p2" }),
      Testing.json({ data: [], next_page: "p3" }),
      Testing.json({ data: [file("b")], next_page: null })
    ]))))

  it.effect("fails with PaginationStalled if a gateway paginates with `last_id`, and does not end early", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* reasonOf(Stream.runDrain(Files.list())))._tag, "PaginationStalled")
    }).pipe(Effect.provide(against([Testing.json({ data: [file("a")], has_more: true, last_id: "a" })]))))
})

describe("a list that makes no progress", () => {
  it.effect.each([
    {
      what: "the cursor repeats",
      list: Models.list,
      pages: [{ data: [], has_more: true, last_id: "a" }, { data: [], has_more: true, last_id: "a" }]
    },
    {
      what: "there are more pages but no cursor",
      list: Models.list,
      pages: [{ data: [], has_more: true, last_id: null }]
    },
    {
      what: "`next_page` repeats",
      list: Files.list,
      pages: [{ data: [], next_page: "p" }, { data: [], next_page: "p" }]
    }
  ])("fails with PaginationStalled if $what", ({ list, pages }) =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(
        Stream.runDrain<unknown, AnthropicError, HttpClient.HttpClient | AnthropicConfig>(list())
      )
      assert.deepInclude(reason, { _tag: "PaginationStalled", endpoint: list.route })
      assert.strictEqual((yield* sent).length, pages.length)
    }).pipe(Effect.provide(against(pages.map((page) => Testing.json(page))))))
})
