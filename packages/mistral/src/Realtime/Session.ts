/** A realtime session: connects, sends audio, receives events and detects the end. */
import * as Extra from "@effect-genai/core/Extra"
import { textAt } from "@effect-genai/core/Provider"
import * as Reason from "@effect-genai/core/Reason"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Pull from "effect/Pull"
import type * as Scope from "effect/Scope"
import type * as Socket from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import {
  ConnectRealtime,
  type RealtimeClientMessage,
  RealtimeEvent,
  type RealtimeSession,
  type RealtimeSessionChange
} from "../generated/Realtime.ts"
import { events } from "../internal/transport.ts"
import type { MistralConfig } from "../MistralConfig.ts"
import { MistralError } from "../MistralError.ts"
import { append, cut } from "./frames.ts"
import { TranscriptAccumulator } from "./TranscriptAccumulator.ts"
import * as Wire from "./Wire.ts"

export const route = "GET /v1/audio/transcriptions/realtime"

/** An open session. */
export interface Session {
  /** Request id, model and audio format of the session. */
  readonly session: RealtimeSession
  /** Sends audio in chunks of at most 262,144 bytes, each once the socket's buffer has room. */
  readonly send: (audio: Uint8Array) => Effect.Effect<void, MistralError>
  /** Requests the transcription of the audio sent so far, as a `transcription.done`; the session stays open. */
  readonly flush: Effect.Effect<void, MistralError>
  /** Changes audio format and delay; Mistral rejects this once audio was sent. */
  readonly update: (change: RealtimeSessionChange) => Effect.Effect<void, MistralError>
  /** Ends the audio; the `transcription.done` that follows is the last event. */
  readonly end: Effect.Effect<void, MistralError>
  /** The events from Mistral, starting with `session.created`. Single consumer: events are not replayed. */
  readonly events: Stream.Stream<RealtimeEvent, MistralError>
}

/** A session that can also send a stream of audio, no faster than its events are consumed. */
export interface Opened extends Session {
  readonly feed: <E, R>(audio: Stream.Stream<Uint8Array, E, R>) => Effect.Effect<void, E, R>
}

const closed = Effect.suspend(() => {
  const message = "the connection is closed: see the session's events for the cause"
  const details = { endpoint: route, attempts: 1, maybeReceived: false, shouldRetry: false, message }
  return Effect.fail(new MistralError({ reason: new Reason.Unreachable(details) }))
})

/** Adds the server's close code and reason to a truncated stream. */
const explained = (error: MistralError, close: Wire.Closing | undefined): MistralError => {
  const { reason } = error
  if (reason._tag !== "StreamTruncated" || close === undefined) return error
  const { partial } = reason
  return new MistralError({
    reason: new Reason.StreamTruncated({
      ...reason,
      ...(partial === undefined ? {} : { partial }),
      code: String(close.code),
      message: `the connection was closed (${close.message}) before the transcription was done`
    })
  })
}

/** Opens a session that closes with the scope. */
export const open = Effect.fnUntraced(function*(
  { model, ...change }: ConnectRealtime & RealtimeSessionChange
): Effect.fn.Return<Opened, MistralError, MistralConfig | Socket.WebSocketConstructor | Scope.Scope> {
  const wire = yield* Wire.make
  const extra = yield* Extra.Additions
  const transcript = new TranscriptAccumulator()

  const pull = yield* events(route, {
    input: ConnectRealtime,
    response: RealtimeEvent,
    // An open session is not retried: audio may have been sent.
    isContent: () => true,
    isError: (event) => textAt(event, "type") === "error",
    track: () => transcript,
    ends: (event) => {
      const ends = transcript.ends(event)
      if (ends) wire.finish()
      return ends
    }
  })({ model }).pipe(
    Stream.provideService(HttpClient.HttpClient, wire.client),
    Stream.mapError((error) => explained(error, wire.closing())),
    Stream.catchIf(({ reason }) => reason._tag === "StreamTruncated" && transcript.isDone, () => Stream.empty),
    Stream.toPull
  )

  const opening: Array<RealtimeEvent> = []
  let session: RealtimeSession | undefined
  while (session === undefined) {
    for (const event of yield* Pull.catchDone(pull, () => closed)) {
      opening.push(event)
      if (event.type === "session.created") session = event.session
    }
  }

  const sendOr = <E>(otherwise: Effect.Effect<void, E>) => (message: RealtimeClientMessage) =>
    Effect.flatMap(wire.ready, (isOpen) => {
      if (!isOpen) return otherwise
      transcript.onSent(message.type)
      return wire.write(JSON.stringify(message))
    })
  const sendOrFail = sendOr(closed)
  /** For callers that learn from the events that the session has ended. */
  const sendOrWait = sendOr(Effect.never)

  const update = (session: RealtimeSessionChange) => sendOrFail({ type: "session.update", session })
  const fields = { ...change, ...extra.body }
  if (Object.keys(fields).length > 0) yield* update(fields)

  return {
    session,
    update,
    send: (audio) =>
      Effect.forEach(cut(audio), (piece) => Effect.andThen(sendOrFail(append(piece)), wire.keepAlive), {
        discard: true
      }),
    flush: sendOrFail({ type: "input_audio.flush" }),
    end: sendOrFail({ type: "input_audio.end" }),
    events: Stream.fromPull(Effect.succeed(Effect.suspend(() => {
      const first = opening.splice(0)
      return Arr.isArrayNonEmpty(first) ? Effect.succeed(first) : pull
    }))),
    feed: (audio) =>
      audio.pipe(
        Stream.runForEach((bytes) =>
          Effect.forEach(cut(bytes), (piece) => Effect.andThen(sendOrWait(append(piece)), wire.awaitReader), {
            discard: true
          })
        ),
        Effect.andThen(sendOrWait({ type: "input_audio.flush" })),
        Effect.andThen(sendOrWait({ type: "input_audio.end" }))
      )
  }
})
