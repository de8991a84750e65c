/** What can go wrong on a connection, and only there. */
import type { Socket } from "node:net"
import { gzipSync } from "node:zlib"
import type { Dice } from "../Dice.ts"

/** An answer before it is written: a status, headers, all of its bytes. */
export interface RawResponse {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly bytes: Uint8Array
}

export interface Mischief {
  /** When it happens: as soon as a request begins, or when all of it has come. */
  readonly on: "headers" | "request"
  /** Answers whether the connection can go on with another request; what cannot is busy until it is closed. */
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

/** An answer as it should be. */
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

/** Says something, and closes its side. */
const ending = (say: (response: RawResponse, dice: Dice) => Uint8Array | string): Mischief => ({
  on: "request",
  act: (socket, response, dice) => {
    socket.end(say(response, dice))
    return true
  }
})

/** Says something, and nothing more, the connection open. */
const stalling = (say: (response: RawResponse, dice: Dice) => Uint8Array | string): Mischief => ({
  on: "request",
  act: (socket, response, dice) => {
    socket.write(say(response, dice))
    return false
  }
})

/** Says something, and waits for the next request. */
const saying = (say: (response: RawResponse, dice: Dice) => Uint8Array | string): Mischief => ({
  on: "request",
  act: (socket, response, dice) => {
    socket.write(say(response, dice))
    return true
  }
})

const part = (bytes: Uint8Array, dice: Dice) => bytes.subarray(0, dice.below(bytes.byteLength))

const later = (socket: Socket, pieces: ReadonlyArray<Uint8Array | string>) => {
  const [piece, ...rest] = pieces
  if (piece === undefined || socket.destroyed) return
  socket.write(piece)
  setTimeout(() => later(socket, rest), 2)
}

export const none = saying((response) => whole(response))

export const mischiefs: { readonly [name: string]: Mischief } = {
  "nothing goes wrong": none,
  "it comes in chunks": saying((response) => chunked(response, "0\r\n\r\n")),
  "it has trailers": saying((response) => chunked(response, "0\r\nx-trailer: 1\r\n\r\n", "trailer: x-trailer")),
  "it comes zipped": saying((response) =>
    whole({ ...response, bytes: gzipSync(response.bytes) }, "content-encoding: gzip")
  ),
  "it closes after it": ending((response) => whole(response, "connection: close")),
  "it ends with the connection": ending((response) =>
    Buffer.concat([Buffer.from(head(response, "connection: close")), response.bytes])
  ),
  "hints come first": saying((response) =>
    Buffer.concat([Buffer.from("HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"), whole(response)])
  ),
  "it is told to go on": saying((response) =>
    Buffer.concat([Buffer.from("HTTP/1.1 100 Continue\r\n\r\n"), whole(response)])
  ),
  "it comes slowly": {
    on: "request",
    act: (socket, response) => {
      const bytes = whole(response)
      const size = Math.ceil(bytes.byteLength / 20)
      later(socket, Array.from({ length: 20 }, (_, index) => bytes.subarray(index * size, (index + 1) * size)))
      return true
    }
  },
  "reset at its headers": { on: "headers", act: reset },
  "reset after the request": { on: "request", act: reset },
  "closed after the request": ending(() => ""),
  "never answered": { on: "request", act: () => false },
  "answered before all was sent": {
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
  "longer than it says": ending((response) =>
    Buffer.concat([
      Buffer.from(head(response, `content-length: ${Math.floor(response.bytes.byteLength / 2)}`)),
      response.bytes
    ])
  ),
  "shorter than it says": stalling((response) =>
    Buffer.concat([Buffer.from(head(response, `content-length: ${response.bytes.byteLength + 9}`)), response.bytes])
  ),
  "of two lengths": stalling((response) => head(response, "content-length: 1", "content-length: 2")),
  "of no number as length": stalling((response) => head(response, "content-length: many")),
  "in chunks of no size": stalling((response) => `${head(response, "transfer-encoding: chunked")}zz\r\nno\r\n`),
  "in an endless chunk": stalling((response) => `${head(response, "transfer-encoding: chunked")}${"f".repeat(40)}\r\n`),
  "zipped, it says": saying((response) => whole(response, "content-encoding: gzip")),
  "zipped, and cut": saying((response) =>
    whole({ ...response, bytes: gzipSync(response.bytes).subarray(0, 15) }, "content-encoding: gzip")
  ),
  "no HTTP": ending(() => "SSH-2.0-OpenSSH_9.6\r\n"),
  "another HTTP": ending(() => "HTTP/9.9 abc\r\n\r\n"),
  "random bytes": ending((_, dice) => dice.bytes(200)),
  "an endless header": stalling((response) => head(response, `x-long: ${"x".repeat(200_000)}`)),
  "a header that is none": stalling(({ status }) => `HTTP/1.1 ${status} No\r\nno header\r\nx\0y: 1\r\n\r\n`),
  "another protocol": stalling(() => "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: tea\r\n\r\n"),
  "nothing, with a body": saying((response) => head({ ...response, status: 204 }, "content-length: 0")),
  "elsewhere": saying((response) => whole({ ...response, status: 307, headers: { location: "http://127.0.0.1:1/" } })),
  "busy": saying((response) => whole({ ...response, status: 503 })),
  "much": saying((response) => whole({ ...response, bytes: new Uint8Array(3_000_000).fill(32) }))
}
