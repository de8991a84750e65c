/** An upload and a download of 2 GiB, and whether memory stays constant. */
import type { Source } from "@effect-genai/core/Upload"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import { createReadStream, mkdtempSync, openAsBlob, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import type { Case, Claim, Load, Server } from "../Case.ts"
import * as clients from "../clients.ts"
import { total } from "./reading.ts"

const MiB = 1024 ** 2

/** A sparse file of this size, deleted with the process. */
const zeros = (bytes: number) => {
  const folder = mkdtempSync(join(tmpdir(), "effect-genai-zeros-"))
  process.once("exit", () => rmSync(folder, { recursive: true }))
  const file = join(folder, "zeros.bin")
  writeFileSync(file, "")
  truncateSync(file, bytes)
  return file
}

/** The total size in MiB. */
const size = (chunks: AsyncIterable<Uint8Array>) => total(chunks, { amount: ({ byteLength }) => byteLength / MiB })

type Up = (file: Source) => Effect.Effect<number, unknown, clients.Services>

/** `upload` returns the number of bytes that the platform received. */
const oursUp = (upload: () => Promise<Up>): Load => async (server) => {
  const [run, send, Effect, Upload, Limits, NodeFileSystem] = await Promise.all([
    clients.ours("undici", server),
    upload(),
    import("effect/Effect"),
    import("@effect-genai/core/Upload"),
    import("@effect-genai/core/Limits"),
    import("@effect/platform-node/NodeFileSystem")
  ])
  return (units) =>
    Upload.fromPath(zeros(units * MiB), { name: "zeros.bin" }).pipe(
      Effect.flatMap(send),
      // More than both platforms accept.
      Limits.requestBytes(2 * units * MiB),
      Effect.map((bytes) => bytes / MiB),
      Effect.provide(NodeFileSystem.layer),
      run
    )
}

const oursAnthropicUp = oursUp(async () => {
  const [Effect, { upload }] = [await import("effect/Effect"), await import("@effect-genai/anthropic/Files")]
  return (file) => Effect.map(upload({ file }), ({ size_bytes }) => size_bytes)
})

const oursMistralUp = oursUp(async () => {
  const [Effect, { upload }] = [await import("effect/Effect"), await import("@effect-genai/mistral/Files")]
  return (file) => Effect.map(upload({ file, purpose: "batch" }), ({ bytes }) => bytes)
})

interface Received {
  readonly bytes?: number
  readonly size_bytes?: number
}

/** The smallest upload: the file between the two ends of a form. */
const bareUp = (provider: keyof Server): Load => async (server) => {
  const { request } = await import("@effect/platform-node/Undici")
  const boundary = "----bare"
  const disposition = `content-disposition: form-data; name="file"; filename="zeros.bin"`
  const form = async function*(path: string) {
    yield Buffer.from(`--${boundary}\r\n${disposition}\r\n\r\n`)
    yield* createReadStream(path)
    yield Buffer.from(`\r\n--${boundary}--\r\n`)
  }
  return async (units) => {
    const { body } = await request(`${server[provider]}/v1/files`, {
      method: "POST",
      headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
      body: Readable.from(form(zeros(units * MiB)), { objectMode: false })
    })
    const { bytes = 0, size_bytes = bytes }: Received = JSON.parse(await body.text())
    return size_bytes / MiB
  }
}

const anthropicUp: Load = async (server) => {
  const client = await clients.anthropic(server)
  return async (units) => (await client.files.upload({ file: createReadStream(zeros(units * MiB)) })).size_bytes / MiB
}

const mistralUp: Load = async (server) => {
  const client = await clients.mistral(server)
  return async (units) => {
    const file = { fileName: "zeros.bin", content: await openAsBlob(zeros(units * MiB)) }
    return (await client.files.upload({ purpose: "batch", file })).sizeBytes / MiB
  }
}

const bareDown: Load = async (server) => {
  const send = await clients.bare("undici")
  return async (units) => size((await send(`${server.anthropic}/v1/files/${units * MiB}/content`)).chunks)
}

type Down = (input: { readonly file_id: string }) => Stream.Stream<Uint8Array, unknown, clients.Services>

const oursDown = (download: () => Promise<Down>): Load => async (server) => {
  const [run, read, Stream] = await Promise.all([clients.ours("undici", server), download(), import("effect/Stream")])
  return (units) =>
    run(Stream.runFold(read({ file_id: `${units * MiB}` }), () => 0, (sum, chunk) => sum + chunk.byteLength / MiB))
}

const anthropicDown: Load = async (server) => {
  const client = await clients.anthropic(server)
  return async (units) => size((await client.files.download(`${units * MiB}`)).body ?? new ReadableStream())
}

const mistralDown: Load = async (server) => {
  const client = await clients.mistral(server)
  return async (units) => size(await client.files.download({ fileId: `${units * MiB}` }))
}

const transfer = (
  name: string,
  title: string,
  loads: Readonly<Record<string, Load>>,
  toSdk: ReadonlyArray<Claim> = []
): Case => ({
  name,
  title,
  unit: "MiB",
  units: 2048,
  warmUp: 0,
  metrics: ["peak", "cpu", "wall"],
  contestants: Object.fromEntries(Object.entries(loads).map(([name, load]) => [name, { load }])),
  claims: [
    {
      metric: "peak",
      of: "ours, undici",
      atMost: 150e6,
      or: { metric: "peak", of: "ours, undici", to: "bare undici", atMost: 1.1 }
    },
    ...toSdk
  ]
})

/** An upload is streamed, which those of the SDKs are not. */
const streams: ReadonlyArray<Claim> = [{ metric: "peak", of: "ours, undici", to: "official SDK", atMost: 0.1 }]

export default [
  transfer("upload/anthropic", "Upload of 2 GiB, Anthropic", {
    "bare undici": bareUp("anthropic"),
    "ours, undici": oursAnthropicUp,
    "official SDK": anthropicUp
  }, streams),
  transfer("upload/mistral", "Upload of 2 GiB, Mistral", {
    "bare undici": bareUp("mistral"),
    "ours, undici": oursMistralUp,
    "official SDK": mistralUp
  }, streams),
  transfer("download/anthropic", "Download of 2 GiB, Anthropic", {
    "bare undici": bareDown,
    "ours, undici": oursDown(async () => (await import("@effect-genai/anthropic/Files")).download),
    "official SDK": anthropicDown
  }),
  transfer("download/mistral", "Download of 2 GiB, Mistral", {
    "bare undici": bareDown,
    "ours, undici": oursDown(async () => (await import("@effect-genai/mistral/Files")).download),
    "official SDK": mistralDown
  })
]
