/** One attempt of a call, up to the headers of its response: authenticate → permit → send. */
import * as Effect from "effect/Effect"
import type { HttpClientRequest } from "effect/http/HttpClientRequest"
import type { RateLimit } from "../../RateLimit.ts"
import type * as Reason from "../../Reason.ts"
import { submissionUnknown } from "../reasons.ts"
import { authenticate } from "./authenticate.ts"
import { type Call, restart } from "./call.ts"
import { acquire } from "./permit.ts"
import type { ProviderResponse } from "./response.ts"
import { send } from "./send.ts"

export const attempt = (call: Call): Effect.Effect<ProviderResponse, Reason.Reason> =>
  Effect.suspend(() => {
    restart(call)
    return Effect.flatMap(
      authenticate(call),
      (request) => call.limiter === undefined ? send(call, request) : sendPermitted(call, call.limiter, request)
    )
  })

/** After a wait for the permit, the keys may have rotated. */
const sendPermitted = (
  call: Call,
  limiter: RateLimit["Service"],
  request: HttpClientRequest
): Effect.Effect<ProviderResponse, Reason.Reason> =>
  Effect.flatMap(
    acquire(call, limiter, request),
    (hasWaited) => hasWaited ? Effect.flatMap(authenticate(call), (fresh) => send(call, fresh)) : send(call, request)
  )

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
