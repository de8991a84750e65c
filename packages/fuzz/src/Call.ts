/** The kinds of calls that the fuzzer makes. */
import type { AdminConfig } from "@effect-genai/anthropic/AdminConfig"
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import * as Timeout from "@effect-genai/core/Timeout"
import type { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Schema from "effect/Schema"
import type { WebSocketConstructor } from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import type { Dice } from "./Dice.ts"

/** The services that calls need. */
export type Services = AdminConfig | AnthropicConfig | MistralConfig | HttpClient.HttpClient | WebSocketConstructor

/** What a call uses from its case. */
export interface CaseContext {
  readonly dice: Dice
  /** Ends the preparation: from here on the server misbehaves. */
  readonly start: Effect.Effect<void>
  /** Records a value that the caller received. */
  readonly see: (value: unknown) => void
}

export interface Call {
  readonly name: string
  /** The most requests it may send with default settings. */
  readonly most: number
  readonly play: (context: CaseContext) => Effect.Effect<unknown, unknown, Services>
  /** Whether a caller may receive this value. */
  readonly accepts: (value: unknown) => boolean
}

/** The most attempts of a call with default settings. */
const attempts = 3

/** Preparation with long timeouts; a failure is a defect. */
const prepared = <A, E>(prepare: Effect.Effect<A, E, Services>): Effect.Effect<A, never, Services> =>
  Effect.orDie(prepare).pipe(
    Timeout.headers("10 minutes"),
    Timeout.attempt("10 minutes"),
    Timeout.idle("10 minutes"),
    Timeout.total("1 hour")
  )

interface Options<P> {
  readonly most?: number
  /** Runs before the server misbehaves; the call gets its result. */
  readonly prepare: Effect.Effect<P, unknown, Services>
}

type Accepts<A> = Schema.Codec<A> | ((value: unknown) => boolean)

/** A call that starts after its preparation. */
const prepareThen = <A, P>(
  name: string,
  accepts: Accepts<A>,
  { most = attempts, prepare }: Options<P>,
  play: (input: P, context: CaseContext) => Effect.Effect<unknown, unknown, Services>
): Call => ({
  name,
  most,
  play: (context) =>
    Effect.flatMap(
      prepared(prepare),
      (input) => Effect.andThen(context.start, Effect.suspend(() => play(input, context)))
    ),
  accepts: Schema.isSchema(accepts) ? Schema.is(accepts) : accepts
})

/** A call that returns a value. */
export const one = <A, E, P = void>(
  name: string,
  call: (input: P, dice: Dice) => Effect.Effect<A, E, Services>,
  accepts: Accepts<A>,
  options: Options<P>
): Call => prepareThen(name, accepts, options, (input, { dice, see }) => Effect.map(call(input, dice), see))

/** A call that returns a stream, read to its end or partially. */
export const many = <A, E, P = void>(
  name: string,
  call: (input: P, dice: Dice) => Stream.Stream<A, E, Services>,
  accepts: Accepts<A>,
  options: Options<P>
): Call =>
  prepareThen(name, accepts, options, (input, { dice, see }) => {
    const stream = call(input, dice)
    const read = dice.chance(0.15) ? Stream.take(stream, 1 + dice.below(3)) : stream
    return Stream.runForEach(read, (value) => Effect.sync(() => see(value)))
  })

/** A call without preparation. */
export const nothing = { prepare: Effect.void }
