/**
 * Reads error bodies: those of providers, and those that gateways write in their place.
 *
 * `reader` makes a provider's `readError` from its own error types and codes.
 */
import * as Predicate from "effect/Predicate"
import { tagOfStatus } from "./internal/reasons.ts"
import { type ErrorBody, type ErrorTag, textAt, valueAt } from "./Provider.ts"

/** What a provider's error types and codes mean. */
export interface Vocabulary {
  /** Types and codes of its own, in lower case → reason. */
  readonly tags?: { readonly [word: string]: ErrorTag }
  /** Types and codes of spend limits and unpaid plans: they are rejected with 429 too, but waiting does not help. */
  readonly billing: RegExp
}

/** The types and codes that providers and gateways share. */
const common: { readonly [word: string]: ErrorTag } = {
  invalid_request: "InvalidRequest",
  invalid_request_error: "InvalidRequest",
  context_length_exceeded: "InvalidRequest",
  request_too_large: "RequestTooLarge",
  authentication_error: "Unauthenticated",
  invalid_api_key: "Unauthenticated",
  unauthorized: "Unauthenticated",
  permission_error: "PermissionDenied",
  permission_denied: "PermissionDenied",
  forbidden: "PermissionDenied",
  not_found: "NotFound",
  not_found_error: "NotFound",
  model_not_found: "NotFound",
  conflict_error: "Conflict",
  billing_error: "BillingRefused",
  insufficient_quota: "BillingRefused",
  rate_limit_error: "RateLimited",
  rate_limit_exceeded: "RateLimited",
  rate_limited: "RateLimited",
  resource_exhausted: "RateLimited",
  too_many_requests: "RateLimited",
  overloaded: "Overloaded",
  overloaded_error: "Overloaded",
  engine_overloaded: "Overloaded",
  service_unavailable: "Overloaded",
  unavailable: "Overloaded",
  api_error: "ServerFailure",
  bad_gateway: "ServerFailure",
  deadline_exceeded: "ServerFailure",
  gateway_timeout: "ServerFailure",
  internal: "ServerFailure",
  internal_error: "ServerFailure",
  internal_server_error: "ServerFailure",
  server_error: "ServerFailure",
  timeout_error: "ServerFailure"
}

/**
 * Extracts an error message: a string, the strings of a list, or the value of
 * `message`, `msg`, `detail`, `error` or `errors`, prefixed with `loc`: `body.model: Field required`.
 */
const messageOf = (value: unknown, depth = 0): string | undefined => {
  if (typeof value === "string") return value === "" ? undefined : value
  if (depth > 4) return undefined
  const deeper = (inner: unknown) => messageOf(inner, depth + 1)
  if (Array.isArray(value)) {
    const texts = value.map(deeper).filter(Predicate.isNotUndefined)
    return texts.length === 0 ? undefined : texts.join("; ")
  }
  const what = deeper(valueAt(value, "message")) ?? deeper(valueAt(value, "msg")) ?? deeper(valueAt(value, "detail")) ??
    deeper(valueAt(value, "error")) ?? deeper(valueAt(value, "errors"))
  const loc = valueAt(value, "loc")
  const where = Array.isArray(loc) ? loc.filter((each) => typeof each === "string" || typeof each === "number") : []
  return what === undefined || where.length === 0 ? what : `${where.join(".")}: ${what}`
}

const firstOf = (value: unknown): unknown => Array.isArray(value) ? value[0] : value

const wordOf = (value: unknown): string | undefined => typeof value === "number" ? String(value) : textAt(value)

const codeOf = (error: unknown): string | undefined =>
  wordOf(valueAt(error, "code")) ?? wordOf(valueAt(error, "details", "error_code")) ??
    wordOf(valueAt(error, "detail", "errorCode"))

/** The HTTP status that an error body repeats, or a gateway received: `{ code: 429 }`, `{ status: "503" }`. */
const statusOf = (error: unknown): number | undefined =>
  ["code", "status", "statusCode", "raw_status_code"].map((name) => Number(wordOf(valueAt(error, name)))).find((
    status
  ) => Number.isInteger(status) && status >= 400 && status < 600)

/**
 * Reads `{ error: { type, message, code } }`, `{ error: "…" }`, `{ object: "error", message, type, code }`, `{ detail }`
 * as a text, a list or an object, a list of these, or the fields it finds. The type "error" of a document is not that of its error.
 */
export const reader = ({ billing, tags }: Vocabulary) => {
  const known = new Map(Object.entries({ ...common, ...tags }))
  const tagOf = (word: string | undefined) => word === undefined ? undefined : known.get(word.toLowerCase())
  return (body: unknown): ErrorBody => {
    const document = firstOf(body)
    const error = valueAt(document, "error") ?? firstOf(valueAt(document, "errors")) ?? document
    const kind = textAt(error, "type") ?? textAt(error, "status")
    const type = error === document && kind === "error" ? undefined : kind
    const code = codeOf(error)
    const status = statusOf(error)
    const isBilling = [type, code].some((word) => word !== undefined && billing.test(word))
    return {
      type,
      code,
      message: messageOf(valueAt(document, "error")) ?? messageOf(body),
      requestId: textAt(document, "request_id"),
      tag: isBilling
        ? "BillingRefused"
        : tagOf(code) ?? tagOf(type) ?? (status === undefined ? undefined : tagOfStatus(status))
    }
  }
}
