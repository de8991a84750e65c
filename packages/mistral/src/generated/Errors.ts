// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/**
 * The body of an error. Programs get a
 * [`MistralError`](https://effect-genai.github.io/effect-genai/guide/errors.html) with it.
 */
export interface ErrorResponse {
  readonly object?: "error"
  /** What went wrong, in words. */
  readonly message: string | { readonly [key: string]: Schema.Json } | OpenSchema.Other<"string" | "object">
  /** The kind of error. */
  readonly type?: OpenSchema.Enum<
    "invalid_request_error" | "authentication_error" | "rate_limit_error" | "server_error"
  >
  /** The field of the request that is wrong. */
  readonly param?: string | null
  /** Mistral's code of the error. */
  readonly code?: string | null
}
export const ErrorResponse: Schema.Codec<ErrorResponse> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("error")),
  message: OpenSchema.kinds("ErrorResponse.message", ["string", "object"], [
    Schema.String,
    Schema.Record(Schema.String, Schema.Json)
  ]),
  type: Schema.optionalKey(
    OpenSchema.literals("ErrorResponse.type", [
      "invalid_request_error",
      "authentication_error",
      "rate_limit_error",
      "server_error"
    ])
  ),
  param: Schema.optionalKey(Schema.NullOr(Schema.String)),
  code: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type ErrorLocation = string | number | OpenSchema.Other<"string" | "number">
export const ErrorLocation: Schema.Codec<ErrorLocation> = OpenSchema.kinds("ErrorLocation", ["string", "number"], [
  Schema.String,
  OpenSchema.number
])

export interface ErrorContext {
}
export const ErrorContext: Schema.Codec<ErrorContext> = Schema.Struct({})

/** One thing that is wrong with a request. */
export interface ValidationError {
  /** The path to the field, such as `body`, `messages`, `0`. */
  readonly loc: ReadonlyArray<ErrorLocation>
  /** What is wrong, in words. */
  readonly msg: string
  /** The kind of error. */
  readonly type: string
  /** The wrong value. */
  readonly input?: Schema.Json
  /** The values in `msg`, such as a limit. */
  readonly ctx?: ErrorContext
}
export const ValidationError: Schema.Codec<ValidationError> = Schema.Struct({
  loc: Schema.Array(ErrorLocation),
  msg: Schema.String,
  type: Schema.String,
  input: Schema.optionalKey(Schema.Json),
  ctx: Schema.optionalKey(ErrorContext)
})

/** The body of a 422 error. */
export interface HTTPValidationError {
  /** What is wrong with the request. */
  readonly detail?: ReadonlyArray<ValidationError> | string | OpenSchema.Other<"array" | "string">
}
export const HTTPValidationError: Schema.Codec<HTTPValidationError> = Schema.Struct({
  detail: Schema.optionalKey(
    OpenSchema.kinds("HTTPValidationError.detail", ["array", "string"], [Schema.Array(ValidationError), Schema.String])
  )
})
