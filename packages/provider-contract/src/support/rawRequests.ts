// Requests no typed call would send.
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpMethod from "effect/http/HttpMethod"

export interface RawRequest {
  readonly headers?: { readonly [name: string]: string }
  /** Sent as it is if it is a string, as JSON otherwise. */
  readonly body?: unknown
  readonly type?: string
}

/** Sends a request such as `GET /v1/models`, and reads the JSON response. */
export const sender = (baseUrl: string, defaults: { readonly [name: string]: string }) =>
  Effect.fnUntraced(
    function*(route: string, { body, headers = defaults, type = "application/json" }: RawRequest = {}) {
      const [method = "", path = ""] = route.split(" ")
      if (!HttpMethod.isHttpMethod(method)) return yield* Effect.die(new Error(`${method} is not an HTTP method`))
      const text = typeof body === "string" ? body : JSON.stringify(body)
      const request = HttpClientRequest.make(method)(`${baseUrl}${path}`, { headers })
      const response = yield* HttpClient.execute(
        text === undefined ? request : HttpClientRequest.setBody(request, HttpBody.text(text, type))
      )
      return { status: response.status, headers: response.headers, body: yield* response.json }
    }
  )
