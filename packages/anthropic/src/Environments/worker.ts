/** A worker of a self-hosted environment: polls, claims, serves each item under its lease, and stops in good order. */
import * as Cause from "effect/Cause"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberSet from "effect/FiberSet"
import * as Random from "effect/Random"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import type { AnthropicError } from "../AnthropicError.ts"
import type { PollWork, SelfHostedWork } from "../generated/Work.ts"
import { type Services, shortly } from "./lease.ts"
import { type Calls as ItemCalls, serve, type SessionWork, type WorkerEvent } from "./serve.ts"

export type { SessionWork, WorkerEvent } from "./serve.ts"

export interface RunOptions<E, R> extends Pick<PollWork, "environment_id" | "worker_id"> {
  /** How many items are handled at the same time (default: 1). */
  readonly concurrency?: number
  /**
   * Runs an item: the session `work.data.id` waits for this machine. Calls in it use the item's own key if the item has
   * one; `AnthropicConfig` has it. It is interrupted when the lease is lost or the item is to stop.
   */
  readonly handle: (work: SessionWork) => Effect.Effect<unknown, E, R>
  /** Receives what the worker does (default: logs it, failures as warnings). */
  readonly onEvent?: (event: WorkerEvent<E>) => Effect.Effect<unknown, never, R>
  /** How long running handlers may go on when the worker is interrupted or fails (default: 30 seconds). */
  readonly grace?: Duration.Input
  /** How long a lease lasts without a heartbeat, in whole seconds (default: chosen by the API). */
  readonly ttl?: Duration.Input
  /** How long another worker has to acknowledge an item before this one may claim it (default: 5 seconds). */
  readonly reclaimOlderThan?: Duration.Input
  /** Whether to return when the queue is empty, instead of waiting for work (default: `false`). */
  readonly drain?: boolean
}

export interface Calls extends ItemCalls {
  readonly poll: (input: PollWork) => Effect.Effect<SelfHostedWork | null, AnthropicError, Services>
}

/** The longest time the API lets a poll wait. */
const blockMs = 999

const second = 1000

/** Doubles from 1 second up to `longest`, shortened at random by up to a quarter. */
const backoff = (attempt: number, longest: number) =>
  Effect.map(Random.next, (part) => Math.min(second * 2 ** attempt, longest) * (1 - part / 4))

const randomId = /* @__PURE__ */ Effect.map(
  Effect.all([Random.nextInt, Random.nextInt]),
  (parts) => `worker-${parts.map((part) => Math.abs(part).toString(36)).join("")}`
)

const isWarning = ({ _tag }: WorkerEvent<unknown>) => _tag !== "Claimed" && _tag !== "Finished" && _tag !== "Skipped"

const log = (event: WorkerEvent<unknown>) => {
  const subject = "work" in event ? `work ${event.work.id}` : "the next poll is in a moment"
  const details = "cause" in event ? [Cause.pretty(event.cause)] : "error" in event ? [String(event.error)] : []
  return (isWarning(event) ? Effect.logWarning : Effect.logDebug)(`${event._tag}: ${subject}`, ...details)
}

export const run = Effect.fnUntraced(function*<E, R>(
  calls: Calls,
  options: RunOptions<E, R>
): Effect.fn.Return<void, AnthropicError, R | Services | Scope.Scope> {
  const { concurrency = 1, drain = false, environment_id, grace = "30 seconds", handle, onEvent = log } = options
  const { reclaimOlderThan, ttl } = options
  const poll = shortly(calls.poll({
    environment_id,
    worker_id: options.worker_id ?? (yield* randomId),
    ...(drain ? {} : { block_ms: blockMs }),
    ...(reclaimOlderThan === undefined
      ? {}
      : { reclaim_older_than_ms: Duration.toMillis(Duration.fromInputUnsafe(reclaimOlderThan)) })
  }))
  const permits = yield* Semaphore.make(concurrency)
  const items = yield* FiberSet.make()
  const item = serve(calls, {
    handle,
    onEvent,
    ttl: ttl === undefined ? undefined : Duration.fromInputUnsafe(ttl)
  })

  /** Claims the next item. Once its claim has arrived, nothing can come between it and its fiber. */
  const claim = Effect.uninterruptibleMask((restore) =>
    Effect.flatMap(
      restore(Effect.andThen(permits.take(1), Effect.result(poll))),
      (polled) =>
        Result.isSuccess(polled) && polled.success !== null
          ? Effect.as(FiberSet.run(items, Effect.ensuring(item(polled.success), permits.release(1))), polled)
          : Effect.as(permits.release(1), polled)
    )
  )

  const loop = Effect.gen(function*() {
    let failures = 0
    let empty = 0
    while (true) {
      const polled = yield* claim
      if (Result.isFailure(polled)) {
        const error = polled.failure
        if (!error.reason.isRetryable) return yield* error
        const wait = yield* backoff(failures++, 60 * second)
        yield* onEvent({ _tag: "PollFailed", error, wait: Duration.millis(wait) })
        yield* Effect.sleep(wait)
        continue
      }
      failures = 0
      if (polled.success !== null) {
        empty = 0
        continue
      }
      if (drain) return yield* FiberSet.awaitEmpty(items)
      yield* Effect.sleep(yield* backoff(empty++, 4 * second))
    }
  })

  // The two sides are fibers of their own: they can be interrupted, although the end of a worker cannot.
  const wind = Effect.raceFirst(FiberSet.awaitEmpty(items), Effect.sleep(grace))
  yield* Effect.onExit(loop, (exit) => Exit.isSuccess(exit) ? Effect.void : Effect.andThen(wind, FiberSet.clear(items)))
}, Effect.scoped)
