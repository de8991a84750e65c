/**
 * Why a call did not answer. The same reasons for every provider, so one handler
 * serves them all: `Effect.catchReason("…Error", "RateLimited", …)`.
 */
import * as Duration from "effect/Duration"
import * as Schema from "effect/Schema"
import { ResponseMeta } from "./ResponseMeta.ts"

/** What every reason tells. */
const details = {
  /** What went wrong, and what to do about it. */
  message: Schema.String,
  /** The route of the endpoint, as the provider spells it. */
  endpoint: Schema.String,
  /** Where the request went, without its query. */
  url: Schema.optionalKey(Schema.String),
  /** How often the request was sent; 0 when nothing was. */
  attempts: Schema.Finite,
  status: Schema.optionalKey(Schema.Finite),
  /** The provider's name for the request: quote it to their support. */
  requestId: Schema.optionalKey(Schema.String),
  /** The provider's kind of error: `invalid_request_error` … */
  type: Schema.optionalKey(Schema.String),
  /** The provider's finer code, where it has one. */
  code: Schema.optionalKey(Schema.String),
  /** Whether the provider says to try again, which outranks what the status stands for. */
  shouldRetry: Schema.optionalKey(Schema.Boolean),
  /** How long the provider asks to wait. */
  retryAfter: Schema.optionalKey(Schema.Duration),
  /** The body of the refusal as it came, cut at 64 KiB; never printed. */
  body: Schema.optionalKey(Schema.Redacted(Schema.String)),
  meta: Schema.optionalKey(ResponseMeta)
}

/** What of a message had come when its stream failed. */
const soFar = {
  /** The message so far, in the provider's shape. */
  partial: Schema.optionalKey(Schema.Json),
  /** The usage reported so far, in the provider's shape. */
  usage: Schema.optionalKey(Schema.Json)
}

/** A stream that failed. */
const interrupted = {
  ...details,
  ...soFar,
  /** Whether content had reached the caller: from then on nothing is retried. */
  afterContent: Schema.Boolean
}

const id = (tag: string) => `@effect-genai/core/Reason/${tag}`

