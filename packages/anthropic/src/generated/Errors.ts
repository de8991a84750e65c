// Shapes of Anthropic's API, 2026-10-21. Written by `pnpm codegen`: do not edit.
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/** The request is not valid. Change it before you send it another time. */
export interface InvalidRequestErrorObject {
  /**
   * What went wrong, for a reader. Its wording may change; programs use the `reason` of the
   * [error](https://effect-genai.github.io/effect-genai/guide/errors.html#reasons).
   */
  readonly message: string
  readonly type: "invalid_request_error"
}
export const InvalidRequestErrorObject: Schema.Codec<InvalidRequestErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("invalid_request_error")
})

/** The key is missing or not valid. */
export interface AuthenticationErrorObject {
  /**
   * What went wrong, for a reader. Its wording may change; programs use the `reason` of the
   * [error](https://effect-genai.github.io/effect-genai/guide/errors.html#reasons).
   */
  readonly message: string
  readonly type: "authentication_error"
}
export const AuthenticationErrorObject: Schema.Codec<AuthenticationErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("authentication_error")
})

/** The account cannot pay for the request. Waiting does not help. */
export interface BillingErrorObject {
  /**
   * What went wrong, for a reader. Its wording may change; programs use the `reason` of the
   * [error](https://effect-genai.github.io/effect-genai/guide/errors.html#reasons).
   */
  readonly message: string
  readonly type: "billing_error"
}
export const BillingErrorObject: Schema.Codec<BillingErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("billing_error")
})

/** The key is not allowed to do this. */
export interface PermissionErrorObject {
  /**
   * What went wrong, for a reader. Its wording may change; programs use the `reason` of the
   * [error](https://effect-genai.github.io/effect-genai/guide/errors.html#reasons).
   */
  readonly message: string
  readonly type: "permission_error"
}
export const PermissionErrorObject: Schema.Codec<PermissionErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("permission_error")
})

/** What the request names does not exist, or the key cannot see it. */
export interface NotFoundErrorObject {
  /**
   * What went wrong, for a reader. Its wording may change; programs use the `reason` of the
   * [error](https://effect-genai.github.io/effect-genai/guide/errors.html#reasons).
   */
  readonly message: string
  readonly type: "not_found_error"
}
export const NotFoundErrorObject: Schema.Codec<NotFoundErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("not_found_error")
})

/**
 * Too many requests or tokens for now. [Retries](https://effect-genai.github.io/effect-genai/guide/retries.html) wait
 * and send the request another time.
 */
export interface RateLimitErrorObject {
  /**
   * What went wrong, for a reader. Its wording may change; programs use the `reason` of the
   * [error](https://effect-genai.github.io/effect-genai/guide/errors.html#reasons).
   */
  readonly message: string
  readonly type: "rate_limit_error"
}
export const RateLimitErrorObject: Schema.Codec<RateLimitErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("rate_limit_error")
})

/**
 * Anthropic took too long. For messages that take minutes, use a
 * [stream](https://effect-genai.github.io/effect-genai/guide/streaming.html).
 */
export interface GatewayTimeoutErrorObject {
  /**
   * What went wrong, for a reader. Its wording may change; programs use the `reason` of the
   * [error](https://effect-genai.github.io/effect-genai/guide/errors.html#reasons).
   */
  readonly message: string
  readonly type: "timeout_error"
}
export const GatewayTimeoutErrorObject: Schema.Codec<GatewayTimeoutErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("timeout_error")
})

/**
 * Anthropic failed. [Retries](https://effect-genai.github.io/effect-genai/guide/retries.html) send the request
 * another time.
 */
export interface APIErrorObject {
  /**
   * What went wrong, for a reader. Its wording may change; programs use the `reason` of the
   * [error](https://effect-genai.github.io/effect-genai/guide/errors.html#reasons).
   */
  readonly message: string
  readonly type: "api_error"
}
export const APIErrorObject: Schema.Codec<APIErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("api_error")
})

/**
 * Anthropic is overloaded for now. [Retries](https://effect-genai.github.io/effect-genai/guide/retries.html) wait and
 * send the request another time.
 */
export interface OverloadedErrorObject {
  /**
   * What went wrong, for a reader. Its wording may change; programs use the `reason` of the
   * [error](https://effect-genai.github.io/effect-genai/guide/errors.html#reasons).
   */
  readonly message: string
  readonly type: "overloaded_error"
}
export const OverloadedErrorObject: Schema.Codec<OverloadedErrorObject> = Schema.Struct({
  message: Schema.String,
  type: Schema.Literal("overloaded_error")
})

export type ErrorObject =
  | InvalidRequestErrorObject
  | AuthenticationErrorObject
  | BillingErrorObject
  | PermissionErrorObject
  | NotFoundErrorObject
  | RateLimitErrorObject
  | GatewayTimeoutErrorObject
  | APIErrorObject
  | OverloadedErrorObject
  | OpenSchema.Variant
export const ErrorObject: Schema.Codec<ErrorObject> = OpenSchema.variants("ErrorObject", "type", [
  "invalid_request_error",
  "authentication_error",
  "billing_error",
  "permission_error",
  "not_found_error",
  "rate_limit_error",
  "timeout_error",
  "api_error",
  "overloaded_error"
], [
  InvalidRequestErrorObject,
  AuthenticationErrorObject,
  BillingErrorObject,
  PermissionErrorObject,
  NotFoundErrorObject,
  RateLimitErrorObject,
  GatewayTimeoutErrorObject,
  APIErrorObject,
  OverloadedErrorObject
])

/**
 * The body of an error response. A call fails with its
 * [reason](https://effect-genai.github.io/effect-genai/guide/errors.html#reasons) instead.
 */
export interface ErrorResponse {
  /** What went wrong. */
  readonly error: ErrorObject
  /** The id of the failed request, which Anthropic's support asks for; null when there is none. */
  readonly request_id?: string | null
  readonly type: "error"
}
export const ErrorResponse: Schema.Codec<ErrorResponse> = Schema.Struct({
  error: ErrorObject,
  request_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  type: Schema.Literal("error")
})

export type ErrorType = OpenSchema.Enum<
  | "invalid_request_error"
  | "authentication_error"
  | "billing_error"
  | "permission_error"
  | "not_found_error"
  | "rate_limit_error"
  | "timeout_error"
  | "api_error"
  | "overloaded_error"
  | "memory_precondition_failed_error"
  | "memory_path_conflict_error"
  | "conflict_error"
>
export const ErrorType: Schema.Codec<ErrorType> = /* @__PURE__ */ OpenSchema.literals("ErrorType", [
  "invalid_request_error",
  "authentication_error",
  "billing_error",
  "permission_error",
  "not_found_error",
  "rate_limit_error",
  "timeout_error",
  "api_error",
  "overloaded_error",
  "memory_precondition_failed_error",
  "memory_path_conflict_error",
  "conflict_error"
])
