/** Follows the events of a session across disconnects: each event once, in order. */
import * as Reason from "@effect-genai/core/Reason"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Retry from "@effect-genai/core/Retry"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as HttpClient from "effect/http/HttpClient"
import * as Pull from "effect/Pull"
import * as Queue from "effect/Queue"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import type { AnthropicConfig } from "../AnthropicConfig.ts"
import { AnthropicError } from "../AnthropicError.ts"
import type { SessionStreamEvent, StreamSessionEvents } from "../generated/SessionEvents.ts"
import * as Events from "./Events.ts"

/** The most events that one page of a list has. */
const pageSize = 1000

/** The id of an event; previews have none. */
export const idOf = (event: SessionStreamEvent): string | undefined =>
  "id" in event && typeof event.id === "string" ? event.id : undefined

/** Whether a stream that failed this way continues with the next connection. */
const isCut = ({ reason }: AnthropicError) =>
  reason._tag === "StreamFailed"
    ? reason.transient
    : reason._tag === "StreamStalled" || reason._tag === "StreamTruncated" || reason.isRetryable

const closed = new AnthropicError({
  reason: new Reason.StreamTruncated({
    endpoint: Events.stream.route,
    attempts: 1,
    afterContent: true,
    message: "the stream of events ended before the session did"
  })
})

/** Some events, and where they are from: the history at the start, the history since, or the stream. */
export interface Batch {
  readonly events: ReadonlyArray<SessionStreamEvent>
  readonly from: "history" | "missed" | "stream"
}

/**
 * Follows a session until `handle` returns true. Its first batch is the history, read once the stream is open: no event
 * that follows is lost.
 *
 * A connection that is cut is opened again after a wait of the retry policy; a silent one at once.
 */
export const follow = <E, R>(
  input: StreamSessionEvents,
  handle: (batch: Batch) => Effect.Effect<boolean, E, R>
): Effect.Effect<void, AnthropicError | E, R | AnthropicConfig | HttpClient.HttpClient> =>
  Effect.gen(function*() {
    const { event_deltas: _, ...session } = input
    const { backoff, times } = yield* Retry.Policy
    const seen = new Set<string>()
    let hasHistory = false
    let hasProgress = false

    const isNew = (event: SessionStreamEvent) => {
      // The preview of a message that is already complete is of no use.
      if (event.type === "event_delta") return !seen.has(event.event_id)
      const id = idOf(event)
      return id === undefined || !seen.has(id)
    }

    const pass = (events: ReadonlyArray<SessionStreamEvent>, from: Batch["from"]) => {
      const fresh = events.filter((event) => {
        if (!isNew(event)) return false
        const id = idOf(event)
        if (id !== undefined) seen.add(id)
        return true
      })
      hasProgress ||= fresh.length > 0
      return fresh.length === 0 && from !== "history" ? Effect.succeed(false) : handle({ events: fresh, from })
    }

    /** Reads the newest pages of the history, down to one with an event that was seen. */
    const catchUp = Events.list.pages({ ...session, order: "desc", limit: pageSize }).pipe(
      Stream.takeUntil(({ data }) => data.some((event) => !isNew(event))),
      Stream.runCollect,
      Effect.flatMap((pages) => {
        const from = hasHistory ? "missed" : "history"
        hasHistory = true
        return pass(pages.flatMap(({ data }) => data).filter((event) => idOf(event) !== undefined).reverse(), from)
      })
    )

    /** One connection; returns true once the session is followed no further, or why the connection was cut. */
    const connection = Effect.gen(function*() {
      let opened = 0
      let caughtUp = 0
      const changed = yield* Queue.unbounded<void>()
      const pull = yield* Stream.toPull(
        Events.stream(input).pipe(ResponseMeta.tap(({ status }) => {
          if (status >= 300) return
          opened++
          Queue.offerUnsafe(changed, undefined)
        }))
      )
      const next = (events: Pull.Pull<ReadonlyArray<SessionStreamEvent>, AnthropicError>) =>
        events.pipe(
          Effect.catch((error) => {
            if (Cause.isDone(error)) return Effect.succeed(closed)
            return opened > 0 && isCut(error) ? Effect.succeed(error) : Effect.fail(error)
          }),
          Effect.flatMap((events): Effect.Effect<boolean | AnthropicError, E, R> =>
            events instanceof AnthropicError ? Effect.succeed(events) : pass(events, "stream")
          )
        )

      const first = yield* Effect.forkScoped(Effect.onExit(pull, () => Queue.offer(changed, undefined)))
      // Until its first events arrive, the call itself retries: each of its connections may have missed some.
      while (first.pollUnsafe() === undefined || opened > caughtUp) {
        yield* Queue.take(changed)
        if (opened === caughtUp) continue
        caughtUp = opened
        if (yield* catchUp) return true
      }
      let outcome = yield* next(Fiber.join(first))
      while (outcome === false) outcome = yield* next(pull)
      return outcome
    }).pipe(Effect.scoped)

    const waits = Schedule.toStepWithSleep(Schedule.upTo(backoff, { times }))
    let wait = yield* waits
    while (true) {
      hasProgress = false
      const outcome = yield* connection
      if (outcome === true) return
      if (outcome.reason._tag === "StreamStalled") continue
      if (hasProgress) wait = yield* waits
      yield* Pull.matchEffect(wait(outcome.reason), {
        onSuccess: () => Effect.void,
        onFailure: Effect.failCause,
        onDone: () => Effect.fail(outcome)
      })
    }
  })
