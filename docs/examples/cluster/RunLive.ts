/** What a runner does with the messages of a run. */
import { Batches, Bulk } from "@effect-genai/anthropic"
import { Deferred, Effect, Semaphore, Stream } from "effect"
import { Entity } from "effect/cluster"
import { classify } from "./classify.ts"
import { Run, RunFailed, type Status } from "./Run.ts"

const statusOf = ({ open, outcomes, sent }: Bulk.Progress) => ({
  sent,
  succeeded: outcomes.Succeeded,
  failed: Object.values(outcomes).reduce((sum, count) => sum + count, 0) - outcomes.Succeeded,
  open: open.flatMap(({ id }) => id ?? [])
})

export const RunLive = Run.toLayer(
  Effect.gen(function*() {
    const id = (yield* Entity.CurrentAddress).entityId
    const { host, port } = yield* Entity.CurrentRunnerAddress
    const attempts = yield* Semaphore.make(1)
    let status: Status = { state: "idle", runner: `${host}:${port}`, sent: 0, succeeded: 0, failed: 0, open: [] }
    let stop = Deferred.makeUnsafe<"interrupted" | "canceled">()

    const update = (state: Status["state"], progress?: Bulk.Progress) =>
      Effect.sync(() => status = { ...status, state, ...(progress && statusOf(progress)) })

    /** What the journal has of the run, wherever it was in progress last. */
    const stored = Bulk.status(id, { provider: "anthropic" }).pipe(
      Effect.map(({ progress }) => progress),
      Effect.catchReason("RunError", "UnknownRun", () => Effect.undefined),
      Effect.mapError(({ message }) => new RunFailed({ message }))
    )

    /** Stops the attempt in progress, and waits for its end. */
    const stopAs = (state: "interrupted" | "canceled") =>
      Effect.andThen(Deferred.succeed(stop, state), attempts.withPermit(Effect.sync(() => status)))

    const cancelBatches = Effect.gen(function*() {
      for (const { id } of (yield* stored)?.open ?? []) {
        if (id === undefined) continue
        yield* Batches.cancel({ message_batch_id: id }).pipe(
          // It has ended in the meantime.
          Effect.catchReason("AnthropicError", "InvalidRequest", () => Effect.void),
          Effect.mapError(({ message }) => new RunFailed({ message }))
        )
      }
    })

    return Run.of({
      start: ({ payload }) =>
        Effect.gen(function*() {
          stop = Deferred.makeUnsafe()
          yield* update("running")
          const finished = classify(id, payload).pipe(
            Bulk.withProgress(Stream.runForEach((progress) => update("running", progress))),
            Effect.as("finished" as const)
          )
          return yield* update(yield* Effect.raceFirst(finished, Deferred.await(stop)))
        }).pipe(
          Effect.tapError(() => update("failed")),
          attempts.withPermit
        ),
      status: () =>
        Effect.gen(function*() {
          if (status.state !== "idle") return status
          const progress = yield* stored
          // It may have been started in the meantime.
          return status.state === "idle" ? yield* update("idle", progress) : status
        }),
      interrupt: () => stopAs("interrupted"),
      cancel: () => Effect.tap(stopAs("canceled"), cancelBatches)
    })
  }),
  {
    // `start` lasts as long as the run: other messages must not wait for its end.
    concurrency: "unbounded",
    // After its last message, a run that is not in progress stays in memory, so that `status` knows how it ended.
    maxIdleTime: "10 minutes"
  }
)
