/**
 * A file of requests as one batch: upload, count, submit, watch, read the results.
 *
 *   npm run demo [-- requests.jsonl]
 *
 * With ANTHROPIC_API_KEY it runs for real (and asks before it spends), without on the embedded platform.
 */
import { AnthropicConfig, Batches, Files, Messages, Testing } from "@effect-genai/anthropic"
import * as Upload from "@effect-genai/core/Upload"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Prompt from "effect/cli/Prompt"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const path = process.argv[2] ?? `${import.meta.dirname}/requests.jsonl`
const decodeRequest = Schema.decodeUnknownEffect(Schema.fromJsonString(Batches.BatchRequest))

const readRequests = Effect.gen(function*() {
  const fs = yield* FileSystem.FileSystem
  const text = yield* fs.readFileString(path)
  return yield* Effect.forEach(text.split("\n").filter((line) => line.trim() !== ""), (line) => decodeRequest(line))
})

const draw = ({ processing_status, request_counts: { processing, ...done } }: Batches.MessageBatch) => {
  const ended = Object.values(done).reduce((sum, count) => sum + count, 0)
  const part = ended / (ended + processing)
  const bar = "█".repeat(Math.round(part * 40)).padEnd(40, "░")
  const line = `${bar} ${String(Math.round(part * 100)).padStart(3)} %  ${processing_status}`
  return Effect.sync(() => process.stdout.write(process.stdout.isTTY ? `\r${line}\x1b[K` : `${line}\n`))
}

const program = Effect.gen(function*() {
  const requests = yield* readRequests
  yield* Console.log(isReal ? "Running on Anthropic's API." : "No ANTHROPIC_API_KEY: running on the embedded platform.")

  const source = yield* Upload.fromPath(path, { name: "requests.txt", type: "text/plain" })
  const file = yield* Files.upload({ file: source, expires_in_seconds: 3600 })
  yield* Console.log(`Uploaded ${file.filename}: ${file.id}, ${file.size_bytes} bytes`)

  const counts = yield* Effect.forEach(
    requests.slice(0, 20),
    ({ params: { messages, model, system } }) =>
      Messages.countTokens({ model, messages, ...(system === undefined ? {} : { system }) }),
    { concurrency: 4 }
  )
  const average = counts.reduce((sum, { input_tokens }) => sum + input_tokens, 0) / counts.length
  yield* Console.log(`${requests.length} requests of about ${Math.round(average)} input tokens each`)
  if (isReal && !(yield* Prompt.run(Prompt.confirm({ message: "Submit them? This costs money." })))) return

  const batch = yield* Batches.create({ requests })
  yield* Console.log(`Submitted as ${batch.id}`)
  yield* Batches.watch({ message_batch_id: batch.id }).pipe(Stream.runForEach(draw))
  yield* Console.log("")

  const totals = new Map<string, { requests: number; input_tokens: number; output_tokens: number }>()
  yield* Batches.results({ message_batch_id: batch.id }).pipe(Stream.runForEach((item) =>
    Effect.sync(() => {
      const outcome = "result" in item ? item.result.type : "undecodable"
      const total = totals.get(outcome) ?? { requests: 0, input_tokens: 0, output_tokens: 0 }
      total.requests += 1
      if ("result" in item && item.result.type === "succeeded") {
        total.input_tokens += item.result.message.usage.input_tokens
        total.output_tokens += item.result.message.usage.output_tokens
      }
      totals.set(outcome, total)
    })
  ))
  yield* Effect.sync(() => console.table(Object.fromEntries(totals)))

  yield* Console.log("And one of them as a stream:")
  const write = (text: string) => Effect.sync(() => process.stdout.write(text))
  yield* Messages.stream(requests[0]!.params).pipe(Messages.text, Stream.runForEach(write))
  yield* Files.delete({ file_id: file.id })
  yield* Console.log("")
})

const Platform = isReal ? Layer.merge(AnthropicConfig.layerConfig, NodeHttpClient.layerUndici) : Testing.layer({ batch: { counts: "live" } })
NodeRuntime.runMain(Effect.provide(program, Layer.merge(Platform, NodeServices.layer)))
