/** Builds the reasons of failures between a request and its response. */
import * as Duration from "effect/Duration"
import type { HttpClientError } from "effect/http/HttpClientError"
import * as Predicate from "effect/Predicate"
import * as Record from "effect/Record"
import type * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import type { TooLarge } from "../Framing.ts"
import type { ErrorBody, ErrorTag } from "../Provider.ts"
import * as Reason from "../Reason.ts"
import type { Policy } from "../Timeout.ts"

/** The facts known of a call when it fails. */
export type Facts = Omit<Reason.Details, "message">

const classes = {
  InvalidRequest: Reason.InvalidRequest,
  RequestTooLarge: Reason.RequestTooLarge,
  Unauthenticated: Reason.Unauthenticated,
  PermissionDenied: Reason.PermissionDenied,
  NotFound: Reason.NotFound,
  Conflict: Reason.Conflict,
  Gone: Reason.Gone,
  BillingRefused: Reason.BillingRefused,
  RateLimited: Reason.RateLimited,
  Overloaded: Reason.Overloaded,
  ServerFailure: Reason.ServerFailure
}

const byStatus: { readonly [status: number]: ErrorTag } = {
  401: "Unauthenticated",
  402: "BillingRefused",
  403: "PermissionDenied",
  404: "NotFound",
  408: "ServerFailure",
  409: "Conflict",
  410: "Gone",
  413: "RequestTooLarge",
  429: "RateLimited",
  529: "Overloaded"
}

const transient: ReadonlySet<ErrorTag> = new Set<ErrorTag>([
  "Conflict",
  "RateLimited",
  "Overloaded",
  "ServerFailure"
])

/** The reason of a status that is an error. */
export const tagOfStatus = (status: number): ErrorTag =>
  byStatus[status] ?? (status >= 500 ? "ServerFailure" : "InvalidRequest")

/** By status first, which every gateway gets right; then by the body, where it is more precise. */
export const tagOf = (status: number | undefined, reported: ErrorTag | undefined): ErrorTag => {
  if (status === undefined) return reported ?? "ServerFailure"
  if (reported === "BillingRefused") return reported
  const known = tagOfStatus(status)
  if (reported === undefined || status in byStatus) return known
  if (status >= 500) return reported === "Overloaded" ? reported : known
  return transient.has(reported) ? known : reported
}

/** The reason an error response stands for. */
export const fromErrorBody = (facts: Facts, error: ErrorBody, clean: (text: string) => string): Reason.Reason => {
  const what = facts.status === undefined ? "an error" : `HTTP ${facts.status}`
  const { code, message = `${what} without an explanation`, type } = error
  const requestId = facts.requestId ?? error.requestId
  return new classes[tagOf(facts.status, error.tag)]({
    ...facts,
    ...Record.map(Record.filter({ code, requestId, type }, Predicate.isString), clean),
    message: clean(message)
  })
}

export const timedOut = (facts: Facts, clock: keyof Policy, limit: Duration.Duration) =>
  new Reason.TimedOut({
    ...facts,
    clock,
    limit,
    message: `${sentences[clock]} within ${Duration.format(limit)}; Timeout.${clock} sets the limit`
  })

/** The time to watch a job was up before the job ended. */
export const unfinished = (facts: Facts, limit: Duration.Duration) =>
  new Reason.TimedOut({
    ...facts,
    clock: "total",
    limit,
    message: `the job had not ended after ${
      Duration.format(limit)
    } and continues at the provider; Job.within and Job.polling set the limit`
  })

const sentences: { readonly [Clock in keyof Policy]: string } = {
  headers: "no response headers arrived",
  attempt: "the response was not complete",
  idle: "no further data arrived",
  total: "the call did not end"
}

/** The first value that `read` finds in an error or in one of its causes, wherever the platform puts them. */
const findInCauses = <A>(error: unknown, read: (error: object) => A | undefined, depth = 0): A | undefined => {
  if (!Predicate.isObject(error) || depth > 5) return undefined
  const value = read(error)
  if (value !== undefined) return value
  const inner = [
    ...(Predicate.hasProperty(error, "cause") ? [error.cause] : []),
    ...(Predicate.hasProperty(error, "errors") && Array.isArray(error.errors) ? error.errors : [])
  ]
  return inner.map((each) => findInCauses(each, read, depth + 1)).find((each) => each !== undefined)
}

/** The error code of a failed connection. */
const codeOf = (error: unknown) =>
  findInCauses(
    error,
    (each) => Predicate.hasProperty(each, "code") && typeof each.code === "string" ? each.code : undefined
  )

