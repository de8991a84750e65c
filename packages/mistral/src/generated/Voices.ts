// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/**
 * A [voice](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#voices) to create from a recording
 * of a speaker.
 */
export interface CreateVoiceBody {
  /** A name for the voice, for people. */
  readonly name: string
  /** A short name that identifies the voice in requests, like its id. */
  readonly slug?: string | null
  /** The languages that the voice speaks, as codes such as `en`. Default `[]`. */
  readonly languages?: ReadonlyArray<string>
  /** How the voice sounds, in your own words, such as `female`. */
  readonly gender?: string | null
  /** How old the speaker sounds, in years. */
  readonly age?: number | null
  /** Labels of your own. */
  readonly tags?: ReadonlyArray<string> | null
  /** A color shown with the voice. */
  readonly color?: string | null
  /** A description of the voice, in your own words. At most 500 characters. */
  readonly description?: string | null
  /** The retention period of the voice. Default `30`. */
  readonly retention_notice?: number
  /** A recording of the voice, in Base64. */
  readonly sample_audio: string
  /** The file name of the recording, whose extension shows its format. */
  readonly sample_filename?: string | null
}
export const CreateVoiceBody: Schema.Codec<CreateVoiceBody> = Schema.Struct({
  name: Schema.String,
  slug: Schema.optionalKey(Schema.NullOr(Schema.String)),
  languages: Schema.optionalKey(Schema.Array(Schema.String)),
  gender: Schema.optionalKey(Schema.NullOr(Schema.String)),
  age: Schema.optionalKey(Schema.NullOr(Schema.Int)),
  tags: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  color: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String.check(Schema.isMaxCodePoints(500)))),
  retention_notice: Schema.optionalKey(Schema.Int),
  sample_audio: Schema.String,
  sample_filename: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type VoiceType = "all" | "custom" | "preset"
export const VoiceType: Schema.Codec<VoiceType> = /* @__PURE__ */ Schema.Literals(["all", "custom", "preset"])

/** New values for one of your own voices. Presets cannot be changed. */
export interface UpdateVoiceBody {
  /** A name for the voice, for people. */
  readonly name?: string | null
  /** The languages that the voice speaks, as codes such as `en`. */
  readonly languages?: ReadonlyArray<string> | null
  /** How the voice sounds, in your own words, such as `female`. */
  readonly gender?: string | null
  /** How old the speaker sounds, in years. */
  readonly age?: number | null
  /** Labels of your own. */
  readonly tags?: ReadonlyArray<string> | null
  /** A description of the voice, in your own words. At most 500 characters. */
  readonly description?: string | null
}
export const UpdateVoiceBody: Schema.Codec<UpdateVoiceBody> = Schema.Struct({
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  languages: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  gender: Schema.optionalKey(Schema.NullOr(Schema.String)),
  age: Schema.optionalKey(Schema.NullOr(Schema.Int)),
  tags: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  description: Schema.optionalKey(Schema.NullOr(Schema.String.check(Schema.isMaxCodePoints(500))))
})

/**
 * A [voice](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#voices), one of yours or a preset,
 * without its recording.
 */
export interface Voice {
  /** The name of the voice. */
  readonly name: string
  /** A short name that identifies the voice, like its id; null if there is none. */
  readonly slug?: string | null
  /** The languages that the voice speaks, as codes such as `en`. Default `[]`. */
  readonly languages?: ReadonlyArray<string>
  /** How the voice sounds, such as `female`; null if it is not given. */
  readonly gender?: string | null
  /** How old the speaker sounds, in years; null if it is not given. */
  readonly age?: number | null
  /** Labels of the voice; null if there are none. */
  readonly tags?: ReadonlyArray<string> | null
  /** A color shown with the voice; null if there is none. */
  readonly color?: string | null
  /** A description of the voice; null if there is none. At most 500 characters. */
  readonly description?: string | null
  /** The retention period of the voice. Default `30`. */
  readonly retention_notice?: number
  /** The id of the voice, sent as `voice_id`. A UUID. */
  readonly id: string
  /** When it was created. RFC 3339. */
  readonly created_at: string
  /** The id of the user who created the voice; null for a preset. */
  readonly user_id?: string | null
  /** How many seconds Mistral cut from the recording; null if it cut nothing. */
  readonly trimmed_seconds?: number | null
}
export const Voice: Schema.Codec<Voice> = Schema.Struct({
  name: Schema.String,
  slug: Schema.optionalKey(Schema.NullOr(Schema.String)),
  languages: Schema.optionalKey(Schema.Array(Schema.String)),
  gender: Schema.optionalKey(Schema.NullOr(Schema.String)),
  age: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  tags: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.String))),
  color: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  retention_notice: Schema.optionalKey(OpenSchema.number),
  id: Schema.String,
  created_at: Schema.String,
  user_id: Schema.optionalKey(Schema.NullOr(Schema.String)),
  trimmed_seconds: Schema.optionalKey(Schema.NullOr(OpenSchema.number))
})

