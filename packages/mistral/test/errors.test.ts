import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Models from "@effect-genai/mistral/Models"
import * as Platform from "@effect-genai/mistral/Testing"
import { errors, submissionUnknown } from "@effect-genai/provider-contract/errors"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import {
  against,
  baseRequest,
  chunk,
  chunks,
  errorResponse,
  job,
  key,
  type Needs,
  reasonOf,
  submission
} from "./support/mistral.ts"
import { mistral } from "./support/provider.ts"

const why = (...steps: ReadonlyArray<Testing.Step>) =>
  reasonOf(Chat.complete(baseRequest)).pipe(Retry.none, skipSleeps, Effect.provide(against(steps)))

const field = { type: "missing", loc: ["body", "messages", 0, "role"], msg: "Field required", input: null }
const other = { type: "extra_forbidden", loc: ["body", "name"], msg: "Extra inputs are not permitted" }
const error = (more: object) => ({ object: "error", type: "invalid_request_error", param: null, code: null, ...more })

/** 2026-11-20T10:00:00Z in seconds. */
const submitted = 1_795_168_800
const candidates = Testing.json({
  total: 250,
  data: [
    { id: "new", created_at: submitted + 5, total_requests: 2 },
    { id: "other", created_at: submitted + 4, total_requests: 3 },
    { id: "skewed", created_at: submitted - 40, total_requests: 2 },
    { id: "old", created_at: submitted - 100, total_requests: 2 }
  ].map((more) => job("RUNNING", more))
})

describe("Mistral: custom headers of the config", () => {
  const secret = "gateway-token-of-a-tenant"

  it.effect("are redacted in the errors of a server that echoes them, and in the config", () =>
    Effect.gen(function*() {
      const step = errorResponse(400, "invalid_request_error", `no ${secret}, no ${btoa(secret)}`)
      const program = Effect.all([Effect.service(MistralConfig), Effect.flip(Chat.complete(baseRequest))])
      const result = yield* Effect.provide(program, against([step], { headers: { "x-gateway": secret } }))
      assert.include(inspect(result, { depth: 20 }), "no <redacted>, no <redacted>")
      assert.notInclude(inspect(result, { depth: 20, showHidden: true, getters: true }), secret)
    }))
})

