/** A bare server of Anthropic's routes for measurements: bodies of any size in constant memory. Prints its address. */
import { createServer, type ServerResponse } from "node:http"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

const row = (index: number) =>
  `${
    JSON.stringify({
      custom_id: `request-${index}`,
      result: {
        type: "succeeded",
        message: {
          id: `msg_${index}`,
          type: "message",
          role: "assistant",
          model: "claude-haiku-4-5",
          content: [{
            type: "text",
            text: "An answer of about the length that many answers have in a batch. ".repeat(4)
          }],
          stop_reason: "end_turn",
          stop_sequence: null,
          usage: { input_tokens: 200, output_tokens: 64, service_tier: "batch" }
        }
      }
    })
  }\n`

const pour = (response: ServerResponse, chunks: Iterable<string | Uint8Array>) =>
  pipeline(Readable.from(chunks), response).catch(() => response.destroy())

const rows = function*(count: number) {
  for (let index = 0; index < count; index += 50) {
    yield Array.from({ length: Math.min(50, count - index) }, (_, offset) => row(index + offset)).join("")
  }
}

const zeros = function*(bytes: number) {
  const chunk = new Uint8Array(65_536)
  for (let sent = 0; sent < bytes; sent += chunk.byteLength) yield chunk
}

const server = createServer((request, response) => {
  let received = 0
  request.on("data", (chunk: Uint8Array) => {
    received += chunk.byteLength
  })
  request.on("end", () => {
    const [, size = "0"] = /(\d+)\/(?:results|content)$/.exec(request.url ?? "") ?? []
    if (request.url?.endsWith("/results") === true) {
      response.writeHead(200, { "content-type": "application/x-jsonl" })
      void pour(response, rows(Number(size)))
    } else if (request.url?.endsWith("/content") === true) {
      response.writeHead(200, { "content-type": "application/octet-stream", "content-length": size })
      void pour(response, zeros(Number(size)))
    } else {
      response.writeHead(200, { "content-type": "application/json" })
      response.end(JSON.stringify({
        id: "file_1",
        type: "file",
        filename: "zeros.bin",
        mime_type: "application/octet-stream",
        size_bytes: received,
        created_at: "2026-01-01T00:00:00Z"
      }))
    }
  })
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  console.log(typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "")
})
