// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface CreateVoiceBody {
  readonly name: string
  readonly slug?: string | null
  /** Default `[]`. */
  readonly languages?: ReadonlyArray<string>
  readonly gender?: string | null
  readonly age?: number | null
  readonly tags?: ReadonlyArray<string> | null
  readonly color?: string | null
  /** At most 500 characters. */
  readonly description?: string | null
  /** Default `30`. */
  readonly retention_notice?: number
  readonly sample_audio: string
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

export interface UpdateVoiceBody {
  readonly name?: string | null
  readonly languages?: ReadonlyArray<string> | null
  readonly gender?: string | null
  readonly age?: number | null
  readonly tags?: ReadonlyArray<string> | null
  /** At most 500 characters. */
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

export interface Voice {
  readonly name: string
  readonly slug?: string | null
  /** Default `[]`. */
  readonly languages?: ReadonlyArray<string>
  readonly gender?: string | null
  readonly age?: number | null
  readonly tags?: ReadonlyArray<string> | null
  readonly color?: string | null
  /** At most 500 characters. */
  readonly description?: string | null
  /** Default `30`. */
  readonly retention_notice?: number
  /** A UUID. */
  readonly id: string
  /** RFC 3339. */
  readonly created_at: string
  readonly user_id?: string | null
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
  readonly items: ReadonlyArray<Voice>
  readonly total: number
  readonly page: number
  readonly page_size: number
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
  /** 1 to 100. Default `10`. */
  readonly limit?: number
  /** At least 0. Default `0`. */
  readonly offset?: number
  /** Default `all`. */
  readonly type?: VoiceType
}
export const ListVoices: Endpoint.Input<ListVoices> = /* @__PURE__ */ Endpoint.input({
  query: { limit: "limit", offset: "offset", type: "type" }
})

/** `GET /v1/audio/voices/{voice_id}` */
export interface RetrieveVoice {
  readonly voice_id: string
}
export const RetrieveVoice: Endpoint.Input<RetrieveVoice> = /* @__PURE__ */ Endpoint.input({})

/** `PATCH /v1/audio/voices/{voice_id}` */
export interface UpdateVoice extends UpdateVoiceBody {
  /** A UUID. */
  readonly voice_id: string
}
export const UpdateVoice: Endpoint.Input<UpdateVoice> = /* @__PURE__ */ Endpoint.input({
  body: UpdateVoiceBody
})

/** `DELETE /v1/audio/voices/{voice_id}` */
export interface DeleteVoice {
  /** A UUID. */
  readonly voice_id: string
}
export const DeleteVoice: Endpoint.Input<DeleteVoice> = /* @__PURE__ */ Endpoint.input({})

/** `GET /v1/audio/voices/{voice_id}/sample` */
export interface DownloadVoiceSample {
  readonly voice_id: string
}
export const DownloadVoiceSample: Endpoint.Input<DownloadVoiceSample> = /* @__PURE__ */ Endpoint.input({})
