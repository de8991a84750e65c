// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface UpdateModelBody {
  readonly name?: string | null
  readonly description?: string | null
}
export const UpdateModelBody: Schema.Codec<UpdateModelBody> = Schema.Struct({
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface ModelCapabilities {
  /** Default `false`. */
  readonly completion_chat?: boolean
  /** Default `false`. */
  readonly function_calling?: boolean
  /** Default `false`. */
  readonly reasoning?: boolean
  /** Default `false`. */
  readonly completion_fim?: boolean
  /** Default `false`. */
  readonly fine_tuning?: boolean
  /** Default `false`. */
  readonly vision?: boolean
  /** Default `false`. */
  readonly ocr?: boolean
  /** Default `false`. */
  readonly classification?: boolean
  /** Default `false`. */
  readonly moderation?: boolean
  /** Default `false`. */
  readonly audio?: boolean
  /** Default `false`. */
  readonly audio_transcription?: boolean
  /** Default `false`. */
  readonly audio_transcription_realtime?: boolean
  /** Default `false`. */
  readonly audio_speech?: boolean
  /** Default `false`. */
  readonly unified_resources?: boolean
}
export const ModelCapabilities: Schema.Codec<ModelCapabilities> = Schema.Struct({
  completion_chat: Schema.optionalKey(Schema.Boolean),
  function_calling: Schema.optionalKey(Schema.Boolean),
  reasoning: Schema.optionalKey(Schema.Boolean),
  completion_fim: Schema.optionalKey(Schema.Boolean),
  fine_tuning: Schema.optionalKey(Schema.Boolean),
  vision: Schema.optionalKey(Schema.Boolean),
  ocr: Schema.optionalKey(Schema.Boolean),
  classification: Schema.optionalKey(Schema.Boolean),
  moderation: Schema.optionalKey(Schema.Boolean),
  audio: Schema.optionalKey(Schema.Boolean),
  audio_transcription: Schema.optionalKey(Schema.Boolean),
  audio_transcription_realtime: Schema.optionalKey(Schema.Boolean),
  audio_speech: Schema.optionalKey(Schema.Boolean),
  unified_resources: Schema.optionalKey(Schema.Boolean)
})

export interface BaseModelCard {
  readonly id: string
  /** Default `model`. */
  readonly object?: string
  readonly created?: number
  /** Default `mistralai`. */
  readonly owned_by?: string
  readonly capabilities: ModelCapabilities
  readonly name?: string | null
  readonly description?: string | null
  /** Default `32768`. */
  readonly max_context_length?: number
  /** Default `[]`. */
  readonly aliases?: ReadonlyArray<string>
  /** RFC 3339. */
  readonly deprecation?: string | null
  readonly deprecation_replacement_model?: string | null
  readonly default_model_temperature?: number | null
  /** Default `false`. */
  readonly internal?: boolean
  readonly type: "base"
  readonly billing_model_name?: string | null
}
export const BaseModelCard: Schema.Codec<BaseModelCard> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.String),
  created: Schema.optionalKey(OpenSchema.number),
  owned_by: Schema.optionalKey(Schema.String),
  capabilities: ModelCapabilities,
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  max_context_length: Schema.optionalKey(OpenSchema.number),
  aliases: Schema.optionalKey(Schema.Array(Schema.String)),
  deprecation: Schema.optionalKey(Schema.NullOr(Schema.String)),
  deprecation_replacement_model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  default_model_temperature: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  internal: Schema.optionalKey(Schema.Boolean),
  type: Schema.Literal("base"),
  billing_model_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface FineTunedModelCard {
  readonly id: string
  /** Default `model`. */
  readonly object?: string
  readonly created?: number
  /** Default `mistralai`. */
  readonly owned_by?: string
  readonly capabilities: ModelCapabilities
  readonly name?: string | null
  readonly description?: string | null
  /** Default `32768`. */
  readonly max_context_length?: number
  /** Default `[]`. */
  readonly aliases?: ReadonlyArray<string>
  /** RFC 3339. */
  readonly deprecation?: string | null
  readonly deprecation_replacement_model?: string | null
  readonly default_model_temperature?: number | null
  /** Default `false`. */
  readonly internal?: boolean
  readonly type: "fine-tuned"
  readonly job: string
  readonly root: string
  /** Default `false`. */
  readonly archived?: boolean
  readonly billing_model_name?: string | null
}
export const FineTunedModelCard: Schema.Codec<FineTunedModelCard> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.String),
  created: Schema.optionalKey(OpenSchema.number),
  owned_by: Schema.optionalKey(Schema.String),
  capabilities: ModelCapabilities,
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  max_context_length: Schema.optionalKey(OpenSchema.number),
  aliases: Schema.optionalKey(Schema.Array(Schema.String)),
  deprecation: Schema.optionalKey(Schema.NullOr(Schema.String)),
  deprecation_replacement_model: Schema.optionalKey(Schema.NullOr(Schema.String)),
  default_model_temperature: Schema.optionalKey(Schema.NullOr(OpenSchema.number)),
  internal: Schema.optionalKey(Schema.Boolean),
  type: Schema.Literal("fine-tuned"),
  job: Schema.String,
  root: Schema.String,
  archived: Schema.optionalKey(Schema.Boolean),
  billing_model_name: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export type ModelCard = BaseModelCard | FineTunedModelCard | OpenSchema.Variant | OpenSchema.Untagged
