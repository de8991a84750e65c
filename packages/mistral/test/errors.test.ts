import * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import { MistralError } from "@effect-genai/mistral/MistralError"
import * as Models from "@effect-genai/mistral/Models"
import { soon } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import { against, ask, chunks, job, key, type Needs, reasonOf, refusal, sent, submission } from "./support/mistral.ts"

const why = (...steps: ReadonlyArray<Testing.Step>) =>
  reasonOf(Chat.complete(ask)).pipe(Retry.none, soon, Effect.provide(against(steps)))

describe("a refusal by Mistral", () => {
  it.effect.each([
    { status: 400, type: "invalid_request_error", tag: "InvalidRequest" },
    { status: 401, type: "authentication_error", tag: "Unauthenticated" },
    { status: 402, type: "invalid_request_error", tag: "BillingRefused" },
    { status: 403, type: "authentication_error", tag: "PermissionDenied" },
    { status: 404, type: "invalid_request_error", tag: "NotFound" },
    { status: 408, type: "server_error", tag: "ServerFailure" },
    { status: 409, type: "invalid_request_error", tag: "Conflict" },
    { status: 410, type: "invalid_request_error", tag: "Gone" },
    { status: 413, type: "invalid_request_error", tag: "RequestTooLarge" },
    { status: 422, type: "invalid_request_error", tag: "InvalidRequest" },
    { status: 422, type: "server_error", tag: "InvalidRequest" },
    { status: 400, type: "authentication_error", tag: "Unauthenticated" },
    { status: 429, type: "rate_limit_error", tag: "RateLimited" },
    { status: 429, type: "service_tier_capacity_exceeded", tag: "RateLimited" },
    { status: 429, type: "invalid_request_error", tag: "RateLimited" },
    { status: 500, type: "server_error", tag: "ServerFailure" },
    { status: 503, type: "server_error", tag: "ServerFailure" },
    { status: 503, type: "service_tier_capacity_exceeded", tag: "Overloaded" },
    { status: 529, type: "server_error", tag: "Overloaded" }
  ])("of $status $type is $tag", ({ status, tag, type }) =>
    Effect.gen(function*() {
      const { _tag, ...details } = yield* why(refusal(status, type, "because"))
      assert.deepStrictEqual<unknown>([_tag, details.status, details.type], [tag, status, type])
    }))

  it.effect.each([
    { type: "rate_limit_error", code: "spend_limit_reached" },
    { type: "billing_error", code: null },
    { type: "invalid_request_error", code: "insufficient_credits" },
    { type: "payment_required", code: "1300" },
    { type: "inactive_subscription", code: null }
  ])(
    "for want of money is never taken for a rate limit, nor tried again: $type $code",
    ({ code, type }) =>
      Effect.gen(function*() {
        const reason = yield* reasonOf(Chat.complete(ask))
        assert.deepInclude(reason, { _tag: "BillingRefused", status: 429, isRetryable: false, attempts: 1 })
        assert.strictEqual((yield* sent).length, 1)
      }).pipe(Effect.provide(against([refusal(429, type, "no money", { code, headers: { "retry-after": "1" } })])))
  )

  it.effect.each([
    { status: 403, type: "account_suspended", tag: "PermissionDenied" },
    { status: 400, type: "accredited_error", tag: "InvalidRequest" }
  ])("that only sounds like money is none for want of it: $type", ({ status, tag, type }) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* why(refusal(status, type)))._tag, tag)
    }))

  it.effect("tells all there is to tell", () =>
    Effect.gen(function*() {
      const response = refusal(429, "rate_limited", "Rate limit exceeded", {
        code: "1300",
        headers: {
          "mistral-correlation-id": "cor_1",
          "x-kong-request-id": "kong_1",
          "retry-after": "12",
          "x-ratelimit-limit-tokens-minute": "5000000",
          "x-ratelimit-remaining-tokens-minute": "0",
          "x-ratelimit-tokens-query-cost": "52",
          "x-ratelimit-limit-req-minute": "720",
          "x-ratelimit-remaining-req-minute": "717",
          "x-ratelimit-reset-req-minute": "30",
          "x-ratelimit-remaining": "9",
          "x-ratelimit-limit-odd": "many",
          "x-ratelimit-remaining-odder": ""
        }
      })
      const error = yield* Effect.flip(Chat.complete(ask)).pipe(Retry.none, Effect.provide(against([response])))
      const { body, ...details } = error.reason
      assert.deepEqual<object>({ ...details, message: error.reason.message }, {
        _tag: "RateLimited",
        message: "Rate limit exceeded",
        endpoint: "POST /v1/chat/completions",
        url: "https://mistral.test/v1/chat/completions",
        attempts: 1,
        status: 429,
        requestId: "cor_1",
        type: "rate_limited",
        code: "1300",
        retryAfter: Duration.seconds(12),
        isRetryable: true,
        meta: {
          endpoint: "POST /v1/chat/completions",
          status: 429,
          requestId: "cor_1",
          attempts: 1,
          windows: [
            { name: "req-minute", limit: 720, remaining: 717, resetsAt: 30_000 },
            { name: "tokens-minute", limit: 5_000_000, remaining: 0 },
            { name: "requests", remaining: 9 }
          ]
        }
      })
      assert.include(body && Redacted.value(body), "Rate limit exceeded")
      assert.strictEqual(
        error.message,
        "RateLimited at POST /v1/chat/completions (HTTP 429, cor_1, retry after 12s): Rate limit exceeded"
      )
      assert.deepStrictEqual(
        [error.isRetryable, error.retryAfter, error.status, error.requestId],
        [true, Duration.seconds(12), 429, "cor_1"]
      )
    }))

  it.effect.each([
    { headers: { "mistral-correlation-id": "a", "x-request-id": "b", "x-kong-request-id": "c" }, id: "a" },
    { headers: { "x-request-id": "b", "x-kong-request-id": "c" }, id: "b" },
    { headers: { "x-kong-request-id": "c" }, id: "c" },
    { headers: {}, id: undefined }
  ])("is known to Mistral as $id", ({ headers, id }) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* why(refusal(400, "invalid_request_error", "no", { headers }))).requestId, id)
    }))

  it.effect("shows nothing of the key it was asked with", () =>
    Effect.gen(function*() {
      const reason = yield* why(refusal(401, "authentication_error", `who is ${key}?`, { code: key }))
      assert.strictEqual(reason.message, "who is <redacted>?")
      assert.notInclude(inspect(reason, { depth: 9 }), key)
    }))
})

