/** What an endpoint declares, prepared once for all its calls. */
import type { Locations, Method, Route } from "../../Endpoint.ts"
import type { RateLimitCost } from "../../RateLimit.ts"
import type { Counters } from "./counters.ts"

export type Fields = { readonly [field: string]: unknown }

export interface Plan {
  readonly route: Route
  readonly template: Template
  readonly input?: Locations | undefined
  /** Fields the endpoint adds to every body. */
  readonly fixed?: Fields | undefined
  readonly accept: string
  readonly counters: Counters
  readonly limitBytes?: number | undefined
  /** Its name in the GenAI conventions: `chat`, `embeddings`. */
  readonly operation?: string | undefined
  /** Names the replacement of a retired route. */
  readonly retired?: string | undefined
  /** Names the function that finds what an unclear create has created. */
  readonly reconcile?: string | undefined
  /** For creates that are not idempotent: how many items an input holds. */
  readonly submits?: ((input: Fields) => number) | undefined
  /** For calls that cost tokens: how they count against rate limits. */
  readonly rateLimitCost?: ((input: Fields) => RateLimitCost) | undefined
}

/** A parsed route: the ids of its path, and the texts before, between and after them. */
export interface Template {
  readonly method: Method
  readonly texts: ReadonlyArray<string>
  readonly ids: ReadonlyArray<string>
}

const methods: { readonly [name: string]: Method } = {
  GET: "GET",
  POST: "POST",
  PUT: "PUT",
  PATCH: "PATCH",
  DELETE: "DELETE"
}

export const templateOf = (route: Route): Template => {
  const [method = "", path = ""] = route.split(" ")
  const parts = path.split(/\{(\w+)\}/)
  return {
    method: methods[method] ?? "GET",
    texts: parts.filter((_, index) => index % 2 === 0),
    ids: parts.filter((_, index) => index % 2 === 1)
  }
}
