// Shapes of Mistral's API, 2.7.0. Written by `pnpm codegen`: do not edit.
import * as Endpoint from "@effect-genai/core/Endpoint"
import * as OpenSchema from "@effect-genai/core/OpenSchema"
import * as Schema from "effect/Schema"

export interface UpdateModelBody {
  /** The new name. */
  readonly name?: string | null
  /** The new description. */
  readonly description?: string | null
}
export const UpdateModelBody: Schema.Codec<UpdateModelBody> = Schema.Struct({
  name: Schema.optionalKey(Schema.NullOr(Schema.String)),
  description: Schema.optionalKey(Schema.NullOr(Schema.String))
})

export interface ModelCapabilities {
  /**
   * Whether it writes messages in [chat](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html). Default
   * `false`.
   */
  readonly completion_chat?: boolean
  /** Whether it calls tools. Default `false`. */
  readonly function_calling?: boolean
  /**
   * Whether it [thinks](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#reasoning) before it
   * writes. Default `false`.
   */
  readonly reasoning?: boolean
  /**
   * Whether it [fills in the
   * middle](https://effect-genai.github.io/effect-genai/guide/mistral-chat.html#fill-in-the-middle) of code. Default
   * `false`.
   */
  readonly completion_fim?: boolean
  /**
   * Whether it can be [trained](https://effect-genai.github.io/effect-genai/guide/mistral-fine-tuning.html). Default
   * `false`.
   */
  readonly fine_tuning?: boolean
  /** Whether it sees images. Default `false`. */
  readonly vision?: boolean
  /**
   * Whether it reads [documents](https://effect-genai.github.io/effect-genai/guide/mistral-documents.html#ocr). Default
   * `false`.
   */
  readonly ocr?: boolean
  /** Whether it classifies text. Default `false`. */
  readonly classification?: boolean
  /**
   * Whether it [moderates](https://effect-genai.github.io/effect-genai/guide/mistral-embeddings.html#moderations) text.
   * Default `false`.
   */
  readonly moderation?: boolean
  /** Whether it hears audio. Default `false`. */
  readonly audio?: boolean
  /**
   * Whether it [transcribes](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#transcription) audio.
   * Default `false`.
   */
  readonly audio_transcription?: boolean
  /**
   * Whether it transcribes audio [while it is spoken](https://effect-genai.github.io/effect-genai/guide/realtime.html).
   * Default `false`.
   */
  readonly audio_transcription_realtime?: boolean
  /**
   * Whether it [speaks](https://effect-genai.github.io/effect-genai/guide/mistral-audio.html#speech) text. Default
   * `false`.
   */
  readonly audio_speech?: boolean
  /** Whether it uses Mistral's unified resources. Default `false`. */
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
  /** The id, to use as `model` in requests. */
  readonly id: string
  /** Which kind of object this is. Default `model`. */
  readonly object?: string
  /** When it was created, in Unix seconds. */
  readonly created?: number
  /** Who owns the model. Default `mistralai`. */
  readonly owned_by?: string
  /**
   * What the model can do. [`Catalog`](https://effect-genai.github.io/effect-genai/guide/models.html#mistral-models)
   * checks a request against it.
   */
  readonly capabilities: ModelCapabilities
  /** The name. */
  readonly name?: string | null
  /** What the model is good for. */
  readonly description?: string | null
  /** The most tokens that input and output have together. Default `32768`. */
  readonly max_context_length?: number
  /** Other names by which a request can select this model. Default `[]`. */
  readonly aliases?: ReadonlyArray<string>
  /** When the model is retired; null if no date is set. RFC 3339. */
  readonly deprecation?: string | null
  /** The model to use in its place. */
  readonly deprecation_replacement_model?: string | null
  /** The `temperature` of requests that set none. */
  readonly default_model_temperature?: number | null
  /** Whether Mistral alone uses it. Default `false`. */
  readonly internal?: boolean
  readonly type: "base"
  /** The name of the model on the bill. */
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
  /** The id, to use as `model` in requests. */
  readonly id: string
  /** Which kind of object this is. Default `model`. */
  readonly object?: string
  /** When it was created, in Unix seconds. */
  readonly created?: number
  /** Who owns the model. Default `mistralai`. */
  readonly owned_by?: string
  /**
   * What the model can do. [`Catalog`](https://effect-genai.github.io/effect-genai/guide/models.html#mistral-models)
   * checks a request against it.
   */
  readonly capabilities: ModelCapabilities
  /** The name. */
  readonly name?: string | null
  /** What the model is good for. */
  readonly description?: string | null
  /** The most tokens that input and output have together. Default `32768`. */
  readonly max_context_length?: number
  /** Other names by which a request can select this model. Default `[]`. */
  readonly aliases?: ReadonlyArray<string>
  /** When the model is retired; null if no date is set. RFC 3339. */
  readonly deprecation?: string | null
  /** The model to use in its place. */
  readonly deprecation_replacement_model?: string | null
  /** The `temperature` of requests that set none. */
  readonly default_model_temperature?: number | null
  /** Whether Mistral alone uses it. Default `false`. */
  readonly internal?: boolean
  readonly type: "fine-tuned"
  /** The id of the job that trained it. */
  readonly job: string
  /** The model that it was trained from. */
  readonly root: string
  /** Whether the model is archived. Default `false`. */
  readonly archived?: boolean
  /** The name of the model on the bill. */
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
  /** Which kind of object this is. Default `list`. */
  readonly object?: string
  /** The models. */
  readonly data?: ReadonlyArray<ModelCard>
}
export const ModelList: Schema.Codec<ModelList> = Schema.Struct({
  object: Schema.optionalKey(Schema.String),
  data: Schema.optionalKey(Schema.Array(ModelCard))
})

