/** Opens a WebSocket with headers or with a client secret, and converts failures to HTTP responses and errors. */
import { textAt } from "@effect-genai/core/Provider"
import * as Effect from "effect/Effect"
import { EncodeError, HttpClientError, TransportError } from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Predicate from "effect/Predicate"
import type * as Scope from "effect/Scope"
import type * as Socket from "effect/socket/Socket"

type Request = HttpClientRequest.HttpClientRequest

/** Sends headers or, as browsers cannot, a client secret as a subprotocol. */
const socketOptions = ({ headers: { accept: _, ...headers } }: Request): Socket.WebSocketConstructorOptions => {
  const secret = /^Bearer (rt_.+)$/.exec(headers["authorization"] ?? "")?.[1]
  if (secret === undefined) return { headers }
  const { authorization: __, "user-agent": ___, ...own } = headers
  const protocols = ["realtime", secret]
  return Object.keys(own).length === 0 ? protocols : { protocols, headers: own }
}

const constructorError = (request: Request, options: Socket.WebSocketConstructorOptions) =>
  new HttpClientError({
    reason: new EncodeError({
      request,
      description: Predicate.hasProperty(options, "headers")
        ? "the WebSocket constructor does not support headers, which carry the API key: provide the constructor of " +
          "NodeWS or NodeSocket, or use a client secret instead of the key"
        : "the WebSocket constructor rejects the URL, or the client secret as a subprotocol"
    })
  })

/** Drops a connection if possible: a clean close would wait for the server. */
const drop = (ws: Socket.WebSocketLike) => {
  if (Predicate.hasProperty(ws, "terminate") && typeof ws.terminate === "function") ws.terminate()
}

/** Starts a handshake. The socket closes with the scope: cleanly if the session is over, otherwise immediately. */
export const dial = (
  construct: typeof Socket.WebSocketConstructor.Service,
  request: Request,
  url: URL,
  isOver: () => boolean
): Effect.Effect<Socket.WebSocketLike, HttpClientError, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.suspend(() => {
      const options = socketOptions(request)
      return Effect.try({
        try: () => construct(url.href.replace(/^http/, "ws"), options),
        catch: () => constructorError(request, options)
      })
    }),
    (ws) =>
      Effect.sync(() => {
        ws.close(1000)
        if (!isOver()) drop(ws)
      })
  )

/** The platform's error of a failed socket, extracted from its event. */
export const causeOf = ({ reason }: Socket.SocketError): unknown => {
  const event = "cause" in reason ? reason.cause : undefined
  return Predicate.hasProperty(event, "error") ? event.error : event
}

/** A rejected handshake as reported by the `ws` package; other implementations do not report the status. */
const rejection = /^Unexpected server response: ([345]\d\d)$/

/** Returns the response of a server that rejected the handshake, or fails if no server was reached. */
export const handshakeResponse = (
  request: Request,
  error: Socket.SocketError
): Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError> => {
  const cause = causeOf(error)
  const status = rejection.exec(textAt(cause, "message") ?? "")?.[1]
  return status === undefined
    ? Effect.fail(new HttpClientError({ reason: new TransportError({ request, cause }) }))
    : Effect.succeed(HttpClientResponse.fromWeb(request, new Response(null, { status: Number(status) })))
}
