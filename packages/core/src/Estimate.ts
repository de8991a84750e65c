/**
 * What requests will cost, before they are sent: `low`, `expected` and `high`, in US dollars.
 *
 * - `low`: the input alone, read from a cache where one may hold it;
 * - `expected`: the input, and answers half as long as they may be (`Price.expecting` says better);
 * - `high`: the longest input and answers there can be, each token at its dearest; nothing costs more.
 *
 * Tokens are counted where the provider counts them, a few samples for all; else four bytes are taken for a token.
 */
import * as Clock from "effect/Clock"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { EstimateSum } from "./internal/estimateSum.ts"
import { EvenSample } from "./internal/sampleEvenly.ts"
import { type Book, type Kind, Terms } from "./Price.ts"

/** What is known of a request before it is sent. */
export interface Sketch {
  readonly model: string
  /** Its length as it is sent: text has no more tokens than bytes. */
  readonly bytes: number
  /** Tokens the provider adds at most. */
  readonly added?: number
  /** The tokens of its answers at most; absent: as many as the model writes. */
  readonly outputTokens?: number
  /** The kinds of price its input may have. */
  readonly kinds: ReadonlyArray<Kind>
  /** What bounds its input: its length, the model's context, or nothing, as where the provider runs tools. */
  readonly bound: "length" | "context" | "none"
  /** The dearest service tier that may answer it, where that is not the usual one. */
  readonly dearestTier?: string
  /** Set where the price is another than the book's. */
  readonly unpriced?: boolean
}

export interface Estimate {
  readonly requests: number
  /** The expected tokens of all prompts. */
  readonly inputTokens: Option.Option<number>
  readonly low: Option.Option<number>
  readonly expected: Option.Option<number>
  readonly high: Option.Option<number>
}

/** What a request costs at most, by a book and some terms. */
export const ceiling =
  (book: Book, terms: Terms & { readonly at: number }) => (sketch: Sketch): Option.Option<number> => {
    const sum = new EstimateSum(book, terms)
    sum.add(sketch)
    return sum.total().high
  }

/** Estimates requests, however many, in constant memory; up to `samples` of them, evenly spread, are counted. */
export const run = Effect.fnUntraced(function*<A, E = never, R = never, E2 = never, R2 = never>(
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
  const sum = new EstimateSum(yield* book, { ...terms, at })
  const spread = new EvenSample<A>(count === undefined ? 0 : samples)
  const stream = Stream.isStream(requests) ? requests : Stream.fromIterable(requests)
  yield* Stream.runForEachArray(stream, (some) =>
    Effect.sync(() => {
      for (const request of some) spread.offer(request).forEach((passed) => sum.add(sketch(passed)))
    }))
  if (count !== undefined) {
    yield* Effect.forEach(
      spread.items,
      (request) => Effect.map(count(request), (tokens) => sum.add(sketch(request), tokens)),
      { concurrency: 4, discard: true }
    )
  }
  return sum.total()
})
