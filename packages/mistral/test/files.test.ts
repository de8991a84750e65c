import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import * as Files from "@effect-genai/mistral/Files"
import * as Voices from "@effect-genai/mistral/Voices"
import { uploads } from "@effect-genai/provider-contract/uploads"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, file, formOf, requested, sent } from "./support/mistral.ts"
import { mistral } from "./support/provider.ts"

const response = Testing.json(file("file_1"))

uploads(mistral, {
  upload: (file) => Files.upload({ file }),
  response: file("file_1"),
  form: {
    run: Files.upload({
      file: Upload.fromBytes("{}\n", { name: "../train é.jsonl" }),
      purpose: "batch",
      visibility: "user",
      expiry: 24
    }),
    file: { name: "train é.jsonl", size: 3 },
    fields: [["purpose", "batch"], ["visibility", "user"], ["expiry", "24"]]
  },
  limitBytes: 512 * 1024 * 1024,
  tooLarge: "invalid_request_error",
  download: Files.download({ file_id: "file_1" })
})

describe("Mistral: files", () => {
  it.effect("a form without optional fields has the file alone; null fields are left out", () =>
    Effect.gen(function*() {
      const a = Upload.fromBytes("a", { name: "a" })
      yield* Files.upload({ file: a })
      yield* Files.upload({ file: a, expiry: null })
      for (const request of yield* sent) assert.deepStrictEqual([...(yield* formOf(request)).keys()], ["file"])
    }).pipe(Effect.provide(against([response, response]))))

  it.effect("a signed URL is requested with its expiry", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* Files.signedUrl({ file_id: "file_1", expiry: 168 }), {
        url: "https://a.test/f?sig=1"
      })
      assert.deepStrictEqual(yield* requested, ["GET /v1/files/file_1/url?expiry=168"])
    }).pipe(Effect.provide(against([Testing.json({ url: "https://a.test/f?sig=1" })]))))

  it.effect("a file of an unknown purpose, type and source is returned unchanged", () =>
    Effect.gen(function*() {
      const strange = { ...file("file_1"), purpose: "audio", sample_type: "frames", source: "moon", future: 1 }
      const read = yield* Files.retrieve({ file_id: "file_1" }).pipe(Effect.provide(against([Testing.json(strange)])))
      assert.deepStrictEqual<unknown>(read, strange)
    }))
})

describe("Mistral: the sample of a voice", () => {
  it.effect("is its bytes", () =>
    Effect.gen(function*() {
      const chunks = yield* Stream.runCollect(Voices.sample({ voice_id: "v" }))
      assert.strictEqual(Buffer.concat(chunks).toString(), "RIFF")
    }).pipe(Effect.provide(against([Testing.text("RIFF", { headers: { "content-type": "audio/wav" } })]))))
})
