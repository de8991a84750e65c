/** Mistral's adapter for core's transport. */
import * as Account from "@effect-genai/core/Account"
import * as ErrorBody from "@effect-genai/core/ErrorBody"
import { type Headers, numberAt, type Provider, textAt } from "@effect-genai/core/Provider"
import type { Window } from "@effect-genai/core/ResponseMeta"
import * as Transport from "@effect-genai/core/Transport"
import * as Effect from "effect/Effect"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import { MistralConfig, type Settings } from "../MistralConfig.ts"
import { MistralError } from "../MistralError.ts"

/** Reads `{ object: "error", message, type, code }`, where `message` may contain FastAPI's details, and what gateways send. */
export const readError = ErrorBody.reader({
  tags: { "1300": "RateLimited", "3505": "Overloaded", service_tier_capacity_exceeded: "Overloaded" },
  billing: /(?:^|[_\s-])(?:billing|payment|spend|spending|credits?|subscription)(?=$|[_\s-])/
})

const windowHeader = /^x-ratelimit-(limit|remaining|reset)(?:-(.+))?$/

/** Reads `x-ratelimit-{limit|remaining|reset}-{name}`; resets are in seconds from now. */
const windows = (headers: Headers, now: number): ReadonlyArray<Window> => {
  const found = new Map<string, { name: string; limit?: number; remaining?: number; resetsAt?: number }>()
  for (const [header, value] of Object.entries(headers)) {
    const [whole, what, name = "requests"] = windowHeader.exec(header) ?? []
    const given = value === "" ? NaN : Number(value)
    const number = what === "reset" ? now + given * 1000 : given
    if (whole === undefined || !Number.isFinite(number)) continue
    const window = found.get(name) ?? { name }
    if (what === "reset") window.resetsAt = number
    else if (what === "limit") window.limit = number
    else window.remaining = number
    found.set(name, window)
  }
  return [...found.values()]
}

const finishReasons = (response: unknown) =>
  Predicate.hasProperty(response, "choices") && Array.isArray(response.choices)
    ? response.choices.flatMap((choice: unknown) => textAt(choice, "finish_reason") || [])
    : undefined

const provider: Provider<MistralConfig, Settings, MistralError> = {
  name: "mistral_ai",
  config: MistralConfig,
  baseUrl: (config) => config.baseUrl,
  domain: "mistral.ai",
  authenticate: Effect.fnUntraced(function*(request, { apiKey, headers }) {
    return HttpClientRequest.setHeaders(request, {
      authorization: `Bearer ${Redacted.value(yield* apiKey)}`,
      "user-agent": "effect-genai",
      ...Redacted.value(headers)
    })
  }),
  readError,
  readMeta: (headers, now) => ({
    windows: windows(headers, now),
    requestId: headers["mistral-correlation-id"] ?? headers["x-request-id"] ?? headers["x-kong-request-id"]
  }),
  rateLimits: {
    "req-second": { counts: "requests", period: 1000 },
    "req-minute": { counts: "requests", period: 60_000 },
    "tokens-minute": { counts: "tokens", period: 60_000 }
  },
  readUsage: (response) => ({
    input: numberAt(response, "usage", "prompt_tokens"),
    output: numberAt(response, "usage", "completion_tokens")
  }),
  readTelemetry: (response) => ({
    id: textAt(response, "id") ?? textAt(response, "conversation_id"),
    model: textAt(response, "model"),
    finishReasons: finishReasons(response),
    input: numberAt(response, "usage", "prompt_tokens"),
    output: numberAt(response, "usage", "completion_tokens"),
    cacheRead: numberAt(response, "usage", "prompt_tokens_details", "cached_tokens") ??
      numberAt(response, "usage", "prompt_token_details", "cached_tokens") ??
      numberAt(response, "usage", "num_cached_tokens"),
    cacheWrite: undefined
  }),
  error: (reason) => new MistralError({ reason }),
  reason: (error) => error.reason
}

/** Declares an endpoint that returns one JSON document. */
export const call = /* @__PURE__ */ Transport.call(provider)

/** Declares an endpoint that is paginated: a stream of every item, `pages` or one `page`. */
export const list = /* @__PURE__ */ Transport.list(provider)

/** Declares an endpoint that returns server-sent events. */
export const events = /* @__PURE__ */ Transport.events(provider)

/** Declares an endpoint that returns one JSON document a line. A line that cannot be read is an `Undecodable` element. */
export const lines = /* @__PURE__ */ Transport.lines(provider)

/** Declares an endpoint that returns the bytes of a file. */
export const bytes = /* @__PURE__ */ Transport.bytes(provider)

/** Declares a job: work that continues at the provider. */
export const job = /* @__PURE__ */ Transport.job(provider)

/** Derives a value from a response; fails with `Undecodable` when the response lacks a field it needs. */
export const derive = /* @__PURE__ */ Transport.derive(provider)

/** Derives values from each element of a stream, up to the first that cannot be used. */
export const deriveStream = /* @__PURE__ */ Transport.deriveStream(provider)

/** The fingerprint of the configured account; fails like a call of the endpoint. */
export const account = /* @__PURE__ */ Account.make(provider, ({ apiKey }) => apiKey)
