/**
 * Estimates the cost of requests before they are sent: `low`, `expected` and `high`, in US dollars.
 *
 * - `low`: the input alone, at the price of cache reads where it may be cached;
 * - `expected`: the input, and responses of half their maximum length (see `Price.expecting`);
 * - `high`: the largest possible input and responses at the highest price; the actual cost is never higher.
 *
 * Tokens are counted by the provider's counter, if it has one, for a few samples; otherwise 4 bytes are assumed to
 * be a token.
 */
import * as Clock from "effect/Clock"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { EvenSample } from "./Estimate/EvenSample.ts"
import { type Estimate, type Sketch, Sum } from "./Estimate/Sum.ts"
import { type Book, Terms } from "./Price.ts"

export type { Estimate, Sketch } from "./Estimate/Sum.ts"

/** The highest possible cost of a request in US dollars, by a price book and terms; `none` where it is unknown. */
export const ceiling =
  (book: Book, terms: Terms & { readonly at: number }) => (sketch: Sketch): Option.Option<number> => {
    const sum = new Sum(book, terms)
    sum.add(sketch)
    return sum.total().high
  }

/** The highest possible cost of a request in US dollars, by the book and terms in context; `none` where it is unknown. */
export const ceilingOf = /* @__PURE__ */ Effect.fnUntraced(function*(book: Context.Reference<Book>, sketch: Sketch) {
  const terms = yield* Terms
  const at = terms.at ?? (yield* Clock.currentTimeMillis)
  return ceiling(yield* book, { ...terms, at })(sketch)
})

/** Estimates any number of requests in constant memory. Counts tokens for `samples` of them (default: 20), evenly spread. */
export const run = /* @__PURE__ */ Effect.fnUntraced(function*<A, E = never, R = never, E2 = never, R2 = never>(
  requests: Iterable<A> | Stream.Stream<A, E, R>,
  { book, count, samples = 20, sketch }: {
    readonly book: Context.Reference<Book>
    readonly sketch: (request: A) => Sketch
    readonly count?: (request: A) => Effect.Effect<number, E2, R2>
    readonly samples?: number
  }
): Effect.fn.Return<Estimate, E | E2, R | R2> {
  const terms = yield* Terms
  const at = terms.at ?? (yield* Clock.currentTimeMillis)
  const sum = new Sum(yield* book, { ...terms, at })
  const sample = new EvenSample<A>(count === undefined ? 0 : samples)
  const stream = Stream.isStream(requests) ? requests : Stream.fromIterable(requests)
  yield* Stream.runForEachArray(stream, (chunk) =>
    Effect.sync(() => {
      for (const request of chunk) sample.offer(request).forEach((rejected) => sum.add(sketch(rejected)))
    }))
  if (count !== undefined) {
    yield* Effect.forEach(
      sample.items,
      (request) => Effect.map(count(request), (tokens) => sum.add(sketch(request), tokens)),
      { concurrency: 4, discard: true }
    )
  }
  return sum.total()
})
