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

export interface CreateRealtimeSessionBody {
  readonly purpose: "realtime"
  readonly model: RealtimeModelId
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

export interface AudioFormat {
  readonly encoding: AudioEncoding
  readonly sample_rate: number
}
export const AudioFormat: Schema.Codec<AudioFormat> = Schema.Struct({
  encoding: AudioEncoding,
  sample_rate: OpenSchema.number
})

export interface RealtimeSessionChange {
  readonly audio_format?: AudioFormat | null
  readonly target_streaming_delay_ms?: number | null
}
export const RealtimeSessionChange: Schema.Codec<RealtimeSessionChange> = Schema.Struct({
  audio_format: Schema.optionalKey(Schema.NullOr(AudioFormat)),
  target_streaming_delay_ms: Schema.optionalKey(Schema.NullOr(Schema.Int))
})

export interface RealtimeSessionUpdate {
  readonly type: "session.update"
  readonly session: RealtimeSessionChange
}
export const RealtimeSessionUpdate: Schema.Codec<RealtimeSessionUpdate> = Schema.Struct({
  type: Schema.Literal("session.update"),
  session: RealtimeSessionChange
})

export interface RealtimeAudioAppend {
  readonly type: "input_audio.append"
  /** Base64. At most 262144 bytes when decoded. */
  readonly audio: string
}
export const RealtimeAudioAppend: Schema.Codec<RealtimeAudioAppend> = Schema.Struct({
  type: Schema.Literal("input_audio.append"),
  audio: Schema.String
})

export interface RealtimeAudioFlush {
  readonly type: "input_audio.flush"
}
export const RealtimeAudioFlush: Schema.Codec<RealtimeAudioFlush> = Schema.Struct({
  type: Schema.Literal("input_audio.flush")
})

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
  readonly request_id: string
  readonly model: string
  readonly audio_format: AudioFormat
  readonly target_streaming_delay_ms?: number | null
}
export const RealtimeSession: Schema.Codec<RealtimeSession> = Schema.Struct({
  request_id: Schema.String,
  model: Schema.String,
  audio_format: AudioFormat,
  target_streaming_delay_ms: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface RealtimeSessionCreated {
  readonly type: "session.created"
  readonly session: RealtimeSession
}
export const RealtimeSessionCreated: Schema.Codec<RealtimeSessionCreated> = Schema.Struct({
  type: Schema.Literal("session.created"),
  session: RealtimeSession
})

export interface RealtimeSessionUpdated {
  readonly type: "session.updated"
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
  readonly message: RealtimeErrorMessage
  readonly code: number
}
export const RealtimeErrorDetail: Schema.Codec<RealtimeErrorDetail> = Schema.Struct({
  message: RealtimeErrorMessage,
  code: OpenSchema.number
})

export interface RealtimeError {
  readonly type: "error"
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
  readonly value: string
  /** RFC 3339. */
  readonly expires_at: string
}
export const ClientSecret: Schema.Codec<ClientSecret> = Schema.Struct({
  value: Schema.String,
  expires_at: Schema.String
})

export interface ClientSession {
  /** Default `client.session`. */
  readonly object?: "client.session"
  readonly purpose: ClientSessionPurpose
  /** RFC 3339. */
  readonly expires_at: string
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
