/**
 * Sends a file of requests as batches: estimates the cost, shows the progress, prints the results and the cost.
 *
 *   npm run demo [-- requests.jsonl]
 *
 * If you interrupt or kill it and run it again, it continues and sends nothing twice.
 * With ANTHROPIC_API_KEY, it calls the API and asks before it spends money. Without, it uses the embedded platform.
 */
import { AnthropicConfig, Batches, Bulk, Job, Messages, Price, Testing } from "@effect-genai/anthropic"
import { JournalNode, NodeTransport } from "@effect-genai/node"
import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Console, Effect, FileSystem, identity, Layer, Option, Schedule, Schema, Stream } from "effect"
import { Prompt } from "effect/cli"
import { styleText } from "node:util"

const { ANTHROPIC_API_KEY: key = "", ANTHROPIC_BASE_URL: baseUrl = "https://api.anthropic.com" } = process.env
const isReal = key !== "" && !baseUrl.startsWith("http://127.0.0.1")
const root = `${import.meta.dirname}/../..`
const path = process.argv[2] ?? `${import.meta.dirname}/requests.jsonl`

const decode = Schema.decodeEffect(Schema.fromJsonString(Batches.BatchRequest))
const write = (text: string) => Effect.sync(() => process.stdout.write(text))
const count = (number: number) => number.toLocaleString("en")

const drawProgress = (progress: Bulk.Progress) => {
  const { cost, open, read, total = read } = progress
  const [done, share] = [Bulk.done(progress), total === 0 ? 0 : Bulk.done(progress) / total]
  const bar = "█".repeat(Math.round(share * 40)).padEnd(40, "░")
  const paid = Price.render(Option.fromUndefinedOr(cost))
  const line = `${bar} ${
    String(Math.round(share * 100)).padStart(3)
  } %  ${done} of ${total}, ${open.length} open, ${paid}`
  return write(process.stdout.isTTY ? `\r${line}\x1b[K` : `${line}\n`)
}

/** Adds an outcome to the totals of its kind. */
const addOutcome = (
  totals: Map<string, ReadonlyArray<number>>,
  { _tag: tag, ...outcome }: Bulk.Outcome<string, Messages.Message>
) => {
  const { input_tokens = 0, output_tokens = 0 } = "value" in outcome ? outcome.value.usage : {}
  const before = totals.get(tag) ?? [0, 0, 0]
  return totals.set(tag, [1, input_tokens, output_tokens].map((number, index) => number + (before[index] ?? 0)))
}

const styled = (style: "bold" | "green" | "yellow", text: string) => styleText(style, text, { stream: process.stdout })

const table = (totals: ReadonlyMap<string, ReadonlyArray<number>>) => {
  const row = ([name, ...cells]: ReadonlyArray<string>) =>
    (name ?? "").padEnd(13) + cells.map((cell) => cell.padStart(15)).join("")
  const rows = Array.from(
    totals,
    ([tag, numbers]) => styled(tag === "Succeeded" ? "green" : "yellow", row([tag, ...numbers.map(count)]))
  )
  return [styled("bold", row(["", "requests", "input tokens", "output tokens"])), ...rows].join("\n")
}

const program = Effect.gen(function*() {
  yield* Console.log(key === "" ? "No ANTHROPIC_API_KEY: running on the embedded platform." : `Running on ${baseUrl}`)
  const text = yield* Effect.flatMap(FileSystem.FileSystem, (fs) => fs.readFileString(path))
  const lines = text.split("\n").filter((line) => line.trim() !== "")
  const requests = yield* Effect.forEach(lines, (line) => decode(line))

  const { expected, high, inputTokens } = yield* Batches.estimate(requests)
  const tokens = Option.match(inputTokens, { onNone: () => "unknown", onSome: (tokens) => count(Math.round(tokens)) })
  yield* Console.log(`${requests.length} requests with ${tokens} input tokens`)
  yield* Console.log(`Estimated cost: about ${Price.render(expected)}, at most ${Price.render(high)}`)
  if (isReal && !(yield* Prompt.run(Prompt.Confirm({ message: "Continue? This costs money." })))) return

  const keyed = requests.map(({ custom_id, params }) => ({ key: custom_id, params }))
  let cost: number | undefined
  const totals = yield* Batches.run(keyed, { ...stored, maxRequests: 60, retryFailed: { times: 2 } }).pipe(
    isReal ? identity : Job.polling(Schedule.spaced("500 millis")),
    Bulk.withProgress(Stream.runForEach((progress) => {
      cost = progress.cost
      return drawProgress(progress)
    })),
    Stream.runFold(() => new Map<string, ReadonlyArray<number>>(), addOutcome),
    Effect.onInterrupt(() => Console.log("\nInterrupted. The batches continue. Run this again to continue."))
  )
  yield* Console.log(`\n\n${table(totals)}\n\nCost: ${Price.render(Option.fromUndefinedOr(cost))}`)
  if (stored.id !== undefined) yield* Batches.forget(stored.id)

  yield* Console.log(`\nThe first request, ${keyed[0]?.key}, as a stream:`)
  yield* Stream.fromIterable(keyed.slice(0, 1)).pipe(
    Stream.flatMap(({ params }) => Messages.stream(params)),
    Messages.text,
    Stream.runForEach(write)
  )
  yield* Console.log("")
})

// The platform in this process loses its batches when the process ends, so there would be no run to resume.
const stored = key === "" ? {} : { id: "demo" }
const Journal = JournalNode.layer(`${root}/.cache/demo`)
const Platform = key === ""
  ? Testing.layer({ batch: { counts: "live" } })
  : Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig)
const Environment = Layer.merge(Platform, Layer.provideMerge(Journal, NodeServices.layer))
NodeRuntime.runMain(Effect.provide(program, Environment))
