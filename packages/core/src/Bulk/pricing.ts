/** What the requests of runs may cost at most and their answers did cost, at the price of batches. */
import * as Clock from "effect/Clock"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { ceiling, type Sketch } from "../Estimate.ts"
import { batched, type Book, Terms } from "../Price.ts"
import type { Prices } from "./Backend.ts"

export interface Pricing<in Request, in A> {
  readonly book: Context.Reference<Book>
  readonly sketch: (request: Request) => Sketch
  readonly cost: (answer: A) => Effect.Effect<Option.Option<number>>
}

/** By the book and the terms in force. */
export const pricing = <Request, A>({ book, cost, sketch }: Pricing<Request, A>): Effect.Effect<Prices<Request, A>> =>
  Effect.gen(function*() {
    const [prices, terms, clock] = [yield* book, yield* Terms, yield* Clock.Clock]
    const run = Effect.runSyncWith(yield* Effect.context())
    return {
      ceiling: (request) => {
        const at = terms.at ?? clock.currentTimeMillisUnsafe()
        return ceiling(prices, { ...terms, at, batch: true })(sketch(request))
      },
      cost: (answer) => run(batched(cost(answer)))
    }
  })
