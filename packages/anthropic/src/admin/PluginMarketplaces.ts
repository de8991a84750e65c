/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ListPluginMarketplaces,
  PluginMarketplace,
  PluginMarketplacesPageCursor,
  PluginMarketplaceValidationReport,
  RetrievePluginMarketplace,
  UpdatePluginMarketplace,
  ValidatePluginArchive,
  ValidatePluginRepository
} from "../generated/admin/PluginMarketplaces.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  ListPluginMarketplaces,
  PluginMarketplace,
  PluginMarketplacesPageCursor,
  PluginMarketplaceValidationReport,
  RetrievePluginMarketplace,
  UpdatePluginMarketplace,
  ValidatePluginArchive,
  ValidatePluginRepository
} from "../generated/admin/PluginMarketplaces.ts"

/** TODO ListPluginMarketplaces. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/plugin_marketplaces", {
  input: ListPluginMarketplaces,
  response: PluginMarketplacesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<PluginMarketplace>()
})

/** TODO ValidatePluginArchive. */
export const validateArchive = /* @__PURE__ */ call("POST /v1/organizations/plugin_marketplaces/validate_archive", {
  input: ValidatePluginArchive,
  response: PluginMarketplaceValidationReport
})

/** TODO ValidatePluginRepository. */
export const validateRepository = /* @__PURE__ */ call(
  "POST /v1/organizations/plugin_marketplaces/validate_repository",
  { input: ValidatePluginRepository, response: PluginMarketplaceValidationReport }
)

/** TODO RetrievePluginMarketplace. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/plugin_marketplaces/{marketplace_id}", {
  input: RetrievePluginMarketplace,
  response: PluginMarketplace
})

/** TODO UpdatePluginMarketplace. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/plugin_marketplaces/{marketplace_id}", {
  input: UpdatePluginMarketplace,
  response: PluginMarketplace
})