/** Whether the client marked the error with `unsent: true`: nothing was written. */
const isUnsent = (error: unknown) =>
  findInCauses(error, (each) => Predicate.hasProperty(each, "unsent") && each.unsent === true ? true : undefined) ===
    true

const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|UND_ERR_INVALID_ARG|CERT_\w+|\w+_CERT\w*|ERR_TLS_\w+|ERR_SSL_\w+|ERR_INVALID_\w+)$/

/** Quotes only the code of a platform error: its message may repeat headers. */
export const unreachable = (facts: Facts, error: HttpClientError): Reason.Reason => {
  const { reason } = error
  if (reason._tag === "InvalidUrlError") {
    return new Reason.UnsafeInput({ ...facts, message: "the base URL is not a valid URL" })
  }
  if (reason._tag === "EncodeError") {
    return new Reason.UnsafeInput({ ...facts, message: reason.description ?? "the body cannot be sent" })
  }
  if (reason._tag === "DecodeError" && reason.description !== undefined && reason.cause === undefined) {
    return new Reason.Undecodable({ ...facts, path: "", message: reason.description })
  }
  const code = codeOf(error)
  const maybeReceived = !isUnsent(error) && (code === undefined || !neverSent.test(code))
  const happened = "response" in reason
    ? "the connection was cut in the middle of the response"
    : "the connection failed"
  return new Reason.Unreachable({
    ...facts,
    maybeReceived,
    message: `${happened}${code === undefined ? "" : ` (${code})`}; the request ${
      maybeReceived ? "may have been" : "was not"
    } received`
  })
}

/** Adds a sentence to the message of a reason. */
export const advised = (
  reason: Reason.Gone | Reason.InvalidRequest | Reason.NotFound,
  sentence: string
): Reason.Reason =>
  new classes[reason._tag]({ ...factsOf(reason), message: `${reason.message.replace(/\.$/, "")}. ${sentence}` })

/** Adds the replacement to a route that is gone. */
export const retired = (reason: Reason.Reason, replacement: string | undefined): Reason.Reason =>
  reason._tag === "Gone" && replacement !== undefined ? advised(reason, replacement) : reason

/** The reason of a create that is not idempotent: `SubmissionUnknown` where it may have been received. */
export const submissionUnknown = (
  reason: Reason.Reason,
  items: number,
  submittedAt: number,
  reconcile: string | undefined
): Reason.Reason => {
  const unclear = reason._tag === "Undecodable" || reason._tag === "BodyTooLarge" || reason._tag === "TimedOut" ||
    reason._tag === "StreamTruncated" || reason._tag === "StreamStalled" ||
    (reason._tag === "Unreachable" && reason.maybeReceived) ||
    (reason._tag === "ServerFailure" && reason.status !== 501 && reason.shouldRetry !== true)
  if (!unclear) return reason
  const { message, _tag: because } = reason
  return new Reason.SubmissionUnknown({
    ...factsOf(reason),
    items,
    submittedAt,
    because,
    message: `${message}. It may have been accepted, so it is not retried: ${
      reconcile === undefined ? "check what was created since" : `find what it created with \`${reconcile}\``
    }`
  })
}

/** How far a stream was when it failed. */
export interface StreamProgress {
  readonly afterContent: boolean
  readonly partial?: Schema.Json
  readonly usage?: Schema.Json
}

/** The reason of a stream that failed: unchanged before content, with the partial message after it. */
export const interrupted = (reason: Reason.Reason, progress: StreamProgress): Reason.Reason => {
  const facts = { ...factsOf(reason), ...progress, message: reason.message }
  if (reason._tag === "TimedOut" && reason.clock === "idle") {
    return new Reason.StreamStalled({ ...facts, limit: reason.limit })
  }
  if (!progress.afterContent || reason._tag === "StreamTruncated" || reason._tag === "Undecodable") return reason
  return new Reason.StreamFailed({ ...facts, because: reason._tag, transient: reason.isRetryable })
}

export const truncated = (facts: Facts, progress: StreamProgress) =>
  new Reason.StreamTruncated({
    ...facts,
    ...progress,
    message: "the stream ended without its last event: the message is not complete"
  })

export const frameTooLarge = (facts: Facts, { limit, message }: TooLarge): Reason.Reason =>
  new Reason.BodyTooLarge({ ...facts, limitBytes: limit, message })

/** The fields common to all reasons. */
const factsOf = (reason: Reason.Reason): Facts =>
  Struct.pick(reason, [
    "attempts",
    "body",
    "code",
    "endpoint",
    "meta",
    "requestId",
    "retryAfter",
    "shouldRetry",
    "status",
    "type",
    "url"
  ])
