/**
 * Retries: delays, attempts, deadlines, quotas. Each case runs in test time on a
 * real call with the policy it names, including the groups of other libraries
 * (smithy, ky, google, undici, grpc) whose policies ours can be set to.
 */
import * as Effect from "effect/Effect"
import * as Record from "effect/Record"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Calls from "./calls.ts"
import * as Results from "./Results.ts"
import { Attempts, attempts } from "./retry/attempts.ts"
import { Quotas, quotas, Throttle, throttle } from "./retry/buckets.ts"
import { Delay, delay, DelaySequence, delaySequence } from "./retry/delays.ts"
import { Faults, faults } from "./retry/faults.ts"
import { Observed, observed } from "./retry/observed.ts"

type Outcome = Effect.Effect<Results.Outcome, unknown>

export const retry = (file: unknown): Effect.Effect<Results.Results> =>
  Calls.collect(
    "retry-cases",
    Calls.cases(file, ({ group, name }) => `${String(group)}: ${String(name)}`),
    (one) => run(one)
  )

/** Runs the cases of one shape. A case with facts that the shape does not compare is not of this shape. */
const runner = <A>(
  schema: Schema.Codec<A> & { readonly fields: { readonly [name: string]: unknown } },
  run: (one: A) => Outcome
) => {
  const decode = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })
  return (one: object): Result.Result<Outcome, unknown> =>
    Result.map(decode(Record.filter({ ...one }, (_, name) => name in schema.fields)), run)
}

const runners = [
  runner(Delay, delay),
  runner(DelaySequence, delaySequence),
  runner(Observed, observed),
  runner(Attempts, attempts),
  runner(Faults, faults),
  runner(Quotas, quotas),
  runner(Throttle, throttle)
]

const run = (one: object): Outcome => {
  for (const runner of runners) {
    const found = runner(one)
    if (Result.isSuccess(found)) return found.success
  }
  return Effect.succeed(Results.failed("no shape of this runner fits its facts"))
}
