// Slow streams of events.
import * as Testing from "@effect-genai/core/Testing"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { events } from "./anthropic.ts"

export const pings = (count: number) => Array.from({ length: count }, () => ({ type: "ping" }))

/** A stream with one chunk for each event. */
export const inPieces = (all: ReadonlyArray<object>): Testing.ServerResponse => ({
  ...Testing.sse([]),
  body: Stream.flatMap(Stream.fromIterable(all), (event) => Testing.sse([event]).body)
})

/** Waits before each chunk of a body. */
export const slowly = (wait: Duration.Input, self: Testing.ServerResponse): Testing.ServerResponse => ({
  ...self,
  body: Stream.mapEffect(self.body, (chunk) => Effect.delay(Effect.succeed(chunk), wait))
})

/** The first events of a message, then nothing. */
export const stalling = (count: number): Testing.ServerResponse => ({
  ...Testing.sse([]),
  body: Stream.concat(Testing.sse(events().slice(0, count)).body, Stream.never)
})
