// A network between a client and a server on this machine.
import * as Effect from "effect/Effect"
import type { Scope } from "effect/Scope"
import { once } from "node:events"
import { connect, createServer, type Socket } from "node:net"

export interface Proxy {
  readonly port: number
  /** From now on nothing comes back from the server, without any error. */
  readonly silence: () => void
  /** Ends all connections; new ones work. */
  readonly reconnect: () => void
}

/** Forwards connections to a port until the scope closes. */
export const proxy = (to: number): Effect.Effect<Proxy, never, Scope> =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      let isSilent = false
      const sockets = new Set<Socket>()
      const server = createServer((client) => {
        const upstream = connect(to, "127.0.0.1")
        for (const [socket, other] of [[client, upstream], [upstream, client]] as const) {
          sockets.add(socket)
          socket.on("error", () => undefined)
          socket.on("data", (data) => socket === upstream && isSilent ? undefined : other.write(data))
          socket.on("close", () => {
            sockets.delete(socket)
            other.destroy()
          })
        }
      }).listen(0, "127.0.0.1")
      await once(server, "listening")
      const address = server.address()
      const cut = () => {
        for (const socket of sockets) socket.destroy()
      }
      return {
        port: typeof address === "object" && address !== null ? address.port : 0,
        silence: () => {
          isSilent = true
        },
        reconnect: () => {
          isSilent = false
          cut()
        },
        close: () => {
          cut()
          server.close()
        }
      }
    }),
    ({ close }) => Effect.sync(close)
  )