errors(mistral, {
  statuses: [
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
  ],
  billing: [
    { status: 429, type: "rate_limit_error", code: "spend_limit_reached" },
    { status: 429, type: "billing_error" },
    { status: 429, type: "invalid_request_error", code: "insufficient_credits" },
    { status: 429, type: "payment_required", code: "1300" },
    { status: 429, type: "inactive_subscription" }
  ],
  detailed: {
    response: errorResponse(429, "rate_limited", "Rate limit exceeded", {
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
    }),
    type: "rate_limited",
    code: "1300",
    message: "Rate limit exceeded",
    requestId: "cor_1",
    meta: {
      windows: [
        { name: "req-minute", limit: 720, remaining: 717, resetsAt: 30_000 },
        { name: "tokens-minute", limit: 5_000_000, remaining: 0 },
        { name: "requests", remaining: 9 }
      ]
    }
  },
  bodies: [
    { body: error({ message: "m", code: "1500" }), message: "m", type: "invalid_request_error", code: "1500" },
    { body: error({ message: "m", code: 3001 }), message: "m", type: "invalid_request_error", code: "3001" },
    {
      body: error({ message: { detail: [field, other] } }),
      message: "body.messages.0.role: Field required; body.name: Extra inputs are not permitted",
      type: "invalid_request_error"
    },
    { body: error({ message: { detail: "m" } }), message: "m", type: "invalid_request_error" },
    {
      body: error({ message: [other] }),
      message: "body.name: Extra inputs are not permitted",
      type: "invalid_request_error"
    },
    {
      body: error({ message: "", detail: [other] }),
      message: "body.name: Extra inputs are not permitted",
      type: "invalid_request_error"
    },
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
    { body: { type: { nested: true }, code: ["c"], message: { a: 1 } } },
    { body: { detail: [] } },
    { body: {} },
    { body: 7 },
    { body: null }
  ],
  events: {
    types: [
      { type: "rate_limit_error", tag: "RateLimited" },
      { type: "rate_limited", tag: "RateLimited" },
      { type: "service_tier_capacity_exceeded", tag: "Overloaded" },
      { type: "invalid_request_error", tag: "InvalidRequest" },
      { type: "authentication_error", tag: "Unauthenticated" },
      { type: "billing_error", tag: "BillingRefused" },
      { type: "server_error", tag: "ServerFailure" },
      { type: "tomorrows_error", tag: "ServerFailure" }
    ],
    overloaded: "service_tier_capacity_exceeded",
    make: (type) => ({ message: "m", event: { object: "error", message: "m", type, code: null } }),
    texts: [
      [`event: error\ndata: {"message":"m"}\n\n`, "m"],
      [`event: error\ndata: {"object":"error","message":"m","type":"server_error"}\n\n`, "m"],
      [`data: {"object":"error","message":{"detail":[{"msg":"m"}]}}\n\n`, "m"],
      [`data: {"error":{"message":"m"}}\n\n`, "m"],
      [`data: {"error":"m"}\n\n`, "m"],
      [`event: error\ndata: {"detail":"m"}\n\n`, "m"]
    ],
    beforeContent: [chunk({ role: "assistant", content: "" })]
  },
  reasons: [
    ["InvalidRequest", Chat.complete(baseRequest), [errorResponse(422, "invalid_request_error", "of no use at all")]],
    ["SubmissionUnknown", BatchJobs.create(submission), ["reset"]],
    ["Gone", FineTuning.retrieve({ job_id: "j" }), [errorResponse(410, "invalid_request_error")]],
    ["StreamTruncated", Stream.runDrain(Chat.stream(baseRequest)), [Testing.sse(chunks([{ content: "Hi" }]))]]
  ],
  candidates: {
    find: BatchJobs.candidates,
    endpoint: "POST /v1/batch/jobs",
    request: "GET /v1/batch/jobs?order_by=-created",
    response: candidates
  }
})

describe("Mistral: an unknown model", () => {
  it.effect.each(
    [
      ["mistral-smal-latest", `Invalid model: mistral-smal-latest. Did you mean "mistral-small-latest"?`],
      ["ft:ministral-8b:made-up", "Invalid model: ft:ministral-8b:made-up"]
    ] as const
  )("%s: the error names the nearest one that is known", ([model, message]) =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Chat.complete({ ...baseRequest, model }))
      assert.strictEqual(reason._tag, "InvalidRequest")
      assert.strictEqual(reason.message, message)
    }).pipe(Effect.provide(Platform.layer())))
})

describe("Mistral: error responses", () => {
  it.effect.each([
    { status: 403, type: "account_suspended", tag: "PermissionDenied" },
    { status: 400, type: "accredited_error", tag: "InvalidRequest" }
  ])("type $type only resembles a billing error: $tag", ({ status, tag, type }) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* why(errorResponse(status, type)))._tag, tag)
    }))

  it.effect.each([
    { headers: { "mistral-correlation-id": "a", "x-request-id": "b", "x-kong-request-id": "c" }, id: "a" },
    { headers: { "x-request-id": "b", "x-kong-request-id": "c" }, id: "b" },
    { headers: { "x-kong-request-id": "c" }, id: "c" },
    { headers: {}, id: undefined }
  ])("the request id of $headers is $id", ({ headers, id }) =>
    Effect.gen(function*() {
      assert.strictEqual((yield* why(errorResponse(400, "invalid_request_error", "no", { headers }))).requestId, id)
    }))

  it.effect("an error does not contain the key", () =>
    Effect.gen(function*() {
      const reason = yield* why(errorResponse(401, "authentication_error", `who is ${key}?`, { code: key }))
      assert.strictEqual(reason.message, "who is <redacted>?")
      assert.notInclude(inspect(reason, { depth: 9 }), key)
    }))

  it.effect("a validation error names each location it can", () =>
    Effect.gen(function*() {
      const deep = `${"[".repeat(30_000)}${"]".repeat(30_000)}`
      const body =
        `{"detail":[{"loc":["body",${deep},{"a":1},null,0],"msg":"m"},{"loc":[],"msg":"n"},{"loc":"x","msg":"o"}]}`
      assert.strictEqual((yield* why(Testing.text(body, { status: 422 }))).message, "body.0: m; n; o")
    }))
})

