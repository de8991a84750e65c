/** Answers of server-sent events, as fast as a model writes. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { ServerResponse } from "../Testing.ts"

const encoder = new TextEncoder()

/** An event on the wire, with a name where it has one. */
export const encode = (data: string, event?: string): Uint8Array =>
  encoder.encode(`${event === undefined ? "" : `event: ${event}\n`}data: ${data}\n\n`)

/** Sends events with this time between them. */
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
