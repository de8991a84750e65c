import * as Files from "@effect-genai/anthropic/Files"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, file, reasonOf, refusal, sent } from "./support/anthropic.ts"

const response = Testing.json(file("file_1"))

describe("a file", () => {
  it.effect("goes up as a form, with what is said of it", () =>
    Effect.gen(function*() {
      const { id } = yield* Files.upload({
        file: Upload.fromBytes("content", { name: "../a.txt" }),
        expires_in_seconds: 3600,
        workspace_id: "wrkspc_1"
      })
      assert.strictEqual(id, "file_1")
      const [request] = yield* sent
      const { body, headers } = request!
      const form = yield* Effect.promise(() =>
        new Response(Buffer.from(body), { headers: { "content-type": headers["content-type"] ?? "" } }).formData()
      )
      assert.deepStrictEqual([...form.keys()], ["file", "expires_in_seconds"])
      assert.strictEqual(form.get("expires_in_seconds"), "3600")
      const sentFile = form.get("file")
      assert.deepInclude(sentFile, { name: "a.txt", type: "text/plain", size: 7 })
      assert.strictEqual(headers["anthropic-workspace-id"], "wrkspc_1")
      assert.strictEqual(headers["content-length"], `${body.byteLength}`)
    }).pipe(Effect.provide(against([response]))))

  it.effect("over 500 MB is refused before it is opened", () =>
    Effect.gen(function*() {
      let opened = false
      const large = Upload.fromStream(() => {
        opened = true
        return Stream.empty
      }, { name: "large", size: 500 * 1024 * 1024 + 1 })
      assert.deepInclude(yield* reasonOf(Files.upload({ file: large })), {
        _tag: "RequestTooLarge",
        limitBytes: 500 * 1024 * 1024
      })
      assert.isFalse(opened)
    }).pipe(Effect.provide(against([]))))

  it.effect("that Anthropic finds too large is so, too", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Files.upload({ file: Upload.fromBytes("a", { name: "a" }) }))
      assert.deepInclude(reason, { _tag: "RequestTooLarge", status: 413, attempts: 1 })
    }).pipe(Effect.provide(against([refusal(413, "request_too_large")]))))

  it.effect("is sent again only where it can be opened again", () =>
    Effect.gen(function*() {
      const bytes = Stream.make(Uint8Array.of(1))
      yield* soon(Files.upload({ file: Upload.fromStream(() => bytes, { name: "a" }) }))
      assert.strictEqual((yield* sent).length, 2)
      yield* soon(reasonOf(Files.upload({ file: Upload.once(bytes, { name: "a" }) })))
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      refusal(529, "overloaded_error"),
      response,
      refusal(529, "overloaded_error")
    ]))))

  it.effect("tells its progress", () =>
    Effect.gen(function*() {
      const seen: Array<number> = []
      const bytes = Stream.fromArrays([new Uint8Array(4)], [new Uint8Array(3)])
      yield* Files.upload({ file: Upload.fromStream(() => bytes, { name: "a", size: 7 }) }).pipe(
        Upload.onProgress(({ bytes }) => seen.push(bytes)),
        Retry.none
      )
      assert.deepStrictEqual(seen, [4, 7])
    }).pipe(Effect.provide(against([response]))))

  it.effect("comes down as it is", () =>
    Effect.gen(function*() {
      const content = Uint8Array.from({ length: 256 }, (_, index) => index)
      const chunks = yield* Stream.runCollect(Files.download({ file_id: "file_1" })).pipe(
        Effect.provide(against([Testing.splitBy(9)({ status: 200, headers: {}, body: Stream.make(content) })]))
      )
      assert.isTrue(Buffer.concat(chunks).equals(content))
    }))

  it.effect("that may not be downloaded is not", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(Files.download({ file_id: "file_1" })))
      assert.deepInclude(reason, { _tag: "InvalidRequest", message: "not downloadable" })
    }).pipe(Effect.provide(against([refusal(400, "invalid_request_error", "not downloadable")]))))
})
