/**
 * For provider packages: makes `run`, `resume` and `forget` from a {@link Backend},
 * which says how a provider's batches are submitted, found, polled and read.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Budget } from "./Budget.ts"
import type { Requests } from "./Bulk.ts"
import { type Backend, strict } from "./Bulk/Backend.ts"
import { fromInput, fromJournal, type Keyed } from "./Bulk/chunker.ts"
import { forget as forgetRun, Journal } from "./Bulk/Journal.ts"
import { nameOfRun, openRun, type Options } from "./Bulk/open.ts"
import {
  type AnyResult,
  type Failure,
  isTransient,
  type Outcome,
  type Parsed,
  type ParsedFailed,
  type ParsedOutcome,
  type Reading,
  type RequestRef,
  type Succeeded,
  type Unparsed,
  unparsed
} from "./Bulk/Outcome.ts"
import { outcomes } from "./Bulk/run.ts"
import type { RunError } from "./Bulk/RunError.ts"
import type * as Turn from "./Turn.ts"

export {
  type Backend,
  type BatchLimits,
  type BatchState,
  type ListedBatch,
  pollByList,
  type Prices,
  pricing,
  type Row,
  type Submission
} from "./Bulk/Backend.ts"
export { errored, undecodable } from "./Bulk/Outcome.ts"

const streamOf = <K, Request, E, R>(requests: Requests<K, Request, E, R>): Stream.Stream<Keyed<K, Request>, E, R> =>
  Stream.isStream(requests) ? requests : Stream.fromIterable(requests, { chunkSize: 64 })

/** The runs of one provider, for any way to read its responses. */
const runs = <Request, A, E, R>(given: Backend<Request, A, E, R>) => {
  const backend = strict(given)

  const run = <K extends Schema.Json, E2, R2, Result extends AnyResult>(
    requests: Requests<K, Request, E2, R2>,
    options: Options<never>,
    reading: Reading<A, Result>
  ): Stream.Stream<(Result | Failure) & RequestRef<K>, E | E2 | RunError, R | R2> =>
    Stream.unwrap(Effect.gen(function*() {
      const run = yield* openRun<K, Request, A, E, R>(backend, options)
      const hasBudget = Option.isSome(yield* Effect.serviceOption(Budget))
      const { blocks, limits, nonce, prices, progress } = run
      const source = fromInput<K, Request, A, E2, R2>(
        { backend, blocks, limits, nonce, prices: hasBudget ? prices : undefined, sent: () => progress.sent },
        yield* Stream.toPull(streamOf(requests))
      )
      return outcomes(run, source, reading, options)
    }))

  const resume = <Result extends AnyResult>(
    id: string,
    options: Omit<Options<never>, "id">,
    reading: Reading<A, Result>
  ): Stream.Stream<(Result | Failure) & RequestRef<Schema.Json>, E | RunError, R> =>
    Stream.unwrap(Effect.gen(function*() {
      const run = yield* openRun<Schema.Json, Request, A, E, R>(backend, { ...options, id }, true)
      const source = fromJournal<Schema.Json>(run.journal, run.nonce, run.history?.count, () => run.progress.sent)
      return outcomes(run, source, reading, options)
    }))

  return { run, resume }
}

/** Runs that return the provider's responses. */
export const make = <Request, A, E, R>(backend: Backend<Request, A, E, R>) => {
  const { resume, run } = runs(backend)

  const reading = ({ retryFailed }: Pick<Options, "retryFailed">): Reading<A, Succeeded<A>> => {
    const when = retryFailed?.when ?? isTransient
    return {
      read: (value) => Effect.succeed({ _tag: "Succeeded", value }),
      isResubmitted: (outcome) => outcome._tag !== "Succeeded" && when(outcome)
    }
  }

  return {
    /** Submits requests as batches and returns one outcome for each. */
    run: <const K extends Schema.Json, E2 = never, R2 = never>(
      requests: Requests<K, Request, E2, R2>,
      options: Options = {}
    ): Stream.Stream<Outcome<K, A>, E | E2 | RunError, R | R2> => run(requests, options, reading(options)),

    /** Continues a run that the journal has, without its requests. */
    resume: (
      id: string,
      options: Omit<Options, "id"> = {}
    ): Stream.Stream<Outcome<Schema.Json, A>, E | RunError, R> => resume(id, options, reading(options))
  }
}

/** Runs that return values of a schema; `decode` decodes the value of a response. */
export const parsing = <Request, Response, A, E, R>(
  backend: Backend<Request, Response, E, R>,
  decode: (response: Response) => Effect.Effect<A, Turn.Failure>
) => {
  const { resume, run } = runs(backend)
  type Result = Parsed<A, Response> | Unparsed<Response>
  type ParseOptions = Options<ParsedFailed<Schema.Json, Response>>

  const reading = ({ retryFailed }: Pick<ParseOptions, "retryFailed">): Reading<Response, Result> => {
    const when = retryFailed?.when ?? isTransient
    return {
      read: (response) =>
        Effect.match(decode(response), {
          onFailure: (error) => unparsed(error, response),
          onSuccess: (value): Result => ({ _tag: "Succeeded", value, response })
        }),
      isResubmitted: (outcome) => outcome._tag !== "Succeeded" && when(outcome)
    }
  }

  return {
    run: <const K extends Schema.Json, E2 = never, R2 = never>(
      requests: Requests<K, Request, E2, R2>,
      options: ParseOptions
    ): Stream.Stream<ParsedOutcome<K, A, Response>, E | E2 | RunError, R | R2> =>
      run(requests, options, reading(options)),

    resume: (
      id: string,
      options: Omit<ParseOptions, "id">
    ): Stream.Stream<ParsedOutcome<Schema.Json, A, Response>, E | RunError, R> => resume(id, options, reading(options))
  }
}

/** Deletes a run of a provider from the journal, so that its id starts a new run. */
export const forget = (provider: string, id: string): Effect.Effect<void, RunError> =>
  Effect.flatMap(
    Effect.all([Journal, nameOfRun(provider, id)]),
    ([store, run]) => forgetRun(store, run)
  )
