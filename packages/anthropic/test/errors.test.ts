import { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Limits from "@effect-genai/core/Limits"
import * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import { soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, ask, batch, events, message, reasonOf, refusal, sent, submission } from "./support/anthropic.ts"

const why = (...steps: ReadonlyArray<Testing.Step>) =>
  reasonOf(Messages.create(ask)).pipe(Retry.none, soon, Effect.provide(against(steps)))

describe("a refusal by Anthropic", () => {
  it.effect.each([
    { status: 400, type: "invalid_request_error", tag: "InvalidRequest" },
    { status: 401, type: "authentication_error", tag: "Unauthenticated" },
    { status: 402, type: "billing_error", tag: "BillingRefused" },
    { status: 403, type: "permission_error", tag: "PermissionDenied" },
    { status: 404, type: "not_found_error", tag: "NotFound" },
    { status: 405, type: "invalid_request_error", tag: "InvalidRequest" },
    { status: 408, type: "timeout_error", tag: "ServerFailure" },
    { status: 409, type: "conflict_error", tag: "Conflict" },
    { status: 410, type: "not_found_error", tag: "Gone" },
    { status: 413, type: "request_too_large", tag: "RequestTooLarge" },
    { status: 418, type: "teapot_error", tag: "InvalidRequest" },
    { status: 422, type: "invalid_request_error", tag: "InvalidRequest" },
    { status: 429, type: "rate_limit_error", tag: "RateLimited" },
    { status: 500, type: "api_error", tag: "ServerFailure" },
    { status: 501, type: "api_error", tag: "ServerFailure" },
    { status: 503, type: "api_error", tag: "ServerFailure" },
    { status: 504, type: "timeout_error", tag: "ServerFailure" },
    { status: 529, type: "overloaded_error", tag: "Overloaded" }
  ])("of $status $type is $tag", ({ status, tag, type }) =>
    Effect.gen(function*() {
      const { _tag, ...details } = yield* why(refusal(status, type, "because"))
      assert.deepStrictEqual<unknown>([_tag, details.status, details.type], [tag, status, type])
    }))

  it.effect.each([
    { status: 429, type: "rate_limit_error", code: "contract_spend_limit_reached" },
    { status: 429, type: "rate_limit_error", code: "workspace_spend_limit_reached" },
    { status: 400, type: "invalid_request_error", code: "credit_balance_too_low" },
    { status: 403, type: "permission_error", code: "billing_disabled" },
    { status: 429, type: "billing_error", code: undefined }
  ])(
    "for want of money is never taken for a rate limit, nor tried again: $code",
    ({ code, status, type }) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(Messages.create(ask))
        assert.deepInclude(reason, { _tag: "BillingRefused", status, isRetryable: false, attempts: 1 })
        assert.strictEqual(reason.code, code)
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(Effect.provide(against([refusal(status, type, "no money", code === undefined ? {} : { code })])))
  )

  it.effect("tells all there is to tell", () =>
    Effect.gen(function*() {
      const response = refusal(429, "rate_limit_error", "slower", {
        code: "input_tokens",
        headers: {
          "request-id": "req_header",
          "anthropic-organization-id": "org_1",
          "anthropic-workspace-id": "wrkspc_1",
          "retry-after": "12",
          "anthropic-ratelimit-requests-limit": "50",
          "anthropic-ratelimit-requests-remaining": "49",
          "anthropic-ratelimit-requests-reset": "1970-01-01T00:00:01Z",
          "anthropic-ratelimit-input-tokens-limit": "1000",
          "anthropic-ratelimit-input-tokens-remaining": "0",
          "anthropic-ratelimit-input-tokens-reset": "1970-01-01T00:00:12Z",
          "anthropic-priority-input-tokens-remaining": "7",
          "anthropic-fast-output-tokens-limit": "8",
          "anthropic-ratelimit-odd-limit": "many"
        }
      })
      const error = yield* Effect.flip(Messages.create(ask)).pipe(Retry.none, Effect.provide(against([response])))
      const { body, ...details } = error.reason
      assert.deepEqual<object>({ ...details, message: error.reason.message }, {
        _tag: "RateLimited",
        message: "slower",
        endpoint: "POST /v1/messages",
        url: "https://anthropic.test/v1/messages",
        attempts: 1,
        status: 429,
        requestId: "req_header",
        type: "rate_limit_error",
        code: "input_tokens",
        retryAfter: Duration.seconds(12),
        isRetryable: true,
        meta: {
          endpoint: "POST /v1/messages",
          status: 429,
          requestId: "req_header",
          organizationId: "org_1",
          workspaceId: "wrkspc_1",
          attempts: 1,
          windows: [
            { name: "fast-output-tokens", limit: 8 },
            { name: "priority-input-tokens", remaining: 7 },
            { name: "input-tokens", limit: 1000, remaining: 0, resetsAt: 12_000 },
            { name: "requests", limit: 50, remaining: 49, resetsAt: 1000 }
          ]
        }
      })
      assert.include(body && Redacted.value(body), "slower")
      assert.strictEqual(
        error.message,
        "RateLimited at POST /v1/messages (HTTP 429, req_header, retry after 12s): slower"
      )
      assert.deepStrictEqual(
        [error.isRetryable, error.retryAfter, error.status, error.requestId],
        [true, Duration.seconds(12), 429, "req_header"]
      )
    }))

  it.effect("is read whatever shape its body has", () =>
    Effect.gen(function*() {
      const bodies: ReadonlyArray<readonly [body: unknown, type: string | undefined, message: string]> = [
        [{ type: "error", error: { type: "x_error", message: "m" } }, "x_error", "m"],
        [{ error: { message: "m" } }, undefined, "m"],
        [{ error: "m" }, undefined, "m"],
        [{ type: "error", message: "m" }, undefined, "m"],
        [{ type: "x_error", message: "m" }, "x_error", "m"],
        [{ message: "m" }, undefined, "m"],
        ["m", undefined, "m"],
        [{ error: { type: { nested: true }, message: ["m"] } }, undefined, "HTTP 400 without an explanation"],
        [{ error: { type: "constructor", message: "m" } }, "constructor", "m"],
        [{ error: { type: "__proto__", message: "m" } }, "__proto__", "m"],
        [{ error: null }, undefined, "HTTP 400 without an explanation"],
        [[], undefined, "HTTP 400 without an explanation"],
        [null, undefined, "HTTP 400 without an explanation"]
      ]
      for (const [body, type, message] of bodies) {
        const reason = yield* why(Testing.json(body, { status: 400 }))
        assert.deepStrictEqual<unknown>([reason._tag, reason.type, reason.message], ["InvalidRequest", type, message])
      }
    }))

  it.effect("by a gateway on the way is told by its status", () =>
    Effect.gen(function*() {
      assert.deepInclude(yield* why(Testing.badGateway), { _tag: "ServerFailure", status: 502 })
    }))
})

describe("an error inside a stream", () => {
  const streaming = reasonOf(Stream.runDrain(Messages.stream(ask)))
  const overloaded = { type: "error", error: { type: "overloaded_error", message: "Overloaded" }, request_id: "req_1" }

  it.effect("before content is tried again, and is Overloaded when it stays so", () =>
    Effect.gen(function*() {
      const reason = yield* soon(streaming)
      assert.deepInclude(reason, {
        _tag: "Overloaded",
        type: "overloaded_error",
        message: "Overloaded",
        requestId: "req_1",
        attempts: 3,
        isRetryable: true
      })
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(
      Effect.provide(against(Array.from({ length: 3 }, () => Testing.sse([...events().slice(0, 2), overloaded]))))
    ))

  it.effect("after content ends it with the message and the usage so far", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Stream.runDrain(Messages.stream(ask)))
      assert.deepInclude(error.reason, {
        _tag: "StreamFailed",
        because: "Overloaded",
        type: "overloaded_error",
        afterContent: true,
        transient: true,
        isRetryable: false,
        attempts: 1,
        usage: { input_tokens: 10, output_tokens: 1 }
      })
      assert.deepStrictEqual(Messages.partial(error)?.content, [{ type: "text", text: "Hi" }])
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([Testing.sse([...events().slice(0, 4), overloaded])]))))

  it.effect.each([
    { type: "rate_limit_error", tag: "RateLimited" },
    { type: "invalid_request_error", tag: "InvalidRequest" },
    { type: "billing_error", tag: "BillingRefused" },
    { type: "api_error", tag: "ServerFailure" },
    { type: "tomorrows_error", tag: "ServerFailure" }
  ])("of $type is $tag, as outside", ({ tag, type }) =>
    Effect.gen(function*() {
      const steps = [Testing.sse([{ type: "error", error: { type, message: "m" } }])]
      const reason = yield* streaming.pipe(Retry.none, Effect.provide(against(steps)))
      assert.deepStrictEqual<unknown>([reason._tag, reason.type, reason.message], [tag, type, "m"])
    }))

  it.effect("may be anything that says it is an error", () =>
    Effect.gen(function*() {
      const reason = yield* streaming.pipe(Retry.none, Effect.provide(against([Testing.sse([{ type: "error" }])])))
      assert.deepInclude(reason, { _tag: "ServerFailure", message: "an error without an explanation" })
    }))
})