/** A model that was deleted. */
export interface DeletedModel {
  /** The id that Mistral gave it. */
  readonly id: string
  /** Which kind of object this is. Default `model`. */
  readonly object?: string
  /** Whether it was deleted. Default `true`. */
  readonly deleted?: boolean
}
export const DeletedModel: Schema.Codec<DeletedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.String),
  deleted: Schema.optionalKey(Schema.Boolean)
})

export interface FineTunedModelCapabilities {
  /** Whether it writes messages in chat. Default `true`. */
  readonly completion_chat?: boolean
  /** Whether it fills in the middle of code. Default `false`. */
  readonly completion_fim?: boolean
  /** Whether it calls tools. Default `false`. */
  readonly function_calling?: boolean
  /** Whether it can be trained further. Default `false`. */
  readonly fine_tuning?: boolean
  /** Whether it classifies text. Default `false`. */
  readonly classification?: boolean
}
export const FineTunedModelCapabilities: Schema.Codec<FineTunedModelCapabilities> = Schema.Struct({
  completion_chat: Schema.optionalKey(Schema.Boolean),
  completion_fim: Schema.optionalKey(Schema.Boolean),
  function_calling: Schema.optionalKey(Schema.Boolean),
  fine_tuning: Schema.optionalKey(Schema.Boolean),
  classification: Schema.optionalKey(Schema.Boolean)
})

