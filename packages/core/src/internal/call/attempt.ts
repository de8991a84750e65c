/** One attempt of a call, up to the headers of its response: authenticate → permit → send. */
import * as Effect from "effect/Effect"
import type * as Reason from "../../Reason.ts"
import { submissionUnknown } from "../reasons.ts"
import { authenticate } from "./authenticate.ts"
import { type Call, restart } from "./call.ts"
import { acquire } from "./permit.ts"
import type { ProviderResponse } from "./receive.ts"
import { send } from "./send.ts"

export const attempt = (call: Call): Effect.Effect<ProviderResponse, Reason.Reason> =>
  Effect.gen(function*() {
    restart(call)
    let request = yield* authenticate(call)
    // After a wait, the keys may have rotated.
    if (call.limiter !== undefined && (yield* acquire(call, call.limiter, request))) request = yield* authenticate(call)
    return yield* send(call, request)
  })

/** The reason of a failed attempt: `SubmissionUnknown` for a create that may have been received. */
export const attemptFailed = (call: Call, reason: Reason.Reason): Reason.Reason => {
  const failed = inDoubt(call, reason)
  call.sentAt = undefined
  return failed
}

/** The reason of a call that ended while its request may have been received. */
export const inDoubt = ({ built, plan, sentAt }: Call, reason: Reason.Reason): Reason.Reason =>
  built.items === undefined || sentAt === undefined
    ? reason
    : submissionUnknown(reason, built.items, sentAt, plan.reconcile)
