// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

/**
 * Changes of a [fine-tuned
 * model](https://effect-genai.github.io/effect-genai/guide/mistral-fine-tuning.html#fine-tuned-models).
 */
export interface UpdateModelBody {
  /** The new name of the model. Requests still select it by its id. */
  readonly name?: string | null
  /** The new description of the model. */
  readonly description?: string | null
}
export const UpdateModelBody: Schema.Codec<UpdateModelBody> = Schema.Struct({
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/**
 * What a model can do. [`Catalog`](https://effect-genai.github.io/effect-genai/guide/models.html#mistral-models)
 * checks a request against it.
 */
export interface ModelCapabilities {
  /**
   * Whether the model completes [chats](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html). Default
   * `false`.
   */
  readonly completion_chat?: boolean
  /**
   * Whether the model can call [tools](https://effect-genai.github.io/effect-genai/guide/agents.html#mistral). Default
   * `false`.
   */
  readonly function_calling?: boolean
  /**
   * Whether the model can [think](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#reasoning) before
   * it writes. Default `false`.
   */
  readonly reasoning?: boolean
  /**
   * Whether the model can write code [between two
   * pieces](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#fill-in-the-middle). Default `false`.
   */
  readonly completion_fim?: boolean
  /**
   * Whether you can [train](https://effect-genai.github.io/effect-genai/guide/mistral-fine-tuning.html) the model
   * further. Default `false`.
   */
  readonly fine_tuning?: boolean
  /** Whether messages to the model can contain images. Default `false`. */
  readonly vision?: boolean
  /**
   * Whether the model extracts the text of
   * [documents](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#ocr). Default `false`.
   */
  readonly ocr?: boolean
  /**
   * Whether the model is a
   * [classifier](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#classifiers). Default
   * `false`.
   */
  readonly classification?: boolean
  /**
   * Whether the model is for
   * [moderations](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#moderations). Default
   * `false`.
   */
  readonly moderation?: boolean
  /** Whether messages to the model can contain audio. Default `false`. */
  readonly audio?: boolean
  /**
   * Whether the model [transcribes](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#transcription)
   * recordings. Default `false`.
   */
  readonly audio_transcription?: boolean
  /**
   * Whether the model transcribes [live audio](https://effect-genai.github.io/effect-genai/guide/realtime.html).
   * Default `false`.
   */
  readonly audio_transcription_realtime?: boolean
  /**
   * Whether the model turns text into
   * [speech](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#speech). Default `false`.
   */
  readonly audio_speech?: boolean
  /** Mistral's flag for how it runs the model; it changes nothing in requests of this package. Default `false`. */
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

/** A model of Mistral. */
export interface BaseModelCard {
  /** The id, or an alias, by which requests select the model. The list has a card for each. */
  readonly id: string
  /** Which kind of object this is. Default `model`. */
  readonly object?: string
  /** When the card was created, in Unix seconds. */
  readonly created?: number
  /** Who owns the model. Default `mistralai`. */
  readonly owned_by?: string
  /**
   * What the model can do. [`Catalog`](https://effect-genai.github.io/effect-genai/guide/models.html#mistral-models)
   * checks a request against it.
   */
  readonly capabilities: ModelCapabilities
  /** The name of the model itself, the same for all of its aliases; null if it has none. */
  readonly name?: string | null
  /** What the model is for; null if it has none. */
  readonly description?: string | null
  /** The most tokens that input and output have together. Default `32768`. */
  readonly max_context_length?: number
  /** Other names by which a request can select this model. Default `[]`. */
  readonly aliases?: ReadonlyArray<string>
  /**
   * The date from which the model is
   * [deprecated](https://effect-genai.github.io/effect-genai/guide/mistral.html#models); null if there is none. RFC
   * 3339.
   */
  readonly deprecation?: string | null
  /** The model to use instead of the deprecated one; null if Mistral names none. */
  readonly deprecation_replacement_model?: string | null
  /** The `temperature` of requests that set none; null if it is unknown. */
  readonly default_model_temperature?: number | null
  /** Whether the model is for Mistral's internal use. Default `false`. */
  readonly internal?: boolean
  readonly type: "base"
  /** The model by whose price requests are billed; null if it is not reported. */
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

/** A model that you trained. */
export interface FineTunedModelCard {
  /** The id, or an alias, by which requests select the model. The list has a card for each. */
  readonly id: string
  /** Which kind of object this is. Default `model`. */
  readonly object?: string
  /** When the card was created, in Unix seconds. */
  readonly created?: number
  /** Who owns the model. Default `mistralai`. */
  readonly owned_by?: string
  /**
   * What the model can do. [`Catalog`](https://effect-genai.github.io/effect-genai/guide/models.html#mistral-models)
   * checks a request against it.
   */
  readonly capabilities: ModelCapabilities
  /** The name of the model itself, the same for all of its aliases; null if it has none. */
  readonly name?: string | null
  /** What the model is for; null if it has none. */
  readonly description?: string | null
  /** The most tokens that input and output have together. Default `32768`. */
  readonly max_context_length?: number
  /** Other names by which a request can select this model. Default `[]`. */
  readonly aliases?: ReadonlyArray<string>
  /**
   * The date from which the model is
   * [deprecated](https://effect-genai.github.io/effect-genai/guide/mistral.html#models); null if there is none. RFC
   * 3339.
   */
  readonly deprecation?: string | null
  /** The model to use instead of the deprecated one; null if Mistral names none. */
  readonly deprecation_replacement_model?: string | null
  /** The `temperature` of requests that set none; null if it is unknown. */
  readonly default_model_temperature?: number | null
  /** Whether the model is for Mistral's internal use. Default `false`. */
  readonly internal?: boolean
  readonly type: "fine-tuned"
  /** The id of the job that trained the model. */
  readonly job: string
  /** The model that was trained further. */
  readonly root: string
  /** Whether the model is archived. Requests cannot use it until you unarchive it. Default `false`. */
  readonly archived?: boolean
  /** The model by whose price requests are billed; null if it is not reported. */
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

/** The models that the key can use. */
export interface ModelList {
  /** Which kind of object this is. Default `list`. */
  readonly object?: string
  /** The models, with a card for each alias. */
  readonly data?: ReadonlyArray<ModelCard>
}
export const ModelList: Schema.Codec<ModelList> = Schema.Struct({
  object: Schema.optionalKey(Schema.String),
  data: Schema.optionalKey(Schema.Array(ModelCard))
})

/** The confirmation that a model was deleted. */
export interface DeletedModel {
  /** The id of the deleted model. */
  readonly id: string
  /** Which kind of object this is. Default `model`. */
  readonly object?: string
  /** Whether the model was deleted. Default `true`. */
  readonly deleted?: boolean
}
export const DeletedModel: Schema.Codec<DeletedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.String),
  deleted: Schema.optionalKey(Schema.Boolean)
})

/** What a fine-tuned model can do. */
export interface FineTunedModelCapabilities {
  /**
   * Whether the model completes [chats](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html). Default
   * `true`.
   */
  readonly completion_chat?: boolean
  /**
   * Whether the model can write code [between two
   * pieces](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#fill-in-the-middle). Default `false`.
   */
  readonly completion_fim?: boolean
  /**
   * Whether the model can call [tools](https://effect-genai.github.io/effect-genai/guide/agents.html#mistral). Default
   * `false`.
   */
  readonly function_calling?: boolean
  /**
   * Whether you can [train](https://effect-genai.github.io/effect-genai/guide/mistral-fine-tuning.html) the model
   * further. Default `false`.
   */
  readonly fine_tuning?: boolean
  /**
   * Whether the model is a
   * [classifier](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#classifiers). Default
   * `false`.
   */
  readonly classification?: boolean
}
export const FineTunedModelCapabilities: Schema.Codec<FineTunedModelCapabilities> = Schema.Struct({
  completion_chat: Schema.optionalKey(Schema.Boolean),
  completion_fim: Schema.optionalKey(Schema.Boolean),
  function_calling: Schema.optionalKey(Schema.Boolean),
  fine_tuning: Schema.optionalKey(Schema.Boolean),
  classification: Schema.optionalKey(Schema.Boolean)
})

/** A fine-tuned model that writes text. */
export interface CompletionFineTunedModel {
  /** The id of the model, with which requests select it. */
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  /** When the model was created, in Unix seconds. */
  readonly created: number
  /** Who owns the model. */
  readonly owned_by: string
  /** The id of the workspace that the model belongs to. */
  readonly workspace_id: string
  /** The model that was trained further. */
  readonly root: string
  /** The version of the model that was trained further. */
  readonly root_version: string
  /** Whether the model is archived. Requests cannot use it until you unarchive it. */
  readonly archived: boolean
  /** The name that you gave the model; null if it has none. */
  readonly name?: string | null
  /** The description that you gave the model; null if it has none. */
  readonly description?: string | null
  /**
   * What the model can do. [`Catalog`](https://effect-genai.github.io/effect-genai/guide/models.html#mistral-models)
   * checks a request against it.
   */
  readonly capabilities: FineTunedModelCapabilities
  /** The most tokens that input and output have together. Default `32768`. */
  readonly max_context_length?: number
  /** Other names by which a request can select this model. Default `[]`. */
  readonly aliases?: ReadonlyArray<string>
  /** The id of the job that trained the model; null if it is not reported. A UUID. */
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

/** A question that a classifier decides about each text. */
export interface ClassifierTargetResult {
  /** The name of the target, a key of the results. */
  readonly name: string
  /** The labels between which the classifier chooses. */
  readonly labels: ReadonlyArray<string>
  /** How much the target counted in training, relative to the others. */
  readonly weight: number
  /** Whether a text has one label of the target (`single_class`) or several (`multi_class`). */
  readonly loss_function: ClassifierLossFunction
}
export const ClassifierTargetResult: Schema.Codec<ClassifierTargetResult> = Schema.Struct({
  name: Schema.String,
  labels: Schema.Array(Schema.String),
  weight: OpenSchema.number,
  loss_function: ClassifierLossFunction
})

/**
 * A fine-tuned model that scores texts. `Moderations.classify` [uses
 * it](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#classifiers).
 */
export interface ClassifierFineTunedModel {
  /** The id of the model, with which requests select it. */
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  /** When the model was created, in Unix seconds. */
  readonly created: number
  /** Who owns the model. */
  readonly owned_by: string
  /** The id of the workspace that the model belongs to. */
  readonly workspace_id: string
  /** The model that was trained further. */
  readonly root: string
  /** The version of the model that was trained further. */
  readonly root_version: string
  /** Whether the model is archived. Requests cannot use it until you unarchive it. */
  readonly archived: boolean
  /** The name that you gave the model; null if it has none. */
  readonly name?: string | null
  /** The description that you gave the model; null if it has none. */
  readonly description?: string | null
  /**
   * What the model can do. [`Catalog`](https://effect-genai.github.io/effect-genai/guide/models.html#mistral-models)
   * checks a request against it.
   */
  readonly capabilities: FineTunedModelCapabilities
  /** The most tokens that input and output have together. Default `32768`. */
  readonly max_context_length?: number
  /** Other names by which a request can select this model. Default `[]`. */
  readonly aliases?: ReadonlyArray<string>
  /** The id of the job that trained the model; null if it is not reported. A UUID. */
  readonly job?: string | null
  /** What the model classifies by, with the labels of each target. */
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

/** The confirmation that a model was archived. */
export interface ArchivedModel {
  /** The id of the model. */
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  /** Whether the model is archived now. Default `true`. */
  readonly archived?: boolean
}
export const ArchivedModel: Schema.Codec<ArchivedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("model")),
  archived: Schema.optionalKey(Schema.Boolean)
})

/** The confirmation that a model was unarchived. */
export interface UnarchivedModel {
  /** The id of the model. */
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  /** Whether the model is still archived. Default `false`. */
  readonly archived?: boolean
}
export const UnarchivedModel: Schema.Codec<UnarchivedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("model")),
  archived: Schema.optionalKey(Schema.Boolean)
})