/** The provider refused the request as it stands: 400, 422 and other 4xx. */
export class InvalidRequest
  extends Schema.TaggedError<InvalidRequest>(id("InvalidRequest"))("InvalidRequest", details)
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 413, or refused before sending because the limit is known. */
export class RequestTooLarge extends Schema.TaggedError<RequestTooLarge>(id("RequestTooLarge"))("RequestTooLarge", {
  ...details,
  limitBytes: Schema.optionalKey(Schema.Finite),
  actualBytes: Schema.optionalKey(Schema.Finite)
}) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 401: no key, or one the provider does not know. */
export class Unauthenticated
  extends Schema.TaggedError<Unauthenticated>(id("Unauthenticated"))("Unauthenticated", details)
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 403: a key that may not do this. */
export class PermissionDenied
  extends Schema.TaggedError<PermissionDenied>(id("PermissionDenied"))("PermissionDenied", details)
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 404: nothing by that id for this key. */
export class NotFound extends Schema.TaggedError<NotFound>(id("NotFound"))("NotFound", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 409: the resource is in another state than the request assumes. */
export class Conflict extends Schema.TaggedError<Conflict>(id("Conflict"))("Conflict", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? true
}

/** 410: retired for good. */
export class Gone extends Schema.TaggedError<Gone>(id("Gone"))("Gone", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** Credit, spend limit or contract: waiting does not help. */
export class BillingRefused
  extends Schema.TaggedError<BillingRefused>(id("BillingRefused"))("BillingRefused", details)
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** 429: too many requests or tokens; `meta.windows` says which. */
export class RateLimited extends Schema.TaggedError<RateLimited>(id("RateLimited"))("RateLimited", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? true
}

/** 529, or the same said inside a stream: the provider has no capacity now. */
export class Overloaded extends Schema.TaggedError<Overloaded>(id("Overloaded"))("Overloaded", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? true
}

/** 408 and 5xx, whatever the body is. */
export class ServerFailure extends Schema.TaggedError<ServerFailure>(id("ServerFailure"))("ServerFailure", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? true
}

/** A clock of ours ran out; `clock` says which (see `Timeout`). */
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

/** What must not be done twice was sent, and nobody knows whether it arrived; it is not sent again. */
export class SubmissionUnknown
  extends Schema.TaggedError<SubmissionUnknown>(id("SubmissionUnknown"))("SubmissionUnknown", {
    ...details,
    /** When it was sent, in milliseconds since 1970: what was created since then is a candidate. */
    submittedAt: Schema.Finite,
    /** How many items it held: what was created from it holds as many. */
    items: Schema.Finite,
    /** Why the outcome is unknown. */
    because: Schema.String
  })
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** A 2xx whose body is no JSON or breaks its schema. */
export class Undecodable extends Schema.TaggedError<Undecodable>(id("Undecodable"))("Undecodable", {
  ...details,
  /** Where in the value: `content[0].text`; empty for the whole. Says no values. */
  path: Schema.String,
  /** The line, for answers of one document a line. */
  line: Schema.optionalKey(Schema.Finite),
  ...soFar
}) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** A stream ended without its terminal event: what came is not the whole. */
export class StreamTruncated
  extends Schema.TaggedError<StreamTruncated>(id("StreamTruncated"))("StreamTruncated", interrupted)
{
  readonly isRetryable: boolean = !this.afterContent
}

/** A stream was silent for longer than `Timeout.idle` allows. */
export class StreamStalled extends Schema.TaggedError<StreamStalled>(id("StreamStalled"))("StreamStalled", {
  ...interrupted,
  limit: Schema.Duration
}) {
  readonly isRetryable: boolean = !this.afterContent
}

/** The provider reported an error inside a stream, or after content the connection was cut or `Timeout.total` was over. */
export class StreamFailed extends Schema.TaggedError<StreamFailed>(id("StreamFailed"))("StreamFailed", {
  ...interrupted,
  /** The tag of the reason this would have been outside a stream: `Overloaded` … */
  because: Schema.String,
  transient: Schema.Boolean
}) {
  readonly isRetryable: boolean = this.transient && !this.afterContent
}

/** A list repeats a cursor, or promises more without saying where. */
export class PaginationStalled
  extends Schema.TaggedError<PaginationStalled>(id("PaginationStalled"))("PaginationStalled", details)
{
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** An answer decoded to more than `Limits.responseBytes`. */
export class BodyTooLarge extends Schema.TaggedError<BodyTooLarge>(id("BodyTooLarge"))("BodyTooLarge", {
  ...details,
  limitBytes: Schema.Finite
}) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** An id, a header, a body or a URL that is not safe to use; nothing was sent there. */
export class UnsafeInput extends Schema.TaggedError<UnsafeInput>(id("UnsafeInput"))("UnsafeInput", details) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** The model declined to answer. */
export class Refused extends Schema.TaggedError<Refused>(id("Refused"))("Refused", {
  ...details,
  /** The answer as it came. */
  partial: Schema.Json
}) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
}

/** The answer stopped at a limit before it was whole. */
export class CutOff extends Schema.TaggedError<CutOff>(id("CutOff"))("CutOff", {
  ...details,
  /** The answer as it came. */
  partial: Schema.Json
}) {
  readonly isRetryable: boolean = this.shouldRetry ?? false
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
  CutOff
])
export type Reason = typeof Reason.Type

const Details = Schema.Struct(details)

/** What every reason tells, whatever its class. */
export type Details = typeof Details.Type

/** A reason in one line: what, where, how it is known to the provider, and in whose words. */
export const format = ({ _tag, attempts, endpoint, message, requestId, retryAfter, status }: Reason): string => {
  const facts = [
    ...(status === undefined ? [] : [`HTTP ${status}`]),
    ...(requestId === undefined ? [] : [requestId]),
    ...(attempts > 1 ? [`${attempts} attempts`] : []),
    ...(retryAfter === undefined ? [] : [`retry after ${Duration.format(retryAfter)}`])
  ]
  return `${_tag} at ${endpoint}${facts.length === 0 ? "" : ` (${facts.join(", ")})`}: ${message}`
}
