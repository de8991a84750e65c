// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { RealtimeModelId } from "./Common.ts"
import {
  TranscriptionDone,
  TranscriptionLanguage,
  TranscriptionSegmentDelta,
  TranscriptionTextDelta
} from "./Transcriptions.ts"

/**
 * Creates a client secret, with which a
 * [browser](https://effect-genai.github.io/effect-genai/guide/realtime.html#browsers) connects without your API key.
 */
export interface CreateRealtimeSessionBody {
  readonly purpose: "realtime"
  /** The only model that the secret can be used for, such as `voxtral-mini-transcribe-realtime-latest`. */
  readonly model: RealtimeModelId
  /** How long the secret is valid, in seconds. Mistral sets the time if you leave it out. */
  readonly ttl_seconds?: number | null
}
export const CreateRealtimeSessionBody: Schema.Codec<CreateRealtimeSessionBody> = Schema.Struct({
  purpose: Schema.Literal("realtime"),
  model: RealtimeModelId,
  ttl_seconds: Schema.optionalKey(Schema.NullOr(Schema.Int))
})

export type AudioEncoding = OpenSchema.Enum<
  "pcm_s16le" | "pcm_s32le" | "pcm_f16le" | "pcm_f32le" | "pcm_mulaw" | "pcm_alaw"
>
export const AudioEncoding: Schema.Codec<AudioEncoding> = /* @__PURE__ */ OpenSchema.literals("AudioEncoding", [
  "pcm_s16le",
  "pcm_s32le",
  "pcm_f16le",
  "pcm_f32le",
  "pcm_mulaw",
  "pcm_alaw"
])

/** The format of the raw audio, which has no header. */
export interface AudioFormat {
  /**
   * How each sample is stored: as an integer (`pcm_s16le`), a float (`pcm_f32le`), or compressed (`pcm_mulaw`,
   * `pcm_alaw`).
   */
  readonly encoding: AudioEncoding
  /** Samples per second, such as `16000`. It must match the audio, or the transcription is wrong. */
  readonly sample_rate: number
}
export const AudioFormat: Schema.Codec<AudioFormat> = Schema.Struct({
  encoding: AudioEncoding,
  sample_rate: OpenSchema.number
})

export interface RealtimeSessionChange {
  /** The format of the audio you send. Without it, send the format that `session.created` reports. */
  readonly audio_format?: AudioFormat | null
  /** How long Mistral may wait for more audio, in milliseconds. A longer delay is slower and more accurate. */
  readonly target_streaming_delay_ms?: number | null
}
export const RealtimeSessionChange: Schema.Codec<RealtimeSessionChange> = Schema.Struct({
  audio_format: Schema.optionalKey(Schema.NullOr(AudioFormat)),
  target_streaming_delay_ms: Schema.optionalKey(Schema.NullOr(Schema.Int))
})

/** Changes the audio format or delay. Mistral rejects this once audio was sent. */
export interface RealtimeSessionUpdate {
  readonly type: "session.update"
  /** The values to change. */
  readonly session: RealtimeSessionChange
}
export const RealtimeSessionUpdate: Schema.Codec<RealtimeSessionUpdate> = Schema.Struct({
  type: Schema.Literal("session.update"),
  session: RealtimeSessionChange
})

/** Sends a part of the audio. `Realtime.transcribe` and the `send` of a session split audio into such parts. */
export interface RealtimeAudioAppend {
  readonly type: "input_audio.append"
  /** Raw audio in the format of the session. Base64. At most 262144 bytes when decoded. */
  readonly audio: string
}
export const RealtimeAudioAppend: Schema.Codec<RealtimeAudioAppend> = Schema.Struct({
  type: Schema.Literal("input_audio.append"),
  audio: Schema.String
})

/** Requests the transcription of the audio sent so far, as a `transcription.done`. The session continues. */
export interface RealtimeAudioFlush {
  readonly type: "input_audio.flush"
}
export const RealtimeAudioFlush: Schema.Codec<RealtimeAudioFlush> = Schema.Struct({
  type: Schema.Literal("input_audio.flush")
})

/** Ends the audio. The `transcription.done` that follows is the last event. */
export interface RealtimeAudioEnd {
  readonly type: "input_audio.end"
}
export const RealtimeAudioEnd: Schema.Codec<RealtimeAudioEnd> = Schema.Struct({
  type: Schema.Literal("input_audio.end")
})

export type RealtimeClientMessage = RealtimeSessionUpdate | RealtimeAudioAppend | RealtimeAudioFlush | RealtimeAudioEnd
export const RealtimeClientMessage: Schema.Codec<RealtimeClientMessage> = Schema.Union([
  RealtimeSessionUpdate,
  RealtimeAudioAppend,
  RealtimeAudioFlush,
  RealtimeAudioEnd
])

