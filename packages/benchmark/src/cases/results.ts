/** The results of a batch of half a million requests: JSON lines, in constant memory. */
import type { Case, Load } from "../Case.ts"
import * as clients from "../clients.ts"
import { lines, total } from "./reading.ts"

const bare: Load = async ({ anthropic }) => {
  const send = await clients.bare("undici")
  return async (units) => {
    const { chunks } = await send(`${anthropic}/v1/messages/batches/${units}/results`)
    return total(lines(chunks), { amount: (some) => some.filter((line) => JSON.parse(line) !== null).length })
  }
}

const ours = (on: clients.Transport): Load => async (server) => {
  const [run, { results }, Stream] = await Promise.all([
    clients.ours(on, server),
    import("@effect-genai/anthropic/Batches"),
    import("effect/Stream")
  ])
  return (units) => run(Stream.runCount(results({ message_batch_id: `${units}` })))
}

const theirs: Load = async (server) => {
  const client = await clients.anthropic(server)
  return async (units) => total(await client.messages.batches.results(`${units}`))
}

const results: Case = {
  name: "results/anthropic",
  title: "Batch results, Anthropic",
  unit: "line",
  units: 500_000,
  contestants: {
    "bare undici": { load: bare },
    "ours, undici": { load: ours("undici") },
    "ours, undici, JIT": { load: clients.withJit(ours("undici")) },
    "ours, fetch": { load: ours("fetch") },
    "official SDK": { load: theirs }
  },
  claims: [
    { metric: "cpu", of: "ours, undici", to: "official SDK", atMost: 0.8 },
    { metric: "cpu", of: "ours, undici, JIT", to: "official SDK", atMost: 0.7 },
    { metric: "cpu", of: "ours, undici", to: "bare undici", atMost: 1.5 },
    { metric: "peak", of: "ours, undici", atMost: 150e6 }
  ]
}

export default [results]
