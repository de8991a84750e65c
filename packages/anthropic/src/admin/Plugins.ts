/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  CreatePlugin,
  DeletedPlugin,
  DeletePlugin,
  ListPlugins,
  ListPluginShares,
  Plugin,
  PluginShare,
  PluginSharesPageCursor,
  PluginsPageCursor,
  RetrievePlugin,
  UpdatePlugin
} from "../generated/admin/Plugins.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  CreatePlugin,
  DeletedPlugin,
  DeletePlugin,
  ListPlugins,
  ListPluginShares,
  Plugin,
  PluginShare,
  PluginSharesPageCursor,
  PluginsPageCursor,
  RetrievePlugin,
  UpdatePlugin
} from "../generated/admin/Plugins.ts"

/** TODO ListPlugins. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/plugins", {
  input: ListPlugins,
  response: PluginsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Plugin>()
})

/** TODO CreatePlugin. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/plugins", { input: CreatePlugin, response: Plugin })

/** TODO RetrievePlugin. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/plugins/{plugin_id}", {
  input: RetrievePlugin,
  response: Plugin
})

/** TODO UpdatePlugin. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/plugins/{plugin_id}", {
  input: UpdatePlugin,
  response: Plugin
})

/** TODO DeletePlugin. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/plugins/{plugin_id}", {
  input: DeletePlugin,
  response: DeletedPlugin
})

export { delete_ as delete }

/** TODO ListPluginShares. */
export const shares = /* @__PURE__ */ pages("GET /v1/organizations/plugins/{plugin_id}/shares", {
  input: ListPluginShares,
  response: PluginSharesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<PluginShare>()
})

export * as InstallationSettings from "./Plugins/InstallationSettings.ts"
export * as Versions from "./Plugins/Versions.ts"
