/** What a runner does with the messages of a run. */
import { Batches, Bulk } from "@effect-genai/anthropic"
import { Deferred, Effect, Semaphore, Stream } from "effect"
import { Entity } from "effect/cluster"
import { classify } from "./classify.ts"
import { Run, type Status } from "./Run.ts"

const statusOf = (progress: Bulk.Progress) => ({
  sent: progress.sent,
  succeeded: progress.outcomes.Succeeded,
  failed: Object.values(progress.outcomes).reduce((sum, count) => sum + count, 0) - progress.outcomes.Succeeded,
  open: progress.open.flatMap(({ id }) => id ?? [])
})

export const RunLive = Run.toLayer(
  Effect.gen(function*() {
    const id = (yield* Entity.CurrentAddress).entityId
    const { host, port } = yield* Entity.CurrentRunnerAddress
    const idle: Status = { state: "idle", runner: `${host}:${port}`, sent: 0, succeeded: 0, failed: 0, open: [] }
    const attempts = yield* Semaphore.make(1)
    let status = idle
    let stop = Deferred.makeUnsafe<"interrupted" | "canceled">()

    const watch = Stream.runForEach((progress: Bulk.Progress) =>
      Effect.sync(() => status = { ...status, ...statusOf(progress) })
    )

    const cancelBatches = Effect.suspend(() =>
      Effect.forEach(status.open, (id) => Effect.ignore(Batches.cancel({ message_batch_id: id })), { concurrency: 4 })
    )

    /** Stops the attempt in progress, and waits for its end. */
    const stopAs = (state: "interrupted" | "canceled") =>
      Effect.andThen(
        Deferred.succeed(stop, state),
        attempts.withPermit(Effect.sync(() => status))
      )

    return Run.of({
      start: ({ payload }) =>
        Effect.gen(function*() {
          stop = Deferred.makeUnsafe()
          status = { ...idle, state: "running" }
          const finished = classify(id, payload).pipe(Bulk.withProgress(watch), Effect.as("finished" as const))
          const state = yield* Effect.raceFirst(finished, Deferred.await(stop))
          if (state === "canceled") yield* cancelBatches
          return status = { ...status, state }
        }).pipe(
          Effect.tapError(() => Effect.sync(() => status = { ...status, state: "failed" })),
          attempts.withPermit
        ),
      status: () => Effect.sync(() => status),
      interrupt: () => stopAs("interrupted"),
      cancel: () => stopAs("canceled")
    })
  }),
  {
    // `start` lasts as long as the run: other messages must not wait for its end.
    concurrency: "unbounded",
    // After its last message, a run that is not in progress stays in memory, so that `status` knows how it ended.
    maxIdleTime: "10 minutes"
  }
)
