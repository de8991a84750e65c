/** Faults of a connection. */
import type { Socket } from "node:net"
import { gzipSync } from "node:zlib"
import type { Dice } from "../Dice.ts"

/** A response before it is written: status, headers and all bytes. */
export interface RawResponse {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly bytes: Uint8Array
}

export interface SocketFault {
  /** When it happens: after the headers of a request, or after its body. */
  readonly on: "headers" | "request"
  /** Returns whether the connection can take another request; otherwise it is busy until it is closed. */
  readonly act: (socket: Socket, response: RawResponse, dice: Dice) => boolean
}

const reset = (socket: Socket) => {
  socket.resetAndDestroy()
  return true
}

const framing = new Set(["content-length", "transfer-encoding", "connection", "content-encoding"])

const head = ({ headers, status }: RawResponse, ...more: ReadonlyArray<string>): string => {
  const retained = Object.entries(headers).filter(([name]) => !framing.has(name)).map(([name, value]) =>
    `${name}: ${value}`
  )
  return `HTTP/1.1 ${status} Whatever\r\n${[...retained, ...more].join("\r\n")}\r\n\r\n`
}

/** A valid response. */
const whole = (response: RawResponse, ...more: ReadonlyArray<string>) =>
  Buffer.concat([Buffer.from(head(response, `content-length: ${response.bytes.byteLength}`, ...more)), response.bytes])

const chunk = (bytes: Uint8Array) =>
  Buffer.concat([Buffer.from(`${bytes.byteLength.toString(16)}\r\n`), bytes, Buffer.from("\r\n")])

const chunked = (response: RawResponse, end: string, ...more: ReadonlyArray<string>) =>
  Buffer.concat([
    Buffer.from(head(response, "transfer-encoding: chunked", ...more)),
    chunk(response.bytes),
    Buffer.from(end)
  ])

/** Writes bytes and closes its side. */
const ending = (bytes: (response: RawResponse, dice: Dice) => Uint8Array | string): SocketFault => ({
  on: "request",
  act: (socket, response, dice) => {
    socket.end(bytes(response, dice))
    return true
  }
})

/** Writes bytes and then nothing, with the connection open. */
const stalling = (bytes: (response: RawResponse, dice: Dice) => Uint8Array | string): SocketFault => ({
  on: "request",
  act: (socket, response, dice) => {
    socket.write(bytes(response, dice))
    return false
  }
})

/** Writes bytes and waits for the next request. */
const sending = (bytes: (response: RawResponse, dice: Dice) => Uint8Array | string): SocketFault => ({
  on: "request",
  act: (socket, response, dice) => {
    socket.write(bytes(response, dice))
    return true
  }
})

const part = (bytes: Uint8Array, dice: Dice) => bytes.subarray(0, dice.below(bytes.byteLength))

const writeSlowly = (socket: Socket, pieces: ReadonlyArray<Uint8Array | string>) => {
  const [piece, ...rest] = pieces
  if (piece === undefined || socket.destroyed) return
  socket.write(piece)
  setTimeout(() => writeSlowly(socket, rest), 2)
}

export const none = sending((response) => whole(response))

export const socketFaults: { readonly [name: string]: SocketFault } = {
  "no fault": none,
  "chunked": sending((response) => chunked(response, "0\r\n\r\n")),
  "chunked, with trailers": sending((response) => chunked(response, "0\r\nx-trailer: 1\r\n\r\n", "trailer: x-trailer")),
  "gzip": sending((response) => whole({ ...response, bytes: gzipSync(response.bytes) }, "content-encoding: gzip")),
  "closed after the response": ending((response) => whole(response, "connection: close")),
  "ended by closing the connection": ending((response) =>
    Buffer.concat([Buffer.from(head(response, "connection: close")), response.bytes])
  ),
  "early hints first": sending((response) =>
    Buffer.concat([Buffer.from("HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"), whole(response)])
  ),
  "100 Continue first": sending((response) =>
    Buffer.concat([Buffer.from("HTTP/1.1 100 Continue\r\n\r\n"), whole(response)])
  ),
  "slow": {
    on: "request",
    act: (socket, response) => {
      const bytes = whole(response)
      const size = Math.ceil(bytes.byteLength / 20)
      writeSlowly(socket, Array.from({ length: 20 }, (_, index) => bytes.subarray(index * size, (index + 1) * size)))
      return true
    }
  },
  "reset after the headers": { on: "headers", act: reset },
  "reset after the request": { on: "request", act: reset },
  "closed after the request": ending(() => ""),
  "no response": { on: "request", act: () => false },
  "responds before the body has arrived": {
    on: "headers",
    act: (socket, response) => {
      socket.end(whole(response, "connection: close"))
      return true
    }
  },
  "reset in the middle": {
    on: "request",
    act: (socket, response, dice) => {
      socket.write(part(whole(response), dice), () => socket.resetAndDestroy())
      return true
    }
  },
  "closed in the middle": ending((response, dice) => part(whole(response), dice)),
  "closed in the middle of chunks": ending((response) => chunked(response, "")),
  "silent in the middle": stalling((response, dice) => part(whole(response), dice)),
  "silent in the middle of chunks": stalling((response) => chunked(response, "")),
  "longer than content-length": ending((response) =>
    Buffer.concat([
      Buffer.from(head(response, `content-length: ${Math.floor(response.bytes.byteLength / 2)}`)),
      response.bytes
    ])
  ),
  "shorter than content-length": stalling((response) =>
    Buffer.concat([Buffer.from(head(response, `content-length: ${response.bytes.byteLength + 9}`)), response.bytes])
  ),
  "two content-lengths": stalling((response) => head(response, "content-length: 1", "content-length: 2")),
  "content-length is not a number": stalling((response) => head(response, "content-length: many")),
  "invalid chunk size": stalling((response) => `${head(response, "transfer-encoding: chunked")}zz\r\nno\r\n`),
  "endless chunk size": stalling((response) => `${head(response, "transfer-encoding: chunked")}${"f".repeat(40)}\r\n`),
  "gzip header without gzip": sending((response) => whole(response, "content-encoding: gzip")),
  "truncated gzip": sending((response) =>
    whole({ ...response, bytes: gzipSync(response.bytes).subarray(0, 15) }, "content-encoding: gzip")
  ),
  "not HTTP": ending(() => "SSH-2.0-OpenSSH_9.6\r\n"),
  "unknown HTTP version": ending(() => "HTTP/9.9 abc\r\n\r\n"),
  "random bytes": ending((_, dice) => dice.bytes(200)),
  "very long header": stalling((response) => head(response, `x-long: ${"x".repeat(200_000)}`)),
  "invalid headers": stalling(({ status }) => `HTTP/1.1 ${status} No\r\nno header\r\nx\0y: 1\r\n\r\n`),
  "switches protocols": stalling(() =>
    "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: tea\r\n\r\n"
  ),
  "204 with content-length": sending((response) => head({ ...response, status: 204 }, "content-length: 0")),
  "redirect": sending((response) => whole({ ...response, status: 307, headers: { location: "http://127.0.0.1:1/" } })),
  "503": sending((response) => whole({ ...response, status: 503 })),
  "3 MB body": sending((response) => whole({ ...response, bytes: new Uint8Array(3_000_000).fill(32) }))
}
