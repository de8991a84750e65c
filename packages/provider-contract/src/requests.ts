/** Calls send the requests their documentation shows. */
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import type { Call, ProviderUnderTest } from "./ProviderUnderTest.ts"
import { reasonOf, sent } from "./support/scripted.ts"

export interface RequestCases<E, C> {
  /** A call of every endpoint: the request it is documented as, what it sent, and its JSON body if known. */
  readonly calls: ReadonlyArray<
    readonly [documented: string, request: Effect.Effect<Testing.RecordedRequest, E>, body?: unknown]
  >
  /** Headers of every request, in addition to the key. */
  readonly headers: { readonly [name: string]: string }
  /** Bodies of `call` that break its schema, as calls and streams, with the message of the failure. */
  readonly invalid: ReadonlyArray<
    readonly [
      message: string,
      call: Call<unknown, E, C>,
      stream: Stream.Stream<unknown, E, HttpClient.HttpClient | C>
    ]
  >
}

export const bodyOf = (request: Testing.RecordedRequest): unknown =>
  request.body.byteLength === 0 ? undefined : Testing.bodyJson(request)

export const requests = <E extends ProviderError, C>(
  { key, name, provide, stream, testUrl }: ProviderUnderTest<E, C>,
  { calls, headers, invalid }: RequestCases<E, C>
) => {
  describe(`${name}: requests`, () => {
    it.effect.each(calls)("%s is sent as documented", ([documented, sending, ...body]) =>
      Effect.gen(function*() {
        const request = yield* sending
        const { method, url } = request
        assert.strictEqual(`${method} ${url.pathname}${url.search}`, documented)
        assert.strictEqual(url.origin, testUrl)
        assert.deepInclude(request.headers, {
          authorization: `Bearer ${key}`,
          "user-agent": "effect-genai",
          ...headers
        })
        for (const header of ["x-api-key", "traceparent", "b3", "cookie"]) assert.notProperty(request.headers, header)
        if (body.length === 0) return
        assert.deepStrictEqual(bodyOf(request), body[0])
        assert.strictEqual(request.headers["content-type"], body[0] === undefined ? undefined : "application/json")
      }))

    it.effect.each(invalid)(
      "Validation.checkRequests rejects an invalid body: %s",
      ([message, call, stream]) =>
        Effect.gen(function*() {
          for (const run of [call, Stream.runDrain(stream)]) {
            const reason = yield* reasonOf(Effect.asVoid(Validation.checkRequests(run)))
            assert.deepInclude(reason, { _tag: "UnsafeInput", message })
          }
          assert.deepStrictEqual(yield* sent, [])
        }).pipe(provide([]))
    )

    it.effect("Validation.checkRequests sends a valid body", () =>
      Effect.gen(function*() {
        yield* Stream.runDrain(stream.run.pipe(Validation.checkRequests))
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(provide([stream.response])))
  })
}
