/** For provider packages: converts the reasons of failed calls to the errors of `effect/ai`. */
import * as AiError from "effect/ai/AiError"
import type { ProviderError } from "./ProviderError.ts"
import * as Reason from "./Reason.ts"

/** The facts of a reason that are JSON, for logs and for a serialized error. */
const metadataOf = ({ reason }: ProviderError, provider: string): AiError.ProviderMetadata => {
  const { _tag, attempts, code, endpoint, requestId, status, type } = reason
  const facts = {
    reason: _tag,
    endpoint,
    attempts,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(type === undefined ? {} : { type }),
    ...(code === undefined ? {} : { code })
  }
  return { [provider]: facts }
}

/** The HTTP method and the URL of a call, from its route where the URL is unknown. */
const whereOf = ({ endpoint, url }: Reason.Reason) => {
  const [method = "", path = ""] = endpoint.split(" ", 2)
  return { method, url: url ?? path }
}

const reasonOf = (error: ProviderError, provider: string): AiError.AiErrorReason => {
  const { reason } = error
  const description = Reason.format(reason)
  const metadata = metadataOf(error, provider)
  switch (reason._tag) {
    case "RateLimited":
      return new AiError.RateLimitError({ retryAfter: reason.retryAfter, metadata })
    case "BillingRefused":
      return new AiError.QuotaExhaustedError({ metadata })
    case "Unauthenticated":
      return new AiError.AuthenticationError({ kind: "InvalidKey", description, metadata })
    case "PermissionDenied":
      return new AiError.AuthenticationError({ kind: "InsufficientPermissions", description, metadata })
    case "Refused":
      return new AiError.ContentPolicyError({ description, metadata })
    case "Unreachable":
    case "TimedOut":
      return new AiError.NetworkError({ reason: "TransportError", ...whereOf(reason), description, cause: error })
    case "Undecodable":
    case "BodyTooLarge":
      return new AiError.InvalidResponseError({ description, metadata })
    case "Incomplete":
      return new AiError.InvalidOutputError({ description, metadata })
    case "Overloaded":
    case "ServerFailure":
    case "StreamTruncated":
    case "StreamStalled":
    case "StreamFailed":
      return reason.isRetryable
        ? new AiError.InternalProviderError({ description, metadata })
        : new AiError.UnknownError({ description, metadata })
    case "SubmissionUnknown":
      return new AiError.UnknownError({ description, metadata })
    default:
      return new AiError.InvalidRequestError({ description, metadata })
  }
}

/**
 * Converts the error of a call; the error itself is the `cause` of the new reason, and how long the provider asks to wait
 * is its `retryAfter`.
 */
export const from =
  (provider: string, module: string) => (method: string) => (error: ProviderError): AiError.AiError => {
    const { retryAfter } = error
    const reason = Object.assign(reasonOf(error, provider), { cause: error }, retryAfter && { retryAfter })
    return AiError.make({ module, method, reason })
  }
