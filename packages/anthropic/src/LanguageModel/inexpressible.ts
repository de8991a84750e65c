/** What a request to Anthropic cannot say: an error before anything is sent. */
import * as AiError from "effect/ai/AiError"
import * as Result from "effect/Result"

/** The error of a part that has no form on the wire; thrown by the conversions, and caught by {@link expressed}. */
export const inexpressible = (description: string): AiError.InvalidUserInputError =>
  new AiError.InvalidUserInputError({ description })

/** Runs conversions; fails with the reason that they throw. */
export const expressed = <A>(make: () => A): Result.Result<A, AiError.AiErrorReason> => {
  try {
    return Result.succeed(make())
  } catch (error) {
    if (AiError.isAiErrorReason(error)) return Result.fail(error)
    throw error
  }
}