/** `GET /v1/models` */
export interface ListModels {
  /** Only models of this provider. */
  readonly provider?: string
  /** Only the model with this id. */
  readonly model?: string
}
export const ListModels: Endpoint.Input<ListModels> = /* @__PURE__ */ Endpoint.input({
  query: { provider: "provider", model: "model" }
})

/** `GET /v1/models/{model_id}` */
export interface RetrieveModel {
  /** The id of the model. */
  readonly model_id: string
}
export const RetrieveModel: Endpoint.Input<RetrieveModel> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/models/{model_id}` */
export interface DeleteModel {
  /** The id of a fine-tuned model of yours. */
  readonly model_id: string
}
export const DeleteModel: Endpoint.Input<DeleteModel> = /* @__PURE__ */ Endpoint.input({})

/** `PATCH /v1/fine_tuning/models/{model_id}` */
export interface UpdateModel extends UpdateModelBody {
  /** The id of a fine-tuned model of yours. */
  readonly model_id: string
}
export const UpdateModel: Endpoint.Input<UpdateModel> = /* @__PURE__ */ Endpoint.input({
  body: UpdateModelBody
})

/** `POST /v1/fine_tuning/models/{model_id}/archive` */
export interface ArchiveModel {
  /** The id of a fine-tuned model of yours. Requests cannot use it afterwards. */
  readonly model_id: string
}
export const ArchiveModel: Endpoint.Input<ArchiveModel> = /* @__PURE__ */ Endpoint.input({})

/** `DELETE /v1/fine_tuning/models/{model_id}/archive` */
export interface UnarchiveModel {
  /** The id of an archived model. Requests can use it again afterwards. */
  readonly model_id: string
}
export const UnarchiveModel: Endpoint.Input<UnarchiveModel> = /* @__PURE__ */ Endpoint.input({})
