import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as Files from "@effect-genai/mistral/Files"
import * as Voices from "@effect-genai/mistral/Voices"
import { soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, file, formOf, reasonOf, refusal, requested, sent } from "./support/mistral.ts"

const response = Testing.json(file("file_1"))

describe("a file", () => {
  it.effect("goes up as a form, with what is said of it and nothing else", () =>
    Effect.gen(function*() {
      const { id } = yield* Files.upload({
        file: Upload.fromBytes("{}\n", { name: "../train é.jsonl" }),
        purpose: "batch",
        visibility: "user",
        expiry: 24
      })
      assert.strictEqual(id, "file_1")
      const [request] = yield* sent
      const fields = yield* formOf(request!)
      assert.deepStrictEqual([...fields.keys()], ["file", "purpose", "visibility", "expiry"])
      assert.deepStrictEqual(["purpose", "visibility", "expiry"].map((name) => fields.get(name)), [
        "batch",
        "user",
        "24"
      ])
      assert.deepInclude(fields.get("file"), { name: "train é.jsonl", size: 3 })
      assert.strictEqual(request?.headers["content-length"], `${request?.body.byteLength}`)
    }).pipe(Effect.provide(against([response]))))

  it.effect("needs nothing but itself; null is not said", () =>
    Effect.gen(function*() {
      const a = Upload.fromBytes("a", { name: "a" })
      yield* Files.upload({ file: a })
      yield* Files.upload({ file: a, expiry: null })
      for (const request of yield* sent) assert.deepStrictEqual([...(yield* formOf(request)).keys()], ["file"])
    }).pipe(Effect.provide(against([response, response]))))

  it.effect("over 512 MB is refused before it is opened", () =>
    Effect.gen(function*() {
      let opened = false
      const large = Upload.fromStream(() => {
        opened = true
        return Stream.empty
      }, { name: "large", size: 512 * 1024 * 1024 + 1 })
      const reason = yield* reasonOf(Files.upload({ file: large }))
      assert.deepInclude(reason, { _tag: "RequestTooLarge", limitBytes: 512 * 1024 * 1024, attempts: 0 })
      assert.isFalse(opened)
    }).pipe(Effect.provide(against([]))))

  it.effect("that Mistral finds too large is so, too", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Files.upload({ file: Upload.fromBytes("a", { name: "a" }) }))
      assert.deepInclude(reason, { _tag: "RequestTooLarge", status: 413, attempts: 1 })
    }).pipe(Effect.provide(against([refusal(413, "invalid_request_error")]))))

  it.effect("is sent again only where it can be opened again", () =>
    Effect.gen(function*() {
      const bytes = Stream.make(Uint8Array.of(1))
      yield* soon(Files.upload({ file: Upload.fromStream(() => bytes, { name: "a" }) }))
      assert.strictEqual((yield* sent).length, 2)
      yield* soon(reasonOf(Files.upload({ file: Upload.once(bytes, { name: "a" }) })))
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([refusal(503, "server_error"), response, refusal(503, "server_error")]))))

  it.effect("comes down as it is", () =>
    Effect.gen(function*() {
      const content = Uint8Array.from({ length: 256 }, (_, index) => index)
      const chunks = yield* Stream.runCollect(Files.download({ file_id: "file_1" })).pipe(
        Effect.provide(against([Testing.splitBy(9)({ status: 200, headers: {}, body: Stream.make(content) })]))
      )
      assert.isTrue(Buffer.concat(chunks).equals(content))
    }))

  it.effect("cut on its way down has failed", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(Files.download({ file_id: "file_1" })))
      assert.deepInclude(reason, { _tag: "StreamFailed", because: "Unreachable", afterContent: true })
    }).pipe(Retry.none, Effect.provide(against([Testing.cutAfter(3)(Testing.text("content"))]))))

  it.effect("is lent to whoever has no key", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Files.signedUrl({ file_id: "file_1", expiry: 168 }), {
        url: "https://a.test/f?sig=1"
      })
      assert.deepStrictEqual(yield* requested, ["GET /v1/files/file_1/url?expiry=168"])
    }).pipe(Effect.provide(against([Testing.json({ url: "https://a.test/f?sig=1" })]))))

  it.effect("may be of a purpose, a type and a source nobody knows", () =>
    Effect.gen(function*() {
      const strange = { ...file("file_1"), purpose: "audio", sample_type: "frames", source: "moon", future: 1 }
      const read = yield* Files.retrieve({ file_id: "file_1" }).pipe(Effect.provide(against([Testing.json(strange)])))
      assert.deepStrictEqual<unknown>(read, strange)
    }))
})

describe("the sample of a voice", () => {
  it.effect("comes as it is", () =>
    Effect.gen(function*() {
      const chunks = yield* Stream.runCollect(Voices.sample({ voice_id: "v" }))
      assert.strictEqual(Buffer.concat(chunks).toString(), "RIFF")
    }).pipe(Effect.provide(against([Testing.text("RIFF", { headers: { "content-type": "audio/wav" } })]))))
})
