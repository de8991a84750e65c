/**
 * Turns letters into values of a schema: each letter becomes a ticket, several at a time. A failure becomes a problem.
 *
 *   node docs/examples/structured.ts
 *
 * Without ANTHROPIC_API_KEY, it uses the embedded platform.
 */
import { AnthropicConfig, Messages, Testing } from "@effect-genai/anthropic"
import { NodeTransport } from "@effect-genai/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect, Layer, Schema } from "effect"

const Ticket = Schema.Struct({
  subject: Schema.String.annotate({ description: "At most eight words" }),
  mood: Schema.Literals(["calm", "annoyed", "furious"]),
  urgent: Schema.Boolean,
  products: Schema.Array(Schema.String)
})

const readTicket = Messages.parse(Ticket)

const ticketOf = (letter: string) =>
  readTicket({
    model: "claude-haiku-4-5",
    max_tokens: 512,
    system: "Turn the customer's letter into a ticket.",
    messages: [{ role: "user", content: letter }]
  }).pipe(
    Effect.map(({ value }) => value),
    Effect.catchReasons("AnthropicError", {
      Refused: () => Effect.succeed({ problem: "the model declined" }),
      Incomplete: ({ message }) => Effect.succeed({ problem: message }),
      Undecodable: ({ message }) => Effect.succeed({ problem: message })
    })
  )

const letters = [
  "The kettle I bought in March has stopped heating. No hurry, but I would like it mended.",
  "THIRD time I write! Your Toaster 3000 burns everything and the Juicer leaks on my floor. Today, please!",
  "Lovely lamp. It came without the bulb, though."
]

const program = Effect.gen(function*() {
  const tickets = yield* Effect.forEach(letters, ticketOf, { concurrency: 3 })
  yield* Effect.sync(() => console.table(tickets))
})

const isReal = (process.env.ANTHROPIC_API_KEY ?? "") !== ""
const Anthropic = isReal ? Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig) : Testing.layer()

NodeRuntime.runMain(Effect.provide(program, Anthropic))
