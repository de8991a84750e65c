/**
 * A minimal server of both platforms for measurements: bodies of any size in constant memory. Prints its addresses as
 * JSON.
 *
 * A stream has `max_tokens` events. The name of the model sets the events per chunk and the least time between chunks:
 * `20 a chunk`, `1 a chunk, one every 50 µs`. A name that ends in `compressed` has a compressed response. A request with
 * tools, or with their results, is a turn of an agent. The id of a batch or file is the number of its rows or bytes.
 */
import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { text } from "node:stream/consumers"
import { setImmediate } from "node:timers/promises"
import * as agent from "./agent.ts"
import { compressed, events, platforms, rows, zeros } from "./payloads.ts"

type Platform = (typeof platforms)[string]

const drained = (response: ServerResponse) =>
  new Promise<void>((resolve) => {
    const done = () => {
      response.off("drain", done).off("close", done)
      resolve()
    }
    response.on("drain", done).on("close", done)
  })

const pour = async (
  response: ServerResponse,
  type: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
) => {
  response.writeHead(200, { "content-type": type })
  for await (const chunk of chunks) {
    if (!response.write(chunk)) await drained(response)
    if (response.destroyed) return
  }
  response.end()
}

/** Yields each chunk in its own turn, since Node would join them, and at least `pace` µs apart. */
const apart = async function*<A>(chunks: Iterable<A>, pace: number) {
  for (const chunk of chunks) {
    const next = performance.now() + pace / 1000
    yield chunk
    do await setImmediate()
    while (performance.now() < next)
  }
}

const sendJson = (response: ServerResponse, body: string) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) }).end(body)
}

/** Without a length, as the platforms send it. */
const sendCompressed = (response: ServerResponse) => {
  response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(compressed)
}

interface Input {
  readonly max_tokens: number
  readonly messages?: ReadonlyArray<unknown>
  readonly model: string
  readonly stream?: boolean
  readonly tools?: ReadonlyArray<unknown>
}

const complete = async (platform: Platform, request: IncomingMessage, response: ServerResponse) => {
  const { max_tokens, messages = [], model, stream, tools }: Input = JSON.parse(await text(request))
  const turn = agent.turnOf(messages, tools)
  if (turn !== undefined) {
    if (stream !== true) return sendJson(response, agent.response(turn))
    return response.writeHead(200, { "content-type": "text/event-stream" }).end(agent.stream(turn))
  }
  if (model.endsWith("compressed")) return sendCompressed(response)
  if (stream !== true) return sendJson(response, platform.response)
  const [together = 1, pace = 0] = model.match(/\d+/g)?.map(Number) ?? []
  return pour(response, "text/event-stream", apart(events(platform.events, max_tokens, together), pace))
}

const receive = async (platform: Platform, request: IncomingMessage, response: ServerResponse) => {
  let received = 0
  request.on("data", (chunk: Uint8Array) => {
    received += chunk.byteLength
  })
  await once(request, "end")
  sendJson(response, JSON.stringify(platform.file("file-1", received)))
}

const batch = (id: string, here: string) =>
  JSON.stringify({
    id,
    type: "message_batch",
    processing_status: "ended",
    request_counts: { processing: 0, succeeded: Number(id), errored: 0, canceled: 0, expired: 0 },
    created_at: "2026-01-01T00:00:00Z",
    expires_at: "2026-01-02T00:00:00Z",
    ended_at: "2026-01-01T01:00:00Z",
    archived_at: null,
    cancel_initiated_at: null,
    results_url: `${here}/results`
  })

const respond = async (request: IncomingMessage, response: ServerResponse) => {
  const url = new URL(request.url ?? "", `http://${request.headers.host}`)
  const [, provider = "", path = ""] = /^\/(\w+)\/v1\/(.*)$/.exec(url.pathname) ?? []
  const platform = platforms[provider]
  const [resource, id = "", part] = path.replace("messages/batches", "batches").split("/")
  if (platform === undefined) return response.writeHead(404).end()
  if (request.method === "POST") return await (resource === "files" ? receive : complete)(platform, request, response)
  request.resume()
  if (part === "results") return await pour(response, "application/x-jsonl", rows(Number(id)))
  if (part === "content") return await pour(response, "application/octet-stream", zeros(Number(id)))
  if (resource === "batches") return sendJson(response, batch(id, url.href))
  return sendJson(response, JSON.stringify(platform.page(url.searchParams)))
}

const server = createServer((request, response) => {
  respond(request, response).catch(() => response.destroy())
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  const origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : ""
  console.log(JSON.stringify({ anthropic: `${origin}/anthropic`, mistral: `${origin}/mistral` }))
})

// The benchmark has ended.
process.stdin.resume().once("end", () => process.exit())
