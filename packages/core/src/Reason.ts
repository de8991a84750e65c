/**
 * Why a call failed. All providers share these reasons:
 * `Effect.catchReason("…Error", "RateLimited", …)` handles one of them.
 */
import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import { unprinted } from "./internal/unprinted.ts"
import { ResponseMeta } from "./ResponseMeta.ts"

/** The fields of every reason. */
const details = {
  /** What happened, and what to do about it. */
  message: Schema.String,
  /** The route of the endpoint, as the provider spells it. */
  endpoint: Schema.String,
  /** The URL of the request, without its query. */
  url: Schema.optionalKey(Schema.String),
  /** How often the request was sent; 0 if nothing was sent. */
  attempts: Schema.Finite,
  /** The HTTP status. */
  status: Schema.optionalKey(Schema.Finite),
  /** The provider's id of the request, for their support. */
  requestId: Schema.optionalKey(Schema.String),
  /** The provider's error type: `invalid_request_error` … */
  type: Schema.optionalKey(Schema.String),
  /** The provider's error code, if it has one. */
  code: Schema.optionalKey(Schema.String),
  /** The provider's advice whether to retry; it takes precedence over the status. */
  shouldRetry: Schema.optionalKey(Schema.Boolean),
  /** How long the provider asks to wait. */
  retryAfter: Schema.optionalKey(Schema.Duration),
  /** The error body, truncated at 64 KiB; never printed. */
  body: Schema.optionalKey(Schema.Redacted(Schema.String)),
  meta: Schema.optionalKey(ResponseMeta)
}

/** The partial message when a stream failed. */
const soFar = {
  /** The message so far, in the provider's shape; never printed. */
  partial: Schema.optionalKey(Schema.Json),
  /** The usage reported so far, in the provider's shape. */
  usage: Schema.optionalKey(Schema.Json)
}

/** A stream that failed. */
const interrupted = {
  ...details,
  ...soFar,
  /** Whether the caller had received content; then the call is not retried. */
  afterContent: Schema.Boolean
}

const id = (tag: string) => `@effect-genai/core/Reason/${tag}`