describe("an error body", () => {
  const field = { type: "missing", loc: ["body", "messages", 0, "role"], msg: "Field required", input: null }
  const other = { type: "extra_forbidden", loc: ["body", "name"], msg: "Extra inputs are not permitted" }
  const error = (more: object) => ({ object: "error", type: "invalid_request_error", param: null, code: null, ...more })

  interface Body {
    readonly body: unknown
    readonly message: string
    readonly type?: string
    readonly code?: string
  }
  const bodies: ReadonlyArray<Body> = [
    { body: error({ message: "m", code: "1500" }), message: "m", type: "invalid_request_error", code: "1500" },
    { body: error({ message: "m", code: 3001 }), message: "m", type: "invalid_request_error", code: "3001" },
    {
      body: error({ message: { detail: [field, other] } }),
      message: "body.messages.0.role: Field required; body.name: Extra inputs are not permitted",
      type: "invalid_request_error"
    },
    { body: error({ message: { detail: "m" } }), message: "m", type: "invalid_request_error" },
    { body: error({ message: [other] }), message: "body.name: Extra inputs are not permitted" },
    { body: error({ message: "", detail: [other] }), message: "body.name: Extra inputs are not permitted" },
    { body: { detail: [field] }, message: "body.messages.0.role: Field required" },
    {
      body: { detail: [{ ...field, msg: ["Field required", "too"] }] },
      message: "body.messages.0.role: Field required; too"
    },
    { body: { detail: [{ msg: "m" }, "n", { loc: ["body"] }, 7] }, message: "m; n" },
    { body: { detail: "Unauthorized" }, message: "Unauthorized" },
    { body: { detail: { message: "m" } }, message: "m" },
    { body: { detail: { message: "m", errorCode: "RESOURCE_NOT_FOUND" } }, message: "m", code: "RESOURCE_NOT_FOUND" },
    { body: { detail: { message: "m", errorCode: 7 } }, message: "m", code: "7" },
    { body: { message: "Unauthorized", request_id: "kong_1" }, message: "Unauthorized" },
    { body: { error: { message: "m", type: "t", code: "c" } }, message: "m", type: "t", code: "c" },
    { body: { error: "m" }, message: "m" },
    { body: { error: null, message: "m" }, message: "m" },
    { body: { error: {}, message: "m" }, message: "m" },
    { body: "m", message: "m" },
    { body: ["m", { msg: "n" }], message: "m; n" },
    { body: { type: "constructor", message: "m" }, message: "m", type: "constructor" },
    { body: { type: { nested: true }, code: ["c"], message: { a: 1 } }, message: "HTTP 400 without an explanation" },
    { body: { detail: [] }, message: "HTTP 400 without an explanation" },
    { body: {}, message: "HTTP 400 without an explanation" },
    { body: 7, message: "HTTP 400 without an explanation" },
    { body: null, message: "HTTP 400 without an explanation" }
  ]

  it.effect.each(bodies)(
    "is read whatever shape it has: %j",
    ({ body, code, message, type }) =>
      Effect.gen(function*() {
        const reason = yield* why(Testing.json(body, { status: 400 }))
        assert.strictEqual(reason.message, message)
        if (type !== undefined) assert.strictEqual(reason.type, type)
        assert.strictEqual(reason.code, code)
      })
  )

  it.effect("says where as far as that can be said", () =>
    Effect.gen(function*() {
      const deep = `${"[".repeat(30_000)}${"]".repeat(30_000)}`
      const body =
        `{"detail":[{"loc":["body",${deep},{"a":1},null,0],"msg":"m"},{"loc":[],"msg":"n"},{"loc":"x","msg":"o"}]}`
      assert.strictEqual((yield* why(Testing.text(body, { status: 422 }))).message, "body.0: m; n; o")
    }))

  it.effect("that is none is told by its status", () =>
    Effect.gen(function*() {
      const page = yield* why(Testing.badGateway)
      assert.deepInclude(page, { _tag: "ServerFailure", status: 502 })
      assert.include(page.message, "HTTP 502 with a body that is text/html, not the API's JSON")
      const empty = yield* why(Testing.text("", { status: 403 }))
      assert.deepInclude(empty, { _tag: "PermissionDenied", message: "HTTP 403 without a body" })
    }))
})

