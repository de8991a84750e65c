/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  CreatePluginVersion,
  DownloadPluginVersion,
  ListPluginVersions,
  PluginVersion,
  PluginVersionsPageCursor,
  RetrievePluginVersion
} from "../../generated/admin/Plugins.ts"
import { bytes, call, list as pages } from "../../internal/adminTransport.ts"

export {
  CreatePluginVersion,
  DownloadPluginVersion,
  ListPluginVersions,
  PluginVersion,
  PluginVersionsPageCursor,
  RetrievePluginVersion
} from "../../generated/admin/Plugins.ts"

/** TODO ListPluginVersions. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/plugins/{plugin_id}/versions", {
  input: ListPluginVersions,
  response: PluginVersionsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<PluginVersion>()
})

/** TODO CreatePluginVersion. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/plugins/{plugin_id}/versions", {
  input: CreatePluginVersion,
  response: PluginVersion
})

/** TODO RetrievePluginVersion. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/plugins/{plugin_id}/versions/{version}", {
  input: RetrievePluginVersion,
  response: PluginVersion
})

/** TODO DownloadPluginVersion. */
export const download = /* @__PURE__ */ bytes("GET /v1/organizations/plugins/{plugin_id}/versions/{version}/content", {
  input: DownloadPluginVersion
})
