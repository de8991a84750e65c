// The request a call sends, or the reason it sends none.
import * as Testing from "@effect-genai/core/Testing"
import { formOf, onlyRequest } from "@effect-genai/provider-contract/support/scripted"
import { assert } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import { type AcmeConfig, type AcmeError, against, reasonOf, sent, upload, type UploadThing } from "./acme.ts"

export const response = Testing.json({ id: "t1" })

export type Calling<A> = Effect.Effect<A, AcmeError, HttpClient.HttpClient | AcmeConfig>

/** The only request of a call. */
export const requested = <A>(calling: Calling<A>, step: Testing.ServerResponse = response) =>
  Effect.gen(function*() {
    yield* calling
    return yield* onlyRequest
  }).pipe(Effect.provide(against([step])))

/** Passes a value as a caller without types would. */
export const untyped = Schema.decodeUnknownSync(Schema.Any)

/** The reason of a call that sends nothing. */
export const refused = <A>(calling: Calling<A>) =>
  Effect.gen(function*() {
    const reason = yield* reasonOf(calling)
    assert.strictEqual(reason.attempts, 0)
    assert.isFalse(reason.isRetryable)
    assert.deepStrictEqual(yield* sent, [])
    return reason
  }).pipe(Effect.provide(against([])))

/** The only request of an upload, read as a server reads it. */
export const received = (input: UploadThing) =>
  Effect.gen(function*() {
    yield* upload(input)
    const request = yield* onlyRequest
    const form = yield* formOf(request)
    const file = form.get("file")
    if (!(file instanceof File)) return assert.fail("no file was sent")
    const content = new Uint8Array(yield* Effect.promise(() => file.arrayBuffer()))
    return { content, file, form, request, text: new TextDecoder().decode(request.body) }
  }).pipe(Effect.provide(against([response])))
