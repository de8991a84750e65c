/** What gateways do to responses: fields that are missing, errors in the body of a 200, event streams under other names. */
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as Stream from "effect/Stream"
import type { ProviderUnderTest } from "./ProviderUnderTest.ts"
import { counted, reasonOf, sent } from "./support/scripted.ts"
import { skipSleeps } from "./support/testTime.ts"

/** Errors as they arrive in the body of a 200, in the forms of providers and gateways. */
const stated: ReadonlyArray<
  { readonly body: unknown; readonly tag: string; readonly message: string; readonly code?: string }
> = [
  { body: { type: "error", error: { type: "overloaded_error", message: "busy" } }, tag: "Overloaded", message: "busy" },
  {
    body: { type: "error", error: { type: "invalid_request_error", message: "no" }, request_id: "r" },
    tag: "InvalidRequest",
    message: "no"
  },
  {
    body: { error: { message: "slow down", type: "requests", param: null, code: "rate_limit_exceeded" } },
    tag: "RateLimited",
    message: "slow down",
    code: "rate_limit_exceeded"
  },
  {
    body: { error: { message: "no credit", type: "insufficient_quota", code: "insufficient_quota" } },
    tag: "BillingRefused",
    message: "no credit",
    code: "insufficient_quota"
  },
  { body: { error: { message: "who?", code: 401 } }, tag: "Unauthenticated", message: "who?", code: "401" },
  { body: { id: "x", choices: [], error: { message: "upstream", code: 529 } }, tag: "Overloaded", message: "upstream" },
  { body: { error: "upstream failed" }, tag: "ServerFailure", message: "upstream failed" },
  { body: { object: "error", message: "m", type: "server_error", code: null }, tag: "ServerFailure", message: "m" },
  { body: { detail: "Not authorized" }, tag: "ServerFailure", message: "Not authorized" },
  {
    body: { detail: [{ loc: ["body", "model"], msg: "Field required", type: "missing" }] },
    tag: "ServerFailure",
    message: "body.model: Field required"
  },
  {
    body: { success: false, errors: [{ code: 10_000, message: "no route" }], messages: [], result: null },
    tag: "ServerFailure",
    message: "no route",
    code: "10000"
  },
  { body: { code: 503, message: "unavailable" }, tag: "ServerFailure", message: "unavailable", code: "503" },
  {
    body: [{ error: { code: 429, message: "quota", status: "RESOURCE_EXHAUSTED" } }],
    tag: "RateLimited",
    message: "quota",
    code: "429"
  }
]

export interface GatewayCases {
  /** A field that `call` needs by its schema, and that a gateway may leave out. */
  readonly field: string
}

