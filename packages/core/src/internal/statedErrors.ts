/** Errors that are stated where a response was expected: in the body of a 200, or in place of an event. */
import * as Predicate from "effect/Predicate"
import type { ErrorBody } from "../Provider.ts"
import type * as Reason from "../Reason.ts"
import type { ProviderResponse } from "./call/response.ts"
import { fromErrorBody } from "./reasons.ts"

const isText = (value: unknown) => typeof value === "string" && value !== ""

const isFilled = (value: unknown) => Predicate.isObject(value) || isText(value)

/** Whether a document is an error by its form: `{ type: "error", … }` or `{ object: "error", … }`. */
export const isErrorDocument = (value: unknown): boolean =>
  Predicate.isObject(value) && (value["object"] === "error" || (value["type"] === "error" && isFilled(value["error"])))

/** Whether an event is an error: one by its form, or one without a type that has `error`; a typed one may report it. */
export const isErrorEvent = (value: unknown): boolean =>
  Predicate.isObject(value) &&
  (value["object"] === "error" || value["type"] === "error" ||
    (value["type"] === undefined && isFilled(value["error"])))

const fields = new Set([
  "code",
  "detail",
  "error",
  "errors",
  "message",
  "messages",
  "object",
  "param",
  "raw_status_code",
  "request_id",
  "result",
  "status",
  "statusCode",
  "success",
  "type"
])

const isList = (value: unknown) => Array.isArray(value) && value.length > 0

/** Whether a document holds an error and nothing else: `{ error }`, `{ errors }`, `{ detail }`, `{ code, message }` … */
export const isOnlyError = (value: unknown): boolean => {
  if (!Predicate.isObject(value) || !Object.keys(value).every((key) => fields.has(key))) return false
  const { detail, error, errors, message } = value
  return isFilled(error) || isList(errors) || isFilled(detail) || isList(detail) || isText(message)
}

/** Whether a value that does not match its schema is an error. */
export const isErrorLike = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0 && value.every((each) => isErrorEvent(each))
    : isErrorEvent(value) || isOnlyError(value)

/** What is needed of a provider to read its errors. */
export interface ErrorReader {
  readonly readError: (body: unknown) => ErrorBody
}

/** The reason that a stated error stands for: by its type and code, because its status was that of a success. */
export const statedError = (
  { readError }: ErrorReader,
  { clean, facts: { status: _, ...facts } }: Pick<ProviderResponse, "clean" | "facts">,
  value: unknown
): Reason.Reason => fromErrorBody(facts, readError(value), clean)
