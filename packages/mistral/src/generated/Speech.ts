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

/**
 * Text to [speak](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#speech), in a stored voice
 * (`voice_id`) or in that of a recording (`ref_audio`).
 */
export interface CreateSpeechBody {
  /** The model, such as `voxtral-mini-tts-latest`. Mistral chooses one if you leave it out. */
  readonly model?: SpeechModelId | null
  /** Your own data, as keys and values. */
  readonly metadata?: { readonly [key: string]: Schema.Json } | null
  /** A key of yours for requests that start with the same text. They can share a cache, and cached tokens cost less. */
  readonly prompt_cache_key?: string | null
  /**
   * The id or slug of one of the [voices](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#voices).
   * Not together with `ref_audio`.
   */
  readonly voice_id?: string | null
  /** A recording in Base64, whose voice speaks in this call only. Mistral does not store it as a voice. */
  readonly ref_audio?: string | null
  /** The text to speak. */
  readonly input: string
  /**
   * The format of the audio. `pcm` has no header, so a player must know the sample rate and encoding. Default `mp3`.
   */
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
  /** The complete audio in Base64, in the `response_format` of the request. */
  readonly audio_data: string
}
export const Speech: Schema.Codec<Speech> = Schema.Struct({
  audio_data: Schema.String
})

/** The next part of the audio. `Speech.audio` decodes these events to bytes. */
export interface SpeechAudioDelta {
  readonly type: "speech.audio.delta"
  /** Audio in Base64. Decode each part by itself, then join the bytes. */
  readonly audio_data: string
}
export const SpeechAudioDelta: Schema.Codec<SpeechAudioDelta> = Schema.Struct({
  type: Schema.Literal("speech.audio.delta"),
  audio_data: Schema.String
})

/** The end of the audio, with the usage. */
export interface SpeechDone {
  readonly type: "speech.audio.done"
  /** The tokens and other units used for the whole audio. */
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
