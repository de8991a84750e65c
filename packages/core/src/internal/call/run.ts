/**
 * Runs a call that returns one document. Its steps in order, each in the file of its name:
 *
 *     build → authenticate → permit → send → receive → read → check
 *
 * A deadline bounds each attempt, `retry` repeats it, a deadline bounds them all, and a span records the call.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Result from "effect/Result"
import * as Tracer from "effect/Tracer"
import type { Provider } from "../../Provider.ts"
import type * as Reason from "../../Reason.ts"
import { attempt, attemptFailed, inDoubt } from "./attempt.ts"
import { type Call, start } from "./call.ts"
import type { Check } from "./check.ts"
import * as Deadline from "./deadline.ts"
import { release } from "./permit.ts"
import type { Fields, Plan } from "./plan.ts"
import { readJson } from "./read.ts"
import { retrying, succeeded } from "./retry.ts"
import { nameOf, optionsOf, Recorder } from "./span.ts"

export const run = <Id, Config, E, A>(
  provider: Provider<Id, Config, E>,
  plan: Plan,
  input: Fields,
  check: Check<A>
): Effect.Effect<A, E, Id | HttpClient.HttpClient> =>
  Effect.useSpan(
    nameOf(provider, plan, input),
    optionsOf(provider, plan, input),
    (span) =>
      Effect.contextWith((caller: Context.Context<Id | HttpClient.HttpClient>) => {
        const context = Context.add(caller, Tracer.ParentSpan, span)
        const recorder = new Recorder(provider, plan, input, context, span)
        const call = start(provider, plan, input, context, recorder)
        const value = Result.isSuccess(call) ? valueOf(call.success, check) : Effect.fail(call.failure)
        return Effect.mapError(
          Effect.onExit(value, (exit) => {
            recorder.ended(exit)
            return Effect.void
          }),
          provider.error
        )
      })
  )

const valueOf = <A>(call: Call, check: Check<A>): Effect.Effect<A, Reason.Reason> => {
  const once = Effect.mapError(
    Deadline.ofAttempt(call, releasing(call, exchange(call, check))),
    (reason) => attemptFailed(call, reason)
  )
  return Effect.mapBoth(Deadline.ofCall(call, retrying(call, once)), {
    onFailure: (reason) => inDoubt(call, reason),
    onSuccess: (value) => {
      succeeded(call)
      call.recorder.response(value)
      return value
    }
  })
}

const exchange = <A>(call: Call, check: Check<A>): Effect.Effect<A, Reason.Reason> =>
  Effect.flatMap(
    attempt(call),
    (response) => Effect.flatMap(readJson(response, call.maxBytes), (document) => check(call, response, document))
  )

/** Returns the permit of an attempt when it has ended. */
const releasing = <A>(call: Call, effect: Effect.Effect<A, Reason.Reason>): Effect.Effect<A, Reason.Reason> =>
  call.limiter === undefined ? effect : Effect.onExit(effect, (exit) => {
    release(call, exit._tag === "Success" ? exit.value : undefined)
    return Effect.void
  })
