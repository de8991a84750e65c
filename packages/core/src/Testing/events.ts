/** Responses of server-sent events, with pauses between them. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { frame, type ServerResponse } from "./http.ts"

const encoder = new TextEncoder()

/** Encodes an event. */
export const encode = (data: string, event?: string): Uint8Array => encoder.encode(frame(data, event))

/** Responds with events, with this pause after each (default: none). */
export const streaming = (pace: Duration.Input = 0) => {
  const between = Duration.fromInputUnsafe(pace)
  return (events: ReadonlyArray<Uint8Array>): ServerResponse => {
    const body = Stream.fromArray(events)
    return {
      status: 200,
      headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" },
      body: Duration.isZero(between) ? body : Stream.tap(body, () => Effect.sleep(between))
    }
  }
}
