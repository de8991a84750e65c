/** For provider packages: calls whose response is decoded by a schema, whole or while it is generated. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { derivations } from "./internal/derive.ts"
import * as ResponseMeta from "./ResponseMeta.ts"
import type { Routed } from "./Transport.ts"
import type * as Turn from "./Turn.ts"

/** The fold of one stream. */
export interface Fold<in Event, out Response, out E> {
  /** Adds an event; returns the text it adds. */
  readonly add: (event: Event) => string
  /** The text of the result so far. */
  readonly text: () => string
  /** The response, once the stream has ended. */
  readonly whole: Effect.Effect<Response, E>
}

/** A call of a model, whole and as a stream, and its provider's derivations. */
export interface Calls<in Input, Response, Event, E, out R> {
  readonly create: ((input: Input) => Effect.Effect<Response, E, R>) & Routed
  readonly stream: (input: Input) => Stream.Stream<Event, E, R>
  readonly fold: () => Fold<Event, Response, E>
  readonly derive: ReturnType<typeof derivations<E>>["derive"]
  readonly deriveStream: ReturnType<typeof derivations<E>>["deriveStream"]
}

/** What a schema does with responses. */
export interface Output<in Response, out A> {
  readonly decode: (response: Response, facts: Turn.Facts) => Effect.Effect<A, Turn.Failure>
  /** Parses the text of one response while it grows. */
  readonly growth: () => Turn.Growth
}

/** A response and the value decoded from its text. */
export interface Parsed<out Response, out A> {
  readonly value: A
  readonly response: Response
}

/** Makes the calls that decode their response: `call` when it is whole, `stream` also while it grows. */
export const make =
  <Input, Response, Event, E, R>({ create, derive, deriveStream, fold, stream }: Calls<Input, Response, Event, E, R>) =>
  <A>({ decode, growth }: Output<Response, A>) => {
    const endpoint = create.route

    const parsed = (
      response: Response,
      meta: ResponseMeta.ResponseMeta | undefined
    ): Effect.Effect<Parsed<Response, A>, E> => {
      const facts = { endpoint, attempts: meta?.attempts ?? 1, ...(meta && { meta }) }
      return Effect.map(derive(endpoint, () => decode(response, facts)), (value) => ({ value, response }))
    }

    return {
      call: (input: Input): Effect.Effect<Parsed<Response, A>, E, R> =>
        Effect.flatMap(ResponseMeta.with(create(input)), ([response, meta]) => parsed(response, meta)),

      stream: (
        input: Input
      ): Stream.Stream<Turn.Partial | { readonly _tag: "Complete" } & Parsed<Response, A>, E, R> =>
        Stream.suspend(() => {
          let meta: ResponseMeta.ResponseMeta | undefined
          const [folded, growing] = [fold(), growth()]
          const complete = Effect.map(
            Effect.flatMap(folded.whole, (response) => parsed(response, meta)),
            (parsed) => ({ _tag: "Complete" as const, ...parsed })
          )
          return stream(input).pipe(
            ResponseMeta.tap((last) => {
              meta = last
            }),
            deriveStream(endpoint, () => (event: Event) => growing.add(folded.add(event), folded.text)),
            Stream.concat(Stream.fromEffect(complete))
          )
        })
    }
  }
