/** Runs a session: sends it events, follows it, and gives it what it waits for. */
import type * as ToolLoop from "@effect-genai/core/ToolLoop"
import type * as Tool from "effect/ai/Tool"
import * as Arr from "effect/Array"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberSet from "effect/FiberSet"
import type * as HttpClient from "effect/http/HttpClient"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import type { AnthropicConfig } from "../AnthropicConfig.ts"
import type { AnthropicError } from "../AnthropicError.ts"
import type { SessionStreamEvent, StreamSessionEvents } from "../generated/SessionEvents.ts"
import type { CreateSession, RetrieveSession, Session } from "../generated/Sessions.ts"
import type { EventParams } from "../generated/UserEvents.ts"
import { Blocked, isStatus, type ToolUse } from "./blocked.ts"
import { create, retrieve } from "./calls.ts"
import * as Events from "./Events.ts"
import { type Batch, follow, idOf } from "./follow.ts"
import * as Respond from "./respond.ts"

export type { ToolUse } from "./blocked.ts"
export type { Decision } from "./respond.ts"

/** A session to run, or one to create. */
export type RunSession = (RetrieveSession | CreateSession) & Pick<StreamSessionEvents, "event_deltas"> & {
  /** What to send. Without it, the session is followed: from its first event, or from `after`. */
  readonly events?: ReadonlyArray<EventParams>
  /** The id of the last event that is known: the run emits those that follow. */
  readonly after?: string
}

export interface RunOptions<Tools extends ToolLoop.AnyTools, E = never, R = never, E2 = never, R2 = never> {
  /** Runs the agent's custom tools. Without it, the run ends when the agent calls one. */
  readonly toolkit?: ToolLoop.ToolkitInput<Tools, E, R>
  /** How long one call may take (default: no limit). */
  readonly timeout?: Duration.Input
  /** Decides about the calls that need a confirmation. Without it, the run ends at such a call. */
  readonly approve?: (use: ToolUse) => Effect.Effect<Respond.Decision, E2, R2>
  /** Whether a stream that is closed before the session is done leaves it running (default), or stops it. */
  readonly onInterrupt?: "leave" | "stop"
  /** Called with the session that was created. */
  readonly onCreated?: (session: Session) => void
}

type AnyOptions = RunOptions<ToolLoop.AnyTools, unknown, unknown, unknown, unknown>
type AnyStream = Stream.Stream<SessionStreamEvent, unknown, unknown>

/** The session of a run; created first if it is a new one. */
const sessionOf = (input: RunSession, { onCreated }: AnyOptions) => {
  const { after: _, event_deltas: __, events: ___, ...rest } = input
  const workspace = rest.workspace_id === undefined ? {} : { workspace_id: rest.workspace_id }
  if ("session_id" in rest) return Effect.succeed({ ...workspace, session_id: rest.session_id })
  return Effect.map(create(rest), (session) => {
    onCreated?.(session)
    return { ...workspace, session_id: session.id }
  })
}

/** The history that a run emits. */
const visible = (input: RunSession, history: ReadonlyArray<SessionStreamEvent>) => {
  const { after, events = [] } = input
  if (after !== undefined) return history.slice(history.findIndex((event) => idOf(event) === after) + 1)
  return "session_id" in input && events.length > 0 ? [] : history
}

const startsAtOnce = (input: RunSession) => "initial_events" in input && (input.initial_events ?? []).length > 0

type Emit = (events: ReadonlyArray<SessionStreamEvent>) => Effect.Effect<unknown>

