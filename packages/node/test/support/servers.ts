// Servers that record their sockets.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import { listen } from "@effect-genai/provider-contract/support/loopbackServer"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import { createServer, type RequestListener, type Server } from "node:http"
import { createServer as createTlsServer } from "node:https"
import type { Socket } from "node:net"
import { setImmediate } from "node:timers/promises"

export interface Site {
  readonly baseUrl: string
  readonly server: Server
  /** All connections, in order. */
  readonly sockets: ReadonlyArray<Socket>
  /** The requests: index of the connection (from 0), method and path. */
  readonly requested: ReadonlyArray<string>
}

interface Options {
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** Serves until the test ends. The body of a request is read before `respond` is called. */
export const site = (respond: RequestListener, { tls }: Options = {}): Effect.Effect<Site, never, Scope.Scope> =>
  Effect.suspend(() => {
    const sockets: Array<Socket> = []
    const requested: Array<string> = []
    const listener: RequestListener = (request, response) => {
      requested.push(`${sockets.indexOf(request.socket)} ${request.method} ${request.url}`)
      request.on("error", () => undefined)
      request.resume().once("end", () => respond(request, response))
    }
    const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
    // No keep-alive timeout: only the test closes connections.
    server.keepAliveTimeout = 0
    server.on(tls === undefined ? "connection" : "secureConnection", (socket: Socket) => {
      socket.on("error", () => undefined)
      sockets.push(socket)
    })
    return Effect.map(listen(server), (port) => ({
      baseUrl: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
      server,
      sockets,
      requested
    }))
  })

/** Responds to every request with an empty document. */
export const empty: RequestListener = (_, response) => response.setHeader("content-type", "application/json").end("{}")

export const eventually = (isSo: () => boolean) =>
  Effect.suspend(() => isSo() ? Effect.void : Effect.fail("not yet")).pipe(
    Effect.retry(Schedule.spaced("5 millis")),
    Effect.timeout("20 seconds"),
    Effect.orDie
  )

/** Responds with these chunks, each in its own turn. */
export const chunks = (
  headers: Readonly<Record<string, string>>,
  ...chunks: ReadonlyArray<Uint8Array>
): RequestListener =>
async (_, response) => {
  response.writeHead(200, headers)
  for (const chunk of chunks) {
    response.write(chunk)
    await setImmediate()
  }
  response.end()
}

/** Responds with zeros for as long as the connection takes them; `sent` counts them. */
export const endless = (headers: Readonly<Record<string, string>> = {}, sent = (_: number): void => undefined) => {
  const respond: RequestListener = (_, response) => {
    const chunk = Buffer.alloc(64 * 1024)
    const pour = () => {
      let isOpen = true
      while (isOpen) {
        isOpen = response.write(chunk)
        sent(chunk.byteLength)
      }
    }
    response.writeHead(200, headers).on("drain", pour)
    pour()
  }
  return respond
}

export const get = (url: string) => Effect.flatMap(HttpClient.get(url), (response) => response.text)

export const over = (options?: NodeTransport.Options) => Layer.orDie(NodeTransport.layer(options))

/** Anthropic at this base URL, with this transport. */
export const anthropic = (baseUrl: string, options?: NodeTransport.Options) =>
  Layer.merge(Layer.orDie(AnthropicConfig.layer({ apiKey: "sk-made-up", baseUrl })), over(options))

export const post = (url: string) =>
  Effect.flatMap(HttpClient.execute(HttpClientRequest.bodyText(HttpClientRequest.post(url), "{}")), ({ text }) => text)

/** Responds to the first request on each connection, and resets the connection at the second. */
export const forgetful = (reset: (count: number) => boolean = (count) => count > 1): RequestListener => {
  const counts = new Map<unknown, number>()
  return (request, response) => {
    const count = (counts.get(request.socket) ?? 0) + 1
    counts.set(request.socket, count)
    if (reset(count)) request.socket.resetAndDestroy()
    else empty(request, response)
  }
}
