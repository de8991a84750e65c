// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/**
 * The body of a failed response. `MistralError` [has its
 * message](https://effect-genai.github.io/effect-genai/guide/mistral.html#errors).
 */
export interface ErrorResponse {
  readonly object?: "error"
  /** What went wrong, as text or, for rejected fields, as an object. */
  readonly message: string | { readonly [key: string]: Schema.Json } | OpenSchema.Other<"string" | "object">
  /** The kind of error. */
  readonly type?: OpenSchema.Enum<
    "invalid_request_error" | "authentication_error" | "rate_limit_error" | "server_error"
  >
  /** The field that was rejected; null if the error is about no single field. */
  readonly param?: string | null
  /** Mistral's number of the error; null if it has none. */
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

/** A field that Mistral rejected. */
export interface ValidationError {
  /** The path to the field, of names and of positions in lists. */
  readonly loc: ReadonlyArray<ErrorLocation>
  /** What is wrong with the field. */
  readonly msg: string
  /** The rule that the field breaks. */
  readonly type: string
  /** The value that was rejected. */
  readonly input?: Schema.Json
  /** More about the rule, such as its limit. */
  readonly ctx?: ErrorContext
}
export const ValidationError: Schema.Codec<ValidationError> = Schema.Struct({
  loc: Schema.Array(ErrorLocation),
  msg: Schema.String,
  type: Schema.String,
  input: Schema.optionalKey(Schema.Json),
  ctx: Schema.optionalKey(ErrorContext)
})

/**
 * The body of a response to an invalid request. `MistralError` [names the
 * fields](https://effect-genai.github.io/effect-genai/guide/mistral.html#errors).
 */
export interface HTTPValidationError {
  /** The rejected fields, or a text. */
  readonly detail?: ReadonlyArray<ValidationError> | string | OpenSchema.Other<"array" | "string">
}
export const HTTPValidationError: Schema.Codec<HTTPValidationError> = Schema.Struct({
  detail: Schema.optionalKey(
    OpenSchema.kinds("HTTPValidationError.detail", ["array", "string"], [Schema.Array(ValidationError), Schema.String])
  )
})
