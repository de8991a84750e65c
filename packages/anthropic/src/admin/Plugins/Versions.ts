/** Versions of a plugin. */
import * as Page from "@effect-genai/core/Page"
import {
  CreatePluginVersion,
  DownloadPluginVersion,
  ListPluginVersions,
  PluginVersion,
  PluginVersionsPage,
  RetrievePluginVersion
} from "../../generated/admin/Plugins.ts"
import { bytes, call, list as pages } from "../../internal/adminTransport.ts"

export {
  CreatePluginVersion,
  DownloadPluginVersion,
  ListPluginVersions,
  PluginVersion,
  PluginVersionsPage,
  RetrievePluginVersion
} from "../../generated/admin/Plugins.ts"

/** Streams the versions of a plugin, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/plugins/{plugin_id}/versions", {
  input: ListPluginVersions,
  response: PluginVersionsPage,
  pager: /* @__PURE__ */ Page.cursor<PluginVersion>()
})

/** Uploads the files of a new version. Members get it unless another version is pinned (see `Plugins.update`). */
export const create = /* @__PURE__ */ call("POST /v1/organizations/plugins/{plugin_id}/versions", {
  input: CreatePluginVersion,
  response: PluginVersion
})

/** Retrieves a version by id, or the newest. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/plugins/{plugin_id}/versions/{version}", {
  input: RetrievePluginVersion,
  response: PluginVersion
})

/** Streams the `.zip` file of a version, as it was stored. */
export const download = /* @__PURE__ */ bytes("GET /v1/organizations/plugins/{plugin_id}/versions/{version}/content", {
  input: DownloadPluginVersion
})
