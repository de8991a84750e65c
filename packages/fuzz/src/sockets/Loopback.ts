/** A loopback server with connection faults, which counts its hanging connections. */
import { createServer, type Server, type Socket } from "node:net"
import type { Dice } from "../Dice.ts"
import { none, type RawResponse, type SocketFault } from "./faults.ts"

export interface Request {
  readonly method: string
  readonly path: string
  readonly headers: { readonly [name: string]: string }
  readonly body: Uint8Array
}

interface Head extends Omit<Request, "body"> {
  /** The offset of the body. */
  readonly at: number
}

const headOf = (bytes: Buffer): Head | undefined => {
  const end = bytes.indexOf("\r\n\r\n")
  if (end < 0) return undefined
  const [first = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n")
  const [method = "", path = ""] = first.split(" ")
  const headers = Object.fromEntries(lines.map((line) => {
    const colon = line.indexOf(":")
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  }))
  return { method, path, headers, at: end + 4 }
}

/** The body and its end; `undefined` until it is complete. */
const bodyOf = (bytes: Buffer, { at, headers }: Head) => {
  if (headers["transfer-encoding"] === undefined) {
    const end = at + Number(headers["content-length"] ?? 0)
    return bytes.byteLength < end ? undefined : { body: bytes.subarray(at, end), end }
  }
  const pieces: Array<Uint8Array> = []
  for (let from = at;;) {
    const line = bytes.indexOf("\r\n", from)
    const size = Number.parseInt(bytes.toString("latin1", from, line), 16)
    const next = line + 2 + size + 2
    if (line < 0 || bytes.byteLength < next) return undefined
    if (size === 0) return { body: Buffer.concat(pieces), end: next }
    pieces.push(bytes.subarray(line + 2, line + 2 + size))
    from = next
  }
}

export class Loopback {
  requests = 0
  private started = false
  private readonly sockets = new Set<Socket>()
  private readonly busy = new Set<Socket>()
  private readonly server: Server
  private readonly socketFaults: ReadonlyArray<SocketFault>
  private readonly respond: (request: Request) => Promise<RawResponse>
  private readonly dice: Dice

  constructor(
    socketFaults: ReadonlyArray<SocketFault>,
    respond: (request: Request) => Promise<RawResponse>,
    dice: Dice
  ) {
    this.socketFaults = socketFaults
    this.respond = respond
    this.dice = dice
    this.server = createServer({ allowHalfOpen: true }, (socket) => this.serve(socket))
  }

  /** Listens and returns the port. */
  listen(): Promise<number> {
    return new Promise((resolve) => {
      this.server.listen(0, "127.0.0.1", () => {
        const address = this.server.address()
        resolve(typeof address === "object" && address !== null ? address.port : 0)
      })
    })
  }

  /** Enables the faults. */
  start(): void {
    this.started = true
  }

  /** The number of connections that wait for a response that never comes. */
  get hanging(): number {
    return this.busy.size
  }

  close(): void {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }

  private serve(socket: Socket) {
    let bytes = Buffer.alloc(0)
    let acting: SocketFault | undefined
    this.sockets.add(socket)
    const gone = () => {
      this.sockets.delete(socket)
      this.busy.delete(socket)
    }
    socket.on("close", gone)
    socket.on("error", () => socket.destroy())
    socket.on("end", () => {
      // The client has ended: it reads nothing more.
      gone()
      socket.end()
    })
    socket.on("data", (data) => {
      bytes = Buffer.concat([bytes, data])
      const head = headOf(bytes)
      if (head === undefined) return
      if (acting === undefined) {
        acting = this.started ? this.socketFaults[this.requests] ?? none : none
        if (this.started) this.requests += 1
        this.busy.add(socket)
        if (acting.on === "headers") void this.act(socket, acting, { ...head, body: new Uint8Array() })
      }
      const whole = bodyOf(bytes, head)
      if (whole === undefined) return
      bytes = bytes.subarray(whole.end)
      if (acting.on === "request") void this.act(socket, acting, { ...head, body: whole.body })
      acting = undefined
    })
  }

  private async act(socket: Socket, fault: SocketFault, request: Request) {
    const response = await this.respond(request)
    if (socket.destroyed) return
    if (fault.act(socket, response, this.dice)) this.busy.delete(socket)
  }
}
