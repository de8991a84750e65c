import * as Limits from "@effect-genai/core/Limits"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { elapse, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import {
  against,
  config,
  create,
  download,
  isolated,
  old,
  order,
  reasonOf,
  retrieve,
  sent,
  talk
} from "./support/acme.ts"

const thing = { thing_id: "t1" }

/** The reason a call without retries fails with. */
const why = (...steps: ReadonlyArray<Testing.Step>) =>
  reasonOf(retrieve(thing)).pipe(Retry.none, skipSleeps, Effect.provide(against(steps)))

describe("an error response", () => {
  it.effect.each(
    [
      [400, "InvalidRequest"],
      [401, "Unauthenticated"],
      [402, "BillingRefused"],
      [403, "PermissionDenied"],
      [404, "NotFound"],
      [405, "InvalidRequest"],
      [408, "ServerFailure"],
      [409, "Conflict"],
      [410, "Gone"],
      [413, "RequestTooLarge"],
      [418, "InvalidRequest"],
      [422, "InvalidRequest"],
      [429, "RateLimited"],
      [500, "ServerFailure"],
      [501, "ServerFailure"],
      [502, "ServerFailure"],
      [503, "ServerFailure"],
      [504, "ServerFailure"],
      [520, "ServerFailure"],
      [529, "Overloaded"],
      [599, "ServerFailure"]
    ] as const
  )("with status %s is %s", ([status, tag]) =>
    Effect.gen(function*() {
      const reason = yield* why(Testing.json({ message: "no" }, { status }))
      assert.deepInclude(reason, { _tag: tag, status, message: "no", attempts: 1 })
    }))

  it.effect("becomes a reason with its endpoint, request id, type, message and retry delay", () =>
    Effect.gen(function*() {
      const reason = yield* why(Testing.json({ message: "slower", kind: "too_fast", code: "calls" }, {
        status: 429,
        headers: {
          "x-request": "req-7",
          "retry-after": "30",
          "x-calls-remaining": "0",
          "x-calls-reset": "1970-01-01T00:00:20Z"
        }
      }))
      const { body, ...details } = reason
      assert.deepEqual<object>({ ...details, message: reason.message }, {
        _tag: "RateLimited",
        message: "slower",
        endpoint: "GET /v1/things/{thing_id}",
        url: "https://api.acme.test/v1/things/t1",
        attempts: 1,
        status: 429,
        requestId: "req-7",
        type: "too_fast",
        code: "calls",
        retryAfter: Duration.seconds(30),
        isRetryable: true,
        meta: {
          endpoint: "GET /v1/things/{thing_id}",
          status: 429,
          requestId: "req-7",
          attempts: 1,
          windows: [{ name: "calls", remaining: 0, resetsAt: 20_000 }]
        }
      })
      assert.deepStrictEqual(
        body,
        Redacted.make(JSON.stringify({ message: "slower", kind: "too_fast", code: "calls" }))
      )
    }))

  it.effect("has the request id of its body if no header has one", () =>
    Effect.gen(function*() {
      const reason = yield* why(Testing.json({ message: "no", request: "req-8" }, { status: 400 }))
      assert.strictEqual(reason.requestId, "req-8")
    }))

  it.effect.each([
    { status: 429, kind: "broke", tag: "BillingRefused" },
    { status: 400, kind: "broke", tag: "BillingRefused" },
    { status: 500, kind: "busy", tag: "Overloaded" },
    { status: 400, kind: "lost", tag: "NotFound" },
    // A body cannot make a client error retryable, nor a retryable error NotFound.
    { status: 400, kind: "busy", tag: "InvalidRequest" },
    { status: 404, kind: "busy", tag: "NotFound" },
    { status: 503, kind: "lost", tag: "ServerFailure" },
    { status: 429, kind: "lost", tag: "RateLimited" },
    { status: 429, kind: "news", tag: "RateLimited" },
    { status: 429, kind: "constructor", tag: "RateLimited" }
  ])("with status $status and type $kind is $tag", ({ kind, status, tag }) =>
    Effect.gen(function*() {
      const reason = yield* why(Testing.json({ kind }, { status }))
      assert.deepStrictEqual<unknown>([reason._tag, reason.type], [tag, kind])
    }))

  it.effect.each([
    `"no"`,
    `["no"]`,
    "null",
    "7",
    `{"message":{"no":1},"kind":7,"code":null}`,
    `{"__proto__":{"message":"no"}}`
  ])(
    "is classified by its status if its body has no explanation: %s",
    (body) =>
      Effect.gen(function*() {
        const reason = yield* why(Testing.text(body, { status: 404 }))
        assert.deepInclude(reason, { _tag: "NotFound", message: "HTTP 404 without an explanation" })
        assert.notProperty(reason, "type")
      })
  )

  it.effect("of a retired endpoint names its replacement", () =>
    Effect.gen(function*() {
      const gone = Testing.json({ message: "It is gone" }, { status: 410 })
      const reason = yield* reasonOf(old()).pipe(Effect.provide(against([gone])))
      assert.deepInclude(reason, { _tag: "Gone", message: "It is gone. Use things instead.", status: 410 })
      assert.strictEqual((yield* why(gone)).message, "It is gone")
    }))
})

describe("the body of an error response", () => {
  it.effect("is ignored if it does not arrive within five seconds", () =>
    Effect.gen(function*() {
      const hanging = Testing.stallAfter(5)(Testing.json({ message: "no" }, { status: 403 }))
      const call = yield* Effect.forkChild(reasonOf(retrieve(thing)).pipe(Effect.provide(against([hanging]))))
      yield* elapse("4999 millis")
      assert.strictEqual(call.pollUnsafe(), undefined)
      yield* elapse("1 millis")
      const reason = yield* Fiber.join(call)
      assert.deepInclude(reason, { _tag: "PermissionDenied", message: "HTTP 403 without a body" })
    }))

  it.effect("is ignored if it is truncated", () =>
    Effect.gen(function*() {
      const reason = yield* why(Testing.cutAfter(5)(Testing.json({ message: "no" }, { status: 401 })))
      assert.deepInclude(reason, { _tag: "Unauthenticated", message: "HTTP 401 without a body" })
    }))
})

describe("a failed connection", () => {
  it.effect("did not transmit the request if it was refused", () =>
    Effect.gen(function*() {
      const reason = yield* why("refused")
      assert.deepInclude(reason, {
        _tag: "Unreachable",
        maybeReceived: false,
        isRetryable: true,
        message: "the connection failed (ECONNREFUSED); the request was not received"
      })
    }))

  it.effect("may have transmitted the request if it was reset", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* why("reset"), {
        _tag: "Unreachable",
        maybeReceived: true,
        message: "the connection failed (ECONNRESET); the request may have been received"
      })
    }))

  it.effect("is reported as truncated if it fails within the response", () =>
    Effect.gen(function*() {
      const reason = yield* why(Testing.cutAfter(5)(Testing.json({ id: "t1" })))
      assert.deepInclude(reason, { _tag: "Unreachable", maybeReceived: true, status: 200 })
      assert.include(reason.message, "cut in the middle of the response")
    }))

  it.effect("is reported with the error code of any nested cause, and nothing else of the cause", () =>
    Effect.gen(function*() {
      const secret = new Error("connect with key acme-key")
      const failures: ReadonlyArray<readonly [cause: unknown, maybeReceived: boolean, code: string | undefined]> = [
        [new TypeError("fetch failed", { cause: coded("ENOTFOUND") }), false, "ENOTFOUND"],
        [new AggregateError([secret, coded("EHOSTUNREACH")]), false, "EHOSTUNREACH"],
        [new Error("", { cause: new Error("", { cause: coded("CERT_HAS_EXPIRED") }) }), false, "CERT_HAS_EXPIRED"],
        [coded("UND_ERR_SOCKET"), true, "UND_ERR_SOCKET"],
        [Object.assign(coded("ECONNRESET"), { unsent: true }), false, "ECONNRESET"],
        [{ code: 7 }, true, undefined],
        [secret, true, undefined],
        [undefined, true, undefined],
        [circular(), true, undefined]
      ]
      for (const [cause, maybeReceived, code] of failures) {
        const reason = yield* failing((request) => new HttpClientError.TransportError({ request, cause }))
        assert.deepInclude(reason, { _tag: "Unreachable", maybeReceived })
        assert.deepStrictEqual(/(?<=\()[A-Z_]+(?=\))/.exec(reason.message)?.[0], code)
        assert.notInclude(inspect(reason, { depth: 9 }), "acme-key")
      }
    }))

  it.effect("is not reported for an invalid URL or a body that cannot be encoded", () =>
    Effect.gen(function*() {
      const address = yield* failing((request) => new HttpClientError.InvalidUrlError({ request }))
      assert.strictEqual(address._tag, "UnsafeInput")
      const body = yield* failing((request) => new HttpClientError.EncodeError({ request }))
      assert.deepInclude(body, { _tag: "UnsafeInput", message: "the body cannot be sent" })
    }))

  it.effect("is not reported for a status that the HttpClient rejects", () =>
    Effect.gen(function*() {
      const strict = Layer.effect(
        HttpClient.HttpClient,
        Effect.map(HttpClient.HttpClient, HttpClient.filterStatusOk)
      )
      const reason = yield* reasonOf(retrieve(thing)).pipe(
        Effect.provide(strict),
        Retry.none,
        Effect.provide(against([Testing.json({ message: "no" }, { status: 404 })]))
      )
      assert.deepInclude(reason, { _tag: "NotFound", message: "no", status: 404 })
    }))
})

