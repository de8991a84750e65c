/** Writes that are rejected because a memory is not as it was read. */
import type * as Reason from "@effect-genai/core/Reason"
import * as Retry from "@effect-genai/core/Retry"
import * as Setting from "@effect-genai/core/Setting"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { AnthropicError } from "../AnthropicError.ts"

/** The memory was changed since it was read, or its path was taken. */
const isStale = (reason: Reason.Reason) =>
  reason._tag === "Conflict" &&
  (reason.type === "memory_precondition_failed_error" || reason.type === "memory_path_conflict_error")

/** Does not send a stale write a second time: that cannot succeed. */
export const withoutStale: Setting.Setting = Setting.change(Retry.Policy, (policy) => ({
  ...policy,
  backoff: Schedule.while(policy.backoff, ({ input }) => !isStale(input))
}))

/** Reads and writes once more while the write is stale. */
export const untilCurrent = <A, R>(attempt: Effect.Effect<A, AnthropicError, R>): Effect.Effect<A, AnthropicError, R> =>
  Effect.retry(withoutStale(attempt), { times: 9, while: ({ reason }) => isStale(reason) })
