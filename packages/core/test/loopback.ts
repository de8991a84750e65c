// Servers on this machine, for what only sockets can show.
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { listening } from "./listening.ts"

/** The clients people use. */
export const clients = [
  { client: "fetch", layer: FetchHttpClient.layer },
  { client: "undici", layer: Layer.orDie(NodeTransport.layer()) },
  { client: "node:http", layer: NodeHttpClient.layerNodeHttp }
] as const

/** Serves until the test is over, at any port; answers its address. */
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
    return Effect.map(listening(server), (port) => `http://${host}:${port}`)
  })
