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

export interface TranscriptionSegment {
  /** Default `transcription_segment`. */
  readonly type?: "transcription_segment"
  readonly text: string
  readonly start?: number | null
  readonly end?: number | null
  readonly score?: number | null
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
  readonly model: string
  readonly text: string
  /** Matches `^\w{2}$`. */
  readonly language?: string | null
  readonly segments?: ReadonlyArray<TranscriptionSegment>
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

export interface TranscriptionTextDelta {
  readonly type: "transcription.text.delta"
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

export interface TranscriptionLanguage {
  readonly type: "transcription.language"
  /** Matches `^\w{2}$`. */
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

export interface TranscriptionSegmentDelta {
  readonly type: "transcription.segment"
  readonly text: string
  readonly start?: number | null
  readonly end?: number | null
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

export interface TranscriptionDone {
  readonly model: string
  readonly text: string
  /** Matches `^\w{2}$`. */
  readonly language?: string | null
  readonly segments?: ReadonlyArray<TranscriptionSegment>
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

/** `POST /v1/audio/transcriptions` */
export interface CreateTranscription {
  readonly model: TranscriptionModelId
  readonly file?: Upload.Source
  /** A URL. 1 to 2083 characters. */
  readonly file_url?: string | null
  readonly file_id?: string | null
  /** Matches `^\w{2}$`. */
  readonly language?: string | null
  readonly temperature?: number | null
  /** Default `false`. */
  readonly diarize?: boolean
  /** Default `[]`. */
  readonly context_bias?: ReadonlyArray<string>
  readonly timestamp_granularities?: ReadonlyArray<TimestampGranularity>
}
export const CreateTranscription: Endpoint.Input<CreateTranscription> = /* @__PURE__ */ Endpoint.input({
  form: /* @__PURE__ */ Upload.form({ optionalFiles: ["file"] })
})
