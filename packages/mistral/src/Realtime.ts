/**
 * Realtime transcription: text while it is spoken, over a WebSocket.
 *
 * `transcribe` turns a stream of audio into a stream of events; `connect` opens a
 * session for those who decide themselves what is sent when. Browsers, which must
 * not have the key, connect with a client secret of `createSession` in its place.
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { WebSocketConstructor } from "effect/socket/Socket"
import * as Stream from "effect/Stream"
import {
  ClientSession,
  type ConnectRealtime,
  CreateRealtimeSession,
  type RealtimeEvent,
  type RealtimeSessionChange
} from "./generated/Realtime.ts"
import { call, deriveStream } from "./internal/transport.ts"
import type { MistralConfig } from "./MistralConfig.ts"
import type { MistralError } from "./MistralError.ts"
import { open, route, type Session } from "./Realtime/Session.ts"

export {
  AudioEncoding,
  AudioFormat,
  ClientSecret,
  ClientSession,
  ConnectRealtime,
  CreateRealtimeSession,
  RealtimeError,
  RealtimeEvent,
  RealtimeSession,
  RealtimeSessionChange
} from "./generated/Realtime.ts"
export type { Session } from "./Realtime/Session.ts"

/** A model, and where they are not Mistral's own: audio format and delay. */
export interface Options extends ConnectRealtime, RealtimeSessionChange {}

/**
 * Transcribes audio as it comes: from `session.created` to `transcription.done`.
 *
 * The audio is read while events are waited for, no faster than Mistral takes it,
 * in chunks of any size. Nothing is sent twice: only the connecting is retried,
 * under `Timeout.headers`; whatever fails from then on is `StreamFailed`,
 * `StreamStalled` or `StreamTruncated`, with the text so far: see {@link partial}.
 */
export const transcribe = <E, R>(
  audio: Stream.Stream<Uint8Array, E, R>,
  options: Options
): Stream.Stream<RealtimeEvent, MistralError | E, MistralConfig | WebSocketConstructor | R> =>
  Stream.unwrap(Effect.gen(function*() {
    const { events, feed } = yield* open(options)
    const broken = yield* Deferred.make<never, E>()
    yield* Effect.forkScoped(Effect.catchCause(feed(audio), (cause) => Deferred.failCause(broken, cause)))
    return Stream.transformPull(events, (pull) => Effect.succeed(Effect.raceFirst(pull, Deferred.await(broken))))
  }))

/** Opens a session; the connection is closed with the scope. */
export const connect = Object.assign(
  (
    options: Options
  ): Effect.Effect<Session, MistralError, MistralConfig | WebSocketConstructor | Scope.Scope> => open(options),
  { route }
)

/** Makes a client secret for one model, valid for `ttl_seconds`: it opens sessions in place of the key. */
export const createSession = call("POST /v1/client/sessions", { input: CreateRealtimeSession, response: ClientSession })

/** The text as it is written, piece by piece. */
export const text: <E, R>(
  self: Stream.Stream<RealtimeEvent, E, R>
) => Stream.Stream<string, E | MistralError, R> = deriveStream(
  route,
  () => (event: RealtimeEvent) => event.type === "transcription.text.delta" ? [event.text] : []
)

/** The text since the last `transcription.done` when a transcription failed. */
export const partial = ({ reason }: MistralError): string | undefined =>
  "partial" in reason && typeof reason.partial === "string" ? reason.partial : undefined
