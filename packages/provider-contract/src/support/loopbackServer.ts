// HTTP servers on this machine, for tests that need sockets.
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"

/** The clients people use. */
export const clients = [
  { client: "fetch", layer: FetchHttpClient.layer },
  { client: "undici", layer: Layer.orDie(NodeTransport.layer()) },
  { client: "node:http", layer: NodeHttpClient.layerNodeHttp }
] as const

/** Listens on a free port until the scope closes; returns the port. */
export const listen = (server: Server): Effect.Effect<number, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.callback<number>((resume) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0))
      })
    }),
    () =>
      Effect.callback<void>((resume) => {
        server.close(() => resume(Effect.void))
        server.closeAllConnections()
      })
  )

/** Serves on a free port until the scope closes; returns the URL. */
export const serve = (
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  host = "127.0.0.1"
): Effect.Effect<string, never, Scope.Scope> =>
  Effect.suspend(() => {
    const server = createServer((request, response) => {
      request.on("error", () => undefined)
      response.on("error", () => undefined)
      handle(request, response)
    })
    return Effect.map(listen(server), (port) => `http://${host}:${port}`)
  })
