/** Finds the files used by active jobs. Queries Mistral, so that jobs of other programs count too. */
import { textAt } from "@effect-genai/core/Provider"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import { list as batchJobs } from "../BatchJobs/list.ts"
import * as FineTuning from "../FineTuning.ts"
import type { FilePurpose } from "../generated/Files.ts"
import type { MistralError } from "../MistralError.ts"

/** States in which a job no longer reads files; an unknown state counts as active. */
const endedStates = new Set(["SUCCESS", "FAILED", "FAILED_VALIDATION", "TIMEOUT_EXCEEDED", "CANCELLED"])

const isActive = (job: unknown) => !endedStates.has(textAt(job, "status") ?? "")

const idsIn = (job: unknown, field: string): ReadonlyArray<string> => {
  const ids = Predicate.hasProperty(job, field) ? job[field] : undefined
  return Array.isArray(ids) ? ids.filter(Predicate.isString) : []
}

const batches = (created_after: string) =>
  Stream.flatMap(
    Stream.filter(batchJobs({ created_after }), isActive),
    (job) => Stream.fromIterable(idsIn(job, "input_files"))
  )

/** If training is retired, there are no training jobs. */
const isRetired = ({ reason }: MistralError) => reason._tag === "Gone" || reason._tag === "NotFound"

const trainings = (created_after: string) =>
  FineTuning.list({ created_after }).pipe(
    Stream.filter(isActive),
    Stream.flatMap((job) => Stream.fromIterable([...idsIn(job, "training_files"), ...idsIn(job, "validation_files")])),
    Stream.catchIf(isRetired, () => Stream.empty)
  )

const empty: ReadonlySet<string> = new Set()

/** The ids of files of these purposes used by active jobs created since then (milliseconds since 1970). */
export const inUse = (since: number, purposes: ReadonlyArray<FilePurpose>) => {
  // The clocks may differ, and Mistral rounds to seconds.
  const after = new Date(since - Duration.toMillis("1 minute")).toISOString()
  const known = purposes.every((purpose) => purpose === "batch" || purpose === "fine-tune" || purpose === "ocr")
  const ids = [
    ...(known && !purposes.includes("batch") ? [] : [batches(after)]),
    ...(known && !purposes.includes("fine-tune") ? [] : [trainings(after)])
  ]
  return ids.length === 0
    ? Effect.succeed(empty)
    : Effect.map(
      Stream.runCollect(Stream.mergeAll(ids, { concurrency: 2 })),
      (all): ReadonlySet<string> => new Set(all)
    )
}

/** The longest a job can be active: 168 hours for a batch, plus a day of margin. */
const longest = Duration.toMillis("8 days")

/** Returns a predicate for files used by currently active jobs. */
export const inUseNow = Effect.gen(function*() {
  const ids = yield* inUse((yield* Clock.currentTimeMillis) - longest, ["batch", "fine-tune"])
  return ({ id }: { readonly id: string }) => ids.has(id)
})