/** The provider rejected the request: 400, 422 and other 4xx. */
export class InvalidRequest
  extends Schema.TaggedError<InvalidRequest>(id("InvalidRequest"))("InvalidRequest", details)
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 413, or the request exceeds a known limit and was not sent. */
export class RequestTooLarge extends Schema.TaggedError<RequestTooLarge>(id("RequestTooLarge"))("RequestTooLarge", {
  ...details,
  limitBytes: Schema.optionalKey(Schema.Finite),
  actualBytes: Schema.optionalKey(Schema.Finite)
}) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 401: the key is missing or unknown. */
export class Unauthenticated
  extends Schema.TaggedError<Unauthenticated>(id("Unauthenticated"))("Unauthenticated", details)
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 403: the key lacks the permission. */
export class PermissionDenied
  extends Schema.TaggedError<PermissionDenied>(id("PermissionDenied"))("PermissionDenied", details)
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 404: this key has no resource with this id. */
export class NotFound extends Schema.TaggedError<NotFound>(id("NotFound"))("NotFound", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 409: the state of the resource does not allow the request. */
export class Conflict extends Schema.TaggedError<Conflict>(id("Conflict"))("Conflict", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? true
}

/** 410: the resource or route no longer exists. */
export class Gone extends Schema.TaggedError<Gone>(id("Gone"))("Gone", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** Credit, spending limit or contract: waiting does not help. */
export class BillingRefused
  extends Schema.TaggedError<BillingRefused>(id("BillingRefused"))("BillingRefused", details)
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 429: too many requests or tokens; `meta.windows` shows which. */
export class RateLimited extends Schema.TaggedError<RateLimited>(id("RateLimited"))("RateLimited", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? true
}

/** 529, or the same error inside a stream: the provider has no capacity at the moment. */
export class Overloaded extends Schema.TaggedError<Overloaded>(id("Overloaded"))("Overloaded", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? true
}

/** 408 and 5xx, with any body. A 501 is not retried: the server does not have the function. */
export class ServerFailure extends Schema.TaggedError<ServerFailure>(id("ServerFailure"))("ServerFailure", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? this.status !== 501
}

/** A timeout expired; `clock` names it (see `Timeout`). */
export class TimedOut extends Schema.TaggedError<TimedOut>(id("TimedOut"))("TimedOut", {
  ...details,
  clock: Schema.Literals(["headers", "attempt", "total", "idle"]),
  limit: Schema.Duration
}) {
  readonly isRetryable: boolean = this.clock !== "total"
}

/** The connection failed or was cut. */
export class Unreachable extends Schema.TaggedError<Unreachable>(id("Unreachable"))("Unreachable", {
  ...details,
  /** Whether the provider may have received the request. */
  maybeReceived: Schema.Boolean
}) {
  readonly isRetryable: boolean = this.shouldRetry ?? true
}

/** A create that is not idempotent may have been accepted. It is not retried; the message says how to find out. */
export class SubmissionUnknown
  extends Schema.TaggedError<SubmissionUnknown>(id("SubmissionUnknown"))("SubmissionUnknown", {
    ...details,
    /** When it was sent, in milliseconds since 1970. */
    submittedAt: Schema.Finite,
    /** How many items it had. */
    items: Schema.Finite,
    /** The tag of the reason why the outcome is unknown: `Unreachable` … */
    because: Schema.String
  })
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** A 2xx response that is not JSON or does not match its schema. */
export class Undecodable extends Schema.TaggedError<Undecodable>(id("Undecodable"))("Undecodable", {
  ...details,
  /** The path in the value: `content[0].text`; empty for the whole value. */
  path: Schema.String,
  /** The line number, for responses with one document on each line. */
  line: Schema.optionalKey(Schema.Finite),
  ...soFar
}) {
  readonly isRetryable: boolean = unprinted(this, "partial").shouldRetry ?? false

  override toJSON() {
    return { ...this, message: this.message }
  }
}

/** A stream ended without its last event: the message is not complete. */
export class StreamTruncated
  extends Schema.TaggedError<StreamTruncated>(id("StreamTruncated"))("StreamTruncated", interrupted)
{
  readonly isRetryable: boolean = !unprinted(this, "partial").afterContent

  override toJSON() {
    return { ...this, message: this.message }
  }
}

/** A stream sent nothing for longer than `Timeout.idle`. */
export class StreamStalled extends Schema.TaggedError<StreamStalled>(id("StreamStalled"))("StreamStalled", {
  ...interrupted,
  limit: Schema.Duration
}) {
  readonly isRetryable: boolean = !unprinted(this, "partial").afterContent

  override toJSON() {
    return { ...this, message: this.message }
  }
}

/** The provider reported an error inside a stream; or the connection was cut, or `Timeout.total` expired, after content. */
export class StreamFailed extends Schema.TaggedError<StreamFailed>(id("StreamFailed"))("StreamFailed", {
  ...interrupted,
  /** The tag of the reason this would have been outside a stream: `Overloaded` … */
  because: Schema.String,
  /** Whether that reason is retryable. */
  transient: Schema.Boolean
}) {
  readonly isRetryable: boolean = unprinted(this, "partial").transient && !this.afterContent

  override toJSON() {
    return { ...this, message: this.message }
  }
}

/** A list repeats a cursor, or says there is more but has no cursor. */
export class PaginationStalled
  extends Schema.TaggedError<PaginationStalled>(id("PaginationStalled"))("PaginationStalled", details)
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** A response has more than `Limits.responseBytes`, decoded. */
export class BodyTooLarge extends Schema.TaggedError<BodyTooLarge>(id("BodyTooLarge"))("BodyTooLarge", {
  ...details,
  limitBytes: Schema.Finite
}) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** An id, header, body, file or URL that is not safe to use, or a redirect, which is not followed. */
export class UnsafeInput extends Schema.TaggedError<UnsafeInput>(id("UnsafeInput"))("UnsafeInput", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** The model refused to respond. */
export class Refused extends Schema.TaggedError<Refused>(id("Refused"))("Refused", {
  ...details,
  /** The response, in the provider's shape; never printed. */
  partial: Schema.Json
}) {
  readonly isRetryable: boolean = unprinted(this, "partial").shouldRetry ?? false

  override toJSON() {
    return { ...this, message: this.message }
  }
}

/** The model's turn ended before its text was a value of the schema: cut by a limit, paused, or for tool calls. */
export class Incomplete extends Schema.TaggedError<Incomplete>(id("Incomplete"))("Incomplete", {
  ...details,
  /** How the turn ended, as the provider spells it: `max_tokens` …; absent if the response does not say. */
  stopReason: Schema.optionalKey(Schema.String),
  /** The response with its tool calls, in the provider's shape; never printed. */
  partial: Schema.Json
}) {
  readonly isRetryable: boolean = unprinted(this, "partial").shouldRetry ?? false

  override toJSON() {
    return { ...this, message: this.message }
  }
}

export const Reason = Schema.Union([
  InvalidRequest,
  RequestTooLarge,
  Unauthenticated,
  PermissionDenied,
  NotFound,
  Conflict,
  Gone,
  BillingRefused,
  RateLimited,
  Overloaded,
  ServerFailure,
  TimedOut,
  Unreachable,
  SubmissionUnknown,
  Undecodable,
  StreamTruncated,
  StreamStalled,
  StreamFailed,
  PaginationStalled,
  BodyTooLarge,
  UnsafeInput,
  Refused,
  Incomplete
])
export type Reason = typeof Reason.Type

const Details = Schema.Struct(details)

/** The fields common to all reasons. */
export type Details = typeof Details.Type

/** Formats a reason in one line: its tag, route, status, request id, attempts and message. */
export const format = ({ _tag, attempts, endpoint, message, requestId, retryAfter, status }: Reason): string => {
  const facts = [
    ...(status === undefined ? [] : [`HTTP ${status}`]),
    ...(requestId === undefined ? [] : [requestId]),
    ...(attempts > 1 ? [`${attempts} attempts`] : []),
    ...(retryAfter === undefined ? [] : [`retry after ${Duration.format(retryAfter)}`])
  ]
  return `${_tag} at ${endpoint}${facts.length === 0 ? "" : ` (${facts.join(", ")})`}: ${message}`
}
