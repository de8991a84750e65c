/** Why the platform does not answer, as Mistral says it. */
import { json, type ServerResponse } from "@effect-genai/core/Testing"
import * as Data from "effect/Data"
import type { ValidationError } from "../generated/Errors.ts"

/** An answer other than 2xx. */
export class Refusal extends Data.TaggedError("Refusal")<{
  readonly status: number
  readonly message: string
  readonly type?: string
  /** Tells causes of one status apart. */
  readonly code?: string
  /** In place of all that: what is wrong with the request, field by field. */
  readonly detail?: string | ReadonlyArray<ValidationError>
  readonly headers?: { readonly [name: string]: string }
}> {}

const typeOf = (status: number) => {
  if (status >= 500) return "server_error"
  if (status === 429) return "rate_limit_error"
  return status === 401 || status === 403 ? "authentication_error" : "invalid_request_error"
}

/** Refuses with a status; the type follows from it. */
export const refuse = (
  status: number,
  message: string,
  more: Partial<Pick<Refusal, "code" | "detail" | "headers" | "type">> = {}
): Refusal => new Refusal({ status, type: typeOf(status), message, ...more })

/** Refuses a field of the query, of a form or of the body. */
export const refuseField = (loc: ReadonlyArray<string | number>, msg: string, type = "value_error"): Refusal =>
  refuse(422, msg, { detail: [{ type, loc, msg }] })

/** The body of an error answer. */
export const bodyOf = ({ code, detail, message, type }: Refusal) =>
  detail === undefined ? { object: "error" as const, message, type, param: null, code: code ?? null } : { detail }

/** A refusal as an answer. */
export const responseOf = (refusal: Refusal): ServerResponse =>
  json(bodyOf(refusal), { status: refusal.status, headers: refusal.headers ?? {} })
