/** Streams that may be begun anew until they have given something, and cost nothing more from there on. */
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

/**
 * Opens a stream up to its first elements, however often that takes; what comes after them is given as it comes.
 * `failed` says what an attempt has come to that gave none.
 */
export const beginning = <A, R>(
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
    let held = first
    return Stream.fromPull(Effect.succeed(Effect.suspend(() => {
      if (held === undefined) return rest
      const elements = held
      held = undefined
      return Effect.succeed(elements)
    })))
  }))

interface Begun<A> {
  readonly first: Arr.NonEmptyReadonlyArray<A> | undefined
  readonly rest: Pull.Pull<Arr.NonEmptyReadonlyArray<A>, Reason.Reason>
}

const firstOf = <A>(rest: Begun<A>["rest"]): Effect.Effect<Begun<A>, Reason.Reason> =>
  Pull.matchEffect(rest, {
    onSuccess: (first): Effect.Effect<Begun<A>, Reason.Reason> => Effect.succeed({ first, rest }),
    onFailure: Effect.failCause,
    onDone: () => Effect.succeed({ first: undefined, rest: Cause.done() })
  })
