/** The response of an attempt. */
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import type { Headers } from "../../Provider.ts"
import type { Facts } from "../reasons.ts"

export interface ProviderResponse {
  readonly http: HttpClientResponse.HttpClientResponse
  readonly headers: Headers
  readonly facts: Facts
  /** Removes the secrets in the request's headers from a text of the provider, which may repeat what it was sent. */
  readonly clean: (text: string) => string
}