export const ModelCard: Schema.Codec<ModelCard> = OpenSchema.variantsOrUntagged("ModelCard", "type", [
  "base",
  "fine-tuned"
], [BaseModelCard, FineTunedModelCard])

export interface ModelList {
  /** Default `list`. */
  readonly object?: string
  readonly data?: ReadonlyArray<ModelCard>
}
export const ModelList: Schema.Codec<ModelList> = Schema.Struct({
  object: Schema.optionalKey(Schema.String),
  data: Schema.optionalKey(Schema.Array(ModelCard))
})

export interface DeletedModel {
  readonly id: string
  /** Default `model`. */
  readonly object?: string
  /** Default `true`. */
  readonly deleted?: boolean
}
export const DeletedModel: Schema.Codec<DeletedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.String),
  deleted: Schema.optionalKey(Schema.Boolean)
})

export interface FineTunedModelCapabilities {
  /** Default `true`. */
  readonly completion_chat?: boolean
  /** Default `false`. */
  readonly completion_fim?: boolean
  /** Default `false`. */
  readonly function_calling?: boolean
  /** Default `false`. */
  readonly fine_tuning?: boolean
  /** Default `false`. */
  readonly classification?: boolean
}
export const FineTunedModelCapabilities: Schema.Codec<FineTunedModelCapabilities> = Schema.Struct({
  completion_chat: Schema.optionalKey(Schema.Boolean),
  completion_fim: Schema.optionalKey(Schema.Boolean),
  function_calling: Schema.optionalKey(Schema.Boolean),
  fine_tuning: Schema.optionalKey(Schema.Boolean),
  classification: Schema.optionalKey(Schema.Boolean)
})

export interface CompletionFineTunedModel {
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  readonly created: number
  readonly owned_by: string
  readonly workspace_id: string
  readonly root: string
  readonly root_version: string
  readonly archived: boolean
  readonly name?: string | null
  readonly description?: string | null
  readonly capabilities: FineTunedModelCapabilities
  /** Default `32768`. */
  readonly max_context_length?: number
  /** Default `[]`. */
  readonly aliases?: ReadonlyArray<string>
  /** A UUID. */
  readonly job?: string | null
  readonly model_type: "completion"
}
export const CompletionFineTunedModel: Schema.Codec<CompletionFineTunedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("model")),
  created: OpenSchema.number,
  owned_by: Schema.String,
  workspace_id: Schema.String,
  root: Schema.String,
  root_version: Schema.String,
  archived: Schema.Boolean,
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  capabilities: FineTunedModelCapabilities,
  max_context_length: Schema.optionalKey(OpenSchema.number),
  aliases: Schema.optionalKey(Schema.Array(Schema.String)),
  job: Schema.optionalKey(Schema.NullOr(Schema.String)),
  model_type: Schema.Literal("completion")
})

export type ClassifierLossFunction = OpenSchema.Enum<"single_class" | "multi_class">
export const ClassifierLossFunction: Schema.Codec<ClassifierLossFunction> = /* @__PURE__ */ OpenSchema.literals(
  "ClassifierLossFunction",
  ["single_class", "multi_class"]
)

