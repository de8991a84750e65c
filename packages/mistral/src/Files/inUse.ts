/** Which files the jobs that go on name: asked of Mistral, so that no job is forgotten. */
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

/** States in which a job reads no more; one nobody knows is not among them. */
const over = new Set(["SUCCESS", "FAILED", "FAILED_VALIDATION", "TIMEOUT_EXCEEDED", "CANCELLED"])

const goesOn = (job: unknown) => !over.has(textAt(job, "status") ?? "")

const idsIn = (job: unknown, field: string): ReadonlyArray<string> => {
  const ids = Predicate.hasProperty(job, field) ? job[field] : undefined
  return Array.isArray(ids) ? ids.filter(Predicate.isString) : []
}

const batches = (created_after: string) =>
  Stream.flatMap(
    Stream.filter(batchJobs({ created_after }), goesOn),
    (job) => Stream.fromIterable(idsIn(job, "input_files"))
  )

/** Where training is retired, nothing is being trained. */
const isRetired = ({ reason }: MistralError) => reason._tag === "Gone" || reason._tag === "NotFound"

const trainings = (created_after: string) =>
  FineTuning.list({ created_after }).pipe(
    Stream.filter(goesOn),
    Stream.flatMap((job) => Stream.fromIterable([...idsIn(job, "training_files"), ...idsIn(job, "validation_files")])),
    Stream.catchIf(isRetired, () => Stream.empty)
  )

const empty: ReadonlySet<string> = new Set()

/** The ids named by jobs that were created since then (milliseconds since 1970) and are for such files. */
export const inUse = (since: number, purposes: ReadonlyArray<FilePurpose>) => {
  // Clocks differ, and seconds are rounded.
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

/** How long a job can go on at the most: a batch for 168 hours, with a day to spare. */
const longest = Duration.toMillis("8 days")

/** Tells the files that jobs name which go on now. */
export const inUseNow = Effect.gen(function*() {
  const ids = yield* inUse((yield* Clock.currentTimeMillis) - longest, ["batch", "fine-tune"])
  return ({ id }: { readonly id: string }) => ids.has(id)
})
