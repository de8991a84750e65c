import * as AiErrors from "@effect-genai/core/AiErrors"
import { ProviderError } from "@effect-genai/core/ProviderError"
import * as Reason from "@effect-genai/core/Reason"
import { assert, describe, it } from "@effect/vitest"
import * as AiError from "effect/ai/AiError"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"

const facts = { endpoint: "POST /v1/messages", attempts: 2, message: "no" }
const stream = { ...facts, afterContent: false }
const cut = { ...facts, afterContent: true }
const seconds = Duration.seconds

/** The class that each reason has as an error of `effect/ai`, and whether a retry may help. */
const rows: ReadonlyArray<readonly [Reason.Reason, AiError.AiErrorReason["_tag"], boolean]> = [
  [new Reason.InvalidRequest(facts), "InvalidRequestError", false],
  [new Reason.RequestTooLarge(facts), "InvalidRequestError", false],
  [new Reason.Unauthenticated(facts), "AuthenticationError", false],
  [new Reason.PermissionDenied(facts), "AuthenticationError", false],
  [new Reason.NotFound(facts), "InvalidRequestError", false],
  [new Reason.Conflict(facts), "InternalProviderError", true],
  [new Reason.Conflict({ ...facts, shouldRetry: false }), "InvalidRequestError", false],
  [new Reason.Gone(facts), "InvalidRequestError", false],
  [new Reason.BillingRefused(facts), "QuotaExhaustedError", false],
  [new Reason.RateLimited(facts), "RateLimitError", true],
  [new Reason.RateLimited({ ...facts, shouldRetry: false }), "UnknownError", false],
  [new Reason.Overloaded(facts), "InternalProviderError", true],
  [new Reason.ServerFailure({ ...facts, status: 500 }), "InternalProviderError", true],
  [new Reason.ServerFailure({ ...facts, status: 501 }), "UnknownError", false],
  [new Reason.TimedOut({ ...facts, clock: "attempt", limit: seconds(1) }), "NetworkError", true],
  [new Reason.TimedOut({ ...facts, clock: "total", limit: seconds(1) }), "UnknownError", false],
  [new Reason.Unreachable({ ...facts, maybeReceived: true }), "NetworkError", true],
  [new Reason.Unreachable({ ...facts, maybeReceived: true, shouldRetry: false }), "UnknownError", false],
  [
    new Reason.SubmissionUnknown({ ...facts, submittedAt: 0, items: 1, because: "Unreachable" }),
    "UnknownError",
    false
  ],
  [new Reason.Undecodable({ ...facts, path: "" }), "InvalidResponseError", false],
  [new Reason.StreamTruncated(stream), "NetworkError", true],
  [new Reason.StreamTruncated(cut), "UnknownError", false],
  [new Reason.StreamStalled({ ...stream, limit: seconds(1) }), "NetworkError", true],
  [new Reason.StreamStalled({ ...cut, limit: seconds(1) }), "UnknownError", false],
  [new Reason.StreamFailed({ ...stream, because: "Overloaded", transient: true }), "InternalProviderError", true],
  [new Reason.StreamFailed({ ...stream, because: "RateLimited", transient: true }), "RateLimitError", true],
  [new Reason.StreamFailed({ ...stream, because: "InvalidRequest", transient: false }), "InvalidRequestError", false],
  [new Reason.StreamFailed({ ...cut, because: "Overloaded", transient: true }), "UnknownError", false],
  [new Reason.PaginationStalled(facts), "InvalidResponseError", false],
  [new Reason.BodyTooLarge({ ...facts, limitBytes: 1 }), "InvalidResponseError", false],
  [new Reason.UnsafeInput(facts), "InvalidRequestError", false],
  [new Reason.Refused({ ...facts, partial: null }), "ContentPolicyError", false],
  [new Reason.Incomplete({ ...facts, partial: null }), "InvalidResponseError", false]
]

class AcmeError extends ProviderError.extend<AcmeError>("AcmeError")({ _tag: Schema.tag("AcmeError") }) {}

const convert = AiErrors.from("acme", "AcmeLanguageModel")("generateText")

const failed = (reason: Reason.Reason) => new AcmeError({ reason })

describe("an error of effect/ai", () => {
  it("has a row here for every reason", () => {
    const tags = new Set(rows.map(([{ _tag }]) => _tag))
    assert.sameMembers([...tags], Reason.Reason.members.map(({ fields }) => fields._tag.schema.literal))
  })

  it.each(rows.map(([reason, tag, isRetryable]) => [tag, isRetryable, reason] as const))(
    "is %s, retryable: %s, of its reason",
    (tag, isRetryable, reason) => {
      const error = convert(failed(reason))
      assert.strictEqual(error.reason._tag, tag)
      assert.strictEqual(error.isRetryable, isRetryable)
      assert.strictEqual(error.isRetryable, reason.isRetryable)
      assert.include(error.message, "AcmeLanguageModel.generateText")
    }
  )

  it.each(rows.map(([reason]) => [reason._tag, reason] as const))("has the error of %s as its cause", (_, reason) => {
    const error = failed(reason)
    assert.strictEqual(convert(error).reason.cause, error)
  })

  it.each(rows.map(([reason]) => [reason._tag, reason] as const))(
    "has the wait that the provider asks for with %s",
    (_, reason) => {
      const error = failed(Object.assign(reason, { retryAfter: seconds(7) }))
      assert.deepStrictEqual(convert(error).retryAfter, seconds(7))
    }
  )

  it.effect.each(rows.map(([reason]) => ({ reason })))(
    "can be encoded as JSON: $reason._tag",
    ({ reason }) =>
      Effect.gen(function*() {
        const codec = Schema.toCodecJson(AiError.AiError)
        const error = convert(failed(reason))
        const decoded = yield* Schema.encodeEffect(codec)(error).pipe(Effect.flatMap(Schema.decodeUnknownEffect(codec)))
        assert.strictEqual(decoded.reason._tag, error.reason._tag)
        assert.strictEqual(decoded.message, error.message)
      })
  )

  it("has the facts of the response as metadata", () => {
    const reason = new Reason.RateLimited({
      ...facts,
      status: 429,
      requestId: "req_1",
      type: "rate_limit_error",
      code: "slow_down",
      retryAfter: seconds(2)
    })
    const { reason: { cause: _, ...fields } } = convert(failed(reason))
    assert.deepNestedInclude(fields, {
      "metadata.acme": {
        reason: "RateLimited",
        endpoint: "POST /v1/messages",
        attempts: 2,
        status: 429,
        requestId: "req_1",
        type: "rate_limit_error",
        code: "slow_down",
        retryAfterMillis: 2000
      }
    })
  })

  it("names the method and the URL of a connection that failed", () => {
    const unreachable = { ...facts, maybeReceived: false }
    assert.deepInclude(convert(failed(new Reason.Unreachable(unreachable))).reason, {
      method: "POST",
      url: "/v1/messages"
    })
    const url = "https://api.acme.com/v1/messages"
    assert.deepInclude(convert(failed(new Reason.Unreachable({ ...unreachable, url }))).reason, { method: "POST", url })
  })

  it("does not print the text of the model", () => {
    const partial = { content: "SECRET-TEXT" }
    const error = convert(failed(new Reason.Refused({ ...facts, partial })))
    assert.notInclude(inspect(error, { depth: 9 }) + JSON.stringify(error), "SECRET-TEXT")
  })
})
