/**
 * Realtime transcription: live speech to text, over a WebSocket.
 *
 * `transcribe` turns a stream of audio into a stream of events; `connect` opens a
 * session that you control yourself. Browsers must not have the API key: they
 * connect with a client secret from `createSession` instead.
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

/** The model and, optionally, audio format and delay (defaults are Mistral's). */
export interface Options extends ConnectRealtime, RealtimeSessionChange {}

/**
 * Transcribes a stream of audio; emits events from `session.created` to `transcription.done`.
 *
 * The audio is read while the consumer waits for events, in chunks of any size and
 * no faster than Mistral accepts it. Audio is never resent: only connecting is
 * retried, under `Timeout.headers`. A later failure is `StreamFailed`,
 * `StreamStalled` or `StreamTruncated` with the partial text: see {@link partial}.
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

/** Opens a session; the connection closes with the scope. */
export const connect = /* @__PURE__ */ Object.assign(
  (
    options: Options
  ): Effect.Effect<Session, MistralError, MistralConfig | WebSocketConstructor | Scope.Scope> => open(options),
  { route }
)

/** Creates a client secret for one model, valid for `ttl_seconds`; it opens sessions instead of the API key. */
export const createSession = /* @__PURE__ */ call("POST /v1/client/sessions", {
  input: CreateRealtimeSession,
  response: ClientSession
})

/** Emits the text deltas of a transcription. */
export const text: <E, R>(
  self: Stream.Stream<RealtimeEvent, E, R>
) => Stream.Stream<string, E | MistralError, R> = deriveStream(
  route,
  () => (event: RealtimeEvent) => event.type === "transcription.text.delta" ? [event.text ?? ""] : []
)

/** Returns the text since the last `transcription.done` of a failed transcription, if there is any. */
export const partial = ({ reason }: MistralError): string | undefined =>
  "partial" in reason && typeof reason.partial === "string" ? reason.partial : undefined
