/** Retries a stream until its first elements; from there on it costs nothing. */
import type * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Channel from "effect/Channel"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Pull from "effect/Pull"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as Reason from "../Reason.ts"
import type { Retrying } from "../Retry.ts"

/** Opens a stream, retrying until it has elements. `failed` maps the reason of an attempt that had none. */
export const retryUntilFirst = <A, R>(
  open: Effect.Effect<Stream.Stream<A, Reason.Reason>, Reason.Reason, R>,
  retrying: Retrying["effect"],
  failed: (reason: Reason.Reason) => Reason.Reason
): Stream.Stream<A, Reason.Reason, Exclude<R, Scope.Scope>> =>
  Stream.unwrap(Effect.gen(function*() {
    const whole = yield* Effect.scope
    const attempt = Effect.gen(function*() {
      const scope = yield* Scope.fork(whole)
      return yield* open.pipe(
        Scope.provide(scope),
        Effect.flatMap((stream) => Channel.toPullScoped(Stream.toChannel(stream), scope)),
        Effect.flatMap(firstOf),
        Effect.mapError(failed),
        Effect.onExit((exit) => Exit.isFailure(exit) ? Scope.close(scope, exit) : Effect.void)
      )
    })
    const { first, rest } = yield* retrying(attempt)
    let pending = first
    return Stream.fromPull(Effect.succeed(Effect.suspend(() => {
      if (pending === undefined) return rest
      const elements = pending
      pending = undefined
      return Effect.succeed(elements)
    })))
  }))

interface Opened<A> {
  readonly first: Arr.NonEmptyReadonlyArray<A> | undefined
  readonly rest: Pull.Pull<Arr.NonEmptyReadonlyArray<A>, Reason.Reason>
}

const firstOf = <A>(rest: Opened<A>["rest"]): Effect.Effect<Opened<A>, Reason.Reason> =>
  Pull.matchEffect(rest, {
    onSuccess: (first): Effect.Effect<Opened<A>, Reason.Reason> => Effect.succeed({ first, rest }),
    onFailure: Effect.failCause,
    onDone: () => Effect.succeed({ first: undefined, rest: Cause.done() })
  })
