/**
 * Runs a call that returns a stream: the steps of a call up to the headers of its response, then
 *
 *     guard → read
 *
 * It is retried until the caller has elements, never after.
 */
import type * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Channel from "effect/Channel"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as HttpClient from "effect/http/HttpClient"
import * as Pull from "effect/Pull"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import type { Provider } from "../../Provider.ts"
import type * as Reason from "../../Reason.ts"
import { attempt, attemptFailed } from "../call/attempt.ts"
import { type Call, start } from "../call/call.ts"
import * as Deadline from "../call/deadline.ts"
import { release } from "../call/permit.ts"
import type { Fields, Plan } from "../call/plan.ts"
import type { ProviderResponse } from "../call/response.ts"
import { retrying } from "../call/retry.ts"
import { nameOf, optionsOf, Recorder } from "../call/span.ts"
import { guard } from "./guard.ts"
import { type Chunks, elementsOf, type Reader } from "./reader.ts"
import { sourceOf } from "./source.ts"

/** Starts to read a response. */
export type Open<A> = (call: Call, response: ProviderResponse) => Effect.Effect<Reader<A>, Reason.Reason>

export const runStream = <Id, Config, E, A>(
  provider: Provider<Id, Config, E>,
  plan: Plan,
  input: Fields,
  open: Open<A>
): Stream.Stream<A, E, Id | HttpClient.HttpClient> =>
  Stream.fromChannel(Channel.fromTransform((_, scope) =>
    Effect.gen(function*() {
      const caller = yield* Effect.context<Id | HttpClient.HttpClient>()
      const span = yield* Effect.makeSpanScoped(nameOf(provider, plan, input), optionsOf(provider, plan, input))
      const context = Context.add(caller, Tracer.ParentSpan, span)
      const recorder = new Recorder(provider, plan, input, context, span)
      let failure: Reason.Reason | undefined
      recorder.streamOpened()
      yield* Effect.addFinalizer((exit) =>
        Effect.sync(() => recorder.streamClosed(failure === undefined ? stopped(exit) : Exit.fail(failure)))
      )
      const fail = (reason: Reason.Reason) => {
        failure = reason
        return provider.error(reason)
      }
      let chunks: Chunks<A> = Effect.flatMap(
        Effect.fromResult(start(provider, plan, input, context, recorder)),
        (call) =>
          Effect.flatMap(opening(call, scope, open), ({ first, rest }) => {
            chunks = rest
            return first === undefined ? Cause.done() : Effect.succeed(first)
          })
      )
      return Effect.mapError(Effect.suspend(() => chunks), (error) => Cause.isDone(error) ? error : fail(error))
    }).pipe(Scope.provide(scope))
  ))

/** How a stream ended that did not fail: its reader stopped, or was interrupted. */
const stopped = (exit: Exit.Exit<unknown, unknown>): Exit.Exit<void> =>
  Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause) ? Exit.interrupt() : Exit.void

/** A body whose first elements have arrived; none if it has none. */
interface Opened<A> {
  readonly first: Arr.NonEmptyReadonlyArray<A> | undefined
  readonly rest: Chunks<A>
}

/** The attempts of a call, up to its first elements. */
const opening = <A>(call: Call, whole: Scope.Scope, open: Open<A>): Effect.Effect<Opened<A>, Reason.Reason> => {
  const once = Effect.gen(function*() {
    const scope = yield* Scope.fork(whole)
    return yield* bodyOf(call, scope, open).pipe(
      Effect.flatMap(firstOf),
      Effect.mapError((reason) => attemptFailed(call, reason)),
      Effect.onExit((exit) => Exit.isFailure(exit) ? Scope.close(scope, exit) : Effect.void)
    )
  })
  return Deadline.ofCall(call, retrying(call, once))
}

/** The elements of one attempt, which ends with the scope. */
const bodyOf = <A>(call: Call, scope: Scope.Scope, open: Open<A>): Effect.Effect<Chunks<A>, Reason.Reason> =>
  Effect.gen(function*() {
    if (call.limiter !== undefined) {
      yield* Scope.addFinalizer(scope, Effect.sync(() => release(call, { usage: call.usage })))
    }
    const response = yield* Deadline.ofHeaders(call, attempt(call))
    const reader = yield* open(call, response)
    yield* Scope.addFinalizer(scope, Effect.sync(() => reader.closed?.()))
    const source = yield* sourceOf(call, response, scope)
    return elementsOf(call, yield* guard(call, source, scope), reader)
  })

const firstOf = <A>(rest: Chunks<A>): Effect.Effect<Opened<A>, Reason.Reason> =>
  Pull.matchEffect(rest, {
    onSuccess: (first): Effect.Effect<Opened<A>, Reason.Reason> => Effect.succeed({ first, rest }),
    onFailure: Effect.failCause,
    onDone: () => Effect.succeed({ first: undefined, rest: Cause.done() })
  })
