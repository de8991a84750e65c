// Servers that write as long as the client reads, and count the bytes written.
import { serve } from "@effect-genai/provider-contract/support/loopbackServer"
import * as Effect from "effect/Effect"
import type { ServerResponse } from "node:http"

/** Writes as long as the client reads; reports when the client has stopped. */
const flood = (response: ServerResponse, chunk: Buffer, onStuck: () => void) => {
  const bytes = () => response.socket?.bytesWritten ?? 0
  const write = (): void => {
    if (response.destroyed) return
    if (response.write(chunk)) return void setImmediate(write)
    response.once("drain", write)
    let last = bytes()
    let still = 0
    const look = () => {
      still = bytes() === last ? still + 1 : 0
      last = bytes()
      if (still === 500) onStuck()
      else if (!response.destroyed) setImmediate(look)
    }
    look()
  }
  write()
}

export const flooded = (headers: (response: ServerResponse) => void, chunk: Buffer) =>
  Effect.gen(function*() {
    let socket: ServerResponse["socket"] = null
    const closing = Promise.withResolvers<void>()
    const sticking = Promise.withResolvers<void>()
    const home = yield* serve((_, response) => {
      socket = response.socket
      response.once("close", () => closing.resolve())
      headers(response)
      flood(response, chunk, () => sticking.resolve())
    })
    return {
      home,
      closed: Effect.promise(() => closing.promise),
      stuck: Effect.promise(() => sticking.promise),
      written: () => socket?.bytesWritten ?? 0
    }
  })

/** An endless stream of events. */
export const endless = flooded(
  (response) => response.writeHead(200, { "content-type": "text/event-stream" }),
  Buffer.from(`data: ${JSON.stringify({ type: "word", text: "a".repeat(1000) })}\n\n`)
)

/** An endless body with this status. */
export const flooding = (status: number) =>
  flooded((response) => response.writeHead(status, { "content-type": "application/json" }), Buffer.alloc(65_536, 32))
