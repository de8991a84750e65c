/**
 * A WebSocket as an HTTP client: the handshake is the request, and the messages are
 * the server-sent events of its response. So everything that applies to event
 * streams applies here: settings, timeouts, retries, reasons and validation.
 */
import { withoutSecrets } from "@effect-genai/core/Credential"
import { textAt } from "@effect-genai/core/Provider"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Predicate from "effect/Predicate"
import * as Queue from "effect/Queue"
import * as Scope from "effect/Scope"
import * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import * as Frames from "./frames.ts"
import { causeOf, dial, handshakeResponse } from "./handshake.ts"

export interface Wire {
  readonly client: HttpClient.HttpClient
  /** Waits until there is room for a message; returns whether the connection is open. */
  readonly ready: Effect.Effect<boolean>
  readonly write: (message: string) => Effect.Effect<void>
  /** Emits a heartbeat, so that a waitForRoom reader does not time out. */
  readonly keepAlive: Effect.Effect<void>
  /** Emits a heartbeat once the reader waits, which keeps the writer no faster than the reader. */
  readonly awaitReader: Effect.Effect<void>
  /** Ends the response; no more messages are needed. */
  readonly finish: () => void
  /** How the server closed the connection, if it did. */
  readonly closing: () => Closing | undefined
}

type Request = HttpClientRequest.HttpClientRequest

export interface Closing {
  readonly code: number
  /** The code and the server's reason. */
  readonly message: string
}

/** One connection. */
interface Connection {
  readonly ws: Socket.WebSocketLike
  readonly writer: Socket.Writer
  readonly response: Queue.Queue<Uint8Array, unknown>
}

/** The number of buffered bytes above which sending waits. */
const highWaterMark = 65_536

/** The polling interval of a full socket: sockets do not notify when they have room. */
const interval = Duration.millis(20)

const isOpen = (connection: Connection | undefined): connection is Connection => connection?.ws.readyState === 1

const isFull = ({ ws }: Connection) =>
  Predicate.hasProperty(ws, "bufferedAmount") && typeof ws.bufferedAmount === "number" &&
  ws.bufferedAmount > highWaterMark

const encoder = new TextEncoder()
const heartbeat = encoder.encode(Frames.heartbeat)
const encode = (messages: ReadonlyArray<string | Uint8Array>) =>
  encoder.encode(messages.map((message) => Frames.eventOf(Frames.textOf(message))).join(""))

/** The headers of the response; the session's id serves as request id for support. */
const headersOf = (first: unknown) => {
  const id = textAt(first, "session", "request_id") ?? ""
  return { "content-type": "text/event-stream", ...(/^[\x21-\x7e]+$/.test(id) ? { "x-request-id": id } : {}) }
}

/** Creates a wire for one session; its connection closes with the scope. */
export const make: Effect.Effect<Wire, never, Socket.WebSocketConstructor | Scope.Scope> = Effect.gen(function*() {
  const construct = yield* Socket.WebSocketConstructor
  const sessionScope = yield* Effect.scope
  let connection: Connection | undefined
  let isOver = false
  let closing: Closing | undefined

  const closedBy = (request: Request, { code, message }: Socket.SocketCloseError) => {
    closing = { code, message: withoutSecrets([request])(message) }
  }

  /** Copies messages into the response as fast as it is read. */
  const receive = (request: Request, pull: Socket.Reader["pull"], response: Queue.Queue<Uint8Array, unknown>) =>
    pull.pipe(
      Effect.flatMap((messages) => Queue.offer(response, encode(messages))),
      Effect.forever,
      Effect.catch((error) => {
        if (error.reason._tag !== "SocketCloseError") return Queue.fail(response, causeOf(error))
        closedBy(request, error.reason)
        return Queue.end(response)
      })
    )

  const open = Effect.fnUntraced(function*(request: Request, url: URL, scope: Scope.Closeable) {
    const ws = yield* dial(construct, request, url, () => isOver)
    const socket = yield* Socket.fromWebSocket(Effect.succeed(ws), { openTimeout: Duration.infinity })
    const { pull } = yield* socket.reader
    const messages = yield* pull
    const text = Frames.textOf(messages[0])
    const first = Frames.parse(text)
    const status = Frames.statusOf(first)
    if (status !== undefined) {
      yield* Scope.close(scope, Exit.void)
      return HttpClientResponse.fromWeb(request, new Response(text, { status }))
    }
    const response = yield* Queue.bounded<Uint8Array, unknown>(1)
    connection = { ws, response, writer: yield* socket.writer }
    yield* Effect.forkScoped(receive(request, pull, response))
    const body = Stream.concat(Stream.succeed(encode(messages)), Stream.fromQueue(response)).pipe(
      Stream.ensuring(Scope.close(scope, Exit.void)),
      Stream.toReadableStream()
    )
    return HttpClientResponse.fromWeb(request, new Response(body, { headers: headersOf(first) }))
  })

  const client = HttpClient.make((request, url) =>
    Effect.flatMap(Scope.fork(sessionScope), (scope) =>
      open(request, url, scope).pipe(
        Effect.catchTag("SocketError", (error) => {
          if (error.reason._tag !== "SocketCloseError") return handshakeResponse(request, error)
          closedBy(request, error.reason)
          return Effect.succeed(
            HttpClientResponse.fromWeb(request, new Response("", { headers: headersOf(undefined) }))
          )
        }),
        Scope.provide(scope),
        Effect.onError(() => Scope.close(scope, Exit.void))
      ))
  )

  const waitForRoom = Effect.whileLoop({
    while: () => isOpen(connection) && isFull(connection),
    body: () => Effect.sleep(interval),
    step: () => {}
  })

  return {
    client,
    ready: Effect.map(waitForRoom, () => isOpen(connection)),
    write: (message) =>
      Effect.suspend(() => connection === undefined ? Effect.void : Effect.ignore(connection.writer.write(message))),
    keepAlive: Effect.sync(() => connection && Queue.offerUnsafe(connection.response, heartbeat)),
    awaitReader: Effect.suspend(() =>
      connection === undefined ? Effect.void : Queue.offer(connection.response, heartbeat)
    ),
    finish: () => {
      isOver = true
      if (connection !== undefined) Queue.endUnsafe(connection.response)
    },
    closing: () => closing
  }
})
