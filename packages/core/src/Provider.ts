/**
 * Who is asked: a config service, how to reach the provider, how to read its
 * refusals, and the error that says its name.
 */
import type * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Predicate from "effect/Predicate"
import type { Places } from "./Endpoint.ts"
import type { Reason } from "./Reason.ts"
import type { Window } from "./ResponseMeta.ts"

/** The headers of an answer, names in lower case. */
export interface Headers {
  readonly [name: string]: string | undefined
}

/** The reasons a refusal can be. */
export type RefusalTag =
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

/** What a provider's error body says. Reading one never fails: unknown shapes give what can be found. */
export interface Refusal {
  /** The provider's own words; a sentence of ours when it has none. */
  readonly message?: string | undefined
  readonly type?: string | undefined
  readonly code?: string | undefined
  readonly requestId?: string | undefined
  /** The reason, where the body says more than the status. */
  readonly tag?: RefusalTag | undefined
}

/** What the headers of an answer say beside it. */
export interface Beside {
  readonly windows: ReadonlyArray<Window>
  readonly requestId?: string | undefined
  readonly organizationId?: string | undefined
  readonly workspaceId?: string | undefined
}

/** How a window is reckoned with. */
export interface Gauge {
  /** Calls, tokens sent, tokens written, or both kinds of tokens. */
  readonly counts: "requests" | "input" | "output" | "tokens"
  /** How long it takes to fill, in milliseconds. It fills steadily. */
  readonly period: number
}

/** What of the windows an answer has used. */
export interface Spent {
  /** Tokens that were sent, less those that do not count, as of a cache. */
  readonly input?: number | undefined
  readonly output?: number | undefined
}

/** What an answer says of itself, for spans and metrics; what it does not say is `undefined`. */
export interface Told {
  readonly id: string | undefined
  /** The model that has answered. */
  readonly model: string | undefined
  /** Why it has ended, one for each answer. */
  readonly finishReasons: ReadonlyArray<string> | undefined
  /** All tokens of the prompt, those of a cache too. */
  readonly input: number | undefined
  readonly output: number | undefined
  /** The part of `input` that was read from a cache. */
  readonly cacheRead: number | undefined
  /** The part of `input` that was written to a cache. */
  readonly cacheWrite: number | undefined
}

const at = (value: unknown, path: ReadonlyArray<string>): unknown => {
  let found = value
  for (const name of path) {
    if (!Predicate.hasProperty(found, name)) return undefined
    found = found[name]
  }
  return found
}

/** The number at a place of a value nobody vouches for. */
export const numberAt = (value: unknown, ...path: ReadonlyArray<string>): number | undefined => {
  const found = at(value, path)
  return typeof found === "number" ? found : undefined
}

/** The text at a place of a value nobody vouches for. */
export const textAt = (value: unknown, ...path: ReadonlyArray<string>): string | undefined => {
  const found = at(value, path)
  return typeof found === "string" ? found : undefined
}

/** A value nobody vouches for as JSON; `undefined` where it cannot be written: a cycle, or nested beyond reason. */
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
  /** Address without a trailing slash; routes are appended to it. */
  readonly baseUrl: (config: Config) => string
  /** Adds what every request carries: key, version, flags. Runs for each attempt, so keys may rotate; a failure is `Unauthenticated`. */
  readonly reach: (
    request: HttpClientRequest.HttpClientRequest,
    config: Config,
    flags: Places["flags"]
  ) => Effect.Effect<HttpClientRequest.HttpClientRequest, { readonly message: string }>
  /** Reads an error body, parsed where it was JSON; also an error event inside a stream. */
  readonly refusal: (body: unknown) => Refusal
  /** Reads what came beside an answer at a time, in milliseconds since 1970. */
  readonly beside: (headers: Headers, now: number) => Beside
  /** The windows that `RateLimit` keeps calls within, by name; others are only told. */
  readonly gauges?: { readonly [window: string]: Gauge }
  /** Reads what an answer that is whole has used, or `{ usage }` of a stream. */
  readonly spent?: (answer: unknown) => Spent
  /** Reads what an answer that is whole, or a stream as far as it came, says of itself. */
  readonly tells?: (answer: unknown) => Told
  readonly error: (reason: Reason) => E
  readonly reason: (error: E) => Reason
}
