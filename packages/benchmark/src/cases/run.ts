/** The memory of a run of a million requests against the embedded platform, without and with a journal. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Case, Load } from "../Case.ts"
import * as clients from "../clients.ts"

const requests = function*(count: number) {
  for (let index = 0; index < count; index++) {
    const content = `Is ${index} a prime number? Answer with yes or no.`
    const messages = [{ role: "user", content }] as const
    yield { key: `question ${index}`, params: { model: "claude-haiku-4-5", max_tokens: 64, messages } }
  }
}

export const ours = (withJournal: boolean): Load => async (server) => {
  const [run, Batches, Job, Effect, Schedule, Stream] = await Promise.all([
    clients.ours("undici", server),
    import("@effect-genai/anthropic/Batches"),
    import("@effect-genai/core/Job"),
    import("effect/Effect"),
    import("effect/Schedule"),
    import("effect/Stream")
  ])
  const folder = mkdtempSync(join(tmpdir(), "effect-genai-journal-"))
  process.once("exit", () => rmSync(folder, { recursive: true }))
  const journal = withJournal ? (await import("@effect-genai/node/JournalNode")).layer(folder) : undefined
  return (units) => {
    const outcomes = Batches.run(requests(units), withJournal ? { id: `run-of-${units}` } : {}).pipe(
      Job.polling(Schedule.spaced("1 second")),
      Stream.filter(({ _tag }) => _tag === "Succeeded"),
      Stream.runCount
    )
    return run(journal === undefined ? outcomes : Effect.provide(outcomes, journal))
  }
}

const run: Case = {
  name: "run/anthropic",
  title: "A run of a million requests, Anthropic",
  unit: "request",
  units: 1_000_000,
  warmUp: 0,
  metrics: ["peak", "cpu", "wall"],
  once: true,
  server: "platform",
  contestants: {
    "ours, undici": { load: ours(false) },
    "ours, undici, journal": { load: ours(true) }
  },
  claims: [
    { metric: "peak", of: "ours, undici", atMost: 300e6 },
    // The garbage that V8 retains depends on the memory of the machine: 325 MB with 24 GB.
    { metric: "peak", of: "ours, undici, journal", atMost: 400e6 }
  ]
}

export default [run]
