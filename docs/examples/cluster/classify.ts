/** A run that lasts through outages: it fails only where a person has to act. */
import { Batches, Bulk } from "@effect-genai/anthropic"
import { Effect, Schedule } from "effect"
import { Label, requests, save } from "./documents.ts"
import { RunFailed } from "./Run.ts"

const maxRequests = Number(process.env.BATCH_SIZE ?? 100_000)

const run = (id: string, range: Bulk.Range) =>
  Batches.run(requests(range), { id, schema: Label, maxRequests }).pipe(Bulk.sink(save))

/** Whether a failure passes without a person. The run has retried for some twenty minutes before it fails with one. */
const isOutage = (error: Effect.Error<ReturnType<typeof run>>): boolean => {
  switch (error._tag) {
    case "AnthropicError":
      return error.reason.isRetryable
    case "RunError":
      // Another runner has the run: this one waits for it, and then reads the results.
      if (error.reason._tag === "TakenOver") return true
      return error.reason._tag === "JournalFailed" && error.reason.keys === undefined
    case "SqlError":
      return error.isRetryable
    case "OutcomeLogFailed":
      return true
    case "RunReplaced":
      return false
  }
}

/** Classifies the documents of a range. The cluster stores its failure as the result: an outage must not become one. */
export const classify = (id: string, range: Bulk.Range) =>
  Effect.andThen(Effect.logInfo(`run ${id} starts or continues here`), run(id, range)).pipe(
    Effect.tapError((error) => Effect.logWarning(`run ${id}: ${error.message}`)),
    Effect.retry({ while: isOutage, schedule: Schedule.spaced("1 minute") }),
    Effect.mapError(({ message }) => new RunFailed({ message }))
  )
