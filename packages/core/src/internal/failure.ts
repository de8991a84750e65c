/** Everything that can go wrong between a request and its answer, as reasons. */
import * as Duration from "effect/Duration"
import type { HttpClientError } from "effect/http/HttpClientError"
import * as Predicate from "effect/Predicate"
import * as Record from "effect/Record"
import type * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import type { TooLarge } from "../Framing.ts"
import type { Refusal, RefusalTag } from "../Provider.ts"
import * as Reason from "../Reason.ts"
import type { Limits } from "../Timeout.ts"

/** What is known of the call when something goes wrong. */
export type Facts = Omit<Reason.About, "message">

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

const byStatus: { readonly [status: number]: RefusalTag } = {
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

const transient: ReadonlySet<RefusalTag> = new Set<RefusalTag>([
  "Conflict",
  "RateLimited",
  "Overloaded",
  "ServerFailure"
])

/** The status first, for every gateway on the way says it right; then the body, where it is finer. */
export const tagOf = (status: number | undefined, said: RefusalTag | undefined): RefusalTag => {
  if (status === undefined) return said ?? "ServerFailure"
  if (said === "BillingRefused") return said
  const known = byStatus[status]
  if (known !== undefined) return known
  if (status >= 500) return said === "Overloaded" ? said : "ServerFailure"
  return said === undefined || transient.has(said) ? "InvalidRequest" : said
}

/** The reason a refusal stands for. */
export const refused = (facts: Facts, refusal: Refusal, clean: (text: string) => string): Reason.Reason => {
  const what = facts.status === undefined ? "an error" : `HTTP ${facts.status}`
  const { code, message = `${what} without an explanation`, type } = refusal
  const requestId = facts.requestId ?? refusal.requestId
  return new classes[tagOf(facts.status, refusal.tag)]({
    ...facts,
    ...Record.map(Record.filter({ code, requestId, type }, Predicate.isString), clean),
    message: clean(message)
  })
}

export const timedOut = (facts: Facts, clock: keyof Limits, limit: Duration.Duration) =>
  new Reason.TimedOut({
    ...facts,
    clock,
    limit,
    message: `${sentences[clock]} within ${Duration.format(limit)}; Timeout.${clock} sets the limit`
  })

/** The watching of a job has ended before the job. */
export const unfinished = (facts: Facts, limit: Duration.Duration) =>
  new Reason.TimedOut({
    ...facts,
    clock: "total",
    limit,
    message: `the work had not ended after ${
      Duration.format(limit)
    }, and goes on; Job.within and Job.polling set the limit`
  })

const sentences: { readonly [Clock in keyof Limits]: string } = {
  headers: "no byte of an answer came",
  attempt: "the answer was not complete",
  idle: "nothing more came",
  total: "the call did not end"
}

/** What an error says or one that it was caused by, wherever the platform has put it. */
const told = <A>(error: unknown, read: (error: object) => A | undefined, depth = 0): A | undefined => {
  if (!Predicate.isObject(error) || depth > 5) return undefined
  const said = read(error)
  if (said !== undefined) return said
  const inner = [
    ...(Predicate.hasProperty(error, "cause") ? [error.cause] : []),
    ...(Predicate.hasProperty(error, "errors") && Array.isArray(error.errors) ? error.errors : [])
  ]
  return inner.map((each) => told(each, read, depth + 1)).find((each) => each !== undefined)
}

/** The error code of a failed connection. */
const codeOf = (error: unknown) =>
  told(error, (each) => Predicate.hasProperty(each, "code") && typeof each.code === "string" ? each.code : undefined)

/** Whether the client knows that nothing was written, and says so by `unsent: true`. */
const isUnsent = (error: unknown) =>
  told(error, (each) => Predicate.hasProperty(each, "unsent") && each.unsent === true ? true : undefined) === true

const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|UND_ERR_INVALID_ARG|CERT_\w+|\w+_CERT\w*|ERR_TLS_\w+|ERR_SSL_\w+|ERR_INVALID_\w+)$/

/** Only a code is told of the platform's own words: they may repeat headers. */
export const unreachable = (facts: Facts, error: HttpClientError): Reason.Reason => {
  const { reason } = error
  if (reason._tag === "InvalidUrlError") {
    return new Reason.UnsafeInput({ ...facts, message: "the address is no valid URL: check the base URL" })
  }
  if (reason._tag === "EncodeError") {
    return new Reason.UnsafeInput({ ...facts, message: reason.description ?? "the body cannot be sent" })
  }
  const code = codeOf(error)
  const maybeReceived = !isUnsent(error) && (code === undefined || !neverSent.test(code))
  const happened = "response" in reason ? "the connection was cut in the middle of the answer" : "the connection failed"
  return new Reason.Unreachable({
    ...facts,
    maybeReceived,
    message: `${happened}${code === undefined ? "" : ` (${code})`}; the request ${
      maybeReceived ? "may have been" : "was not"
    } received`
  })
}

/** A route that is gone, with what replaces it. */
export const retired = (reason: Reason.Reason, replacement: string | undefined): Reason.Reason =>
  reason._tag === "Gone" && replacement !== undefined
    ? new Reason.Gone({ ...factsOf(reason), message: `${reason.message}. ${replacement}` })
    : reason

/** What becomes of something that must not be done twice when nobody knows whether it was done. */
export const submission = (reason: Reason.Reason, items: number, submittedAt: number): Reason.Reason => {
  const unclear = reason._tag === "Undecodable" || reason._tag === "BodyTooLarge" || reason._tag === "TimedOut" ||
    reason._tag === "StreamTruncated" || reason._tag === "StreamStalled" ||
    (reason._tag === "Unreachable" && reason.maybeReceived) ||
    (reason._tag === "ServerFailure" && reason.status !== 503 && reason.shouldRetry !== true)
  if (!unclear) return reason
  const { message, _tag: because } = reason
  return new Reason.SubmissionUnknown({
    ...factsOf(reason),
    items,
    submittedAt,
    because,
    message: `${message}. It may have been accepted and is not sent again: look for what was created since`
  })
}

/** What a stream had given when it failed. */
export interface Given {
  readonly afterContent: boolean
  readonly partial?: Schema.Json
  readonly usage?: Schema.Json
}

/** A failure in the middle of a stream: before content as it is, after content with what had come. */
export const midway = (reason: Reason.Reason, given: Given): Reason.Reason => {
  const facts = { ...factsOf(reason), ...given, message: reason.message }
  if (reason._tag === "TimedOut" && reason.clock === "idle") {
    return new Reason.StreamStalled({ ...facts, limit: reason.limit })
  }
  if (!given.afterContent || reason._tag === "StreamTruncated" || reason._tag === "Undecodable") return reason
  return new Reason.StreamFailed({ ...facts, because: reason._tag, transient: reason.isRetryable })
}

export const truncated = (facts: Facts, given: Given) =>
  new Reason.StreamTruncated({
    ...facts,
    ...given,
    message: "the stream ended without its last event: what came is not the whole answer"
  })

/** A frame of a stream outgrew its limit. */
export const frameTooLarge = (facts: Facts, { limit, message }: TooLarge): Reason.Reason =>
  new Reason.BodyTooLarge({ ...facts, limitBytes: limit, message })

/** The facts every reason tells, without those of its class. */
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
