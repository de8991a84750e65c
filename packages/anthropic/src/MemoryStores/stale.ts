/** Writes that are rejected because a memory is not as it was read. */
import type * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Setting from "@effect-genai/core/Setting"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { AnthropicError } from "../AnthropicError.ts"

const isConflict = (reason: Reason.Reason, type: string) => reason._tag === "Conflict" && reason.type === type

/** The path was taken by another memory. */
export const isTaken = ({ reason }: AnthropicError): boolean => isConflict(reason, "memory_path_conflict_error")

/** The memory was changed or deleted since it was read. */
export const isChanged = ({ reason }: AnthropicError): boolean =>
  isConflict(reason, "memory_precondition_failed_error") || reason._tag === "NotFound"

/** Does not send a rejected write a second time: that cannot succeed. */
export const once: Setting.Setting = /* @__PURE__ */ Setting.change(Retry.Policy, (policy) => ({
  ...policy,
  backoff: Schedule.while(
    policy.backoff,
    ({ input: { _tag, type } }) => _tag !== "Conflict" || type === undefined || !type.startsWith("memory_")
  )
}))

/** The memory has to be read once more. */
export class Stale extends Data.TaggedError("Stale")<{ readonly error: AnthropicError }> {}

/** Reads and writes until the memory is as it was read, at most ten times. */
export const untilCurrent = <A, R>(
  attempt: Effect.Effect<A, AnthropicError | Stale, R>
): Effect.Effect<A, AnthropicError, R> =>
  once(attempt).pipe(
    Effect.retry({ times: 9, while: ({ _tag }) => _tag === "Stale" }),
    Effect.catchTag("Stale", ({ error }) => Effect.fail(error))
  )
