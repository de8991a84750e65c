import { request } from "@effect/platform-node/Undici"
import { assert, it } from "@effect/vitest"
import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { gunzipSync } from "node:zlib"
import { withServer } from "../src/run.ts"

/** The chunks of a response as they are on the wire, even if they arrive together. */
const chunks = async (url: URL, body: object): Promise<ReadonlyArray<string>> => {
  const socket = connect(Number(url.port), url.hostname)
  const json = JSON.stringify(body)
  const head = [
    `POST ${url.pathname} HTTP/1.1`,
    `host: ${url.host}`,
    "connection: close",
    `content-length: ${Buffer.byteLength(json)}`
  ]
  socket.write(`${head.join("\r\n")}\r\n\r\n${json}`)
  const response = await text(socket)
  return response.slice(response.indexOf("\r\n\r\n") + 2).split(/\r\n[0-9a-f]+\r\n/).slice(1, -1)
}

it("a stream has the requested events, and each chunk the requested number", () =>
  withServer("main.ts", async (addresses) => {
    const { anthropic, mistral } = JSON.parse(addresses)
    const sizes = async (url: string, model: string) => {
      const found = await chunks(new URL(url), { model, max_tokens: 65, stream: true })
      return found.map((chunk) => chunk.split("data: {").length - 1)
    }
    const one = Array.from({ length: 60 }, () => 1)
    assert.deepStrictEqual(await sizes(`${anthropic}/v1/messages`, "20 a chunk"), [2, 20, 20, 20, 3])
    assert.deepStrictEqual(await sizes(`${anthropic}/v1/messages`, "1 a chunk, one every 50 µs"), [2, ...one, 3])
    assert.deepStrictEqual(await sizes(`${mistral}/v1/chat/completions`, "20 a chunk"), [1, 20, 20, 20, 4])
  }))

it("a compressed response has two kilobytes and no length", () =>
  withServer("main.ts", async (addresses) => {
    const body = JSON.stringify({ model: "claude-haiku-4-5, compressed", max_tokens: 1 })
    const response = await request(`${JSON.parse(addresses).anthropic}/v1/messages`, { method: "POST", body })
    assert.isUndefined(response.headers["content-length"])
    assert.strictEqual(response.headers["content-encoding"], "gzip")
    const { byteLength } = gunzipSync(await response.body.bytes())
    assert.approximately(byteLength, 2000, 50)
  }))
