/** Mistral, as core's transport sees it. */
import { type Headers, type Provider, type Refusal, type RefusalTag, textAt } from "@effect-genai/core/Provider"
import type { Window } from "@effect-genai/core/ResponseMeta"
import * as Transport from "@effect-genai/core/Transport"
import * as Effect from "effect/Effect"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import { MistralConfig, type Settings } from "../MistralConfig.ts"
import { MistralError } from "../MistralError.ts"

const tags = new Map<string | undefined, RefusalTag>([
  ["invalid_request_error", "InvalidRequest"],
  ["authentication_error", "Unauthenticated"],
  ["rate_limit_error", "RateLimited"],
  ["server_error", "ServerFailure"]
])

/** Spend limits and unpaid plans are also refused with 429: no waiting helps there. */
const billing = /billing|payment|spend|credit|subscription/

/** `[{ loc: ["body", "model"], msg: "Field required" }]` in words: `body.model: Field required`. */
const complaints = (detail: unknown): string | undefined => {
  if (!Array.isArray(detail)) return textAt(detail) ?? textAt(detail, "message")
  const lines = detail.flatMap((one: unknown) => {
    const where = Predicate.hasProperty(one, "loc") && Array.isArray(one.loc) ? one.loc.join(".") : undefined
    const what = textAt(one, "msg") ?? textAt(one)
    return what === undefined ? [] : [where === undefined ? what : `${where}: ${what}`]
  })
  return lines.length === 0 ? undefined : lines.join("; ")
}

/**
 * `{ object: "error", message, type, code }`, where `message` may hold FastAPI's
 * details; `{ detail }` as a list, a text or an object; or what can be found of it.
 */
const refusal = (body: unknown): Refusal => {
  const error = Predicate.hasProperty(body, "error") ? body.error : body
  const message = Predicate.hasProperty(error, "message") ? error.message : undefined
  const detail = [message, error].find((value) => Predicate.hasProperty(value, "detail"))
  const type = textAt(error, "type")
  const code = textAt(error, "code") ?? numberAt(error, "code") ?? textAt(error, "detail", "errorCode")
  return {
    type,
    code,
    message: textAt(message) ?? (Predicate.hasProperty(detail, "detail") ? complaints(detail.detail) : undefined),
    tag: billing.test(`${code} ${type}`) ? "BillingRefused" : tags.get(type)
  }
}

const numberAt = (value: unknown, name: string) =>
  Predicate.hasProperty(value, name) && typeof value[name] === "number" ? String(value[name]) : undefined

const windowHeader = /^x-ratelimit-(limit|remaining|reset)(?:-(.+))?$/

/** `x-ratelimit-{limit|remaining|reset}-{name}`; resets are in seconds from now, which only a clock could tell. */
const windows = (headers: Headers): ReadonlyArray<Window> => {
  const found = new Map<string, { name: string; limit?: number; remaining?: number }>()
  for (const [header, value] of Object.entries(headers)) {
    const [whole, what, name = "requests"] = windowHeader.exec(header) ?? []
    const number = Number(value)
    if (whole === undefined || what === "reset" || !Number.isFinite(number)) continue
    const window = found.get(name) ?? { name }
    if (what === "limit") window.limit = number
    else window.remaining = number
    found.set(name, window)
  }
  return [...found.values()]
}

const provider: Provider<MistralConfig, Settings, MistralError> = {
  name: "mistral_ai",
  config: MistralConfig,
  baseUrl: (config) => config.baseUrl,
  reach: Effect.fnUntraced(function*(request, { apiKey, headers }) {
    return HttpClientRequest.setHeaders(request, {
      authorization: `Bearer ${Redacted.value(yield* apiKey)}`,
      "user-agent": "effect-genai",
      ...headers
    })
  }),
  refusal,
  beside: (headers) => ({
    windows: windows(headers),
    requestId: headers["mistral-correlation-id"] ?? headers["x-request-id"] ?? headers["x-kong-request-id"]
  }),
  error: (reason) => new MistralError({ reason }),
  reason: (error) => error.reason
}

export const { bytes, call, events, job, lines, list } = Transport.make(provider)
