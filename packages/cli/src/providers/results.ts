/** What both providers' requests and results have in common. */
import type { Failed, Outcome } from "@effect-genai/core/Bulk"
import { type Tokens, totalInput } from "@effect-genai/core/Usage"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { Result } from "../Provider.ts"

/** A response, as a result needs it. */
export interface Responded {
  readonly text: string
  readonly model: string
  readonly tokens: Tokens
  readonly usd: Option.Option<number>
  readonly response: unknown
}

/** The result of a request that has a response. */
export const succeeded = (key: Schema.Json, { model, response, text, tokens, usd }: Responded): Result => ({
  key,
  outcome: "Succeeded",
  text,
  model,
  inputTokens: totalInput(tokens),
  outputTokens: tokens.output,
  ...Option.match(usd, { onNone: () => ({}), onSome: (usd) => ({ usd }) }),
  response
})

/** The result in an outcome of a run. */
export const outcomeLine =
  <A>(respondedOf: (value: A) => Effect.Effect<Responded>) =>
  (outcome: Outcome<Schema.Json, A>): Effect.Effect<Result> => {
    const { batch, key } = outcome
    return outcome._tag === "Succeeded"
      ? Effect.map(respondedOf(outcome.value), (responded) => ({ ...succeeded(key, responded), batch }))
      : Effect.succeed({ key, outcome: outcome._tag, ...failureOf(outcome), batch })
  }

/** A line of a results file that cannot be read. */
export const undecodable = ({ message }: { readonly message: string }): Result => ({
  key: null,
  outcome: "Undecodable",
  message
})

/** Why a request has no response. */
const failureOf = (outcome: Failed<Schema.Json>): { readonly message?: string } => {
  switch (outcome._tag) {
    case "Errored":
      return { message: outcome.message }
    case "Missing":
      return { message: outcome.because }
    case "Undecodable":
      return { message: outcome.error.message }
    default:
      return {}
  }
}

/** Where a value breaks a schema, in one line; `undefined` if it does not. */
export const problemOf = (schema: Schema.Codec<unknown>, value: unknown): string | undefined => {
  const exit = Schema.decodeUnknownExit(schema)(value)
  if (Exit.isSuccess(exit)) return undefined
  const error = Cause.squash(exit.cause)
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s*\n\s*/g, " ")
}
