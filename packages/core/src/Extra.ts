/**
 * Extra body fields, query parameters and headers for the calls of an effect or a
 * stream, for provider features that this package does not know yet.
 */
import * as Context from "effect/Context"
import { change, type Setting } from "./Setting.ts"

export interface Additions {
  readonly body: { readonly [field: string]: unknown }
  readonly query: { readonly [name: string]: string }
  readonly headers: { readonly [name: string]: string }
}

export const Additions: Context.Reference<Additions> = Context.Reference<Additions>(
  "@effect-genai/core/Extra/Additions",
  { defaultValue: () => ({ body: {}, query: {}, headers: {} }) }
)

/** Adds fields to JSON bodies. They override fields of the same name. */
export const body = (fields: Additions["body"]): Setting =>
  change(Additions, (outer) => ({ ...outer, body: { ...outer.body, ...fields } }))

/** Adds query parameters. */
export const query = (parameters: Additions["query"]): Setting =>
  change(Additions, (outer) => ({ ...outer, query: { ...outer.query, ...parameters } }))

/** Adds headers. They override all others, the API key's included. */
export const headers = (headers: Additions["headers"]): Setting =>
  change(Additions, (outer) => ({ ...outer, headers: { ...outer.headers, ...headers } }))
