/** Serves the responses of a function over real sockets. */
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import { hasNoBody, type ServerRequest, type ServerResponse, type Step } from "./http.ts"

/** Sends nothing until the connection is closed. Interruptible, because request handlers are not. */
const silence = Effect.interruptible(Effect.never)

/** Closes the connection without a response, if the server's platform gives access to it. */
const hangUp = ({ source }: HttpServerRequest.HttpServerRequest) =>
  Effect.suspend(() => {
    if (!Predicate.hasProperty(source, "destroy") || typeof source.destroy !== "function") {
      return Effect.die(new Error("This server cannot close a connection"))
    }
    source.destroy()
    return silence
  })

const responseOf = ({ body, headers, status }: ServerResponse) =>
  hasNoBody(status)
    ? HttpServerResponse.empty({ status, headers })
    : HttpServerResponse.stream(body, { status, headers })

/** Serves a function with the `HttpServer` in context; bodies are streamed in both directions. */
export const server = (
  response: (request: ServerRequest) => Effect.Effect<Step>
): Layer.Layer<never, never, HttpServer.HttpServer> =>
  Effect.gen(function*() {
    const request = yield* HttpServerRequest.HttpServerRequest
    const { headers, method, stream } = request
    const url = Option.getOrElse(HttpServerRequest.toURL(request), () => new URL("http://localhost"))
    const step = yield* response({ method, url, headers, body: stream })
    if (step === "hang") return yield* silence
    return typeof step === "string" ? yield* hangUp(request) : responseOf(step)
  }).pipe(HttpServer.serve())
