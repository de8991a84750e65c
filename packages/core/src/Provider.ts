/**
 * What core needs to know of a provider: its config service, how to authenticate
 * a request, how to read its errors and headers, and its error class.
 */
import type * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Predicate from "effect/Predicate"
import type { Locations } from "./Endpoint.ts"
import type { Reason } from "./Reason.ts"
import type { Window } from "./ResponseMeta.ts"

/** The headers of a response, names in lower case. */
export interface Headers {
  readonly [name: string]: string | undefined
}

/** The reasons an error response can stand for. */
export type ErrorTag =
  | "InvalidRequest"
  | "RequestTooLarge"
  | "Unauthenticated"
  | "PermissionDenied"
  | "NotFound"
  | "Conflict"
  | "Gone"
  | "BillingRefused"
  | "RateLimited"
  | "Overloaded"
  | "ServerFailure"

/** The fields of a provider's error body. Reading one never fails: of an unknown shape, the known fields are read. */
export interface ErrorBody {
  /** The provider's own message; a sentence of ours when there is none. */
  readonly message?: string | undefined
  readonly type?: string | undefined
  readonly code?: string | undefined
  readonly requestId?: string | undefined
  /** The reason, where the body is more precise than the status. */
  readonly tag?: ErrorTag | undefined
}

/** The metadata in the headers of a response. */
export interface HeaderMeta {
  readonly windows: ReadonlyArray<Window>
  readonly requestId?: string | undefined
  readonly organizationId?: string | undefined
  readonly workspaceId?: string | undefined
}

/** How a rate-limit window counts. */
export interface WindowPolicy {
  /** Requests, input tokens, output tokens, or both kinds of tokens. */
  readonly counts: "requests" | "input" | "output" | "tokens"
  /** How long an empty window takes to refill, in milliseconds. It refills steadily. */
  readonly period: number
}

/** The tokens of a response that count against rate limits. */
export interface TokensUsed {
  /** Input tokens, without those that do not count, such as cache reads. */
  readonly input?: number | undefined
  readonly output?: number | undefined
}

/** What spans and metrics record of a response; a field the response lacks is `undefined`. */
export interface ResponseTelemetry {
  readonly id: string | undefined
  /** The model that wrote the response. */
  readonly model: string | undefined
  /** One finish reason for each choice. */
  readonly finishReasons: ReadonlyArray<string> | undefined
  /** All tokens of the prompt, cached ones included. */
  readonly input: number | undefined
  readonly output: number | undefined
  /** The part of `input` that was read from a cache. */
  readonly cacheRead: number | undefined
  /** The part of `input` that was written to a cache. */
  readonly cacheWrite: number | undefined
}

/** The value at a path of an unchecked value. */
export const valueAt = (value: unknown, ...path: ReadonlyArray<string>): unknown => {
  let found = value
  for (const name of path) {
    if (!Predicate.hasProperty(found, name)) return undefined
    found = found[name]
  }
  return found
}

/** The number at a path of an unchecked value. */
export const numberAt = (value: unknown, ...path: ReadonlyArray<string>): number | undefined => {
  const found = valueAt(value, ...path)
  return typeof found === "number" ? found : undefined
}

/** The string at a path of an unchecked value. */
export const textAt = (value: unknown, ...path: ReadonlyArray<string>): string | undefined => {
  const found = valueAt(value, ...path)
  return typeof found === "string" ? found : undefined
}

/** An unchecked value as JSON; `undefined` where it cannot be serialized: a cycle, or nested too deeply. */
export const jsonOf = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

export interface Provider<Id, Config, E> {
  /** The name in spans and metrics: the GenAI conventions' `gen_ai.provider.name`. */
  readonly name: string
  readonly config: Context.Key<Id, Config>
  /** The base URL without a trailing slash; routes are appended to it. */
  readonly baseUrl: (config: Config) => string
  /** The domain of its API. Responses from other hosts are those of gateways: see `Validation.onMismatch`. */
  readonly domain: string
  /**
   * Adds what every request carries: key, API version, feature flags. Runs for each
   * attempt, so keys may rotate; a failure is `Unauthenticated`.
   */
  readonly authenticate: (
    request: HttpClientRequest.HttpClientRequest,
    config: Config,
    flags: Locations["flags"]
  ) => Effect.Effect<HttpClientRequest.HttpClientRequest, { readonly message: string }>
  /** Request headers with values of its API, such as a version. All other values are secrets: no error repeats them. */
  readonly publicHeaders?: ReadonlyArray<string>
  /** Reads an error body, parsed where it was JSON; also an error event inside a stream. */
  readonly readError: (body: unknown) => ErrorBody
  /** Reads the metadata in response headers; `now` is in milliseconds since 1970. */
  readonly readMeta: (headers: Headers, now: number) => HeaderMeta
  /** The windows that `RateLimit` enforces, by name; other windows are only reported. */
  readonly rateLimits?: { readonly [window: string]: WindowPolicy }
  /** Reads the tokens used from a complete response, or from `{ usage }` of a stream. */
  readonly readUsage?: (response: unknown) => TokensUsed
  /** Reads what spans and metrics record from a complete response, or from the partial message of a stream. */
  readonly readTelemetry?: (response: unknown) => ResponseTelemetry
  readonly error: (reason: Reason) => E
  readonly reason: (error: E) => Reason
}
