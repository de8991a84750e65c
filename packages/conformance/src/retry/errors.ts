/** What a case expects of the error of a call. */
import type * as Reason from "@effect-genai/core/Reason"
import * as Schema from "effect/Schema"

const text = Schema.optionalKey(Schema.NullOr(Schema.String))

export const errorFacts = {
  type: text,
  errorType: text,
  message: text,
  messageContains: text,
  requestId: text,
  status: Schema.optionalKey(Schema.NullOr(Schema.Finite))
}

export const ErrorFacts = Schema.Struct(errorFacts)

/** The first fact that the reason does not have. */
export const differs = (facts: typeof ErrorFacts.Type, reason: Reason.Reason | undefined): string | undefined => {
  const { errorType, message, messageContains, requestId, status, type } = facts
  const found = [
    ["type", type ?? errorType, reason?.type],
    ["message", message, reason?.message],
    ["request id", requestId, reason?.requestId],
    ["status", status, reason?.status]
  ].find(([, want, got]) => want != null && want !== got)
  if (found !== undefined) return `the ${found[0]} of the error is ${found[2]}, not ${found[1]}`
  return messageContains == null || reason?.message.includes(messageContains) === true
    ? undefined
    : `the message of the error is ${reason?.message}`
}
