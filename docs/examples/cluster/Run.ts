/** A run as an entity of the cluster: the messages that runners and clients share. Its id is the id of the run. */
import { Schema } from "effect"
import { ClusterSchema, Entity } from "effect/cluster"
import { Rpc } from "effect/rpc"

/** The run stops until a person has acted: raised the budget, corrected the input … The next attempt continues it. */
export class RunFailed extends Schema.TaggedError<RunFailed>("app/RunFailed")("RunFailed", {
  message: Schema.String
}) {}

export const Status = Schema.Struct({
  /** `idle` if the run was not in progress for some minutes. */
  state: Schema.Literals(["idle", "running", "finished", "interrupted", "canceled", "failed"]),
  /** The address of the runner that has it. */
  runner: Schema.String,
  /** The number of requests that were submitted, that succeeded, and that have another outcome. */
  sent: Schema.Finite,
  succeeded: Schema.Finite,
  failed: Schema.Finite,
  /** The batches in progress. */
  open: Schema.Array(Schema.String)
})
export type Status = typeof Status.Type

export const Run = Entity.make("Run", [
  /**
   * Runs until all requests have their outcomes, on one runner after another if need be. The same attempt is started
   * once: its result is stored, and returned to whoever starts it a second time.
   */
  Rpc.make("start", {
    payload: { first: Schema.Int, size: Schema.Int, attempt: Schema.Int },
    primaryKey: ({ attempt }) => `${attempt}`,
    success: Status,
    error: RunFailed
  })
    .annotate(ClusterSchema.Persisted, true)
    // A runner that shuts down passes its runs on at once, instead of finishing them within seconds.
    .annotate(ClusterSchema.InterruptOnTermination, true),
  Rpc.make("status", { success: Status, error: RunFailed }),
  /** Stops the run; its batches stay in progress, and the next attempt reads their results. */
  Rpc.make("interrupt", { success: Status }),
  /** Stops the run and cancels its batches. */
  Rpc.make("cancel", { success: Status, error: RunFailed })
])
