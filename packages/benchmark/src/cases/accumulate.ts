/** A streamed message accumulated from a million deltas; the cost must be linear in their number. */
import type { Case, Load } from "../Case.ts"
import * as clients from "../clients.ts"

const inputOf = (units: number) => ({
  model: "20 a chunk",
  max_tokens: units,
  messages: [{ role: "user" as const, content: "Tell me a long story." }]
})

const ours: Load = async (server) => {
  const [run, { accumulate, stream }] = await Promise.all([
    clients.ours("undici", server),
    import("@effect-genai/anthropic/Messages")
  ])
  return async (units) => (await run(accumulate(stream(inputOf(units))))).usage.output_tokens
}

const theirs: Load = async (server) => {
  const client = await clients.anthropic(server)
  return async (units) => (await client.messages.stream(inputOf(units)).finalMessage()).usage.output_tokens
}

const accumulate: Case = {
  name: "accumulate/anthropic",
  title: "Accumulate a streamed message, Anthropic",
  unit: "event",
  units: 1_000_000,
  metrics: ["cpu", "cpuInAll", "wall", "peak"],
  contestants: {
    "ours, undici": { load: ours },
    "ours, undici, twice as many": { load: ours, share: 2 },
    "ours, undici, JIT": { load: clients.withJit(ours) },
    "official SDK": { load: theirs }
  },
  claims: [
    { metric: "cpu", of: "ours, undici", to: "official SDK", atMost: 0.55 },
    { metric: "cpuInAll", of: "ours, undici, twice as many", to: "ours, undici", atMost: 2.2 }
  ]
}

export default [accumulate]
