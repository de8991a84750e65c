import * as Limits from "@effect-genai/core/Limits"
import * as Retry from "@effect-genai/core/Retry"
import * as Upload from "@effect-genai/core/Upload"
import { clients, serve } from "@effect-genai/provider-contract/support/loopbackServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { at, download, reasonOf, retrieve, talk, upload } from "./support/acme.ts"
import { flooding } from "./support/floodingServer.ts"

const mebibyte = 1024 * 1024

describe.each(clients)("a call over $client", ({ client, layer }) => {
  it.live("closes the connection of a redirect, and of a response that is not an event stream", () =>
    Effect.gen(function*() {
      const redirect = yield* flooding(302)
      const followed = yield* reasonOf(retrieve({ thing_id: "t1" })).pipe(Effect.provide(at(redirect.home, layer)))
      yield* redirect.closed
      assert.strictEqual(followed._tag, "UnsafeInput")
      const page = yield* flooding(200)
      const read = yield* reasonOf(Stream.runDrain(talk({}))).pipe(Effect.provide(at(page.home, layer)))
      yield* page.closed
      assert.strictEqual(read._tag, "Undecodable")
    }))

  it.live("reports that a closed port did not receive the request", () =>
    Effect.gen(function*() {
      const baseUrl = yield* Effect.scoped(serve(() => undefined))
      const reason = yield* reasonOf(retrieve({ thing_id: "t1" }).pipe(Retry.none)).pipe(
        Effect.provide(at(baseUrl, layer))
      )
      assert.deepInclude(reason, { _tag: "Unreachable", maybeReceived: false })
    }))

  it.live("reports that the request may have been received if the connection is reset", () =>
    Effect.gen(function*() {
      const baseUrl = yield* serve((_, response) => response.destroy())
      const reason = yield* reasonOf(retrieve({ thing_id: "t1" }).pipe(Retry.none)).pipe(
        Effect.provide(at(baseUrl, layer))
      )
      assert.deepInclude(reason, { _tag: "Unreachable", maybeReceived: true })
    }))

  it.live("uploads a file as it is read and downloads it unchanged", () =>
    Effect.gen(function*() {
      const content = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256)
      const baseUrl = yield* serve((request, response) => {
        const chunks: Array<Uint8Array> = []
        request.on("data", (chunk) => chunks.push(chunk))
        request.on("end", () => {
          const found = Buffer.concat(chunks).includes(Buffer.from(content))
          const declared = request.headers["content-length"] !== undefined
          response.end(request.method === "GET" ? content : JSON.stringify({ id: `${found} ${declared}` }))
        })
      })
      const { id } = yield* upload({ file: Upload.fromBlob(new Blob([content]), { name: "a.bin" }) }).pipe(
        Limits.requestBytes(mebibyte),
        Effect.provide(at(baseUrl, layer))
      )
      // fetch chooses the framing of a body; the other clients declare its length.
      assert.strictEqual(id, `true ${client !== "fetch"}`)
      const chunks = yield* Stream.runCollect(download({ file_id: "f" })).pipe(Effect.provide(at(baseUrl, layer)))
      assert.isTrue(Buffer.concat(chunks).equals(content))
    }))
})
