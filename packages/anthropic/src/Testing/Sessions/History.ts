/** The events of a session, and the streams that listen to it. */
import type { ServerResponse } from "@effect-genai/core/Testing"
import { Tokens } from "@effect-genai/core/TestingPlatform"
import type * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import type { DeltaEvent, SessionEvent, StartEvent } from "../../generated/SessionEvents.ts"
import { encode } from "../events.ts"

interface Listener {
  readonly queue: Queue.Queue<Uint8Array, Cause.Done>
  /** The types of events whose previews it gets. */
  readonly previews: ReadonlySet<string>
}

/** Opens a stream at once: without a byte, some servers hold back its headers. */
const opening = new TextEncoder().encode(": open\n\n")

export class History {
  private readonly events: Array<SessionEvent> = []
  private readonly listeners = new Set<Listener>()
  private isEnded = false

  get all(): ReadonlyArray<SessionEvent> {
    return this.events
  }

  /** Adds an event and sends it to all listeners. */
  add(event: SessionEvent): void {
    this.events.push(event)
    for (const { queue } of this.listeners) Queue.offerUnsafe(queue, encode(event))
  }

  /** Sets when the events of the user that wait were processed; returns whether any waited. */
  process(processed_at: string): boolean {
    const waiting = this.events.flatMap((event, index) =>
      "processed_at" in event && event.processed_at === null ? [index] : []
    )
    for (const index of waiting) {
      const event = this.events[index]
      if (event !== undefined) this.events[index] = { ...event, processed_at }
    }
    return waiting.length > 0
  }

  get hasWaiting(): boolean {
    return this.events.some((event) => "processed_at" in event && event.processed_at === null)
  }

  /** Sends the previews of an event to the listeners that want them. */
  preview(event: SessionEvent): ReadonlyArray<() => void> {
    const send = (preview: StartEvent | DeltaEvent) => () => {
      for (const { previews, queue } of this.listeners) {
        if (previews.has(event.type)) Queue.offerUnsafe(queue, encode(preview))
      }
    }
    if (event.type === "agent.thinking") {
      return [send({ type: "event_start", event: { type: "agent.thinking", id: event.id } })]
    }
    if (event.type !== "agent.message") return []
    const texts = event.content.flatMap((block, index) =>
      block.type === "text" ? Tokens.split(block.text).map((text) => ({ text, index })) : []
    )
    return [
      send({ type: "event_start", event: { type: "agent.message", id: event.id } }),
      ...texts.map(({ index, text }) =>
        send({
          type: "event_delta",
          event_id: event.id,
          delta: { type: "content_delta", index, content: { type: "text", text } }
        })
      )
    ]
  }

  /** Ends all streams after the last event. */
  end(): void {
    this.isEnded = true
    for (const { queue } of this.listeners) Queue.endUnsafe(queue)
  }

  /** Responds with the events from now on. */
  stream(previews: ReadonlyArray<string>): Effect.Effect<ServerResponse> {
    return Effect.map(Queue.unbounded<Uint8Array, Cause.Done>(), (queue) => {
      const listener = { queue, previews: new Set(previews) }
      this.listeners.add(listener)
      Queue.offerUnsafe(queue, opening)
      if (this.isEnded) Queue.endUnsafe(queue)
      return {
        status: 200,
        headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
        body: Stream.ensuring(Stream.fromQueue(queue), Effect.sync(() => this.listeners.delete(listener)))
      }
    })
  }
}
