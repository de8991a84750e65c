/** Checks the document of a response against its schema; an error in its place is a reason. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Route } from "../../Endpoint.ts"
import type * as Reason from "../../Reason.ts"
import * as Validation from "../../Validation.ts"
import { isErrorDocument, isErrorLike, statedError } from "../statedErrors.ts"
import { type Checker, compile, inexactIn, undecodable } from "../validate/check.ts"
import { defaultMode } from "../validate/mode.ts"
import type { Call } from "./call.ts"
import type { Document } from "./read.ts"
import type { ProviderResponse } from "./response.ts"

/** Turns a document into the value of a call. */
export type Check<A> = (
  call: Call,
  response: ProviderResponse,
  document: Document
) => Effect.Effect<A, Reason.Reason>

/** The checks of an endpoint's responses, compiled once for all calls. */
export const checkerOf = <A>(provider: string, route: Route, schema: Schema.Codec<A>) => {
  const checks = compile(schema, provider, `the response of ${route}`)
  return ({ context, provider }: Call, response: ProviderResponse): Checker<A> =>
    checks(
      () => Context.get(context, Validation.OnMismatch) ?? defaultMode(provider, response),
      context,
      response.clean
    )
}

const isJson = Schema.is(Schema.Json)

/** The check of an endpoint that returns one document. */
export const documentCheck = <A>(provider: string, route: Route, schema: Schema.Codec<A>): Check<A> => {
  const checker = checkerOf(provider, route, schema)
  return (call, response, { marked, value }) => {
    if (isErrorDocument(value)) return Effect.fail(statedError(call.provider, response, value))
    const check = checker(call, response)
    const inexact = marked && check.counting(() => inexactIn(check, marked))
    if (inexact !== undefined) {
      const partial = isJson(value) ? { partial: value } : {}
      return Effect.fail(undecodable({ ...response.facts, ...partial }, inexact))
    }
    return Effect.mapError(
      check.one(value),
      (issue) => isErrorLike(value) ? statedError(call.provider, response, value) : undecodable(response.facts, issue)
    )
  }
}
