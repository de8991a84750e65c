/**
 * Fine-tunes a model: uploads examples, watches the training, then sends the model a file of requests as a batch.
 *
 *   npm run demo -- --provider mistral [requests.jsonl]
 *
 * With MISTRAL_API_KEY, it calls the API and asks before it spends money. Without, it uses the embedded platform.
 * Mistral has retired training for most accounts. It then prints Mistral's message and uses the original model.
 */
import * as Job from "@effect-genai/core/Job"
import { BatchJobs, Bulk, Files, FineTuning, MistralConfig, Price, Testing } from "@effect-genai/mistral"
import { NodeTransport, UploadNode } from "@effect-genai/node"
import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Console, Effect, FileSystem, identity, Layer, Schedule, Schema, Stream } from "effect"
import { Prompt } from "effect/cli"

const isReal = (process.env["MISTRAL_API_KEY"] ?? "") !== ""
const model = "ministral-3b-latest"
const folder = import.meta.dirname
const Line = Schema.Struct({ custom_id: Schema.String, params: Schema.Struct({ messages: Schema.Json }) })
const decode = Schema.decodeEffect(Schema.fromJsonString(Line))
const polling = isReal ? identity : Job.polling(Schedule.spaced("250 millis"))
const isTerminal = process.stdout.isTTY
const writeLine = (line: string) =>
  Effect.sync(() => process.stdout.write(isTerminal ? `\r${line}\x1b[K` : `${line}\n`))
const bar = (share: number) => "█".repeat(Math.round(share * 40)).padEnd(40, "░")
const confirm = (message: string) => isReal ? Prompt.run(Prompt.Confirm({ message })) : Effect.succeed(true)

const train = Effect.gen(function*() {
  const path = `${folder}/training.jsonl`
  const file = yield* Files.upload({ file: yield* UploadNode.fromPath(path), purpose: "fine-tune" })
  yield* Console.log(`Uploaded ${file.num_lines ?? "the"} examples as ${file.id}`)
  const job = {
    model,
    training_files: [{ file_id: file.id }],
    hyperparameters: { training_steps: 20, learning_rate: 0.0001 }
  }
  const plan = yield* FineTuning.create({ ...job, dry_run: true })
  if (plan.object === "job.metadata") {
    yield* Console.log(`Estimated training: ${plan.expected_duration_seconds} s, ${plan.cost} ${plan.cost_currency}`)
  }
  if (!(yield* confirm("Start training? This costs money."))) return model

  const created = yield* FineTuning.create({ ...job, auto_start: true })
  if (created.object !== "job" || created.job_type !== "completion") return model
  yield* FineTuning.watch({ job_id: created.id }).pipe(
    polling,
    Stream.runForEach((state) =>
      writeLine(`${state.status}${state.job_type === "completion" ? `, ${state.checkpoints?.length} checkpoints` : ""}`)
    )
  )
  const { fine_tuned_model } = yield* FineTuning.retrieve({ job_id: created.id })
  yield* Console.log(`\nTrained model: ${fine_tuned_model ?? "none"}`)
  return typeof fine_tuned_model === "string" ? fine_tuned_model : model
}).pipe(Effect.catchReason("MistralError", "Gone", ({ message }) => Effect.as(Console.log(message), model)))

const program = Effect.gen(function*() {
  yield* Console.log(isReal ? "Running on Mistral's API." : "No MISTRAL_API_KEY: running on the embedded platform.")
  const target = yield* train

  const path = process.argv[2] ?? `${folder}/requests.jsonl`
  const text = yield* Effect.flatMap(FileSystem.FileSystem, (fs) => fs.readFileString(path))
  const requests = yield* Effect.forEach(text.split("\n").filter((line) => line.trim() !== ""), (line) => decode(line))
  const keyed = requests.map(({ custom_id, params: { messages } }) => ({
    key: custom_id,
    body: { max_tokens: 256, messages }
  }))
  const { expected, high } = yield* BatchJobs.estimate(keyed, target)
  yield* Console.log(`Estimated cost: about ${Price.render(expected)}, at most ${Price.render(high)}`)
  if (!(yield* confirm(`Submit ${requests.length} requests? This costs money.`))) return

  const totals = yield* BatchJobs.run(keyed, { endpoint: "/v1/chat/completions", model: target, via: "file" }).pipe(
    polling,
    Bulk.withProgress(Stream.runForEach((progress) => {
      const share = progress.read === 0 ? 0 : Bulk.done(progress) / progress.read
      return writeLine(`${bar(share)} ${String(Math.round(share * 100)).padStart(3)} %`)
    })),
    Stream.runFold(() => new Map<string, Totals>(), (totals, { _tag: tag, ...outcome }) => {
      const { requests, ...before } = totals.get(tag) ?? { requests: 0, prompt_tokens: 0, completion_tokens: 0 }
      const { completion_tokens, prompt_tokens = 0 } = "value" in outcome ? outcome.value.usage : {}
      return totals.set(tag, {
        requests: requests + 1,
        prompt_tokens: before.prompt_tokens + prompt_tokens,
        completion_tokens: before.completion_tokens + (completion_tokens ?? 0)
      })
    })
  )
  yield* Effect.sync(() => console.log() ?? console.table(Object.fromEntries(totals)))
})

interface Totals {
  readonly requests: number
  readonly prompt_tokens: number
  readonly completion_tokens: number
}

const Real = Layer.merge(MistralConfig.layerConfig, NodeTransport.layerConfig)
const Platform = isReal ? Real : Testing.layer()
NodeRuntime.runMain(Effect.provide(program, Layer.merge(Platform, NodeServices.layer)))
