import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Retry from "@effect-genai/core/Retry"
import { reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { RequestListener } from "node:http"
import { brotliCompressSync, constants, createGzip, deflateSync, gzipSync, zstdCompressSync } from "node:zlib"
import { anthropic, site } from "./support/servers.ts"

const card = {
  id: "claude-x",
  type: "model",
  display_name: "X",
  created_at: "2026-01-01T00:00:00Z",
  lifecycle: "active"
} as const

const retrieve = Models.retrieve({ model_id: "claude-x" }).pipe(Retry.none)

const responding = (encoding: string, body: Uint8Array, status = 200): RequestListener => (_, response) =>
  response.writeHead(status, { "content-type": "application/json", "content-encoding": encoding }).end(body)

const text = (value: unknown) => Buffer.from(JSON.stringify(value))

describe("a response with a content encoding", () => {
  it.live.each([
    { encoding: "gzip", encode: gzipSync },
    { encoding: "X-GZIP", encode: gzipSync },
    { encoding: "deflate", encode: deflateSync },
    { encoding: "br", encode: brotliCompressSync },
    { encoding: "zstd", encode: zstdCompressSync },
    { encoding: "gzip, br", encode: (bytes: Buffer) => brotliCompressSync(gzipSync(bytes)) },
    { encoding: "identity", encode: (bytes: Buffer) => bytes }
  ])("is decoded: $encoding", ({ encode, encoding }) =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site(responding(encoding, encode(text(card))))
      assert.deepInclude(yield* Effect.provide(retrieve, anthropic(baseUrl)), card)
    }))

  it.live("is decoded if it is an error", () =>
    Effect.gen(function*() {
      const error = { type: "error", error: { type: "not_found_error", message: "no such model" } }
      const { baseUrl } = yield* site(responding("gzip", gzipSync(text(error)), 404))
      assert.deepInclude(yield* reasonOf(retrieve).pipe(Effect.provide(anthropic(baseUrl))), {
        _tag: "NotFound",
        message: "no such model"
      })
    }))

  it.live("is emitted as it arrives", () =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site((_, response) => {
        response.writeHead(200, { "content-type": "text/event-stream", "content-encoding": "gzip" })
        const gzip = createGzip()
        gzip.pipe(response)
        const start = { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } }
        gzip.write(`data: ${JSON.stringify(start)}\n\n`)
        gzip.flush(constants.Z_SYNC_FLUSH)
      })
      const events = Messages.stream({ model: "claude-x", max_tokens: 1, messages: [{ role: "user", content: "Hi" }] })
      const [first] = yield* Stream.runCollect(Stream.take(events, 1)).pipe(Effect.provide(anthropic(baseUrl)))
      assert.strictEqual(first?.type, "content_block_start")
    }))

  it.live.each([
    { what: "is cut", body: gzipSync(text({ ...card, more: "x".repeat(10_000) })).subarray(0, 40) },
    { what: "is not in its encoding", body: text(card) }
  ])("fails if it $what", ({ body }) =>
    Effect.gen(function*() {
      const { baseUrl } = yield* site(responding("gzip", body))
      const download = Files.download({ file_id: "file_1" })
      const [whole, bytes] = yield* Effect.all([reasonOf(retrieve), reasonOf(Stream.runDrain(download))]).pipe(
        Retry.none,
        Effect.provide(anthropic(baseUrl))
      )
      assert.deepStrictEqual([whole._tag, bytes._tag].includes("Undecodable"), false)
      assert.strictEqual(whole._tag, "Unreachable")
    }))

  it.live.each(["compress", "gzip, gzip, gzip, gzip"])(
    "fails by name if it cannot be decoded: %s",
    (encoding) =>
      Effect.gen(function*() {
        const { baseUrl } = yield* site(responding(encoding, text(card)))
        const reason = yield* reasonOf(retrieve).pipe(Effect.provide(anthropic(baseUrl)))
        assert.strictEqual(reason._tag, "Undecodable")
        assert.include(reason.message, encoding)
      })
  )
})
