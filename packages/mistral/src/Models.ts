/** Models: list and retrieve them; update, archive and delete fine-tuned ones. */
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

/** Streams the models available to the API key. */
export const list = /* @__PURE__ */ pages("GET /v1/models", {
  input: ListModels,
  response: ModelList,
  pager: /* @__PURE__ */ Page.whole((page: ModelList): ReadonlyArray<ModelCard> => page.data ?? [])
})

/** Retrieves a model by its id or an alias. */
export const retrieve = /* @__PURE__ */ call("GET /v1/models/{model_id}", { input: RetrieveModel, response: ModelCard })

/** Deletes a fine-tuned model. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/models/{model_id}", { input: DeleteModel, response: DeletedModel })

export { delete_ as delete }

/** Updates the name and description of a fine-tuned model. */
export const update = /* @__PURE__ */ call("PATCH /v1/fine_tuning/models/{model_id}", {
  input: UpdateModel,
  response: FineTunedModel
})

/** Archives a fine-tuned model, which disables it. */
export const archive = /* @__PURE__ */ call("POST /v1/fine_tuning/models/{model_id}/archive", {
  input: ArchiveModel,
  response: ArchivedModel
})

/** Restores an archived model. */
export const unarchive = /* @__PURE__ */ call("DELETE /v1/fine_tuning/models/{model_id}/archive", {
  input: UnarchiveModel,
  response: UnarchivedModel
})