describe("each reason", () => {
  const raised = <A, R>(effect: Effect.Effect<A, AnthropicError, R>) => soon(reasonOf(Retry.none(effect)))
  const create = Messages.create(ask)
  const stream = Stream.runDrain(Messages.stream(ask))
  const wholeEvents = Testing.sse(events())

  const provoked = [
    ["InvalidRequest", raised(create), [refusal(400, "invalid_request_error", "of no use at all")]],
    ["TimedOut headers", raised(Timeout.headers("1 second")(create)), ["hang"]],
    ["TimedOut attempt", raised(Timeout.attempt("1 second")(create)), [Testing.stallAfter(1)(Testing.json(message()))]],
    ["TimedOut total", raised(Timeout.total("1 second")(create)), ["hang"]],
    ["StreamStalled", raised(stream), [Testing.stallAfter(700)(wholeEvents)]],
    ["StreamTruncated", raised(stream), [Testing.sse(events().slice(0, 5))]],
    ["StreamFailed", raised(stream), [Testing.cutAfter(700)(wholeEvents)]],
    ["Unreachable", raised(create), ["reset"]],
    ["Unreachable", raised(create), ["refused"]],
    ["SubmissionUnknown", raised(Batches.create(submission)), ["reset"]],
    ["Undecodable", raised(create), [Testing.text("<html>")]],
    ["PaginationStalled", raised(Stream.runDrain(Models.list())), [Testing.json({ data: [], has_more: true })]],
    ["BodyTooLarge", raised(Limits.responseBytes(10)(create)), [Testing.json(message())]],
    ["UnsafeInput", raised(Files.delete({ file_id: "" })), []],
    [
      "RequestTooLarge",
      raised(Files.upload({ file: Upload.fromStream(() => Stream.empty, { name: "a", size: 500 * 1024 * 1024 + 1 }) })),
      []
    ],
    ["Refused", raised(Messages.parse(Schema.String)(ask)), [Testing.json({ ...message(), stop_reason: "refusal" })]],
    ["CutOff", raised(Messages.parse(Schema.String)(ask)), [Testing.json({ ...message(), stop_reason: "max_tokens" })]]
  ] as const

  it.effect.each(provoked)("can be provoked: %s", ([name, raise, steps]) =>
    Effect.gen(function*() {
      const reason = yield* raise
      assert.strictEqual(reason._tag === "TimedOut" ? `TimedOut ${reason.clock}` : reason._tag, name)
      assert.match(reason.endpoint, /^(GET|POST|DELETE) \/v1\//)
      assert.isAbove(reason.message.length, 10)
    }).pipe(Effect.provide(against(steps))))

  it.effect.each(provoked)("survives a trip through JSON: %s", ([, raise, steps]) =>
    Effect.gen(function*() {
      const error = new AnthropicError({ reason: yield* raise })
      const codec = Schema.toCodecJson(AnthropicError)
      const json: unknown = JSON.parse(JSON.stringify(Schema.encodeUnknownSync(codec)(error)))
      const repeated = Schema.decodeUnknownSync(codec)(json)
      assert.instanceOf(repeated, AnthropicError)
      assert.strictEqual(repeated.message, error.message)
      assert.strictEqual(repeated.isRetryable, error.isRetryable)
    }).pipe(Effect.provide(against(steps))))

  it("is one of the union", () => {
    const tags = Reason.Reason.members.map((member) => member.fields._tag.schema.literal)
    assert.strictEqual(new Set(tags).size, 23)
  })

  it.effect("can be caught by its name", () =>
    Effect.gen(function*() {
      const caught = yield* create.pipe(
        Effect.as("answered"),
        Effect.catchReason("AnthropicError", "NotFound", ({ status }) => Effect.succeed(`none: ${status}`))
      )
      assert.strictEqual(caught, "none: 404")
    }).pipe(Effect.provide(against([refusal(404, "not_found_error")]))))
})

describe("a batch of unknown fate", () => {
  it.effect("is looked for among those created since, of its size", () =>
    Effect.gen(function*() {
      const reason = new Reason.SubmissionUnknown({
        endpoint: "POST /v1/messages/batches",
        attempts: 1,
        message: "lost",
        because: "Unreachable",
        items: 2,
        submittedAt: Date.parse("2026-11-20T10:00:00Z")
      })
      const candidates = yield* Stream.runCollect(Batches.candidates(reason))
      assert.deepStrictEqual(candidates.map(({ id }) => id), ["new", "skewed"])
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(against([
      Testing.json({
        data: [
          ["new", "2026-11-20T10:00:05Z", { processing: 2 }],
          ["other", "2026-11-20T10:00:04Z", { processing: 3 }],
          ["skewed", "2026-11-20T09:59:30Z", { processing: 0, succeeded: 1, errored: 1 }],
          ["old", "2026-11-20T09:00:00Z", { processing: 2 }]
        ].map(([id, created_at, counts]) => ({
          ...batch("in_progress", { id, created_at }),
          request_counts: Object.assign({ processing: 0, succeeded: 0, errored: 0, canceled: 0, expired: 0 }, counts)
        })),
        has_more: true,
        last_id: "old"
      })
    ]))))
})
