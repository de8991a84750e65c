/**
 * Plugin marketplaces: collections of plugins that belong to the organization or to a member.
 *
 * They are created and connected to repositories in claude.ai; the validate functions check one before that. Beta. For
 * Claude Enterprise organizations.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ListPluginMarketplaces,
  PluginMarketplace,
  PluginMarketplacesPage,
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
  PluginMarketplacesPage,
  PluginMarketplaceValidationReport,
  RetrievePluginMarketplace,
  UpdatePluginMarketplace,
  ValidatePluginArchive,
  ValidatePluginRepository
} from "../generated/admin/PluginMarketplaces.ts"

/** Streams marketplaces of the organization and of its members, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/plugin_marketplaces", {
  input: ListPluginMarketplaces,
  response: PluginMarketplacesPage,
  pager: /* @__PURE__ */ Page.cursor<PluginMarketplace>()
})

/**
 * Checks a marketplace in a `.zip` file and stores nothing. The report lists plugins that would be skipped; an
 * unreadable file is a report with `valid: false`, not an error.
 */
export const validateArchive = /* @__PURE__ */ call("POST /v1/organizations/plugin_marketplaces/validate_archive", {
  input: ValidatePluginArchive,
  response: PluginMarketplaceValidationReport
})

/**
 * Checks a marketplace in a public GitHub repository and stores nothing. A missing or private repository is a report
 * with `valid: false`, not an error.
 */
export const validateRepository = /* @__PURE__ */ call(
  "POST /v1/organizations/plugin_marketplaces/validate_repository",
  { input: ValidatePluginRepository, response: PluginMarketplaceValidationReport }
)

/** Retrieves a marketplace by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/plugin_marketplaces/{marketplace_id}", {
  input: RetrievePluginMarketplace,
  response: PluginMarketplace
})

/**
 * Sets whether plugins without an own setting are installed for members, including plugins added later. Marketplaces
 * of members cannot be changed.
 */
export const update = /* @__PURE__ */ call("POST /v1/organizations/plugin_marketplaces/{marketplace_id}", {
  input: UpdatePluginMarketplace,
  response: PluginMarketplace
})
