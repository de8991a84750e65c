/** Spans of a run: each batch has one for its submission, to which those that poll and read it are linked. */
import * as Effect from "effect/Effect"
import * as References from "effect/References"
import * as Stream from "effect/Stream"
import type { Open } from "./Ledger.ts"

/** Submits a batch within a span, which is kept as long as the process runs. */
export const submitting = <E, R>(
  provider: string,
  open: Open<unknown>,
  submit: Effect.Effect<string, E, R>
): Effect.Effect<string, E, R> =>
  Effect.useSpan(
    "batch submit",
    {
      attributes: { "gen_ai.provider.name": provider, "genai.batch.items": open.part.indices.length }
    },
    (span) => {
      open.span = span
      return Effect.tap(Effect.withParentSpan(submit, span), (id) =>
        Effect.sync(() => span.attribute("genai.batch.id", id)))
    }
  )

const spansOf = (opens: Iterable<Open<unknown>>) => [...opens].flatMap(({ span }) => span === undefined ? [] : [span])

/** Polls for batches. */
export const polling = <A, E, R>(
  opens: Iterable<Open<unknown>>,
  poll: Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> => Effect.linkSpans(poll, spansOf(opens))

/** Reads the results of a batch. */
export const reading = <A, E, R>(open: Open<unknown>, results: Stream.Stream<A, E, R>): Stream.Stream<A, E, R> =>
  Stream.updateService(results, References.TracerSpanLinks, (links) => [
    ...links,
    ...spansOf([open]).map((span) => ({ span, attributes: {} }))
  ])