/** Follows a session to its end. */
const runOn = Effect.fnUntraced(
  function*(session: RetrieveSession, input: RunSession, options: AnyOptions, emit: Emit) {
    const { event_deltas, events = [] } = input
    const { approve, timeout } = options
    const toolkit = Effect.isEffect(options.toolkit) ? yield* options.toolkit : options.toolkit
    const blocked = new Blocked()
    const { plan } = Respond.make(session, blocked, { approve, timeout, toolkit })
    const started = new Set<string>()
    const fibers = yield* FiberSet.make<void, unknown>()
    /** The ids of the events that were sent while the session was at work: it may be idle before it reads them. */
    let steering: ReadonlyArray<string> = []

    /** Whether the session has read what was sent while it was at work, and does no more. */
    const hasSettled = Effect.suspend(() =>
      steering.length === 0 ? Effect.succeed(true) : Effect.gen(function*() {
        const { status } = yield* retrieve(session)
        const { data } = yield* Events.list.page({ ...session, order: "desc", limit: 100 })
        return status !== "running" && status !== "rescheduling" && data.every((event) => {
          const id = idOf(event) ?? ""
          if (isStatus(event)) return blocked.knows(id)
          return !steering.includes(id) || ("processed_at" in event && event.processed_at != null)
        })
      })
    )

    const send = Effect.gen(function*() {
      const isBusy = blocked.status?.type === "session.status_running" || startsAtOnce(input)
      const { data = [] } = yield* Events.send({ ...session, events })
      if (isBusy) steering = data.flatMap((event) => idOf(event) ?? [])
    })

    /** Starts what the session waits for; returns whether it waits for something else, too. */
    const respond = Effect.gen(function*() {
      const plans: Array<Effect.Effect<void, unknown, unknown>> = []
      for (const use of blocked.open.filter(({ id }) => !started.has(id))) {
        const planned = yield* plan(use)
        if (planned === undefined) continue
        started.add(use.id)
        plans.push(planned)
      }
      return plans
    })

    const isDone = Effect.gen(function*() {
      const { status } = blocked
      if (status === undefined) return !startsAtOnce(input) && !blocked.hasInput
      if (status.type === "session.status_running") return false
      if (status.type !== "session.status_idle") return true
      const { stop_reason } = status
      if (stop_reason.type !== "requires_action") return yield* hasSettled
      return stop_reason.event_ids.some((id) => !started.has(id) && !blocked.isResolved(id))
    })

    const handle = Effect.fnUntraced(function*({ events: batch, from }: Batch) {
      for (const event of batch) blocked.add(event)
      const plans = yield* respond
      const sends = from === "history" && events.length > 0
      const last = Option.getOrElse(Arr.findLastIndex(batch, isStatus), () => -1)
      const done = !sends && (last >= 0 || from === "history") && (yield* isDone)
      const shown = from === "history" ? visible(input, batch) : done ? batch.slice(0, last + 1) : batch
      if (shown.length > 0) yield* emit(shown)
      for (const planned of plans) yield* FiberSet.run(fibers, planned)
      if (sends) yield* send
      if (done && blocked.isWaiting) yield* FiberSet.awaitEmpty(fibers)
      return done
    })

    const following = follow({ ...session, ...(event_deltas === undefined ? {} : { event_deltas }) }, handle)
    yield* Effect.raceFirst(following, FiberSet.join(fibers))
  },
  Effect.scoped
)

/**
 * Runs a session: sends it events, and streams its events from then on, until it is idle, terminated or deleted. The last
 * event has its state: `end_turn`, `requires_action`, `refusal` …
 *
 * Every event is emitted once and in order. A stream that is cut is opened again, with what was missed from the history.
 * The tools of the `toolkit` run when the agent calls them, and each result is sent once; `approve` decides about the
 * calls that need a confirmation. The run ends with `requires_action` where the agent waits for anything else.
 *
 * What is sent, by `Sessions.Events.send`, while it runs, steers it. Fails with `SubmissionUnknown` where it is not clear
 * whether the first events arrived.
 */
export function run<
  Tools extends ToolLoop.AnyTools = Record<never, never>,
  E = never,
  R = never,
  E2 = never,
  R2 = never
>(
  input: RunSession,
  options?: RunOptions<Tools, E, R, E2, R2>
): Stream.Stream<
  SessionStreamEvent,
  AnthropicError | E | E2,
  AnthropicConfig | HttpClient.HttpClient | R | R2 | Tool.HandlerServices<Tools[keyof Tools]>
>
export function run(input: RunSession, options: AnyOptions = {}): AnyStream {
  return Stream.callback<SessionStreamEvent, unknown, unknown>(
    (queue) =>
      Effect.flatMap(
        sessionOf(input, options),
        (session) =>
          runOn(session, input, options, (events) => Queue.offerAll(queue, events)).pipe(
            Effect.onExit((exit) =>
              Exit.isSuccess(exit) || options.onInterrupt !== "stop"
                ? Effect.void
                : Effect.ignore(Events.send({ ...session, events: [Events.interrupt()] }))
            )
          )
      ).pipe(
        Effect.matchCauseEffect({
          onFailure: (cause) => Queue.failCause(queue, cause),
          onSuccess: () => Queue.end(queue)
        })
      ),
    { bufferSize: 16, strategy: "suspend" }
  )
}
