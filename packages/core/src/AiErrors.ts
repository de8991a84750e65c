/** For provider packages: the errors of `effect/ai`, for failed calls and for calls of tools that do not exist. */
import * as AiError from "effect/ai/AiError"
import type { ProviderOptions } from "effect/ai/LanguageModel"
import type { AllPartsEncoded } from "effect/ai/Response"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { ProviderError } from "./ProviderError.ts"
import * as Reason from "./Reason.ts"

/** The facts of a reason that are JSON, for logs and for a serialized error. */
const metadataOf = (reason: Reason.Reason, provider: string): AiError.ProviderMetadata => {
  const { _tag, attempts, code, endpoint, requestId, retryAfter, status, type } = reason
  const facts = {
    reason: _tag,
    endpoint,
    attempts,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(type === undefined ? {} : { type }),
    ...(code === undefined ? {} : { code }),
    ...(retryAfter === undefined ? {} : { retryAfterMillis: Duration.toMillis(retryAfter) })
  }
  return { [provider]: facts }
}

/** The HTTP method and the URL of a call, from its route where the URL is unknown. */
const whereOf = ({ endpoint, url }: Reason.Reason) => {
  const [method = "", path = ""] = endpoint.split(" ", 2)
  return { method, url: url ?? path }
}

/** An error that retrying may repair. */
const transient = (tag: string, reason: Reason.Reason, facts: Facts): AiError.AiErrorReason => {
  switch (tag) {
    case "RateLimited":
      return new AiError.RateLimitError({ metadata: facts.metadata })
    case "Unreachable":
    case "TimedOut":
    case "StreamStalled":
    case "StreamTruncated":
      return new AiError.NetworkError({
        reason: "TransportError",
        ...whereOf(reason),
        description: facts.description
      })
    default:
      return new AiError.InternalProviderError(facts)
  }
}

/** An error that is the same after a retry. */
const permanent = (tag: string, facts: Facts): AiError.AiErrorReason => {
  switch (tag) {
    case "BillingRefused":
      return new AiError.QuotaExhaustedError({ metadata: facts.metadata })
    case "Unauthenticated":
      return new AiError.AuthenticationError({ kind: "InvalidKey", ...facts })
    case "PermissionDenied":
      return new AiError.AuthenticationError({ kind: "InsufficientPermissions", ...facts })
    case "Refused":
      return new AiError.ContentPolicyError(facts)
    case "Undecodable":
    case "BodyTooLarge":
    case "PaginationStalled":
    case "Incomplete":
      return new AiError.InvalidResponseError(facts)
    case "InvalidRequest":
    case "RequestTooLarge":
    case "NotFound":
    case "Conflict":
    case "Gone":
    case "UnsafeInput":
      return new AiError.InvalidRequestError(facts)
    default:
      return new AiError.UnknownError(facts)
  }
}

interface Facts {
  readonly description: string
  readonly metadata: AiError.ProviderMetadata
}

/** An error inside a stream has the class that it would have outside of one. */
const reasonOf = (reason: Reason.Reason, provider: string): AiError.AiErrorReason => {
  const tag = reason._tag === "StreamFailed" ? reason.because : reason._tag
  const facts = { description: Reason.format(reason), metadata: metadataOf(reason, provider) }
  return reason.isRetryable ? transient(tag, reason, facts) : permanent(tag, facts)
}

/**
 * Converts the error of a call. The new error is retryable if the call is; its reason has the error as `cause`, and as
 * `retryAfter` how long the provider asks to wait.
 */
export const from =
  (provider: string, module: string) => (method: string) => (error: ProviderError): AiError.AiError => {
    const { reason, retryAfter } = error
    const fields = { cause: error, ...(retryAfter === undefined ? {} : { retryAfter }) }
    return AiError.make({ module, method, reason: Object.assign(reasonOf(reason, provider), fields) })
  }

/** Checks that the toolkit of a call has the tools that its response calls. */
export const checkCalls = ({ toolCallValidation, tools }: ProviderOptions) => {
  const availableTools = tools.map(({ name }) => name)
  return (parts: ReadonlyArray<AllPartsEncoded>): Effect.Effect<void, AiError.ToolNotFoundError> => {
    const unknown = parts.find((part) => part.type === "tool-call" && !availableTools.includes(part.name))
    return unknown?.type !== "tool-call" || toolCallValidation === "deferred"
      ? Effect.void
      : Effect.fail(new AiError.ToolNotFoundError({ toolName: unknown.name, availableTools }))
  }
}
