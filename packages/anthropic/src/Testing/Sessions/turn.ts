/** The turns of a session's agent: what it does from an event of the user until it is idle. */
import type { Ids } from "@effect-genai/core/TestingPlatform"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import type { Message } from "../../generated/Messages.ts"
import type { SessionEvent, SessionStatusIdleEvent } from "../../generated/SessionEvents.ts"
import type { Session } from "../../generated/Sessions.ts"
import type { Messages } from "../Messages.ts"
import { dateTime } from "../Route.ts"
import { ofInput } from "../tokens.ts"
import { permissionOf } from "./agentOf.ts"
import type { History } from "./History.ts"
import { promptOf } from "./prompt.ts"

/** A call that the agent waits for. */
export interface Pending {
  readonly name: string
  readonly isCustom: boolean
}

/** What a session has besides its fields. */
export interface Live {
  readonly id: string
  readonly history: History
  readonly pending: Map<string, Pending>
  turn: Fiber.Fiber<void> | undefined
}

export interface Dependencies {
  readonly ids: Ids.Ids
  readonly messages: Messages
  /** The pause before each event. */
  readonly pace: Duration.Input | undefined
  readonly session: (id: string) => Session | undefined
  readonly change: (id: string, fields: Pick<Session, "status"> | Pick<Session, "usage">) => void
}

export const make = ({ change, ids, messages, pace = 0, session }: Dependencies) => {
  const pause = Duration.isZero(Duration.fromInputUnsafe(pace)) ? Effect.yieldNow : Effect.sleep(pace)
  const now = Effect.map(Clock.currentTimeMillis, dateTime)

  /** Adds an event, after its previews. */
  const emit = (live: Live, make: (fields: { readonly id: string; readonly processed_at: string }) => SessionEvent) =>
    Effect.gen(function*() {
      const id = ids("sevt")
      const event = make({ id, processed_at: yield* now })
      for (const preview of live.history.preview(event)) {
        yield* pause
        preview()
      }
      yield* pause
      live.history.add(event)
      return id
    })

  const idle = (live: Live, stop_reason: SessionStatusIdleEvent["stop_reason"]) =>
    Effect.map(now, (processed_at) => {
      live.turn = undefined
      change(live.id, { status: "idle" })
      live.history.add({ type: "session.status_idle", id: ids("sevt"), processed_at, stop_reason, stop_details: null })
    })

  const waiting = (live: Live) => idle(live, { type: "requires_action", event_ids: [...live.pending.keys()] })

  const toolResult = (live: Live, id: string, name: string, denied?: string) =>
    emit(live, (fields) => ({
      type: "agent.tool_result",
      ...fields,
      tool_use_id: id,
      is_error: denied !== undefined,
      content: [{ type: "text", text: denied ?? `${name} is done` }]
    }))

  const spend = (live: Live, { usage }: Message) => {
    const { input_tokens = 0, output_tokens = 0 } = session(live.id)?.usage ?? {}
    change(live.id, {
      usage: {
        input_tokens: input_tokens + usage.input_tokens,
        output_tokens: output_tokens + usage.output_tokens
      }
    })
  }

  /** Generates one message of the agent, and adds its events; returns whether it has calls. */
  const message = Effect.fnUntraced(function*(live: Live, { agent }: Session) {
    const request = promptOf(agent, live.history.all)
    const started = yield* emit(live, (fields) => ({ type: "span.model_request_start", ...fields }))
    const validated = { request, inputTokens: ofInput(request), model: request.model }
    const written = yield* messages.write(validated, ids, "standard")
    spend(live, written)
    let calls = 0
    for (const block of written.content) {
      if (block.type === "thinking") yield* emit(live, (fields) => ({ type: "agent.thinking", ...fields }))
      if (block.type === "text") {
        const content = [{ type: "text" as const, text: block.text ?? "" }]
        yield* emit(live, (fields) => ({ type: "agent.message", ...fields, content }))
      }
      if (block.type !== "tool_use") continue
      calls++
      const { name } = block
      const input = Object(block.input)
      if (agent.tools.some((tool) => tool.type === "custom" && tool.name === name)) {
        const id = yield* emit(live, (fields) => ({ type: "agent.custom_tool_use", ...fields, name, input }))
        live.pending.set(id, { name, isCustom: true })
        continue
      }
      const evaluated_permission = permissionOf(agent, name)
      const id = yield* emit(
        live,
        (fields) => ({ type: "agent.tool_use", ...fields, name, input, evaluated_permission })
      )
      if (evaluated_permission === "ask") live.pending.set(id, { name, isCustom: false })
      else yield* toolResult(live, id, name)
    }
    yield* emit(live, (fields) => ({
      type: "span.model_request_end",
      ...fields,
      model_request_start_id: started,
      is_error: false,
      model_usage: {
        input_tokens: written.usage.input_tokens,
        output_tokens: written.usage.output_tokens,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0
      }
    }))
    return { hasCalls: calls > 0, isRefused: written.stop_reason === "refusal" }
  })

  /** Runs the agent until it waits for the user. */
  const run = Effect.fnUntraced(function*(live: Live) {
    change(live.id, { status: "running" })
    yield* emit(live, (fields) => ({ type: "session.status_running", ...fields }))
    while (true) {
      const current = session(live.id)
      if (current === undefined) return
      live.history.process(yield* now)
      const { hasCalls, isRefused } = yield* message(live, current)
      if (isRefused) return yield* idle(live, { type: "refusal" })
      if (live.pending.size > 0) return yield* waiting(live)
      if (!hasCalls && !live.history.hasWaiting) return yield* idle(live, { type: "end_turn" })
    }
  }, (effect, live) =>
    Effect.catchTag(effect, "Refusal", ({ message }) =>
      Effect.andThen(
        emit(live, (fields) => ({
          type: "session.error",
          ...fields,
          error: { type: "model_request_failed_error", message, retry_status: { type: "exhausted" } }
        })),
        idle(live, { type: "retries_exhausted" })
      )))

  /** Starts or resumes the agent, unless it runs or waits for a call. */
  const advance = (live: Live) =>
    Effect.gen(function*() {
      if (live.turn !== undefined) return
      if (live.pending.size > 0) return
      const turn = Effect.ensuring(
        run(live),
        Effect.sync(() => {
          live.turn = undefined
        })
      )
      live.turn = yield* Effect.forkDetach(turn)
    })

  return { advance, idle, toolResult, waiting }
}

export type Turns = ReturnType<typeof make>
