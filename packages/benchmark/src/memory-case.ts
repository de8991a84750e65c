/** One case of `memory.ts`, in a process of its own: `CASE CLIENT BASE_URL SIZE`. Prints its count and its peak. */
import { AnthropicConfig, Batches, Bulk, Files } from "@effect-genai/anthropic"
import * as Job from "@effect-genai/core/Job"
import * as Requests from "@effect-genai/core/Requests"
import * as Upload from "@effect-genai/core/Upload"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"

const [name = "", client, baseUrl = "", text = "0"] = process.argv.slice(2)
const size = Number(text)

const chunk = new Uint8Array(65_536)
const zeros = Stream.range(1, size / chunk.byteLength).pipe(Stream.map(() => chunk), Stream.rechunk(1))

const length = <E, R>(bytes: Stream.Stream<Uint8Array, E, R>) =>
  Stream.runFold(bytes, () => 0, (sum, { byteLength }) => sum + byteLength)

const requests = function*() {
  for (let index = 0; index < size; index++) {
    const content = `Is ${index} a prime number? Answer with yes or no.`
    const messages = [{ role: "user", content }] as const
    yield { key: `question ${index}`, params: { model: "claude-haiku-4-5", max_tokens: 64, messages } }
  }
}

const run = (options: Bulk.Options) =>
  Batches.run(requests(), options).pipe(
    Job.polling(Schedule.spaced("1 second")),
    Stream.filter(({ _tag }) => _tag === "Succeeded"),
    Stream.runCount
  )

const journal = mkdtempSync(`${tmpdir()}/effect-genai-journal-`)
process.once("exit", () => rmSync(journal, { recursive: true }))

const layer = Layer.merge(
  AnthropicConfig.layer({ apiKey: "none", baseUrl }),
  client === "fetch" ? FetchHttpClient.layer : NodeHttpClient.layerUndici
)

const cases: Record<string, Effect.Effect<number, unknown, Layer.Success<typeof layer>>> = {
  results: Stream.runCount(Batches.results({ message_batch_id: text })),
  upload: Files.upload({ file: Upload.fromStream(() => zeros, { name: "zeros.bin", size }) }).pipe(
    Requests.maxBytes(size),
    Effect.map(({ size_bytes }) => size_bytes)
  ),
  download: length(Files.download({ file_id: text })),
  run: run({}),
  "run, journal": run({ id: "memory" }).pipe(
    Effect.provide(Bulk.journal.pipe(
      Layer.provide(KeyValueStore.layerFileSystem(journal)),
      Layer.provide(NodeServices.layer)
    ))
  ),
  "download, bare": Effect.flatMap(
    HttpClient.get(`${baseUrl}/v1/files/${size}/content`),
    ({ stream }) => length(stream)
  )
}

const count = await Effect.runPromise(Effect.provide(cases[name] ?? Effect.die(`no case ${name}`), layer))

// What `getrusage` tells includes the parent's peak at the time of the fork; Linux tells this process's own apart.
const own = existsSync("/proc/self/status") ? /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8")) : null
const peak = Number(own?.[1] ?? process.resourceUsage().maxRSS) * 1024
console.log(JSON.stringify({ count, peak, seconds: process.uptime() }))
