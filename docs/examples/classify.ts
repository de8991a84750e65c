/**
 * Classifies a table as one batch, at half the price: a row of letters becomes a row of tickets.
 *
 *   node docs/examples/classify.ts
 *
 * Without ANTHROPIC_API_KEY, it uses the embedded platform.
 */
import { AnthropicConfig, Batches, Bulk, Job, Testing } from "@effect-genai/anthropic"
import { NodeTransport } from "@effect-genai/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect, Layer, Schedule, Schema } from "effect"

const letters = [
  { customer: 17, text: "The kettle I bought in March has stopped heating. No hurry." },
  { customer: 23, text: "THIRD time I write! Your Toaster 3000 burns everything. Today, please!" },
  { customer: 42, text: "Lovely lamp. It came without the bulb, though." }
]

const Ticket = Schema.Struct({
  mood: Schema.Literals(["calm", "annoyed", "furious"]),
  product: Schema.String,
  urgent: Schema.Boolean
})

const requests = letters.map(({ customer, text }) => ({
  key: customer,
  params: { model: "claude-haiku-4-5", max_tokens: 256, messages: [{ role: "user", content: text }] }
} as const))

const program = Batches.run(requests, { schema: Ticket }).pipe(
  Job.polling(Schedule.spaced("1 second")),
  Bulk.collectInOrder,
  Effect.map((outcomes) =>
    outcomes.map((outcome) => ({
      customer: outcome.key,
      ...(outcome._tag === "Succeeded" ? outcome.value : { problem: outcome._tag })
    }))
  ),
  Effect.flatMap((tickets) => Effect.sync(() => console.table(tickets)))
)

const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const Anthropic = isReal ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig) : Testing.layer()

NodeRuntime.runMain(Effect.provide(program, Anthropic))
