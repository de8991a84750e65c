import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Platform from "@effect-genai/anthropic/Testing"
import * as Limits from "@effect-genai/core/Limits"
import * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as Timeout from "@effect-genai/core/Timeout"
import * as Upload from "@effect-genai/core/Upload"
import { errors } from "@effect-genai/provider-contract/errors"
import { assert, describe, it } from "@effect/vitest"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import {
  against,
  baseRequest,
  batch,
  errorResponse,
  events,
  message,
  reasonOf,
  submission
} from "./support/anthropic.ts"
import { anthropic } from "./support/provider.ts"

const create = Messages.create(baseRequest)
const stream = Stream.runDrain(Messages.stream(baseRequest))
const tooLarge = Upload.fromStream(() => Stream.empty, { name: "a", size: 500 * 1024 * 1024 + 1 })

errors(anthropic, {
  statuses: [
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
  ],
  billing: [
    { status: 429, type: "rate_limit_error", code: "contract_spend_limit_reached" },
    { status: 429, type: "rate_limit_error", code: "workspace_spend_limit_reached" },
    { status: 400, type: "invalid_request_error", code: "credit_balance_too_low" },
    { status: 403, type: "permission_error", code: "billing_disabled" },
    { status: 429, type: "billing_error" }
  ],
  detailed: {
    response: errorResponse(429, "rate_limit_error", "slower", {
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
    }),
    type: "rate_limit_error",
    code: "input_tokens",
    message: "slower",
    requestId: "req_header",
    meta: {
      organizationId: "org_1",
      workspaceId: "wrkspc_1",
      windows: [
        { name: "fast-output-tokens", limit: 8 },
        { name: "priority-input-tokens", remaining: 7 },
        { name: "input-tokens", limit: 1000, remaining: 0, resetsAt: 12_000 },
        { name: "requests", limit: 50, remaining: 49, resetsAt: 1000 }
      ]
    }
  },
  bodies: [
    { body: { type: "error", error: { type: "x_error", message: "m" } }, type: "x_error", message: "m" },
    { body: { error: { message: "m" } }, message: "m" },
    { body: { error: "m" }, message: "m" },
    { body: { type: "error", message: "m" }, message: "m" },
    { body: { type: "x_error", message: "m" }, type: "x_error", message: "m" },
    { body: { message: "m" }, message: "m" },
    { body: "m", message: "m" },
    { body: { error: { type: { nested: true }, message: ["m"] } }, message: "m" },
    { body: { detail: "m" }, message: "m" },
    { body: { detail: [{ loc: ["body", "model"], msg: "m" }] }, message: "body.model: m" },
    { body: { error: { type: "constructor", message: "m" } }, type: "constructor", message: "m" },
    { body: { error: { type: "__proto__", message: "m" } }, type: "__proto__", message: "m" },
    { body: { error: null } },
    { body: [] },
    { body: null }
  ],
  events: {
    types: [
      { type: "rate_limit_error", tag: "RateLimited" },
      { type: "invalid_request_error", tag: "InvalidRequest" },
      { type: "billing_error", tag: "BillingRefused" },
      { type: "api_error", tag: "ServerFailure" },
      { type: "tomorrows_error", tag: "ServerFailure" }
    ],
    overloaded: "overloaded_error",
    make: (type) => ({ message: "m", event: { type: "error", error: { type, message: "m" } } }),
    texts: [[`event: error\ndata: {"type":"error"}\n\n`, "an error without an explanation"]],
    beforeContent: events().slice(0, 2)
  },
  reasons: [
    ["InvalidRequest", create, [errorResponse(400, "invalid_request_error", "of no use at all")]],
    ["TimedOut headers", Timeout.headers("1 second")(create), ["hang"]],
    ["TimedOut attempt", Timeout.attempt("1 second")(create), [Testing.stallAfter(1)(Testing.json(message()))]],
    ["TimedOut total", Timeout.total("1 second")(create), ["hang"]],
    ["StreamStalled", stream, [Testing.stallAfter(700)(Testing.sse(events()))]],
    ["StreamTruncated", stream, [Testing.sse(events().slice(0, 5))]],
    ["StreamFailed", stream, [Testing.cutAfter(700)(Testing.sse(events()))]],
    ["Unreachable", create, ["reset"]],
    ["Unreachable", create, ["refused"]],
    ["SubmissionUnknown", Batches.create(submission), ["reset"]],
    ["Undecodable", create, [Testing.text("<html>")]],
    ["PaginationStalled", Stream.runDrain(Models.list()), [Testing.json({ data: [], has_more: true })]],
    ["BodyTooLarge", Limits.responseBytes(10)(create), [Testing.json(message())]],
    ["UnsafeInput", Files.delete({ file_id: "" }), []],
    ["RequestTooLarge", Files.upload({ file: tooLarge }), []],
    ["Refused", Messages.parse(Schema.String)(baseRequest), [Testing.json({ ...message(), stop_reason: "refusal" })]],
    ["Incomplete", Messages.parse(Schema.String)(baseRequest), [
      Testing.json({ ...message(), stop_reason: "max_tokens" })
    ]]
  ],
  candidates: {
    find: Batches.candidates,
    endpoint: "POST /v1/messages/batches",
    request: "GET /v1/messages/batches",
    response: Testing.json({
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
  }
})

describe("Anthropic: an error event of a stream", () => {
  it.effect("its request id is that of the error", () =>
    Effect.gen(function*() {
      const error = { type: "error", error: { type: "overloaded_error", message: "Overloaded" }, request_id: "req_1" }
      const reason = yield* reasonOf(stream).pipe(Retry.none, Effect.provide(against([Testing.sse([error])])))
      assert.strictEqual(reason.requestId, "req_1")
    }))
})

describe("Anthropic: an unknown model", () => {
  const messageFor = (model: string) =>
    Messages.create({ ...baseRequest, model }).pipe(reasonOf, Effect.map(({ message }) => message))

  it.effect.each(
    [
      ["claude-hauku-4-5", `model: claude-hauku-4-5. Did you mean "claude-haiku-4-5"?`],
      ["Claude-Opus-4-5", `model: Claude-Opus-4-5. Did you mean "claude-opus-4-5"?`],
      ["gpt-4", "model: gpt-4"]
    ] as const
  )("%s: the error names the nearest one that is known", ([model, message]) =>
    Effect.gen(function*() {
      assert.strictEqual(yield* messageFor(model), message)
    }).pipe(Effect.provide(Platform.layer())))

  it.effect("a known model that the account does not have is not replaced", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* messageFor("claude-opus-4-5"), "model: claude-opus-4-5")
    }).pipe(Effect.provide(against([errorResponse(404, "not_found_error", "model: claude-opus-4-5")]))))
})

