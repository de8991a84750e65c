/** How a socket is asked for: with headers, or with a client secret; and why there is none. */
import { textAt } from "@effect-genai/core/Provider"
import * as Effect from "effect/Effect"
import { EncodeError, HttpClientError, TransportError } from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Predicate from "effect/Predicate"
import type * as Scope from "effect/Scope"
import type * as Socket from "effect/socket/Socket"

type Request = HttpClientRequest.HttpClientRequest

/** Headers; or, as browsers can send none, a client secret as a subprotocol. */
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
        ? "the WebSocket constructor takes no headers, and the key is one: provide the constructor of NodeWS or " +
          "NodeSocket, or a client secret in place of the key"
        : "the WebSocket constructor refuses the address, or the client secret as a subprotocol"
    })
  })

/** Drops a connection where that is possible: to close it in order is to wait for the other side. */
const drop = (ws: Socket.WebSocketLike) => {
  if (Predicate.hasProperty(ws, "terminate") && typeof ws.terminate === "function") ws.terminate()
}

/** Begins a handshake. The socket goes with the scope: in order if all was said, otherwise at once. */
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

/** What the platform says of a failed socket, out of the event that told it. */
export const causeOf = ({ reason }: Socket.SocketError): unknown => {
  const event = "cause" in reason ? reason.cause : undefined
  return Predicate.hasProperty(event, "error") ? event.error : event
}

/** A refusal, as the `ws` package tells it; others do not say the status. */
const refusal = /^Unexpected server response: ([345]\d\d)$/

/** The answer of a server that handshakeResponse the handshake, or the failure to reach one. */
export const handshakeResponse = (
  request: Request,
  error: Socket.SocketError
): Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError> => {
  const cause = causeOf(error)
  const status = refusal.exec(textAt(cause, "message") ?? "")?.[1]
  return status === undefined
    ? Effect.fail(new HttpClientError({ reason: new TransportError({ request, cause }) }))
    : Effect.succeed(HttpClientResponse.fromWeb(request, new Response(null, { status: Number(status) })))
}
