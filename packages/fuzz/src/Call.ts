/** A call of one kind, as the fuzzer makes it. */
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import * as Timeout from "@effect-genai/core/Timeout"
import type { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import type { WebSocketConstructor } from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import type { Dice } from "./Dice.ts"

/** What calls ask for. */
export type Needs = AnthropicConfig | MistralConfig | HttpClient.HttpClient | WebSocketConstructor

/** What a call is handed for one case. */
export interface Hand {
  readonly dice: Dice
  /** From here on the server misbehaves: what comes before is preparation. */
  readonly start: Effect.Effect<void>
  /** Takes note of a value that the caller was given. */
  readonly see: (value: unknown) => void
}

export interface Call {
  readonly name: string
  /** Requests at most, with default settings. */
  readonly most: number
  readonly play: (hand: Hand) => Effect.Effect<unknown, unknown, Needs>
  /** Whether a caller may be given this value. */
  readonly accepts: (value: unknown) => boolean
}

/** A call that may be sent three times. */
const attempts = 3

/** What comes before a case has time, and does not fail. */
const prepared = <A, E>(prepare: Effect.Effect<A, E, Needs>): Effect.Effect<A, never, Needs> =>
  Effect.orDie(prepare).pipe(
    Timeout.headers("10 minutes"),
    Timeout.attempt("10 minutes"),
    Timeout.idle("10 minutes"),
    Timeout.total("1 hour")
  )

interface Options<P> {
  readonly most?: number
  /** What has to be there, before anything goes wrong. */
  readonly prepare: Effect.Effect<P, unknown, Needs>
}

type Accepts<A> = Schema.Codec<A> | ((value: unknown) => boolean)

/** A call that begins when what it needs is there. */
const response = <A, P>(
  name: string,
  accepts: Accepts<A>,
  { most = attempts, prepare }: Options<P>,
  play: (there: P, hand: Hand) => Effect.Effect<unknown, unknown, Needs>
): Call => ({
  name,
  most,
  play: (hand) =>
    Effect.flatMap(
      prepared(prepare),
      (there) => Effect.andThen(hand.start, Effect.suspend(() => play(there, hand)))
    ),
  accepts: Schema.isSchema(accepts) ? Schema.is(accepts) : accepts
})

/** A call that answers a value. */
export const one = <A, E, P = void>(
  name: string,
  call: (there: P, dice: Dice) => Effect.Effect<A, E, Needs>,
  accepts: Accepts<A>,
  options: Options<P>
): Call => response(name, accepts, options, (there, { dice, see }) => Effect.map(call(there, dice), see))

/** A call that answers a stream, read to its end or for a while. */
export const many = <A, E, P = void>(
  name: string,
  call: (there: P, dice: Dice) => Stream.Stream<A, E, Needs>,
  accepts: Accepts<A>,
  options: Options<P>
): Call =>
  response(name, accepts, options, (there, { dice, see }) => {
    const stream = call(there, dice)
    const read = dice.chance(0.15) ? Stream.take(stream, 1 + dice.below(3)) : stream
    return Stream.runForEach(read, (value) => Effect.sync(() => see(value)))
  })

export const nothing = { prepare: Effect.void }