describe("Anthropic: errors by name", () => {
  it("there are 23 reasons", () => {
    const tags = Reason.Reason.members.map((member) => member.fields._tag.schema.literal)
    assert.strictEqual(new Set(tags).size, 23)
  })

  it.effect("an error can be caught by the name of its reason", () =>
    Effect.gen(function*() {
      const caught = yield* create.pipe(
        Effect.as("created"),
        Effect.catchReason("AnthropicError", "NotFound", ({ status }) => Effect.succeed(`none: ${status}`))
      )
      assert.strictEqual(caught, "none: 404")
    }).pipe(Effect.provide(against([errorResponse(404, "not_found_error")]))))

  it.effect("a loop that stopped has the transcript as it was, with what no schema knows", () =>
    Effect.gen(function*() {
      const messages: typeof baseRequest.messages = JSON.parse(`[
        { "role": "user", "content": "Hi", "future": 1 },
        { "role": "assistant", "content": [{ "type": "text" }] }
      ]`)
      const { reason, transcript } = yield* Effect.flip(
        Messages.runTools.result({ ...baseRequest, messages }, { toolkit: Toolkit.empty })
      )
      assert.deepInclude(reason, { _tag: "AnthropicError" })
      assert.deepStrictEqual(transcript, messages)
    }).pipe(Effect.provide(against([errorResponse(400, "invalid_request_error")]))))
})
