// A network between a client and a server on this machine.
import * as Effect from "effect/Effect"
import type { Scope } from "effect/Scope"
import { once } from "node:events"
import { connect, createServer, type Socket } from "node:net"

export interface Proxy {
  readonly port: number
  /** From now on nothing comes back from the server, without any error. */
  readonly silence: () => void
  /** From now on nothing arrives, in either direction and on new connections too, without any error. */
  readonly cut: () => void
  /** From now on connections are reset, new ones at once. */
  readonly refuse: () => void
  /** From now on the server seems to have ended its half of all connections, also of new ones. */
  readonly halfClose: () => void
  /** Ends all connections; new ones work. */
  readonly reconnect: () => void
  /** New connections work; of those from before nothing arrives. */
  readonly heal: () => void
}

type State = "open" | "silent" | "cut" | "refused" | "half closed"

/** Forwards connections to a port until the scope closes. */
export const proxy = (to: number): Effect.Effect<Proxy, never, Scope> =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      let state: State = "open"
      const sockets = new Set<Socket>()
      const clients = new Set<Socket>()
      const dead: Array<() => void> = []
      const server = createServer({ allowHalfOpen: true }, (client) => {
        if (state === "refused") return void client.resetAndDestroy()
        const upstream = connect(to, "127.0.0.1")
        clients.add(client)
        let isDead = false
        dead.push(() => void (isDead = true))
        const isDropped = (from: Socket) => isDead || state === "cut" || (state !== "open" && from === upstream)
        for (const [socket, other] of [[client, upstream], [upstream, client]] as const) {
          sockets.add(socket)
          socket.on("error", () => undefined)
          socket.on("data", (data) => isDropped(socket) ? undefined : other.write(data))
          socket.on("close", () => {
            sockets.delete(socket)
            clients.delete(socket)
            if (state !== "cut") other.destroy()
          })
        }
        client.on("end", () => client.destroy())
        if (state === "half closed") client.end()
      }).listen(0, "127.0.0.1")
      await once(server, "listening")
      const address = server.address()
      const end = () => {
        for (const socket of sockets) socket.destroy()
      }
      return {
        port: typeof address === "object" && address !== null ? address.port : 0,
        silence: () => void (state = "silent"),
        cut: () => void (state = "cut"),
        refuse: () => {
          state = "refused"
          for (const client of clients) client.resetAndDestroy()
        },
        halfClose: () => {
          state = "half closed"
          for (const client of clients) client.end()
        },
        reconnect: () => {
          state = "open"
          end()
        },
        heal: () => {
          for (const end of dead) end()
          state = "open"
        },
        close: () => {
          state = "open"
          end()
          server.close()
        }
      }
    }),
    ({ close }) => Effect.sync(close)
  )