export interface ClassifierTargetResult {
  readonly name: string
  readonly labels: ReadonlyArray<string>
  readonly weight: number
  readonly loss_function: ClassifierLossFunction
}
export const ClassifierTargetResult: Schema.Codec<ClassifierTargetResult> = Schema.Struct({
  name: Schema.String,
  labels: Schema.Array(Schema.String),
  weight: OpenSchema.number,
  loss_function: ClassifierLossFunction
})

export interface ClassifierFineTunedModel {
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  readonly created: number
  readonly owned_by: string
  readonly workspace_id: string
  readonly root: string
  readonly root_version: string
  readonly archived: boolean
  readonly name?: string | null
  readonly description?: string | null
  readonly capabilities: FineTunedModelCapabilities
  /** Default `32768`. */
  readonly max_context_length?: number
  /** Default `[]`. */
  readonly aliases?: ReadonlyArray<string>
  /** A UUID. */
  readonly job?: string | null
  readonly classifier_targets: ReadonlyArray<ClassifierTargetResult>
  readonly model_type: "classifier"
}
export const ClassifierFineTunedModel: Schema.Codec<ClassifierFineTunedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("model")),
  created: OpenSchema.number,
  owned_by: Schema.String,
  workspace_id: Schema.String,
  root: Schema.String,
  root_version: Schema.String,
  archived: Schema.Boolean,
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String)),
  capabilities: FineTunedModelCapabilities,
  max_context_length: Schema.optionalKey(OpenSchema.number),
  aliases: Schema.optionalKey(Schema.Array(Schema.String)),
  job: Schema.optionalKey(Schema.NullOr(Schema.String)),
  classifier_targets: Schema.Array(ClassifierTargetResult),
  model_type: Schema.Literal("classifier")
})

export type FineTunedModel =
  | CompletionFineTunedModel
  | ClassifierFineTunedModel
  | OpenSchema.Variant<"model_type">
  | OpenSchema.Untagged<"model_type">
export const FineTunedModel: Schema.Codec<FineTunedModel> = OpenSchema.variantsOrUntagged(
  "FineTunedModel",
  "model_type",
  ["completion", "classifier"],
  [CompletionFineTunedModel, ClassifierFineTunedModel]
)

export interface ArchivedModel {
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  /** Default `true`. */
  readonly archived?: boolean
}
export const ArchivedModel: Schema.Codec<ArchivedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("model")),
  archived: Schema.optionalKey(Schema.Boolean)
})

export interface UnarchivedModel {
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  /** Default `false`. */
  readonly archived?: boolean
}
export const UnarchivedModel: Schema.Codec<UnarchivedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("model")),
  archived: Schema.optionalKey(Schema.Boolean)
})

/** `GET /v1/models` */
export interface ListModels {
  readonly provider?: string
  readonly model?: string
}
export const ListModels: Endpoint.Input<ListModels> = /* @__PURE__ */ Endpoint.input({
  query: { provider: "provider", model: "model" }
})

/** `GET /v1/models/{model_id}` */
export interface RetrieveModel {
  readonly model_id: string
}
export const RetrieveModel: Endpoint.Input<RetrieveModel> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/models/{model_id}` */
export interface DeleteModel {
  readonly model_id: string
}
export const DeleteModel: Endpoint.Input<DeleteModel> = /* @__PURE__ */ Endpoint.input({})

/** `PATCH /v1/fine_tuning/models/{model_id}` */
export interface UpdateModel extends UpdateModelBody {
  readonly model_id: string
}
export const UpdateModel: Endpoint.Input<UpdateModel> = /* @__PURE__ */ Endpoint.input({
  body: UpdateModelBody
})

/** `POST /v1/fine_tuning/models/{model_id}/archive` */
export interface ArchiveModel {
  readonly model_id: string
}
export const ArchiveModel: Endpoint.Input<ArchiveModel> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/fine_tuning/models/{model_id}/archive` */
export interface UnarchiveModel {
  readonly model_id: string
}
export const UnarchiveModel: Endpoint.Input<UnarchiveModel> = /* @__PURE__ */ Endpoint.input({})
