/**
 * A file of requests as one batch: upload, count, submit, watch, read the results.
 *
 *   npm run demo [-- requests.jsonl]
 *
 * With ANTHROPIC_API_KEY it runs for real (and asks before it spends), without on the embedded platform.
 */
import { AnthropicConfig, Batches, Files, Messages, Testing } from "@effect-genai/anthropic"
import * as Job from "@effect-genai/core/Job"
import * as Upload from "@effect-genai/core/Upload"
import { NodeHttpClient, NodeRuntime, NodeServices } from "@effect/platform-node"
import { Console, Effect, FileSystem, identity, Layer, Schedule, Schema, Stream } from "effect"
import { Prompt } from "effect/cli"

const isReal = (process.env["ANTHROPIC_API_KEY"] ?? "") !== ""
const path = process.argv[2] ?? `${import.meta.dirname}/requests.jsonl`
const decode = Schema.decodeEffect(Schema.fromJsonString(Batches.BatchRequest))
const write = (text: string) => Effect.sync(() => process.stdout.write(text))

const draw = ({ processing_status, request_counts: { processing, ...done } }: Batches.MessageBatch) => {
  const ended = Object.values(done).reduce((sum, count) => sum + count, 0)
  const part = ended / (ended + processing)
  const bar = "█".repeat(Math.round(part * 40)).padEnd(40, "░")
  const line = `${bar} ${String(Math.round(part * 100)).padStart(3)} %  ${processing_status}`
  return write(process.stdout.isTTY ? `\r${line}\x1b[K` : `${line}\n`)
}

const program = Effect.gen(function*() {
  yield* Console.log(isReal ? "Running on Anthropic's API." : "No ANTHROPIC_API_KEY: running on the embedded platform.")
  const text = yield* Effect.flatMap(FileSystem.FileSystem, (fs) => fs.readFileString(path))
  const lines = text.split("\n").filter((line) => line.trim() !== "")
  const requests = yield* Effect.forEach(lines, (line) => decode(line))

  const source = yield* Upload.fromPath(path, { name: "requests.txt", type: "text/plain" })
  const file = yield* Files.upload({ file: source, expires_in_seconds: 3600 })
  yield* Console.log(`Uploaded ${file.filename} as ${file.id}, ${file.size_bytes} bytes`)

  const counts = yield* Effect.forEach(
    requests.slice(0, 20),
    ({ params: { messages, model } }) => Messages.countTokens({ model, messages }),
    { concurrency: 4 }
  )
  const average = counts.reduce((sum, { input_tokens }) => sum + input_tokens, 0) / counts.length
  yield* Console.log(`${requests.length} requests of about ${Math.round(average)} input tokens each`)
  if (isReal && !(yield* Prompt.run(Prompt.Confirm({ message: "Submit them? This costs money." })))) return

  const { id: message_batch_id } = yield* Batches.create({ requests })
  yield* Console.log(`Submitted as ${message_batch_id}`)
  yield* Batches.watch({ message_batch_id }).pipe(isReal ? identity : often, Stream.runForEach(draw))

  const totals: Record<string, { requests: number; input_tokens: number; output_tokens: number }> = {}
  yield* Batches.results({ message_batch_id }).pipe(Stream.runForEach((item) =>
    Effect.sync(() => {
      const result = "result" in item ? item.result : { type: "unreadable" as const }
      const total = totals[result.type] ??= { requests: 0, input_tokens: 0, output_tokens: 0 }
      total.requests += 1
      total.input_tokens += result.type === "succeeded" ? result.message.usage.input_tokens : 0
      total.output_tokens += result.type === "succeeded" ? result.message.usage.output_tokens : 0
    })
  ))
  yield* Effect.sync(() => console.log() ?? console.table(totals))

  yield* Console.log(`And ${requests[0]?.custom_id} as a stream:`)
  yield* Stream.fromIterable(requests.slice(0, 1)).pipe(
    Stream.flatMap(({ params }) => Messages.stream(params)),
    Messages.text,
    Stream.runForEach(write)
  )
  yield* Files.delete({ file_id: file.id })
  yield* Console.log("")
})

const often = Job.polling(Schedule.spaced("250 millis"))
const Real = Layer.merge(AnthropicConfig.layerConfig, NodeHttpClient.layerUndici)
const Platform = isReal ? Real : Testing.layer({ batch: { counts: "live" } })
NodeRuntime.runMain(Effect.provide(program, Layer.merge(Platform, NodeServices.layer)))
