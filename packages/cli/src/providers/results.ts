/** What both providers' requests and results have in common. */
import type { Failed } from "@effect-genai/core/Bulk"
import * as Cause from "effect/Cause"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"

/** Why a request has no response. */
export const failureOf = (outcome: Failed<Schema.Json>): { readonly message?: string } => {
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
