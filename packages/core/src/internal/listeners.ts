/**
 * Reports events to listeners and concurrent consumers. A consumer receives the latest
 * events, skips those it is too slow for, and never slows the work.
 */
import type * as Cause from "effect/Cause"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import type { Setting } from "../Setting.ts"

/** Called synchronously for each event; must not block. */
export type Listener<in Event> = (event: Event) => void

/** The listeners of an effect or a stream. */
export type Listeners<Event> = Context.Reference<ReadonlyArray<Listener<Event>>>

/** Holds the latest event of each key until it is read. */
const mailbox = <Event>(keyOf: (event: Event) => unknown) =>
  Effect.map(Queue.sliding<void, Cause.Done>(1), (signal) => {
    const unread = new Map<unknown, Event>()
    return {
      notify: (event: Event): void => {
        const key = keyOf(event)
        unread.delete(key)
        unread.set(key, event)
        Queue.offerUnsafe(signal, undefined)
      },
      events: Stream.flattenIterable(Stream.map(Stream.fromQueue(signal), () => {
        const events = [...unread.values()]
        unread.clear()
        return events
      })),
      end: Queue.end(signal)
    }
  })

const open = <Event>(
  consume: (events: Stream.Stream<Event>) => Effect.Effect<unknown>,
  keyOf: (event: Event) => unknown
) =>
  Effect.gen(function*() {
    const { end, events, notify } = yield* mailbox(keyOf)
    const consumer = yield* Effect.forkDetach(
      Effect.catchCause(consume(events), (cause) => Effect.logWarning("a consumer of events failed", cause))
    )
    return { notify, close: Effect.andThen(end, Fiber.await(consumer)) }
  })

/**
 * Runs a consumer concurrently with an effect or a stream. It receives the latest event
 * of each key, and always the last one. When the work ends, its stream ends and it is
 * awaited. If it fails, that is logged and the work continues.
 */
export const listen = <Event>(
  listeners: Listeners<Event>,
  consume: (events: Stream.Stream<Event>) => Effect.Effect<unknown>,
  keyOf: (event: Event) => unknown = () => undefined
): Setting => {
  const opened = open(consume, keyOf)
  function apply<Self>(self: Self): Self
  function apply(self: Effect.Effect<unknown, unknown, unknown> | Stream.Stream<unknown, unknown, unknown>): unknown {
    if (!Stream.isStream(self)) {
      return Effect.acquireUseRelease(
        opened,
        ({ notify }) => Effect.updateService(self, listeners, (outer) => [...outer, notify]),
        ({ close }) => close
      )
    }
    return Stream.unwrap(Effect.map(
      Effect.acquireRelease(opened, ({ close }) => close),
      ({ notify }) => Stream.updateService(self, listeners, (outer) => [...outer, notify])
    ))
  }
  return apply
}