describe("a response that is not JSON", () => {
  it.effect("is Undecodable, even without a content type or a body", () =>
    Effect.gen(function*() {
      const { body } = Testing.text("hello")
      assert.include((yield* why({ status: 200, headers: {}, body })).message, "(content type: none)")
      const reason = yield* why(Testing.text("", { status: 204 }))
      assert.strictEqual(reason._tag, "Undecodable")
    }))
})

describe("a create that costs money", () => {
  const items = ["a", "b", "c"]
  const ordering = (...steps: ReadonlyArray<Testing.Step>) =>
    Effect.gen(function*() {
      const outcome = yield* Effect.exit(Effect.mapError(skipSleeps(order({ items })), ({ reason }) => reason))
      return { outcome, sent: (yield* sent).length }
    }).pipe(Effect.provide(against(steps)))

  it.effect("fails with SubmissionUnknown if its response is too large to be read", () =>
    Effect.gen(function*() {
      const ordering = order({ items }).pipe(Limits.responseBytes(5))
      const reason = yield* reasonOf(ordering).pipe(Effect.provide(against([Testing.json({ id: "o1" })])))
      assert.deepInclude(reason, { _tag: "SubmissionUnknown", because: "BodyTooLarge" })
    }))

  it.effect("fails with the plain reason if it was certainly not received and is not retried", () =>
    Effect.gen(function*() {
      for (
        const step of [Testing.json({}, { status: 500, headers: { "x-should-retry": "true" } }), "refused"] as const
      ) {
        const reason = yield* reasonOf(order({ items }).pipe(Retry.none)).pipe(Effect.provide(against([step])))
        assert.include(["ServerFailure", "Unreachable"], reason._tag)
      }
    }))

  it.effect("fails with the plain reason if it was rejected", () =>
    Effect.gen(function*() {
      const { outcome } = yield* ordering(Testing.json({ message: "no" }, { status: 400 }))
      assert.deepInclude(yield* Effect.flip(outcome), { _tag: "InvalidRequest", message: "no" })
    }))

  it.effect("reports the time of the attempt with the unknown outcome", () =>
    Effect.gen(function*() {
      const { outcome } = yield* ordering(
        Testing.json({}, { status: 429, headers: { "retry-after": "30" } }),
        "reset"
      )
      assert.deepInclude(yield* Effect.flip(outcome), { _tag: "SubmissionUnknown", submittedAt: 30_000, attempts: 2 })
    }))
})

