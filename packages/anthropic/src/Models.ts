/** Models: what there is, what each can do, until when. */
import * as Page from "@effect-genai/core/Page"
import { ListModels, ModelInfo, ModelInfosPage, RetrieveModel } from "./generated/Models.ts"
import { call, list as pages } from "./internal/transport.ts"

export { ListModels, ModelCapabilities, ModelInfo, ModelInfosPage, RetrieveModel } from "./generated/Models.ts"

/** Streams the models this key can use, newest first. */
export const list = pages("GET /v1/models", {
  input: ListModels,
  response: ModelInfosPage,
  pager: Page.afterId<ModelInfo>()
})

/** Reads a model by its id or an alias of it. */
export const retrieve = call("GET /v1/models/{model_id}", { input: RetrieveModel, response: ModelInfo })
