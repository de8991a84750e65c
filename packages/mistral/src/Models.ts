/** Models: what there is and what each can do; fine-tuned ones are renamed, archived and deleted here. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchivedModel,
  ArchiveModel,
  DeletedModel,
  DeleteModel,
  FineTunedModel,
  ListModels,
  ModelCard,
  ModelList,
  RetrieveModel,
  UnarchivedModel,
  UnarchiveModel,
  UpdateModel
} from "./generated/Models.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  ArchivedModel,
  ArchiveModel,
  BaseModelCard,
  DeletedModel,
  DeleteModel,
  FineTunedModel,
  FineTunedModelCard,
  ListModels,
  ModelCapabilities,
  ModelCard,
  ModelList,
  RetrieveModel,
  UnarchivedModel,
  UnarchiveModel,
  UpdateModel
} from "./generated/Models.ts"

/** Streams the models this key can use. */
export const list = pages("GET /v1/models", {
  input: ListModels,
  response: ModelList,
  pager: Page.whole((page: ModelList): ReadonlyArray<ModelCard> => page.data ?? [])
})

/** Reads a model by its id or an alias of it. */
export const retrieve = call("GET /v1/models/{model_id}", { input: RetrieveModel, response: ModelCard })

/** Deletes a fine-tuned model. */
const delete_ = call("DELETE /v1/models/{model_id}", { input: DeleteModel, response: DeletedModel })

export { delete_ as delete }

/** Names and describes a fine-tuned model. */
export const update = call("PATCH /v1/fine_tuning/models/{model_id}", { input: UpdateModel, response: FineTunedModel })

/** Takes a fine-tuned model out of use. */
export const archive = call("POST /v1/fine_tuning/models/{model_id}/archive", {
  input: ArchiveModel,
  response: ArchivedModel
})

/** Takes a fine-tuned model back into use. */
export const unarchive = call("DELETE /v1/fine_tuning/models/{model_id}/archive", {
  input: UnarchiveModel,
  response: UnarchivedModel
})
