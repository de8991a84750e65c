/** One session: its connection, what goes out, what comes in, and when it is over. */
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

/** A session in the hands of those who drive it themselves. */
export interface Session {
  /** What Mistral has opened: its request id, model and audio format. */
  readonly session: RealtimeSession
  /** Sends audio, in pieces of at most 262,144 bytes, each when the socket has room for it. */
  readonly send: (audio: Uint8Array) => Effect.Effect<void, MistralError>
  /** Has what was sent transcribed without waiting for more: a `transcription.done` with its text comes, and it goes on. */
  readonly flush: Effect.Effect<void, MistralError>
  /** Changes audio format and delay; Mistral refuses it once audio was sent. */
  readonly update: (change: RealtimeSessionChange) => Effect.Effect<void, MistralError>
  /** Says that no more audio comes: the `transcription.done` that answers is the last event. */
  readonly end: Effect.Effect<void, MistralError>
  /** What Mistral says, from `session.created` on. There is one reader: what was read does not come again. */
  readonly events: Stream.Stream<RealtimeEvent, MistralError>
}

/** A session, and what feeds it from a stream no faster than its events are read. */
export interface Opened extends Session {
  readonly feed: <E, R>(audio: Stream.Stream<Uint8Array, E, R>) => Effect.Effect<void, E, R>
}

const closed = Effect.suspend(() => {
  const message = "the connection is closed; the events tell why"
  const details = { endpoint: route, attempts: 1, maybeReceived: false, shouldRetry: false, message }
  return Effect.fail(new MistralError({ reason: new Reason.Unreachable(details) }))
})

/** A truncated stream with what the other side has said when it closed the connection. */
const explained = (error: MistralError, close: Wire.Closing | undefined): MistralError => {
  const { reason } = error
  if (reason._tag !== "StreamTruncated" || close === undefined) return error
  return new MistralError({
    reason: new Reason.StreamTruncated({
      ...reason,
      code: String(close.code),
      message: `the connection was closed (${close.message}) before the transcription was done`
    })
  })
}

/** Opens a session; it lasts as long as the scope. */
export const open = Effect.fnUntraced(function*(
  { model, ...change }: ConnectRealtime & RealtimeSessionChange
): Effect.fn.Return<Opened, MistralError, MistralConfig | Socket.WebSocketConstructor | Scope.Scope> {
  const wire = yield* Wire.make
  const extra = yield* Extra.Additions
  const transcript = new TranscriptAccumulator()

  const pull = yield* events(route, {
    input: ConnectRealtime,
    response: RealtimeEvent,
    // An open session is not begun anew: audio may have been sent.
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
  /** For those whom the events tell that it is over. */
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