export interface RealtimeSession {
  /** The id of the session, by which Mistral's support can find it. */
  readonly request_id: string
  /** The model that transcribes the audio. */
  readonly model: string
  /** The format in which Mistral reads the audio you send. */
  readonly audio_format: AudioFormat
  /** How long Mistral may wait for more audio, in milliseconds; null if none is set. */
  readonly target_streaming_delay_ms?: number | null
}
export const RealtimeSession: Schema.Codec<RealtimeSession> = Schema.Struct({
  request_id: Schema.String,
  model: Schema.String,
  audio_format: AudioFormat,
  target_streaming_delay_ms: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

/** The first event. From now on, you can send audio. */
export interface RealtimeSessionCreated {
  readonly type: "session.created"
  /** The session with its initial values. */
  readonly session: RealtimeSession
}
export const RealtimeSessionCreated: Schema.Codec<RealtimeSessionCreated> = Schema.Struct({
  type: Schema.Literal("session.created"),
  session: RealtimeSession
})

/** Confirms a `session.update`. */
export interface RealtimeSessionUpdated {
  readonly type: "session.updated"
  /** The session with all its values after the update. */
  readonly session: RealtimeSession
}
export const RealtimeSessionUpdated: Schema.Codec<RealtimeSessionUpdated> = Schema.Struct({
  type: Schema.Literal("session.updated"),
  session: RealtimeSession
})

export type RealtimeErrorMessage =
  | string
  | { readonly [key: string]: Schema.Json }
  | OpenSchema.Other<"string" | "object">
export const RealtimeErrorMessage: Schema.Codec<RealtimeErrorMessage> = OpenSchema.kinds("RealtimeErrorMessage", [
  "string",
  "object"
], [Schema.String, Schema.Record(Schema.String, Schema.Json)])

export interface RealtimeErrorDetail {
  /** What went wrong, as text or as an object with details. */
  readonly message: RealtimeErrorMessage
  /** Mistral's number for the error. From 400 to 599 it is an HTTP status. */
  readonly code: number
}
export const RealtimeErrorDetail: Schema.Codec<RealtimeErrorDetail> = Schema.Struct({
  message: RealtimeErrorMessage,
  code: OpenSchema.number
})

/**
 * The session failed. The stream of events
 * [fails](https://effect-genai.github.io/effect-genai/guide/realtime.html#failures) instead of emitting this.
 */
export interface RealtimeError {
  readonly type: "error"
  /** What went wrong. */
  readonly error: RealtimeErrorDetail
}
export const RealtimeError: Schema.Codec<RealtimeError> = Schema.Struct({
  type: Schema.Literal("error"),
  error: RealtimeErrorDetail
})

export type RealtimeEvent =
  | RealtimeSessionCreated
  | RealtimeSessionUpdated
  | RealtimeError
  | TranscriptionLanguage
  | TranscriptionSegmentDelta
  | TranscriptionTextDelta
  | TranscriptionDone
  | OpenSchema.Variant
  | OpenSchema.Untagged
export const RealtimeEvent: Schema.Codec<RealtimeEvent> = OpenSchema.variantsOrUntagged("RealtimeEvent", "type", [
  "session.created",
  "session.updated",
  "error",
  "transcription.language",
  "transcription.segment",
  "transcription.text.delta",
  "transcription.done"
], [
  RealtimeSessionCreated,
  RealtimeSessionUpdated,
  RealtimeError,
  TranscriptionLanguage,
  TranscriptionSegmentDelta,
  TranscriptionTextDelta,
  TranscriptionDone
])

export type ClientSessionPurpose = "realtime"
export const ClientSessionPurpose: Schema.Codec<ClientSessionPurpose> = Schema.Literal("realtime")

export interface ClientSecret {
  /** The secret, used in place of the API key. It starts with `rt_`. */
  readonly value: string
  /** When the secret stops opening new sessions. RFC 3339. */
  readonly expires_at: string
}
export const ClientSecret: Schema.Codec<ClientSecret> = Schema.Struct({
  value: Schema.String,
  expires_at: Schema.String
})

export interface ClientSession {
  /** Default `client.session`. */
  readonly object?: "client.session"
  /** What the secret is for. */
  readonly purpose: ClientSessionPurpose
  /** When the client session expires. RFC 3339. */
  readonly expires_at: string
  /**
   * The secret to give to the [browser](https://effect-genai.github.io/effect-genai/guide/realtime.html#browsers). Keep
   * the API key on your server.
   */
  readonly client_secret: ClientSecret
}
export const ClientSession: Schema.Codec<ClientSession> = Schema.Struct({
  object: Schema.optionalKey(Schema.Literal("client.session")),
  purpose: ClientSessionPurpose,
  expires_at: Schema.String,
  client_secret: ClientSecret
})

/** `GET /v1/audio/transcriptions/realtime` */
export interface ConnectRealtime {
  /** The model, such as `voxtral-mini-transcribe-realtime-latest`. */
  readonly model: RealtimeModelId
}
export const ConnectRealtime: Endpoint.Input<ConnectRealtime> = /* @__PURE__ */ Endpoint.input({
  query: { model: "model" }
})

/** `POST /v1/client/sessions` */
export interface CreateRealtimeSession extends CreateRealtimeSessionBody {}
export const CreateRealtimeSession: Endpoint.Input<CreateRealtimeSession> = /* @__PURE__ */ Endpoint.input({
  body: CreateRealtimeSessionBody
})