export const gateways = <E extends ProviderError, C>(
  { call, defaultUrl, name, provide, stream }: ProviderUnderTest<E, C>,
  { field }: GatewayCases
) => {
  const gateway = { baseUrl: "https://gateway.example.com/llm" }
  const { [field]: _, ...bent } = call.response
  const lenient = call.run.pipe(provide([Testing.json(bent)], gateway))
  const streaming = Stream.runDrain(stream.run)

  describe(`${name}: a response that does not match its schema`, () => {
    it.effect("is returned as it is behind a gateway, is counted, and is logged once for each route", () =>
      Effect.gen(function*() {
        const warnings: Array<string> = []
        const logger = Logger.layer([Logger.make(({ message }) => void warnings.push(String(message)))])
        const counts = yield* Effect.gen(function*() {
          assert.deepStrictEqual<unknown>(yield* call.run, bent)
          assert.deepStrictEqual<unknown>(yield* call.run, bent)
          return yield* counted("genai.mismatch")
        }).pipe(provide([Testing.json(bent), Testing.json(bent)], gateway), Effect.provide(logger))
        assert.deepStrictEqual(counts, { [field]: 2 })
        assert.isAtMost(warnings.length, 1)
        for (const warning of warnings) assert.include(warning, `\`${field}\` of the response of POST ${call.path}`)
      }))

    it.effect.each([
      { where: "the provider's own base URL", options: { baseUrl: defaultUrl }, headers: {} },
      { where: "an embedded platform", options: gateway, headers: { "x-embedded-platform": "true" } }
    ])("fails with Undecodable at $where", ({ headers, options }) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(call.run).pipe(provide([Testing.json(bent, { headers })], options))
        assert.deepInclude(reason, { _tag: "Undecodable", path: field })
      }))

    it.effect.each(["", "null", "7", `"text"`, "[]", "{"])(
      "fails with Undecodable if it is not an object: %j",
      (body) =>
        Effect.gen(function*() {
          const reason = yield* reasonOf(call.run).pipe(provide([Testing.text(body)], gateway))
          assert.strictEqual(reason._tag, "Undecodable")
        })
    )

    it.effect("is returned or fails as Validation.onMismatch says", () =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(lenient.pipe(Validation.onMismatch("fail")))
        assert.deepInclude(reason, { _tag: "Undecodable", path: field })
        const own = call.run.pipe(
          Validation.onMismatch("report"),
          provide([Testing.json(bent)], { baseUrl: defaultUrl })
        )
        assert.deepStrictEqual<unknown>(yield* own, bent)
      }))
  })

  describe(`${name}: an error in the body of a 200`, () => {
    it.effect.each(stated)("is $tag: $body", ({ body, code, message, tag }) =>
      Effect.gen(function*() {
        for (const options of [gateway, { baseUrl: defaultUrl }]) {
          const whole = yield* reasonOf(call.run).pipe(Retry.none, provide([Testing.json(body)], options))
          const events = [
            Testing.json(body),
            Testing.text(JSON.stringify(body)),
            Testing.text(JSON.stringify(body, null, 2), { headers: { "content-type": "text/event-stream" } })
          ]
          const streams = yield* Effect.forEach(events, (response) =>
            reasonOf(streaming).pipe(Retry.none, provide([response], options)))
          for (const reason of [whole, ...streams]) {
            assert.deepStrictEqual<unknown>([reason._tag, reason.message], [tag, message])
            if (code !== undefined) {
              assert.strictEqual(reason.code, code)
            }
          }
        }
      }))

    it.effect("is retried if it is transient", () =>
      Effect.gen(function*() {
        assert.deepStrictEqual<unknown>(yield* skipSleeps(call.run), call.response)
        yield* skipSleeps(streaming)
        assert.strictEqual((yield* sent).length, 4)
      }).pipe(
        provide([
          Testing.json({ type: "error", error: { type: "overloaded_error", message: "busy" } }),
          Testing.json(call.response),
          Testing.json({ error: { type: "overloaded_error", message: "busy" } }),
          stream.response
        ])
      ))

    it.effect("is an error too in place of an event, with or without a type", () =>
      Effect.gen(function*() {
        const frames = [
          `data: {"error":{"message":"m"}}\n\n`,
          `data: {"detail":"m"}\n\n`,
          `event: error\ndata: {"message":"m"}\n\n`,
          `event: error\ndata: m\n\n`
        ]
        for (const frame of frames) {
          const response = Testing.text(frame, { headers: { "content-type": "text/event-stream" } })
          const reason = yield* reasonOf(streaming).pipe(Retry.none, provide([response], gateway))
          assert.deepInclude(reason, { _tag: "ServerFailure", message: "m" })
        }
      }))
  })

  describe(`${name}: an event stream`, () => {
    const typed = (type: string): Testing.ServerResponse => ({
      ...stream.response,
      headers: { ...stream.response.headers, "content-type": type }
    })

    it.effect.each(["text/plain", "text/plain; charset=utf-8", "application/octet-stream", "TEXT/EVENT-STREAM"])(
      "may be labeled %s",
      (type) =>
        Effect.gen(function*() {
          const expected = yield* Stream.runCollect(stream.run).pipe(provide([stream.response]))
          assert.deepStrictEqual(yield* Stream.runCollect(stream.run).pipe(provide([typed(type)])), expected)
        })
    )

    it.effect.each([
      Testing.json({ hello: "world" }),
      Testing.text("<html>", { headers: { "content-type": "text/html" } }),
      Testing.text("<html>", { headers: { "content-type": "text/event-stream" } })
    ])("that is a document fails with Undecodable", (response) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(streaming).pipe(Retry.none, provide([response], gateway))
        assert.strictEqual(reason._tag, "Undecodable")
        assert.include(reason.message, "expected an event stream")
      }))
  })
}