describe("what is retired", () => {
  const id = { job_id: "ft_1" }
  const create = FineTuning.create({ model: "m", hyperparameters: {} })
  const calls: ReadonlyArray<Effect.Effect<unknown, MistralError, Needs>> = [
    create,
    FineTuning.retrieve(id),
    FineTuning.cancel(id),
    FineTuning.start(id),
    FineTuning.wait(id),
    Stream.runDrain(FineTuning.list())
  ]

  it.effect("says what replaces it", () =>
    Effect.gen(function*() {
      for (const call of calls) {
        const reason = yield* reasonOf(Effect.asVoid(call)).pipe(
          Effect.provide(against([Testing.json({ detail: "Gone for good" }, { status: 410 })]))
        )
        assert.deepInclude(reason, { _tag: "Gone", status: 410, attempts: 1, isRetryable: false })
        assert.match(reason.message, /^Gone for good\. Mistral has retired training: use a prompted model/)
      }
    }))

  it.effect("may be there for whoever still has it", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(create).pipe(
        Effect.provide(against([refusal(422, "invalid_request_error", "no")]))
      )
      assert.deepInclude(reason, { _tag: "InvalidRequest", message: "no" })
    }))

  it.effect("elsewhere is told in Mistral's words alone", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Models.retrieve({ model_id: "m" })).pipe(
        Effect.provide(against([refusal(410, "invalid_request_error", "This model is retired")]))
      )
      assert.deepInclude(reason, { _tag: "Gone", message: "This model is retired" })
    }))
})

