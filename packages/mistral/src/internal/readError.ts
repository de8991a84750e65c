/** Reads Mistral's errors in all their formats, from responses and from streams. */
import { type ErrorBody, type ErrorTag, textAt } from "@effect-genai/core/Provider"
import * as Predicate from "effect/Predicate"

const tags = new Map<string | undefined, ErrorTag>([
  ["invalid_request_error", "InvalidRequest"],
  ["authentication_error", "Unauthenticated"],
  ["rate_limit_error", "RateLimited"],
  ["rate_limited", "RateLimited"],
  ["service_tier_capacity_exceeded", "Overloaded"],
  ["server_error", "ServerFailure"]
])

/** Spend limits and unpaid plans are rejected with 429 too, but waiting does not help. */
const billing = /(?:^|[_\s-])(?:billing|payment|spend|spending|credits?|subscription)(?=$|[_\s-])/

const at = (value: unknown, name: string): unknown => Predicate.hasProperty(value, name) ? value[name] : undefined

/**
 * Extracts an error message: a string, the strings of a list, or the value of
 * `message`, `msg` or `detail`, prefixed with `loc`: `body.model: Field required`.
 */
const messageOf = (value: unknown, depth = 0): string | undefined => {
  if (typeof value === "string") return value === "" ? undefined : value
  if (depth > 4) return undefined
  const deeper = (inner: unknown) => messageOf(inner, depth + 1)
  if (Array.isArray(value)) {
    const texts = value.map(deeper).filter(Predicate.isNotUndefined)
    return texts.length === 0 ? undefined : texts.join("; ")
  }
  const what = deeper(at(value, "message")) ?? deeper(at(value, "msg")) ?? deeper(at(value, "detail"))
  const loc = at(value, "loc")
  const where = Array.isArray(loc) ? loc.filter((each) => typeof each === "string" || typeof each === "number") : []
  return what === undefined || where.length === 0 ? what : `${where.join(".")}: ${what}`
}

const codeOf = (error: unknown): string | undefined => {
  const code = at(error, "code") ?? at(at(error, "detail"), "errorCode")
  return typeof code === "number" ? String(code) : textAt(code)
}

/**
 * Reads `{ object: "error", message, type, code }`, where `message` may contain
 * FastAPI's details; `{ detail }` as a list, a string or an object; the same under
 * `error`, as gateways send it; or the fields it finds.
 */
export const readError = (body: unknown): ErrorBody => {
  const error = at(body, "error") ?? body
  const type = textAt(error, "type")
  const code = codeOf(error)
  return {
    type,
    code,
    message: messageOf(error) ?? messageOf(body),
    tag: [type, code].some((word) => word !== undefined && billing.test(word)) ? "BillingRefused" : tags.get(type)
  }
}

/** Whether an event is an error: `{ object: "error", … }`, `{ type: "error", … }`, or `{ error: … }`. */
export const isError = (event: unknown): boolean =>
  at(event, "object") === "error" || at(event, "type") === "error" || at(event, "error") != null
