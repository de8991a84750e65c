/** Reads the results of a batch that has ended: one outcome for each of its requests, whatever the results look like. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Reason } from "../Reason.ts"
import type { Row } from "./Backend.ts"
import type { Ended, Open } from "./Ledger.ts"
import type { About, Outcome, Result, Undecodable } from "./Outcome.ts"
import { keyAt, type Part, placeIn, placeOf } from "./Part.ts"
import { patience, type Run } from "./Run.ts"
import * as Spans from "./spans.ts"

/** What was read of a part so far. */
export class Reading {
  /** 1 where an outcome is known. */
  readonly seen: Uint8Array
  count = 0
  /** Results nobody could read; another reading may. */
  readonly broken = new Map<number, Undecodable>()
  /** How many results were of no request of this part. */
  strays = 0
  /** What the answers have cost. */
  cost: Option.Option<number> = Option.some(0)
  /** The provider keeps no results of this batch any more. */
  isGone = false

  constructor(requests: number) {
    this.seen = new Uint8Array(requests)
  }
}

const plus = (self: Option.Option<number>, that: Option.Option<number>) =>
  Option.zipWith(self, that, (self, that) => self + that)

/** The place of the request a row tells of. */
const placeFor = (part: Part<unknown>, { id, result }: Row<unknown>): number | undefined => {
  if (id !== undefined) return placeOf(part, id)
  const body = result._tag === "Undecodable" ? result.error.body : undefined
  return body === undefined ? undefined : placeIn(part, Redacted.value(body))
}

/** A download can be begun anew, also where some of it had come. */
const passes = (reason: Reason): boolean =>
  reason._tag === "StreamFailed"
    ? reason.transient
    : reason._tag === "StreamStalled" || reason._tag === "StreamTruncated" || reason.isRetryable

export const make = <K extends Schema.Json, Request, A, E, R>(
  { backend, ledger, prices }: Run<K, Request, A, E, R>
) => {
  const patient = patience(backend.reason, passes)

  /** The outcome of the request at a place of a part. */
  const outcome = (part: Part<K>, batch: string, place: number, result: Result<A>): Outcome<K, A> => {
    const about: About<K> = { key: keyAt(part, place), index: part.indices[place] ?? -1, attempts: part.attempt, batch }
    return { ...result, ...about }
  }

  const pay = (reading: Reading, cost: Option.Option<number>) => {
    reading.cost = plus(reading.cost, cost)
    ledger.cost = plus(ledger.cost, cost)
  }

  /** Takes the results that are new; what is said twice counts once. */
  const take = (part: Part<K>, id: string, reading: Reading, rows: ReadonlyArray<Row<A>>) => {
    const out: Array<Outcome<K, A>> = []
    for (const row of rows) {
      const place = placeFor(part, row)
      if (place === undefined) reading.strays += 1
      if (place === undefined || reading.seen[place] === 1) continue
      if (row.result._tag === "Undecodable") {
        reading.broken.set(place, row.result)
        continue
      }
      reading.seen[place] = 1
      reading.count += 1
      reading.broken.delete(place)
      if (row.result._tag === "Succeeded") pay(reading, prices?.cost(row.result.value) ?? Option.none())
      out.push(outcome(part, id, place, row.result))
    }
    return out
  }

  /** What the results tell; read again where a download was cut, and where fewer came than the provider counts. */
  const told = ({ id, open, state }: Ended<K, A>, reading: Reading): Stream.Stream<Outcome<K, A>, E, R> => {
    const pass = Spans.reading(open, backend.results(id)).pipe(
      Stream.mapAccumArray(() => reading, (reading, rows) => [reading, take(open.part, id, reading, rows)]),
      Stream.retry(patient),
      Stream.catchIf((error) => backend.reason(error)._tag === "NotFound", () => {
        reading.isGone = true
        return Stream.empty
      })
    )
    const isShort = () => reading.count < (state?.results ?? open.part.keys.length) && !reading.isGone
    const again = Stream.suspend(() => isShort() ? pass : Stream.empty)
    return pass.pipe(Stream.concat(again), Stream.concat(again))
  }

  const missing = ({ id, state }: Ended<K, A>, { isGone, strays }: Reading): Result<A> => {
    if (state === undefined) return { _tag: "Missing", because: `batch ${id} is not there any more` }
    if (isGone) return { _tag: "Missing", because: `the results of batch ${id} are not kept any more` }
    const others = strays === 0 ? "" : `, but with ${strays} that belong to no request`
    return state.rest ?? { _tag: "Missing", because: `batch ${id} has ended without a result for it${others}` }
  }

  /** What a request without a result has come to; nobody knows what it cost, unless it was not worked on. */
  const without = (ended: Ended<K, A>, reading: Reading, place: number) => {
    const result = reading.broken.get(place) ?? missing(ended, reading)
    if (result._tag === "Undecodable" || result._tag === "Missing") pay(reading, Option.none())
    return outcome(ended.open.part, ended.id, place, result)
  }

  /** The outcomes of a batch that has ended: each of its requests has exactly one. */
  const outcomes = (ended: Ended<K, A>, reading: Reading): Stream.Stream<Outcome<K, A>, E, R> => {
    const rest = Stream.suspend(() =>
      Stream.fromIterable(
        Array.from(reading.seen, (seen, place) => seen === 1 ? [] : [without(ended, reading, place)]).flat()
      )
    )
    return ended.state === undefined ? rest : Stream.concat(told(ended, reading), rest)
  }

  /** Whether a batch is the one of a part, by the ids in its results; `undefined` where none can be read. */
  const isOf = ({ part }: Open<K>, id: string): Effect.Effect<boolean | undefined, E, R> =>
    backend.results(id).pipe(
      Stream.take(100),
      Stream.runCollect,
      Effect.retry(patient),
      Effect.map((rows) =>
        rows.some((row) => placeFor(part, row) !== undefined) ||
        (rows.some(({ id }) => id !== undefined) ? false : undefined)
      ),
      Effect.repeat({ times: 3, until: Predicate.isNotUndefined }),
      Effect.catchIf((error) => backend.reason(error)._tag === "NotFound", () => Effect.undefined)
    )

  return { isOf, outcomes }
}