/** A trained model that writes. */
export interface CompletionFineTunedModel {
  /** The id, to use as `model` in requests. */
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  /** When it was created, in Unix seconds. */
  readonly created: number
  /** Who owns the model. */
  readonly owned_by: string
  /** The workspace that the model belongs to. */
  readonly workspace_id: string
  /** The model that it was trained from. */
  readonly root: string
  /** The version of the model that it was trained from. */
  readonly root_version: string
  /** Whether the model is archived. */
  readonly archived: boolean
  /** The name. */
  readonly name?: string | null
  /** A description in your own words. */
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
  /** The id of the job that trained it. A UUID. */
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

/** What a trained classifier decides. */
export interface ClassifierTargetResult {
  /** The name of the decision. */
  readonly name: string
  /** The labels that it chooses from. */
  readonly labels: ReadonlyArray<string>
  /** How much it counts in training, compared to the other decisions. */
  readonly weight: number
  /** How training measures errors, for one label or for several. */
  readonly loss_function: ClassifierLossFunction
}
export const ClassifierTargetResult: Schema.Codec<ClassifierTargetResult> = Schema.Struct({
  name: Schema.String,
  labels: Schema.Array(Schema.String),
  weight: OpenSchema.number,
  loss_function: ClassifierLossFunction
})

/** A trained model that classifies. */
export interface ClassifierFineTunedModel {
  /** The id, to use as `model` in requests. */
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  /** When it was created, in Unix seconds. */
  readonly created: number
  /** Who owns the model. */
  readonly owned_by: string
  /** The workspace that the model belongs to. */
  readonly workspace_id: string
  /** The model that it was trained from. */
  readonly root: string
  /** The version of the model that it was trained from. */
  readonly root_version: string
  /** Whether the model is archived. */
  readonly archived: boolean
  /** The name. */
  readonly name?: string | null
  /** A description in your own words. */
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
  /** The id of the job that trained it. A UUID. */
  readonly job?: string | null
  /** What it decides. */
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

/** A model that was archived. */
export interface ArchivedModel {
  /** The id that Mistral gave it. */
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  /** Whether the model is archived. Default `true`. */
  readonly archived?: boolean
}
export const ArchivedModel: Schema.Codec<ArchivedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("model")),
  archived: Schema.optionalKey(Schema.Boolean)
})

/** A model that is no longer archived. */
export interface UnarchivedModel {
  /** The id that Mistral gave it. */
  readonly id: string
  /** Default `model`. */
  readonly object?: "model"
  /** Whether the model is archived. Default `false`. */
  readonly archived?: boolean
}
export const UnarchivedModel: Schema.Codec<UnarchivedModel> = Schema.Struct({
  id: Schema.String,
  object: Schema.optionalKey(Schema.Literal("model")),
  archived: Schema.optionalKey(Schema.Boolean)
})

/** Lists the models that your key can use. `GET /v1/models` */
export interface ListModels {
  /** Only models of this provider. */
  readonly provider?: string
  /** Only this model. */
  readonly model?: string
}
export const ListModels: Endpoint.Input<ListModels> = /* @__PURE__ */ Endpoint.input({
  query: { provider: "provider", model: "model" }
})

/** Reads the card of a model. `GET /v1/models/{model_id}` */
export interface RetrieveModel {
  /** The id of the model. */
  readonly model_id: string
}
export const RetrieveModel: Endpoint.Input<RetrieveModel> = /* @__PURE__ */ Endpoint.input({})

/** Deletes a model that you trained. `DELETE /v1/models/{model_id}` */
export interface DeleteModel {
  /** The id of the model. */
  readonly model_id: string
}
export const DeleteModel: Endpoint.Input<DeleteModel> = /* @__PURE__ */ Endpoint.input({})

/** Changes the name and the description of a model that you trained. `PATCH /v1/fine_tuning/models/{model_id}` */
export interface UpdateModel extends UpdateModelBody {
  /** The id of the model. */
  readonly model_id: string
}
export const UpdateModel: Endpoint.Input<UpdateModel> = /* @__PURE__ */ Endpoint.input({
  body: UpdateModelBody
})

/**
 * Archives a model that you trained. Requests cannot use it until it is unarchived. `POST
 * /v1/fine_tuning/models/{model_id}/archive`
 */
export interface ArchiveModel {
  /** The id of the model. */
  readonly model_id: string
}
export const ArchiveModel: Endpoint.Input<ArchiveModel> = /* @__PURE__ */ Endpoint.input({})

/** Makes an archived model usable. `DELETE /v1/fine_tuning/models/{model_id}/archive` */
export interface UnarchiveModel {
  /** The id of the model. */
  readonly model_id: string
}
export const UnarchiveModel: Endpoint.Input<UnarchiveModel> = /* @__PURE__ */ Endpoint.input({})
