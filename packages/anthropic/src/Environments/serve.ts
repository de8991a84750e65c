/** Serves one claimed item: takes it off the queue, holds its lease while the handler runs, and ends it. */
import * as Timeout from "@effect-genai/core/Timeout"
import type * as Cause from "effect/Cause"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { AnthropicConfig, type Settings } from "../AnthropicConfig.ts"
import type { AnthropicError } from "../AnthropicError.ts"
import type {
  AckWork,
  HeartbeatWork,
  SelfHostedWork,
  SessionWorkData,
  StopWork,
  WorkHeartbeat
} from "../generated/Work.ts"
import { type Ending, make as makeLease, type Services, shortly } from "./lease.ts"

/** An item that is a session. */
export interface SessionWork extends SelfHostedWork {
  readonly data: SessionWorkData
}

/** What a worker did. */
export type WorkerEvent<E> =
  /** The lease is held, and the handler starts. */
  | { readonly _tag: "Claimed"; readonly work: SessionWork }
  /** The handler succeeded, and the item is stopped. */
  | { readonly _tag: "Finished"; readonly work: SessionWork }
  /** The handler failed, and the item is stopped: it does not run a second time. */
  | { readonly _tag: "Failed"; readonly work: SessionWork; readonly cause: Cause.Cause<E> }
  /** The API asked to stop the item: the handler was interrupted, and the item is stopped. */
  | { readonly _tag: "Stopped"; readonly work: SessionWork }
  /** The lease was lost, or could not be had: the handler was interrupted, and the item is left to others. */
  | { readonly _tag: "Lost"; readonly work: SelfHostedWork; readonly error?: AnthropicError }
  /** The worker ended before the handler did: the item returns to the queue when its lease expires. */
  | { readonly _tag: "Released"; readonly work: SelfHostedWork }
  /** The item is no session, such as a health check: it is stopped without a handler. */
  | { readonly _tag: "Skipped"; readonly work: SelfHostedWork }
  /** The item ended here, but the API was not notified: another worker may run it when its lease expires. */
  | { readonly _tag: "StopFailed"; readonly work: SelfHostedWork; readonly error: AnthropicError }
  /** A poll failed; the next one follows after `wait`. */
  | { readonly _tag: "PollFailed"; readonly error: AnthropicError; readonly wait: Duration.Duration }

export interface ItemOptions<E, R> {
  readonly handle: (work: SessionWork) => Effect.Effect<unknown, E, R>
  readonly onEvent: (event: WorkerEvent<E>) => Effect.Effect<unknown, never, R>
  readonly ttl: Duration.Duration | undefined
}

export interface Calls {
  readonly ack: (input: AckWork) => Effect.Effect<unknown, AnthropicError, Services>
  readonly heartbeat: (
    input: HeartbeatWork
  ) => Effect.Effect<WorkHeartbeat, AnthropicError, Services>
  readonly stop: (input: StopWork) => Effect.Effect<unknown, AnthropicError, Services>
}

const isSession = (work: SelfHostedWork): work is SessionWork => work.data.type === "session"

const Secret = Schema.StringFromBase64Url.pipe(
  Schema.decodeTo(Schema.fromJsonString(Schema.Struct({ sessions_token: Schema.NonEmptyString })))
)

const decodeSecret = /* @__PURE__ */ Schema.decodeUnknownOption(Secret)

/** The key in the secret of an item, which is JSON in base64url. */
const keyOf = ({ secret }: SelfHostedWork): Redacted.Redacted | undefined =>
  Option.getOrUndefined(Option.map(decodeSecret(secret), ({ sessions_token }) => Redacted.make(sessions_token)))

/** Makes calls with the item's own key, if it has one. */
const withKeyOf = (work: SelfHostedWork) => {
  const key = keyOf(work)
  return <A, E, R>(self: Effect.Effect<A, E, R>): Effect.Effect<A, E, R | AnthropicConfig> =>
    key === undefined
      ? self
      : Effect.updateService(self, AnthropicConfig, (settings): Settings => ({
        ...settings,
        apiKey: Effect.succeed(key),
        scheme: "bearer"
      }))
}

export const serve = <E, R>(calls: Calls, { handle, onEvent, ttl }: ItemOptions<E, R>) => {
  const stop = (work: SelfHostedWork) =>
    calls.stop({ environment_id: work.environment_id, work_id: work.id, force: true }).pipe(
      Timeout.total("10 seconds"),
      // It is already stopped.
      Effect.catchReason("AnthropicError", "Conflict", () => Effect.void),
      Effect.catch((error) => onEvent({ _tag: "StopFailed", work, error }))
    )

  /** A step before the handler starts: a worker that ends does not wait for it. */
  const beforeStart = <A, E1, R1>(work: SelfHostedWork, step: Effect.Effect<A, E1, R1>) =>
    shortly(step).pipe(Effect.interruptible, Effect.onInterrupt(() => onEvent({ _tag: "Released", work })))

  const lost = (work: SelfHostedWork, error: AnthropicError | undefined) =>
    onEvent({ _tag: "Lost", work, ...(error === undefined ? {} : { error }) })

  const ended = (work: SessionWork, ending: Ending) =>
    ending._tag === "Lost"
      ? lost(work, ending.error)
      : Effect.andThen(stop(work), onEvent({ _tag: "Stopped", work }))

  const run = Effect.fnUntraced(function*(work: SessionWork, holds: Effect.Effect<Ending, never, Services>) {
    yield* onEvent({ _tag: "Claimed", work })
    const holding = yield* Effect.forkChild(holds)
    const handling = yield* Effect.forkChild(handle(work))
    // The only place where the end of the worker is noticed.
    const first = yield* Effect.raceFirst(Fiber.await(handling), Fiber.join(holding)).pipe(
      Effect.interruptible,
      Effect.exit
    )
    // The lease is held until the handler has ended, whatever ends it.
    yield* Fiber.interrupt(handling)
    const exit = yield* Fiber.await(handling)
    if (Exit.isSuccess(first) && !Exit.isExit(first.value)) yield* ended(work, first.value)
    else if (Exit.isFailure(first) && Exit.isFailure(exit)) yield* onEvent({ _tag: "Released", work })
    else {
      yield* stop(work)
      yield* onEvent(
        Exit.isSuccess(exit) ? { _tag: "Finished", work } : { _tag: "Failed", work, cause: exit.cause }
      )
    }
    yield* Fiber.interrupt(holding)
  })

  const session = (work: SessionWork) => {
    const lease = makeLease(calls.heartbeat, work, ttl)
    return Effect.flatMap(
      beforeStart(work, lease.open),
      (first) => first._tag === "Held" ? run(work, lease.hold(first.lease)) : ended(work, first)
    )
  }

  const skip = (work: SelfHostedWork) => Effect.andThen(stop(work), onEvent({ _tag: "Skipped", work }))

  const item = (work: SelfHostedWork) =>
    beforeStart(work, calls.ack({ environment_id: work.environment_id, work_id: work.id })).pipe(
      Effect.matchEffect({
        onFailure: (error) => lost(work, error),
        onSuccess: () => isSession(work) ? session(work) : skip(work)
      })
    )

  // Handlers and events get the item without its secret, so that no log has it.
  return (work: SelfHostedWork) => item({ ...work, secret: null }).pipe(withKeyOf(work), Effect.uninterruptible)
}
