// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"
import { SpeechModelId, Usage } from "./Common.ts"

export type SpeechOutputFormat = "pcm" | "wav" | "mp3" | "flac" | "opus"
export const SpeechOutputFormat: Schema.Codec<SpeechOutputFormat> = /* @__PURE__ */ Schema.Literals([
  "pcm",
  "wav",
  "mp3",
  "flac",
  "opus"
])

export interface CreateSpeechBody {
  readonly model?: SpeechModelId | null
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  readonly prompt_cache_key?: string | null
  readonly voice_id?: string | null
  readonly ref_audio?: string | null
  readonly input: string
  /** Default `mp3`. */
  readonly response_format?: SpeechOutputFormat
}
export const CreateSpeechBody: Schema.Codec<CreateSpeechBody> = Schema.Struct({
  model: Schema.optionalKey(Schema.NullOr(SpeechModelId)),
  metadata: Schema.optionalKey(Schema.NullOr(Schema.Record(Schema.String, Schema.Json))),
  prompt_cache_key: Schema.optionalKey(Schema.NullOr(Schema.String)),
  voice_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  ref_audio: Schema.optionalKey(Schema.NullOr(Schema.String)),
  input: Schema.String,
  response_format: Schema.optionalKey(SpeechOutputFormat)
})

export interface Speech {
  readonly audio_data: string
}
export const Speech: Schema.Codec<Speech> = Schema.Struct({
  audio_data: Schema.String
})

export interface SpeechAudioDelta {
  readonly type: "speech.audio.delta"
  readonly audio_data: string
}
export const SpeechAudioDelta: Schema.Codec<SpeechAudioDelta> = Schema.Struct({
  type: Schema.Literal("speech.audio.delta"),
  audio_data: Schema.String
})

export interface SpeechDone {
  readonly type: "speech.audio.done"
  readonly usage: Usage
}
export const SpeechDone: Schema.Codec<SpeechDone> = Schema.Struct({
  type: Schema.Literal("speech.audio.done"),
  usage: Usage
})

export type SpeechEvent = SpeechAudioDelta | SpeechDone | OpenSchema.Variant | OpenSchema.Untagged
export const SpeechEvent: Schema.Codec<SpeechEvent> = OpenSchema.variantsOrUntagged("SpeechEvent", "type", [
  "speech.audio.delta",
  "speech.audio.done"
], [SpeechAudioDelta, SpeechDone])

/** `POST /v1/audio/speech` */
export interface CreateSpeech extends CreateSpeechBody {}
export const CreateSpeech: Endpoint.Input<CreateSpeech> = /* @__PURE__ */ Endpoint.input({
  body: CreateSpeechBody
})
