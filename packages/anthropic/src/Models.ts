/** Models: their capabilities, limits and lifecycle. */
import * as Page from "@effect-genai/core/Page"
import { ListModels, ModelInfo, ModelInfosPage, RetrieveModel } from "./generated/Models.ts"
import { call, list as pages } from "./internal/transport.ts"

export { ListModels, ModelCapabilities, ModelInfo, ModelInfosPage, RetrieveModel } from "./generated/Models.ts"

/** Streams the models available to the API key, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/models", {
  input: ListModels,
  response: ModelInfosPage,
  pager: /* @__PURE__ */ Page.afterId<ModelInfo>()
})

/** Retrieves a model by its id or an alias. */
export const retrieve = /* @__PURE__ */ call("GET /v1/models/{model_id}", { input: RetrieveModel, response: ModelInfo })
