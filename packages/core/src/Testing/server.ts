/** A scripted provider over real sockets: what the in-memory double answers, as HTTP. */
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import type { ServerRequest, ServerResponse, Step } from "../Testing.ts"

/** Says nothing until the connection is closed; requests are handled where nothing else interrupts them. */
const silence = Effect.interruptible(Effect.never)

/** Ends the connection without a word, where the server's platform hands it out. */
const hangUp = ({ source }: HttpServerRequest.HttpServerRequest) =>
  Effect.suspend(() => {
    if (!Predicate.hasProperty(source, "destroy") || typeof source.destroy !== "function") {
      return Effect.die(new Error("This server cannot cut a connection"))
    }
    source.destroy()
    return silence
  })

const responseOf = ({ body, headers, status }: ServerResponse) =>
  status === 204 || status === 304
    ? HttpServerResponse.empty({ status, headers })
    : HttpServerResponse.stream(body, { status, headers })

/** Serves a function over the ambient `HttpServer`, bodies streamed both ways. */
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