describe("a batch job of unknown fate", () => {
  const lost = (items: number) =>
    new Reason.SubmissionUnknown({
      endpoint: "POST /v1/batch/jobs",
      attempts: 1,
      message: "lost",
      because: "Unreachable",
      items,
      submittedAt: 1_000_000
    })
  const jobs = Testing.json({
    total: 250,
    data: [
      { id: "new", created_at: 1005, total_requests: 2 },
      { id: "other", created_at: 1004, total_requests: 3 },
      { id: "skewed", created_at: 960, total_requests: 2 },
      { id: "old", created_at: 900, total_requests: 2 }
    ].map((more) => job("RUNNING", more))
  })

  it.effect("is looked for among those created since, of its size", () =>
    Effect.gen(function*() {
      const candidates = yield* Stream.runCollect(BatchJobs.candidates(lost(2)))
      assert.deepStrictEqual(candidates.map(({ id }) => id), ["new", "skewed"])
      assert.deepStrictEqual((yield* sent).map(({ url }) => url.search), ["?order_by=-created"])
    }).pipe(Effect.provide(against([jobs]))))

  it.effect("of files is looked for whatever its size", () =>
    Effect.gen(function*() {
      const candidates = yield* Stream.runCollect(BatchJobs.candidates(lost(0)))
      assert.deepStrictEqual(candidates.map(({ id }) => id), ["new", "other", "skewed"])
    }).pipe(Effect.provide(against([jobs]))))

  it.effect("of files is of unknown size", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(BatchJobs.create({ endpoint: "/v1/embeddings", input_files: ["f"] }))
      assert.deepInclude(reason, { _tag: "SubmissionUnknown", items: 0 })
    }).pipe(Effect.provide(against(["reset"]))))
})

describe("an error", () => {
  it.effect.each(
    [
      ["InvalidRequest", reasonOf(Chat.complete(ask)), [refusal(422, "invalid_request_error", "of no use")]],
      ["SubmissionUnknown", reasonOf(BatchJobs.create(submission)), ["reset"]],
      ["Gone", reasonOf(FineTuning.retrieve({ job_id: "j" })), [refusal(410, "invalid_request_error")]],
      ["StreamTruncated", reasonOf(Stream.runDrain(Chat.stream(ask))), [Testing.sse(chunks([{ content: "Hi" }]))]]
    ] as const
  )("survives a trip through JSON: %s", ([tag, raise, steps]) =>
    Effect.gen(function*() {
      const error = new MistralError({ reason: yield* raise })
      const codec = Schema.toCodecJson(MistralError)
      const json: unknown = JSON.parse(JSON.stringify(Schema.encodeUnknownSync(codec)(error)))
      const repeated = Schema.decodeUnknownSync(codec)(json)
      assert.instanceOf(repeated, MistralError)
      assert.strictEqual(repeated.reason._tag, tag)
      assert.strictEqual(repeated.message, error.message)
    }).pipe(Retry.none, Effect.provide(against(steps))))

  it.effect("can be caught by the name of its reason", () =>
    Effect.gen(function*() {
      const caught = yield* Chat.complete(ask).pipe(
        Effect.as("answered"),
        Effect.catchReason("MistralError", "NotFound", ({ status }) => Effect.succeed(`none: ${status}`))
      )
      assert.strictEqual(caught, "none: 404")
    }).pipe(Effect.provide(against([refusal(404, "invalid_request_error")]))))
})
