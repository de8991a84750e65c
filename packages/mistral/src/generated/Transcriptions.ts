// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Upload from "@effect-genai/core/Upload"
import * as Schema from "effect/Schema"
import { type TranscriptionModelId, Usage } from "./Common.ts"

export type TimestampGranularity = "segment" | "word"
export const TimestampGranularity: Schema.Codec<TimestampGranularity> = /* @__PURE__ */ Schema.Literals([
  "segment",
  "word"
])

/** A part of the text with its time, a sentence or a word. */
export interface TranscriptionSegment {
  /** Default `transcription_segment`. */
  readonly type?: "transcription_segment"
  /** The text of the segment. */
  readonly text: string
  /** Where the segment starts, in seconds from the start of the audio; null if it has no timestamp. */
  readonly start?: number | null
  /** Where the segment ends, in seconds from the start of the audio; null if it has no timestamp. */
  readonly end?: number | null
  /** How certain the model is of the segment, where higher is more certain; null if it reports no score. */
  readonly score?: number | null
  /** A label of the speaker, the same for all segments of one person; null without `diarize`. */
  readonly speaker_id?: string | null
  readonly [field: string]: Schema.Json | undefined
}
export const TranscriptionSegment: Schema.Codec<TranscriptionSegment> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.optionalKey(Schema.Literal("transcription_segment")),
    text: Schema.String,
    start: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    end: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    score: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    speaker_id: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

export interface Transcription {
  /** The model that transcribed the audio. */
  readonly model: string
  /** The complete text. */
  readonly text: string
  /** The language of the audio as two letters, such as `fr`; null if it is unknown. Matches `^\w{2}$`. */
  readonly language?: string | null
  /** The text in parts with timestamps and speakers. Empty unless the request asks for them. */
  readonly segments?: ReadonlyArray<TranscriptionSegment>
  /** The tokens and the seconds of audio. Mistral bills transcriptions by the minute of audio. */
  readonly usage: Usage
  readonly [field: string]: Schema.Json | ReadonlyArray<TranscriptionSegment> | Usage | undefined
}
export const Transcription: Schema.Codec<Transcription> = Schema.StructWithRest(
  Schema.Struct({
    model: Schema.String,
    text: Schema.String,
    language: Schema.optionalKey(Schema.NullOr(Schema.String)),
    segments: Schema.optionalKey(Schema.Array(TranscriptionSegment)),
    usage: Usage
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

/** The next part of the text. */
export interface TranscriptionTextDelta {
  readonly type: "transcription.text.delta"
  /** Text to add to the text so far. */
  readonly text: string
  readonly [field: string]: Schema.Json
}
export const TranscriptionTextDelta: Schema.Codec<TranscriptionTextDelta> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.Literal("transcription.text.delta"),
    text: Schema.String
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

/** The language that the model detected. */
export interface TranscriptionLanguage {
  readonly type: "transcription.language"
  /** The language as two letters, such as `fr`. Matches `^\w{2}$`. */
  readonly audio_language: string
  readonly [field: string]: Schema.Json
}
export const TranscriptionLanguage: Schema.Codec<TranscriptionLanguage> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.Literal("transcription.language"),
    audio_language: Schema.String
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

/** A segment with its time, sent if the request has `timestamp_granularities` or `diarize`. */
export interface TranscriptionSegmentDelta {
  readonly type: "transcription.segment"
  /** The text of the segment. */
  readonly text: string
  /** Where the segment starts, in seconds from the start of the audio; null if it has no timestamp. */
  readonly start?: number | null
  /** Where the segment ends, in seconds from the start of the audio; null if it has no timestamp. */
  readonly end?: number | null
  /** A label of the speaker, the same for all segments of one person; null without `diarize`. */
  readonly speaker_id?: string | null
  readonly [field: string]: Schema.Json | undefined
}
export const TranscriptionSegmentDelta: Schema.Codec<TranscriptionSegmentDelta> = Schema.StructWithRest(
  Schema.Struct({
    type: Schema.Literal("transcription.segment"),
    text: Schema.String,
    start: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    end: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
    speaker_id: Schema.optionalKey(Schema.NullOr(Schema.String))
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

/** The end of a transcription, with the complete text. */
export interface TranscriptionDone {
  /** The model that transcribed the audio. */
  readonly model: string
  /** The complete text. In a realtime session, the text since the last `transcription.done`. */
  readonly text: string
  /** The language of the audio as two letters, such as `fr`; null if it is unknown. Matches `^\w{2}$`. */
  readonly language?: string | null
  /** The text in parts with timestamps and speakers. Empty unless the request asks for them. */
  readonly segments?: ReadonlyArray<TranscriptionSegment>
  /** The tokens and the seconds of audio. Mistral bills transcriptions by the minute of audio. */
  readonly usage: Usage
  readonly type: "transcription.done"
  readonly [field: string]: Schema.Json | ReadonlyArray<TranscriptionSegment> | Usage | undefined
}
export const TranscriptionDone: Schema.Codec<TranscriptionDone> = Schema.StructWithRest(
  Schema.Struct({
    model: Schema.String,
    text: Schema.String,
    language: Schema.optionalKey(Schema.NullOr(Schema.String)),
    segments: Schema.optionalKey(Schema.Array(TranscriptionSegment)),
    usage: Usage,
    type: Schema.Literal("transcription.done")
  }),
  [Schema.Record(Schema.String, Schema.Json)]
)

export type TranscriptionEvent =
  | TranscriptionTextDelta
  | TranscriptionLanguage
  | TranscriptionSegmentDelta
  | TranscriptionDone
  | OpenSchema.Variant
  | OpenSchema.Untagged
export const TranscriptionEvent: Schema.Codec<TranscriptionEvent> = OpenSchema.variantsOrUntagged(
  "TranscriptionEvent",
  "type",
  ["transcription.text.delta", "transcription.language", "transcription.segment", "transcription.done"],
  [TranscriptionTextDelta, TranscriptionLanguage, TranscriptionSegmentDelta, TranscriptionDone]
)

/**
 * Audio to [transcribe](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#transcription), given as
 * one of `file`, `file_url` and `file_id`. `POST /v1/audio/transcriptions`
 */
export interface CreateTranscription {
  /** The model, such as `voxtral-mini-latest`. */
  readonly model: TranscriptionModelId
  /**
   * The audio, from [any source](https://effect-genai.github.io/effect-genai/guide/files.html#sources), streamed during
   * the upload. At most 500 MB.
   */
  readonly file?: Upload.Source
  /** The address of the audio, which Mistral downloads. It must be public. A URL. 1 to 2083 characters. */
  readonly file_url?: string | null
  /** The id of audio that you uploaded with `Files.upload`. */
  readonly file_id?: string | null
  /**
   * The language of the audio as two letters, such as `fr`. Without it, the model detects the language. Matches
   * `^\w{2}$`.
   */
  readonly language?: string | null
  /** How much chance is in the choice of each token. Low values are more predictable. */
  readonly temperature?: number | null
  /** Whether to identify the speakers, as `speaker_id` of each segment. Default `false`. */
  readonly diarize?: boolean
  /** Words to expect, such as names and technical terms, to help the model spell them. Default `[]`. */
  readonly context_bias?: ReadonlyArray<string>
  /** Whether to return timestamps, for each `segment` or each `word`. Without it, there are none. */
  readonly timestamp_granularities?: ReadonlyArray<TimestampGranularity>
}
export const CreateTranscription: Endpoint.Input<CreateTranscription> = /* @__PURE__ */ Endpoint.input({
  form: /* @__PURE__ */ Upload.form({ optionalFiles: ["file"] })
})
