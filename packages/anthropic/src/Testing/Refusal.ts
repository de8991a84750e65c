/** Error responses in Anthropic's format. */
import { json, type ServerResponse } from "@effect-genai/core/Testing"
import * as Data from "effect/Data"
import type { ErrorType } from "../generated/Errors.ts"

const types: { readonly [status: number]: ErrorType } = {
  400: "invalid_request_error",
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  405: "invalid_request_error",
  409: "conflict_error",
  412: "invalid_request_error",
  413: "request_too_large",
  429: "rate_limit_error",
  500: "api_error",
  504: "timeout_error",
  529: "overloaded_error"
}

/** An error response. */
export class Refusal extends Data.TaggedError("Refusal")<{
  readonly status: number
  readonly type: ErrorType
  readonly message: string
  /** Distinguishes causes of the same status: `error.details.error_code`. */
  readonly code?: string
  /** More fields of `error.details`. */
  readonly details?: { readonly [field: string]: unknown }
  readonly headers?: { readonly [name: string]: string }
}> {}

/** Creates an error response; its type is derived from the status. */
export const refuse = (
  status: number,
  message: string,
  more: Partial<Pick<Refusal, "code" | "details" | "headers">> = {}
): Refusal => new Refusal({ status, type: types[status] ?? "api_error", message, ...more })

/** The body of an error response. */
export const bodyOf = ({ code, details, message, type }: Refusal, request_id: string) => ({
  type: "error" as const,
  error: { type, message, ...(code === undefined ? {} : { details: { error_code: code, ...details } }) },
  request_id
})

/** Converts a refusal to a response. */
export const responseOf = (refusal: Refusal, requestId: string): ServerResponse =>
  json(bodyOf(refusal, requestId), { status: refusal.status, headers: refusal.headers ?? {} })
