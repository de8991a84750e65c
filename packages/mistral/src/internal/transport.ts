/** Mistral, as core's transport sees it. */
import { type Headers, numberAt, type Provider, textAt } from "@effect-genai/core/Provider"
import type { Window } from "@effect-genai/core/ResponseMeta"
import * as Transport from "@effect-genai/core/Transport"
import * as Effect from "effect/Effect"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import { MistralConfig, type Settings } from "../MistralConfig.ts"
import { MistralError } from "../MistralError.ts"
import { refusal } from "./refusal.ts"

const windowHeader = /^x-ratelimit-(limit|remaining|reset)(?:-(.+))?$/

/** `x-ratelimit-{limit|remaining|reset}-{name}`; resets are in seconds from now. */
const windows = (headers: Headers, now: number): ReadonlyArray<Window> => {
  const found = new Map<string, { name: string; limit?: number; remaining?: number; resetsAt?: number }>()
  for (const [header, value] of Object.entries(headers)) {
    const [whole, what, name = "requests"] = windowHeader.exec(header) ?? []
    const number = value === "" ? NaN : Number(value)
    if (whole === undefined || !Number.isFinite(number)) continue
    const window = found.get(name) ?? { name }
    if (what === "reset") window.resetsAt = now + number * 1000
    else if (what === "limit") window.limit = number
    else window.remaining = number
    found.set(name, window)
  }
  return [...found.values()]
}

const finishReasons = (answer: unknown) =>
  Predicate.hasProperty(answer, "choices") && Array.isArray(answer.choices)
    ? answer.choices.flatMap((choice: unknown) => textAt(choice, "finish_reason") || [])
    : undefined

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
  beside: (headers, now) => ({
    windows: windows(headers, now),
    requestId: headers["mistral-correlation-id"] ?? headers["x-request-id"] ?? headers["x-kong-request-id"]
  }),
  gauges: {
    "req-second": { counts: "requests", period: 1000 },
    "req-minute": { counts: "requests", period: 60_000 },
    "tokens-minute": { counts: "tokens", period: 60_000 }
  },
  spent: (answer) => ({
    input: numberAt(answer, "usage", "prompt_tokens"),
    output: numberAt(answer, "usage", "completion_tokens")
  }),
  tells: (answer) => ({
    id: textAt(answer, "id") ?? textAt(answer, "conversation_id"),
    model: textAt(answer, "model"),
    finishReasons: finishReasons(answer),
    input: numberAt(answer, "usage", "prompt_tokens"),
    output: numberAt(answer, "usage", "completion_tokens"),
    cacheRead: numberAt(answer, "usage", "prompt_tokens_details", "cached_tokens") ??
      numberAt(answer, "usage", "prompt_token_details", "cached_tokens") ??
      numberAt(answer, "usage", "num_cached_tokens"),
    cacheWrite: undefined
  }),
  error: (reason) => new MistralError({ reason }),
  reason: (error) => error.reason
}

export const { bytes, call, events, job, lines, list, made, madeOfEach } = Transport.make(provider)
