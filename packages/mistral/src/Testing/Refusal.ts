/** Error responses in Mistral's format. */
import { json, type ServerResponse } from "@effect-genai/core/Testing"
import * as Data from "effect/Data"
import type { ValidationError } from "../generated/Errors.ts"

/** An error response. */
export class Refusal extends Data.TaggedError("Refusal")<{
  readonly status: number
  readonly message: string
  readonly type?: string
  /** Distinguishes causes of the same status. */
  readonly code?: string
  /** Validation errors per field; replaces the other fields in the body. */
  readonly detail?: string | ReadonlyArray<ValidationError>
  readonly headers?: { readonly [name: string]: string }
}> {}

const typeOf = (status: number) => {
  if (status >= 500) return "server_error"
  if (status === 429) return "rate_limit_error"
  return status === 401 || status === 403 ? "authentication_error" : "invalid_request_error"
}

/** Creates an error response; its type is derived from the status. */
export const refuse = (
  status: number,
  message: string,
  more: Partial<Pick<Refusal, "code" | "detail" | "headers" | "type">> = {}
): Refusal => new Refusal({ status, type: typeOf(status), message, ...more })

/** Creates a 422 for a field of the query, a form or the body. */
export const refuseField = (loc: ReadonlyArray<string | number>, msg: string, type = "value_error"): Refusal =>
  refuse(422, msg, { detail: [{ type, loc, msg }] })

/** The body of an error response. */
export const bodyOf = ({ code, detail, message, type }: Refusal) =>
  detail === undefined ? { object: "error" as const, message, type, param: null, code: code ?? null } : { detail }

/** Converts a refusal to a response. */
export const responseOf = (refusal: Refusal): ServerResponse =>
  json(bodyOf(refusal), { status: refusal.status, headers: refusal.headers ?? {} })
