/** Files are sent as forms, and downloads are their bytes. */
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Upload from "@effect-genai/core/Upload"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import type { Call, ProviderUnderTest } from "./ProviderUnderTest.ts"
import { formOf, reasonOf, sent } from "./support/scripted.ts"
import { skipSleeps } from "./support/testTime.ts"

export interface UploadCases<E, C> {
  readonly upload: (file: Upload.Source) => Call<{ readonly id: string }, E, C>
  readonly response: { readonly id: string }
  /** An upload with further fields. */
  readonly form: {
    readonly run: Call<{ readonly id: string }, E, C>
    readonly file: { readonly name: string; readonly size: number; readonly type?: string }
    readonly fields: ReadonlyArray<readonly [name: string, value: string]>
    readonly headers?: { readonly [name: string]: string }
  }
  readonly limitBytes: number
  /** The type of an error with status 413. */
  readonly tooLarge: string
  readonly download: Stream.Stream<Uint8Array, E, HttpClient.HttpClient | C>
}

export const uploads = <E extends ProviderError, C>(
  provider: ProviderUnderTest<E, C>,
  { download, form, limitBytes, response, tooLarge, upload }: UploadCases<E, C>
) => {
  const { errorResponse, name, overloaded, provide } = provider
  const uploaded = Testing.json(response)

  describe(`${name}: uploads`, () => {
    it.effect("a file is sent as a form with exactly the given fields", () =>
      Effect.gen(function*() {
        assert.strictEqual((yield* form.run).id, response.id)
        const [request] = yield* sent
        if (request === undefined) return assert.fail("no request was sent")
        const fields = yield* formOf(request)
        assert.deepStrictEqual([...fields.keys()], ["file", ...form.fields.map(([name]) => name)])
        assert.deepStrictEqual(
          form.fields.map(([name]) => [name, fields.get(name)]),
          form.fields.map(([name, value]) => [name, value])
        )
        assert.deepInclude(fields.get("file"), form.file)
        assert.deepInclude(request.headers, {
          ...form.headers,
          "content-length": `${request.body.byteLength}`
        })
      }).pipe(provide([uploaded])))

    it.effect("a file over the limit is rejected before it is opened", () =>
      Effect.gen(function*() {
        let opened = false
        const large = Upload.fromStream(() => {
          opened = true
          return Stream.empty
        }, { name: "large", size: limitBytes + 1 })
        const reason = yield* reasonOf(upload(large))
        assert.deepInclude(reason, { _tag: "RequestTooLarge", limitBytes, attempts: 0 })
        assert.isFalse(opened)
      }).pipe(provide([])))

    it.effect("a file the server rejects as too large fails with RequestTooLarge", () =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(upload(Upload.fromBytes("a", { name: "a" })))
        assert.deepInclude(reason, { _tag: "RequestTooLarge", status: 413, attempts: 1 })
      }).pipe(provide([errorResponse(413, tooLarge)])))

    it.effect("an upload is retried only if its file can be opened a second time", () =>
      Effect.gen(function*() {
        const bytes = Stream.make(Uint8Array.of(1))
        yield* skipSleeps(upload(Upload.fromStream(() => bytes, { name: "a" })))
        assert.strictEqual((yield* sent).length, 2)
        yield* skipSleeps(reasonOf(upload(Upload.once(bytes, { name: "a" }))))
        assert.strictEqual((yield* sent).length, 3)
      }).pipe(provide([overloaded, uploaded, overloaded])))

    it.effect("an upload reports its progress", () =>
      Effect.gen(function*() {
        const seen: Array<number> = []
        const bytes = Stream.fromArrays([new Uint8Array(4)], [new Uint8Array(3)])
        yield* upload(Upload.fromStream(() => bytes, { name: "a", size: 7 })).pipe(
          Upload.onProgress(({ bytes }) => seen.push(bytes)),
          Retry.none
        )
        assert.deepStrictEqual(seen, [4, 7])
      }).pipe(provide([uploaded])))

    it.effect("a download is the bytes of the file", () =>
      Effect.gen(function*() {
        const content = Uint8Array.from({ length: 256 }, (_, index) => index)
        const chunks = yield* Stream.runCollect(download).pipe(
          provide([Testing.splitBy(9)({ status: 200, headers: {}, body: Stream.make(content) })])
        )
        assert.isTrue(Buffer.concat(chunks).equals(content))
      }))

    it.effect("a download that is cut off fails", () =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(Stream.runDrain(download))
        assert.deepInclude(reason, { _tag: "StreamFailed", because: "Unreachable", afterContent: true })
      }).pipe(Retry.none, provide([Testing.cutAfter(3)(Testing.text("content"))])))
  })
}
