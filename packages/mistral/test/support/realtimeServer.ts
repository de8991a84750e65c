// Realtime servers: one with sockets, and fake sockets for tests of time.
import { listen } from "@effect-genai/provider-contract/support/loopbackServer"
import { type WebSocket, WebSocketServer } from "@effect/platform-node/NodeWS"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Socket from "effect/socket/Socket"
import { createServer, type IncomingMessage } from "node:http"

export const created = {
  type: "session.created",
  session: { request_id: "ws-1", model: "voxtral", audio_format: { encoding: "pcm_s16le", sample_rate: 16_000 } }
}
export const delta = (text: string) => ({ type: "transcription.text.delta", text })
export const done = (text: string) => ({
  type: "transcription.done",
  model: "voxtral",
  text,
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
})
export const error = (code: number, message: unknown = "no") => ({ type: "error", error: { message, code } })

export interface Message {
  readonly type: string
  readonly audio?: string
  readonly session?: unknown
}

/** The server's side of a connection. */
export interface ServerSide {
  readonly received: ReadonlyArray<Message>
  readonly reply: (...events: ReadonlyArray<unknown>) => void
}

/** The server's side of a connection with a socket. */
export interface Connection extends ServerSide {
  readonly ws: WebSocket
  readonly request: IncomingMessage
}

/** What the server does for each connection and each message. */
export interface Behavior<in S = Connection> {
  readonly onConnection?: (side: S) => void
  readonly onMessage?: (message: Message, side: S) => void
}

const text = (event: unknown) => typeof event === "string" ? event : JSON.stringify(event)

/** Serves until the scope closes; returns the URL and the recorded connections. */
export const serve = (
  { onMessage, onConnection }: Behavior,
  /** Rejects the handshake with a status, or never responds. */
  reject?: (request: IncomingMessage) => number | "unanswered"
) =>
  Effect.gen(function*() {
    const connections: Array<Connection> = []
    const closing = Promise.withResolvers<{ readonly code: number; readonly connection: Connection }>()
    const wss = new WebSocketServer({ noServer: true, handleProtocols: (offered) => [...offered][0] ?? false })
    wss.on("connection", (ws: WebSocket, request: IncomingMessage) => {
      const received: Array<Message> = []
      const connection: Connection = {
        ws,
        request,
        received,
        reply: (...events) => events.forEach((event) => ws.send(text(event)))
      }
      connections.push(connection)
      ws.on("error", () => undefined)
      ws.on("close", (code) => closing.resolve({ code, connection }))
      ws.on("message", (data) => {
        const message: Message = JSON.parse(String(data))
        received.push(message)
        onMessage?.(message, connection)
      })
      onConnection?.(connection)
    })
    const server = createServer()
    server.on("upgrade", (request, socket, head) => {
      socket.on("error", () => undefined)
      const status = reject?.(request)
      if (status === undefined) {
        wss.handleUpgrade(request, socket, head, (ws) => wss.emit("connection", ws, request))
      } else if (status === "unanswered") {
        // An upgraded socket notices that the client has closed it only if it is read, and stays half open.
        socket.once("end", () => socket.end()).resume()
      } else {
        socket.end(`HTTP/1.1 ${status} No\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n`)
      }
    })
    const port = yield* listen(server)
    yield* Effect.addFinalizer(() => Effect.sync(() => wss.clients.forEach((ws) => ws.terminate())))
    return {
      baseUrl: `http://127.0.0.1:${port}`,
      connections,
      closed: Effect.promise(() => closing.promise)
    }
  })

/** A server that transcribes: one word for each piece of audio, all words on request. */
export const transcriber: Behavior<ServerSide> = {
  onConnection: ({ reply }) => reply(created),
  onMessage: ({ type }, { received, reply }) => {
    const words = received.filter(({ type }) => type === "input_audio.append").map((_, index) => `w${index} `)
    if (type === "session.update") reply({ ...created, type: "session.updated" })
    if (type === "input_audio.append") reply(delta(words.at(-1) ?? ""))
    if (type === "input_audio.end") reply(done(words.join("")))
  }
}

/** A fake socket whose server side is controlled by the test. */
export class FakeSocket implements Socket.WebSocketLike, ServerSide {
  readonly received: Array<Message> = []
  /** The steps of its closing. */
  readonly closed: Array<unknown> = []
  readonly url: string
  readonly options: unknown
  readyState = 0
  bufferedAmount = 0
  private readonly behavior: Behavior<FakeSocket>
  private readonly listeners = new Map<string, Set<(event: Socket.WebSocketEvent) => void>>()

  constructor(url: string, options: unknown, behavior: Behavior<FakeSocket>) {
    this.url = url
    this.options = options
    this.behavior = behavior
    setImmediate(() => behavior.onConnection?.(this))
  }

  addEventListener(type: string, listener: (event: Socket.WebSocketEvent) => void) {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener))
  }

  removeEventListener(type: string, listener: (event: Socket.WebSocketEvent) => void) {
    this.listeners.get(type)?.delete(listener)
  }

  emit(type: string, event: Socket.WebSocketEvent & { readonly error?: unknown } = {}) {
    if (type === "open") this.readyState = 1
    if (type === "close") this.readyState = 3
    for (const listener of this.listeners.get(type) ?? []) listener(event)
  }

  readonly reply = (...events: ReadonlyArray<unknown>) => {
    if (this.readyState === 0) this.emit("open")
    for (const event of events) this.emit("message", { data: event instanceof Uint8Array ? event : text(event) })
  }

  send(data: string | Uint8Array) {
    const message: Message = JSON.parse(String(data))
    this.received.push(message)
    setImmediate(() => this.behavior.onMessage?.(message, this))
  }

  close(code?: number) {
    this.readyState = 2
    this.closed.push(code)
  }

  terminate() {
    this.closed.push("dropped")
  }
}

/** Creates fake sockets, and records them. */
export const fakeSockets = (behavior: Behavior<FakeSocket>) => {
  const all: Array<FakeSocket> = []
  const layer = Layer.succeed(Socket.WebSocketConstructor)((url, options) => {
    const socket = new FakeSocket(url, options, behavior)
    all.push(socket)
    return socket
  })
  return { all, layer }
}
