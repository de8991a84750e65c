/** The errors of clients without a response. */
import * as Effect from "effect/Effect"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import type { ClientFailure } from "./Behavior.ts"
import { secret } from "./secret.ts"

type Failing = Effect.Effect<never, HttpClientError.HttpClientError>

const { DecodeError, EmptyBodyError, EncodeError, HttpClientError: Failure, InvalidUrlError, StatusCodeError } =
  HttpClientError

/** Error messages of platforms may contain the headers they were given. */
const failure = (code?: string) =>
  Object.assign(new Error(`invalid header: Bearer ${secret}`), code === undefined ? {} : { code })

const causedByItself = () => {
  const error = failure()
  error.cause = error
  return error
}

export const broken = (request: HttpClientRequest.HttpClientRequest, how: ClientFailure["how"]): Failing => {
  const transport = (cause?: unknown) =>
    Effect.fail(new Failure({ reason: new HttpClientError.TransportError({ request, cause }) }))
  const response = () =>
    HttpClientResponse.fromWeb(request, new Response(null, { status: how === "StatusCodeError" ? 503 : 200 }))
  switch (how) {
    case "hangs":
      return Effect.never
    case "ECONNREFUSED":
    case "ECONNRESET":
      return transport(failure(how))
    case "unsent":
      return transport(Object.assign(failure("ECONNRESET"), { unsent: true }))
    case "many causes":
      return transport(
        new AggregateError([failure(), failure("ETIMEDOUT")], `cannot reach ${secret}`, { cause: failure() })
      )
    case "a cause of itself":
      return transport(causedByItself())
    case "no cause":
      return transport()
    case "EncodeError":
      return Effect.fail(new Failure({ reason: new EncodeError({ request, cause: failure() }) }))
    case "InvalidUrlError":
      return Effect.fail(new Failure({ reason: new InvalidUrlError({ request, cause: failure() }) }))
    case "StatusCodeError":
      return Effect.fail(new Failure({ reason: new StatusCodeError({ request, response: response() }) }))
    case "DecodeError":
      return Effect.fail(new Failure({ reason: new DecodeError({ request, response: response(), cause: failure() }) }))
    case "EmptyBodyError":
      return Effect.fail(new Failure({ reason: new EmptyBodyError({ request, response: response() }) }))
  }
}
