/** How Anthropic is reached and how its responses are read, with the config of a service. */
import type { Locations } from "@effect-genai/core/Endpoint"
import * as ErrorBody from "@effect-genai/core/ErrorBody"
import { type Headers, numberAt, type Provider, textAt, valueAt } from "@effect-genai/core/Provider"
import type { Window } from "@effect-genai/core/ResponseMeta"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Redacted from "effect/Redacted"
import { AnthropicError } from "../AnthropicError.ts"
import * as Beta from "../Beta.ts"
import type { Settings } from "./settings.ts"

/** Reads `{ type: "error", error: { type, message, details: { error_code } }, request_id }`, and what gateways send. */
export const readError = ErrorBody.reader({ billing: /spend_limit|billing|credit_balance|contract/ })

const windowHeader = /^anthropic-(?:ratelimit-|(?=priority-|fast-))(.+)-(limit|remaining|reset)$/

/**
 * Reads `anthropic-ratelimit-{name}-{limit|remaining|reset}`. Resets are in RFC 3339; `priority-` and `fast-` are part of
 * the name.
 */
const windows = (headers: Headers): ReadonlyArray<Window> => {
  const found = new Map<string, { name: string; limit?: number; remaining?: number; resetsAt?: number }>()
  for (const header in headers) {
    if (!header.startsWith("anthropic-")) continue
    const value = headers[header]
    const [, name, what] = windowHeader.exec(header) ?? []
    if (name === undefined || value === undefined) continue
    const window = found.get(name) ?? { name }
    const number = what === "reset" ? Date.parse(value) : value === "" ? NaN : Number(value)
    if (!Number.isFinite(number)) continue
    if (what === "reset") window.resetsAt = number
    else if (what === "limit") window.limit = number
    else window.remaining = number
    found.set(name, window)
  }
  return [...found.values()]
}

const minute = 60_000

/** The requested feature flags, and those of the route. */
const betasOf = (requested: ReadonlyArray<string>, { always = [], optedIn = [] }: Locations["flags"] = {}) => [
  ...new Set([...requested, ...always, ...(requested.length > 0 ? optedIn : [])])
]

/** Anthropic, with the config of a service: `AnthropicConfig`, or `AdminConfig` for the organization. */
export const provider = <Id>(config: Context.Key<Id, Settings>): Provider<Id, Settings, AnthropicError> => ({
  name: "anthropic",
  config,
  baseUrl: (config) => config.baseUrl,
  domain: "anthropic.com",
  authenticate: (request, { apiKey, apiVersion, headers, scheme }, flags) =>
    Effect.flatMap(apiKey, (key) =>
      Effect.map(Beta.Flags, (requested) => {
        const betas = betasOf(requested, flags)
        return HttpClientRequest.setHeaders(request, {
          "anthropic-version": apiVersion,
          "user-agent": "effect-genai",
          ...(scheme === "bearer"
            ? { authorization: `Bearer ${Redacted.value(key)}` }
            : { "x-api-key": Redacted.value(key) }),
          ...(betas.length === 0 ? {} : { "anthropic-beta": betas.join(",") }),
          ...Redacted.value(headers)
        })
      })),
  publicHeaders: ["anthropic-version", "anthropic-beta"],
  readError,
  readMeta: (headers) => ({
    windows: windows(headers),
    requestId: headers["request-id"],
    organizationId: headers["anthropic-organization-id"],
    workspaceId: headers["anthropic-workspace-id"]
  }),
  rateLimits: {
    requests: { counts: "requests", period: minute },
    "input-tokens": { counts: "input", period: minute },
    "output-tokens": { counts: "output", period: minute },
    tokens: { counts: "tokens", period: minute }
  },
  readUsage: (response) => {
    const [input, written, output] = ["input_tokens", "cache_creation_input_tokens", "output_tokens"].map((name) =>
      numberAt(response, "usage", name)
    )
    return { output, input: input === undefined ? undefined : input + (written ?? 0) }
  },
  readTelemetry: (response) => {
    const usage = valueAt(response, "usage")
    const uncached = numberAt(usage, "input_tokens")
    const cacheRead = numberAt(usage, "cache_read_input_tokens")
    const cacheWrite = numberAt(usage, "cache_creation_input_tokens")
    const finish = textAt(response, "stop_reason")
    return {
      id: textAt(response, "id"),
      model: textAt(response, "model"),
      finishReasons: finish === undefined ? undefined : [finish],
      input: uncached === undefined ? undefined : uncached + (cacheRead ?? 0) + (cacheWrite ?? 0),
      output: numberAt(usage, "output_tokens"),
      cacheRead,
      cacheWrite
    }
  },
  error: (reason) => new AnthropicError({ reason }),
  reason: (error) => error.reason
})
