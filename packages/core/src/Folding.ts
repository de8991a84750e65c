/** For provider packages: what the stream of one response is turned into: the response, its text. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Route } from "./Endpoint.ts"
import type { derivations } from "./internal/derive.ts"
import type * as ToolLoop from "./ToolLoop.ts"

/** Accumulates the events of one response, in order. */
export interface Accumulator<in Event> {
  readonly add: (event: Event) => void
}

/** How a provider folds its events, and its derivations. */
export interface Fold<in out Event, Acc extends Accumulator<Event>, out Response, E> {
  /** The route of the endpoint, for errors. */
  readonly endpoint: Route
  readonly start: () => Acc
  /** The response, once the stream has ended. */
  readonly whole: (accumulator: Acc) => Effect.Effect<Response, E>
  /** The text that an event adds. */
  readonly textIn: (event: Event) => string
  /** The thinking that an event adds. */
  readonly thinkingIn: (event: Event) => string
  readonly derive: ReturnType<typeof derivations<E>>["derive"]
  readonly deriveStream: ReturnType<typeof derivations<E>>["deriveStream"]
}

/** Thinking and text; those that are empty are none. */
const pieces = (thinking: string, text: string): ReadonlyArray<ToolLoop.Text | ToolLoop.Thinking> => [
  ...(thinking === "" ? [] : [{ _tag: "Thinking" as const, text: thinking }]),
  ...(text === "" ? [] : [{ _tag: "Text" as const, text }])
]

/** Makes the functions of a page for the streams of its responses. */
export const make = <Event, Acc extends Accumulator<Event>, Response, E>(
  { derive, deriveStream, endpoint, start, textIn, thinkingIn, whole }: Fold<Event, Acc, Response, E>
) => ({
  /** Folds a stream into the response. */
  accumulate: <E2, R>(self: Stream.Stream<Event, E2, R>): Effect.Effect<Response, E | E2, R> =>
    Effect.suspend(() => {
      const accumulator = start()
      return self.pipe(
        Stream.runForEachArray((events) =>
          derive(endpoint, () => {
            for (const event of events) accumulator.add(event)
            return Effect.void
          })
        ),
        Effect.andThen(whole(accumulator))
      )
    }),

  /** Emits what the accumulator has after each event. */
  snapshots: <A>(read: (accumulator: Acc) => A | undefined) =>
    deriveStream(endpoint, () => {
      const accumulator = start()
      return (event: Event): ReadonlyArray<A> => {
        accumulator.add(event)
        const partial = read(accumulator)
        return partial === undefined ? [] : [partial]
      }
    }),

  /** Emits the text deltas. */
  text: deriveStream(endpoint, () => (event: Event) => {
    const piece = textIn(event)
    return piece === "" ? [] : [piece]
  }),

  /** Calls `f` with each text delta. */
  tapText:
    <E2, R2>(f: (text: string) => Effect.Effect<unknown, E2, R2>) =>
    <E3, R>(self: Stream.Stream<Event, E3, R>): Stream.Stream<Event, E2 | E3, R | R2> =>
      Stream.mapArrayEffect(self, (events) => {
        const piece = events.map(textIn).join("")
        return piece === "" ? Effect.succeed(events) : Effect.as(f(piece), events)
      }),

  /** Calls `f` with the response at the end. */
  tapWhole:
    <E2, R2>(f: (response: Response) => Effect.Effect<unknown, E2, R2>) =>
    <E3, R>(self: Stream.Stream<Event, E3, R>): Stream.Stream<Event, E | E2 | E3, R | R2> =>
      Stream.suspend(() => {
        const accumulator = start()
        return self.pipe(
          deriveStream(endpoint, () => (event: Event) => {
            accumulator.add(event)
            return [event]
          }),
          Stream.concat(Stream.fromEffectDrain(Effect.flatMap(whole(accumulator), f)))
        )
      }),

  /** Folds the response of one turn of a loop. */
  turn: (): ToolLoop.Fold<Event, Response, E> => {
    const accumulator = start()
    return {
      add: (events) =>
        derive(endpoint, () =>
          Effect.succeed(events.flatMap((event) => {
            accumulator.add(event)
            return pieces(thinkingIn(event), textIn(event))
          }))),
      whole: whole(accumulator)
    }
  }
})
