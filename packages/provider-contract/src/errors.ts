/** Error responses become reasons; errors survive JSON. */
import type { ProviderError } from "@effect-genai/core/ProviderError"
import * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import type { Call, ProviderUnderTest } from "./ProviderUnderTest.ts"
import { finalReasonOf, reasonOf, sent, sentRoutes } from "./support/scripted.ts"
import { skipSleeps } from "./support/testTime.ts"

export interface ErrorCases<E, C> {
  readonly statuses: ReadonlyArray<{ readonly status: number; readonly type: string; readonly tag: string }>
  /** Errors about money. */
  readonly billing: ReadonlyArray<{ readonly status: number; readonly type: string; readonly code?: string }>
  /** A rate-limit error of `call` with all details, with a wait of 12 seconds. */
  readonly detailed: {
    readonly response: Testing.ServerResponse
    readonly type: string
    readonly code: string
    readonly message: string
    readonly requestId: string
    readonly meta: object
  }
  /** Error bodies of status 400; a body without a message has the message "HTTP 400 without an explanation". */
  readonly bodies: ReadonlyArray<
    { readonly body: unknown; readonly type?: string; readonly code?: string; readonly message?: string }
  >
  /** Error events of `stream`: their types, other texts of an event, and the events of a response before content. */
  readonly events: {
    readonly types: ReadonlyArray<{ readonly type: string; readonly tag: string }>
    readonly overloaded: string
    readonly make: (type: string) => { readonly message: string; readonly event: object }
    readonly texts: ReadonlyArray<readonly [text: string, message: string]>
    readonly beforeContent: ReadonlyArray<object>
  }
  /** Calls that fail with a reason, named by tag; `TimedOut` also by clock. */
  readonly reasons: ReadonlyArray<
    readonly [name: string, call: Call<unknown, E, C>, steps: ReadonlyArray<Testing.Step>]
  >
  /** Searches for a batch of two requests submitted at 2026-11-20T10:00:00Z, among those of `response`. */
  readonly candidates: {
    readonly find: (
      unknown: Reason.SubmissionUnknown
    ) => Stream.Stream<{ readonly id: string }, E, HttpClient.HttpClient | C>
    readonly endpoint: string
    /** Its batches: `new` and `skewed` match, `other` has three requests, `old` is older. */
    readonly response: Testing.ServerResponse
    readonly request: string
  }
}

const submitted = Date.parse("2026-11-20T10:00:00Z")

export const submissionUnknown = (endpoint: string, items: number, submittedAt = submitted) =>
  new Reason.SubmissionUnknown({
    endpoint,
    attempts: 1,
    message: "lost",
    because: "Unreachable",
    items,
    submittedAt
  })