describe("every kind of endpoint", () => {
  it.effect("fails with the same reasons", () =>
    Effect.gen(function*() {
      const refusal = () => Testing.json({ message: "no" }, { status: 404 })
      const reasons = yield* Effect.all([
        reasonOf(retrieve(thing)),
        reasonOf(create({ name: "a" })),
        reasonOf(Stream.runDrain(talk({}))),
        reasonOf(Stream.runDrain(download({ file_id: "f" })))
      ]).pipe(Effect.provide(against([refusal(), refusal(), refusal(), refusal()])))
      assert.deepStrictEqual(reasons.map(({ _tag, endpoint }) => [_tag, endpoint]), [
        ["NotFound", "GET /v1/things/{thing_id}"],
        ["NotFound", "POST /v1/things"],
        ["NotFound", "POST /v1/talk"],
        ["NotFound", "GET /v1/files/{file_id}/content"]
      ])
    }))
})

const coded = (code: string) => Object.assign(new Error(code), { code })

const circular = () => {
  const error = new Error("around")
  error.cause = error
  return error
}

/** The reason a call fails with if its client fails with `reason`. */
const failing = (
  reason: (
    request: Parameters<Parameters<typeof HttpClient.make>[0]>[0]
  ) => ConstructorParameters<typeof HttpClientError.HttpClientError>[0]["reason"]
) => {
  const client = HttpClient.make((request) =>
    Effect.fail(new HttpClientError.HttpClientError({ reason: reason(request) }))
  )
  return reasonOf(retrieve(thing)).pipe(
    Retry.none,
    Effect.provideService(HttpClient.HttpClient, client),
    Effect.provide(Layer.merge(config(), isolated))
  )
}