describe("Mistral: retired endpoints", () => {
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

  it.effect("a 410 names the replacement", () =>
    Effect.gen(function*() {
      for (const call of calls) {
        const reason = yield* reasonOf(Effect.asVoid(call)).pipe(
          Effect.provide(against([Testing.json({ detail: "Gone for good" }, { status: 410 })]))
        )
        assert.deepInclude(reason, { _tag: "Gone", status: 410, attempts: 1, isRetryable: false })
        assert.match(reason.message, /^Gone for good\. Mistral has retired training: use a prompted model/)
      }
    }))

  it.effect("other errors are unchanged", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(create).pipe(
        Effect.provide(against([errorResponse(422, "invalid_request_error", "no")]))
      )
      assert.deepInclude(reason, { _tag: "InvalidRequest", message: "no" })
    }))

  it.effect("a 410 of another endpoint has Mistral's message alone", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Models.retrieve({ model_id: "m" })).pipe(
        Effect.provide(against([errorResponse(410, "invalid_request_error", "This model is retired")]))
      )
      assert.deepInclude(reason, { _tag: "Gone", message: "This model is retired" })
    }))
})

describe("Mistral: a submission of files with an unknown outcome", () => {
  it.effect("its candidates are the jobs created since, of any size", () =>
    Effect.gen(function*() {
      const found = yield* Stream.runCollect(BatchJobs.candidates(submissionUnknown("POST /v1/batch/jobs", 0)))
      assert.deepStrictEqual(found.map(({ id }) => id), ["new", "other", "skewed"])
    }).pipe(Effect.provide(against([candidates]))))

  it.effect("its number of requests is unknown", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(BatchJobs.create({ endpoint: "/v1/embeddings", input_files: ["f"] }))
      assert.deepInclude(reason, { _tag: "SubmissionUnknown", items: 0 })
    }).pipe(Effect.provide(against(["reset"]))))
})

describe("Mistral: errors by name", () => {
  it.effect("an error can be caught by the name of its reason", () =>
    Effect.gen(function*() {
      const caught = yield* Chat.complete(baseRequest).pipe(
        Effect.as("completed"),
        Effect.catchReason("MistralError", "NotFound", ({ status }) => Effect.succeed(`none: ${status}`))
      )
      assert.strictEqual(caught, "none: 404")
    }).pipe(Effect.provide(against([errorResponse(404, "invalid_request_error")]))))

  it.effect("a loop that stopped has the transcript as it was, with what no schema knows", () =>
    Effect.gen(function*() {
      const messages: typeof baseRequest.messages = JSON.parse(`[
        { "role": "user", "content": "Hi", "future": 1 },
        { "role": "assistant", "content": [{ "type": "text" }] }
      ]`)
      const { reason, transcript } = yield* Effect.flip(
        Chat.runTools.result({ ...baseRequest, messages }, { toolkit: Toolkit.empty })
      )
      assert.deepInclude(reason, { _tag: "MistralError" })
      assert.deepStrictEqual(transcript, messages)
    }).pipe(Effect.provide(against([errorResponse(400, "invalid_request_error")]))))
})