export const errors = <E extends ProviderError, C>(
  provider: ProviderUnderTest<E, C>,
  { billing, bodies, candidates, detailed, events, reasons, statuses }: ErrorCases<E, C>
) => {
  const { call, errorResponse, name, provide } = provider
  const reasonFor = (...steps: ReadonlyArray<Testing.Step>) =>
    reasonOf(call.run).pipe(Retry.none, skipSleeps, provide(steps))
  const endpoint = `POST ${call.path}`

  describe(`${name}: error responses`, () => {
    it.effect.each(statuses)(
      "status $status with type $type is $tag",
      ({ status, tag, type }) =>
        Effect.gen(function*() {
          const { _tag, ...details } = yield* reasonFor(errorResponse(status, type, "because"))
          assert.deepStrictEqual<unknown>([_tag, details.status, details.type], [tag, status, type])
        })
    )

    it.effect.each(billing)(
      "status $status with type $type and code $code is BillingRefused, and is not retried",
      ({ code, status, type }) =>
        Effect.gen(function*() {
          const reason = yield* reasonOf(call.run)
          assert.deepInclude(reason, { _tag: "BillingRefused", status, isRetryable: false, attempts: 1 })
          assert.strictEqual(reason.code, code)
          assert.strictEqual((yield* sent).length, 1)
        }).pipe(provide([
          errorResponse(status, type, "no money", {
            headers: { "retry-after": "1" },
            ...(code === undefined ? {} : { code })
          })
        ]))
    )

    it.effect("a reason has every detail of the response", () =>
      Effect.gen(function*() {
        const { code, message, meta, requestId, response, type } = detailed
        const error = yield* Effect.flip(call.run).pipe(Retry.none, provide([response]))
        const { body, ...details } = error.reason
        assert.deepEqual<object>({ ...details, message: error.reason.message }, {
          _tag: "RateLimited",
          message,
          endpoint,
          url: `${provider.testUrl}${call.path}`,
          attempts: 1,
          status: 429,
          requestId,
          type,
          code,
          retryAfter: Duration.seconds(12),
          isRetryable: true,
          meta: { endpoint, status: 429, requestId, attempts: 1, ...meta }
        })
        assert.include(body && Redacted.value(body), message)
        assert.strictEqual(
          error.message,
          `RateLimited at ${endpoint} (HTTP 429, ${requestId}, retry after 12s): ${message}`
        )
        assert.deepStrictEqual(
          [error.isRetryable, error.retryAfter, error.status, error.requestId],
          [true, Duration.seconds(12), 429, requestId]
        )
      }))

    it.effect.each(bodies)(
      "an error body of any shape is read: %j",
      ({ body, code, message, type }) =>
        Effect.gen(function*() {
          const reason = yield* reasonFor(Testing.json(body, { status: 400 }))
          assert.deepStrictEqual<unknown>(
            [reason._tag, reason.type, reason.code, reason.message],
            ["InvalidRequest", type, code, message ?? "HTTP 400 without an explanation"]
          )
        })
    )

    it.effect("a response of a gateway is classified by its status", () =>
      Effect.gen(function*() {
        const page = yield* reasonFor(Testing.badGateway)
        assert.deepInclude(page, { _tag: "ServerFailure", status: 502 })
        assert.include(page.message, "HTTP 502 with a body that is text/html, not the API's JSON")
        const empty = yield* reasonFor(Testing.text("", { status: 403 }))
        assert.deepInclude(empty, { _tag: "PermissionDenied", message: "HTTP 403 without a body" })
      }))
  })

  describe(`${name}: error events of a stream`, () => {
    const streaming = Stream.runDrain(provider.stream.run)
    const { event, message } = events.make(events.overloaded)
    const overloaded = Testing.sse([...events.beforeContent, event])

    it.effect.each(events.types)(
      "type $type is $tag, as in an error response",
      ({ tag, type }) =>
        Effect.gen(function*() {
          const { event, message } = events.make(type)
          const reason = yield* reasonOf(streaming).pipe(Retry.none, provide([Testing.sse([event])]))
          assert.deepStrictEqual<unknown>([reason._tag, reason.type, reason.message], [tag, type, message])
        })
    )

    it.effect.each(events.texts)(
      "an error event of any shape is read: %j",
      ([text, message]) =>
        Effect.gen(function*() {
          const response = Testing.text(text, { headers: { "content-type": "text/event-stream" } })
          const reason = yield* reasonOf(streaming).pipe(Retry.none, provide([response]))
          assert.deepInclude(reason, { _tag: "ServerFailure", message })
        })
    )

    it.effect("a stream is retried after an error event before content", () =>
      Effect.gen(function*() {
        yield* skipSleeps(streaming)
        assert.strictEqual((yield* sent).length, 2)
      }).pipe(provide([overloaded, provider.stream.response])))

    it.effect("a stream fails with the last error event before content", () =>
      Effect.gen(function*() {
        const reason = yield* skipSleeps(reasonOf(streaming))
        assert.deepInclude(reason, {
          _tag: "Overloaded",
          type: events.overloaded,
          message,
          attempts: 3,
          isRetryable: true
        })
        assert.strictEqual((yield* sent).length, 3)
      }).pipe(provide([overloaded, overloaded, overloaded])))
  })

  describe(`${name}: errors`, () => {
    it.effect.each(reasons)("a call fails with %s", ([name, run, steps]) =>
      Effect.gen(function*() {
        const reason = yield* skipSleeps(finalReasonOf(run))
        assert.strictEqual(reason._tag === "TimedOut" ? `TimedOut ${reason.clock}` : reason._tag, name)
        assert.match(reason.endpoint, /^(GET|POST|DELETE) \/v1\//)
        assert.isAbove(reason.message.length, 10)
      }).pipe(provide(steps)))

    it.effect.each(reasons)(
      "an error with reason %s survives encoding and decoding as JSON",
      ([, run, steps]) =>
        Effect.gen(function*() {
          const error = new provider.Error({ reason: yield* skipSleeps(finalReasonOf(run)) })
          const codec = Schema.toCodecJson(provider.Error)
          const json: unknown = JSON.parse(JSON.stringify(Schema.encodeUnknownSync(codec)(error)))
          const decoded = Schema.decodeUnknownSync(codec)(json)
          assert.instanceOf(decoded, provider.Error)
          assert.strictEqual(decoded.reason._tag, error.reason._tag)
          assert.strictEqual(decoded.message, error.message)
          assert.strictEqual(decoded.isRetryable, error.isRetryable)
        }).pipe(provide(steps))
    )
  })

  describe(`${name}: a submission with an unknown outcome`, () => {
    it.effect("its candidates are the batches created since, with as many requests", () =>
      Effect.gen(function*() {
        const found = yield* Stream.runCollect(candidates.find(submissionUnknown(candidates.endpoint, 2)))
        assert.deepStrictEqual(found.map(({ id }) => id), ["new", "skewed"])
        assert.deepStrictEqual(yield* sentRoutes, [candidates.request])
      }).pipe(provide([candidates.response])))

    it.effect.each([-86_400_000, -120_000, 120_000, 86_400_000])(
      "its candidates are found although the client's clock is %d milliseconds ahead",
      (ahead) =>
        Effect.gen(function*() {
          const date = new Date(submitted + 30_000).toUTCString()
          yield* TestClock.setTime(submitted + 30_000 + ahead)
          const unknown = submissionUnknown(candidates.endpoint, 2, submitted + ahead)
          const response = { ...candidates.response, headers: { ...candidates.response.headers, date } }
          const found = yield* Stream.runCollect(candidates.find(unknown)).pipe(provide([response]))
          assert.deepStrictEqual(found.map(({ id }) => id), ["new", "skewed"])
        })
    )
  })
}
