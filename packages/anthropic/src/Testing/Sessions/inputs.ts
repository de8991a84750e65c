/** The events that users send: whether a session accepts them, and what they change. */
import type { Ids } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { SessionEvent } from "../../generated/SessionEvents.ts"
import type { Session } from "../../generated/Sessions.ts"
import type { EventParams } from "../../generated/UserEvents.ts"
import { type Refusal, refuse } from "../Refusal.ts"
import type { Live, Turns } from "./turn.ts"

/** The call that an event is for. */
const callOf = (event: EventParams): readonly [field: string, id: string] | undefined => {
  switch (event.type) {
    case "user.custom_tool_result":
      return ["custom_tool_use_id", event.custom_tool_use_id]
    case "user.tool_confirmation":
    case "user.tool_result":
      return ["tool_use_id", event.tool_use_id]
    default:
      return undefined
  }
}

/** Rejects events that the session does not accept. */
export const accept = (
  session: Session,
  live: Live,
  events: ReadonlyArray<EventParams>
): Effect.Effect<void, Refusal> => {
  if (session.archived_at != null) return Effect.fail(refuse(400, `Session is archived: ${session.id}`))
  if (events.length === 0) return Effect.fail(refuse(400, "events: List should have at least 1 item after validation"))
  const open = new Map(live.pending)
  for (const [index, event] of events.entries()) {
    const [field, id] = callOf(event) ?? ["", ""]
    if (field === "") continue
    const call = open.get(id)
    if (call === undefined || call.isCustom !== (event.type === "user.custom_tool_result")) {
      return Effect.fail(refuse(400, `events.${index}.${field}: The session does not wait for ${id}`))
    }
    open.delete(id)
  }
  return Effect.void
}

export const make = (ids: Ids.Ids, turns: Turns) => {
  const recorded = (event: EventParams, now: string): SessionEvent => {
    const id = ids("sevt")
    switch (event.type) {
      case "user.define_outcome":
        return { ...event, id, outcome_id: ids("outc"), processed_at: now }
      case "user.message":
        return { ...event, id, processed_at: null }
      default:
        return { ...event, id, processed_at: now }
    }
  }

  /** Ends the turn; the agent waits for no call any more. */
  const interrupt = Effect.fnUntraced(function*(live: Live) {
    const { pending, turn } = live
    if (turn === undefined && pending.size === 0) return
    if (turn !== undefined) yield* Fiber.interrupt(turn)
    pending.clear()
    yield* turns.idle(live, { type: "end_turn" })
  })

  /** Resolves the call that an event is for. */
  const resolve = Effect.fnUntraced(function*(live: Live, event: EventParams) {
    const [, id] = callOf(event) ?? ["", ""]
    const call = live.pending.get(id)
    if (call === undefined) return
    if (event.type === "user.tool_confirmation") {
      const denied = event.result === "deny" ? event.deny_message ?? "The user denied the call" : undefined
      yield* turns.toolResult(live, id, call.name, denied)
    }
    live.pending.delete(id)
    if (live.pending.size > 0 && live.turn === undefined) yield* turns.waiting(live)
  })

  /** Adds accepted events, in their order, and lets the agent go on. Returns them as the history has them. */
  return Effect.fnUntraced(function*(live: Live, events: ReadonlyArray<EventParams>, now: string) {
    const added: Array<string> = []
    for (const event of events) {
      const record = recorded(event, now)
      live.history.add(record)
      if ("id" in record && typeof record.id === "string") added.push(record.id)
      if (event.type === "user.interrupt") yield* interrupt(live)
      else yield* resolve(live, event)
    }
    if (events.some(({ type }) => type !== "user.interrupt")) yield* turns.advance(live)
    return live.history.all.filter((event) => "id" in event && added.includes(String(event.id)))
  })
}
