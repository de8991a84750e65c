/** Gives a session what it waits for: the results of its custom tools, and confirmations of the other ones. */
import * as Retry from "@effect-genai/core/Retry"
import * as ToolLoop from "@effect-genai/core/ToolLoop"
import type * as Toolkit from "effect/ai/Toolkit"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { AnthropicError } from "../AnthropicError.ts"
import type { RetrieveSession } from "../generated/Sessions.ts"
import type { EventParams } from "../generated/UserEvents.ts"
import type { Blocked, ToolUse } from "./blocked.ts"
import * as Events from "./Events.ts"
import { toolResult } from "./toolResult.ts"

/** The decision about a call that needs one; `deny` is what the agent reads. */
export type Decision = "allow" | { readonly deny: string }

export interface Responding<E, R> {
  readonly toolkit: Toolkit.WithHandler<ToolLoop.AnyTools> | undefined
  readonly timeout: Duration.Input | undefined
  readonly approve: ((use: ToolUse) => Effect.Effect<Decision, E, R>) | undefined
}

/** Whether the session waits for a confirmation of a call that it runs itself. */
const isGated = (use: ToolUse) =>
  use.type !== "agent.custom_tool_use" && use.evaluated_permission !== "allow" && use.evaluated_permission !== "deny"

export const make = <E, R>(
  session: RetrieveSession,
  blocked: Blocked,
  { approve, timeout, toolkit }: Responding<E, R>
) => {
  const decisions = new Map<string, ToolLoop.Approval>()
  const caller = toolkit === undefined
    ? undefined
    : ToolLoop.caller(toolkit, { timeout, decisionOf: ({ id }) => decisions.get(id) }, () => Effect.void)

  /** Whether the history has the result or the confirmation of a call. */
  const isDelivered = (id: string) =>
    Events.list({ ...session, order: "desc", types: ["user.custom_tool_result", "user.tool_confirmation"] }).pipe(
      Stream.runForEachWhile((event) =>
        Effect.sync(() => {
          blocked.add(event)
          return !blocked.isResolved(id)
        })
      ),
      Effect.map(() => blocked.isResolved(id))
    )

  /** Sends an event for a call once: where it may have arrived, the history shows whether to send it. */
  const deliver = Effect.fnUntraced(function*(id: string, event: EventParams) {
    const { backoff, times } = yield* Retry.Policy
    const send = Effect.suspend(() =>
      blocked.isResolved(id) ? Effect.void : Effect.asVoid(Events.send({ ...session, events: [event] }))
    )
    let isSent = false
    const attempt = Effect.suspend(() => {
      if (isSent) return Effect.flatMap(isDelivered(id), (delivered) => delivered ? Effect.void : send)
      isSent = true
      return send
    })
    yield* attempt.pipe(
      Effect.mapError(({ reason }) => reason),
      Effect.retry(backoff.pipe(
        Schedule.upTo({ times }),
        Schedule.while(({ input }) => Effect.succeed(input._tag === "SubmissionUnknown"))
      )),
      Effect.catch((reason) =>
        Effect.flatMap(
          isDelivered(id),
          (delivered) => delivered ? Effect.void : Effect.fail(new AnthropicError({ reason }))
        )
      )
    )
    blocked.resolve(id)
  })

  const confirm = (use: ToolUse, decision: Decision) =>
    deliver(use.id, {
      type: "user.tool_confirmation",
      tool_use_id: use.id,
      ...(decision === "allow" ? { result: "allow" } : { result: "deny", deny_message: decision.deny })
    })

  return {
    /**
     * What to do about a call that the session waits for: run it, ask about it, both, or nothing, if someone else gives
     * the session what it waits for. `undefined` if that is up to the caller of the run.
     */
    plan: Effect.fnUntraced(function*(use: ToolUse) {
      if (use.type !== "agent.custom_tool_use") {
        if (!isGated(use)) return Effect.void
        return approve === undefined
          ? undefined
          : Effect.flatMap(approve(use), (decision) => confirm(use, decision))
      }
      if (caller === undefined) return undefined
      const { id, input, name } = use
      const run = Effect.flatMap(
        caller.run({ id, name, input }, () => {}),
        (result) => deliver(id, toolResult(result))
      )
      if (!(yield* caller.isUndecided({ id, name, input }, () => []))) return run
      if (approve === undefined) return undefined
      return Effect.flatMap(approve(use), (decision) => {
        decisions.set(id, decision === "allow" ? true : { approved: false, reason: decision.deny })
        return run
      })
    })
  }
}