export interface VoicePage {
  /** The voices of this page. */
  readonly items: ReadonlyArray<Voice>
  /** How many voices match, over all pages. */
  readonly total: number
  /** The number of this page. */
  readonly page: number
  /**
   * The most items on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists).
   */
  readonly page_size: number
  /** How many pages there are at this page size. */
  readonly total_pages: number
}
export const VoicePage: Schema.Codec<VoicePage> = Schema.Struct({
  items: Schema.Array(Voice),
  total: OpenSchema.number,
  page: OpenSchema.number,
  page_size: OpenSchema.number,
  total_pages: OpenSchema.number
})

/** `POST /v1/audio/voices` */
export interface CreateVoice extends CreateVoiceBody {}
export const CreateVoice: Endpoint.Input<CreateVoice> = /* @__PURE__ */ Endpoint.input({
  body: CreateVoiceBody
})

/**
 * `GET /v1/audio/voices`
 * @deprecated
 */
export interface ListVoices {
  /**
   * The most voices on one page. It does not limit the whole
   * [list](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists). 1 to 100. Default `10`.
   */
  readonly limit?: number
  /**
   * How many voices to skip. [Lists](https://effect-genai.github.io/effect-genai/guide/pages-and-jobs.html#lists) count
   * it up by themselves. At least 0. Default `0`.
   */
  readonly offset?: number
  /** Whether to list only your own voices (`custom`), only Mistral's (`preset`), or both. Default `all`. */
  readonly type?: VoiceType
}
export const ListVoices: Endpoint.Input<ListVoices> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", offset: "offset", type: "type" }
})

/** `GET /v1/audio/voices/{voice_id}` */
export interface RetrieveVoice {
  /** The id or slug of the voice. */
  readonly voice_id: string
}
export const RetrieveVoice: Endpoint.Input<RetrieveVoice> = /* @__PURE__ */ Endpoint.input({})

/** `PATCH /v1/audio/voices/{voice_id}` */
export interface UpdateVoice extends UpdateVoiceBody {
  /** The id of a [voice](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#voices). A UUID. */
  readonly voice_id: string
}
export const UpdateVoice: Endpoint.Input<UpdateVoice> = /* @__PURE__ */ Endpoint.input({
  body: UpdateVoiceBody
})

/** `DELETE /v1/audio/voices/{voice_id}` */
export interface DeleteVoice {
  /** The id of one of your own voices. Presets cannot be deleted. A UUID. */
  readonly voice_id: string
}
export const DeleteVoice: Endpoint.Input<DeleteVoice> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/audio/voices/{voice_id}/sample` */
export interface DownloadVoiceSample {
  /** The id or slug of the voice whose recording to download. */
  readonly voice_id: string
}
export const DownloadVoiceSample: Endpoint.Input<DownloadVoiceSample> = /* @__PURE__ */ Endpoint.input({})
