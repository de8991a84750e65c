/**
 * Plugins of the organization and its members: `create` uploads one with its first version, `Versions.create` adds a
 * version, `InstallationSettings.set` says who gets it.
 *
 * Beta. For Claude Enterprise organizations.
 */
import * as Page from "@effect-genai/core/Page"
import type { PluginShare } from "../generated/admin/Plugins.ts"
import {
  CreatePlugin,
  DeletedPlugin,
  DeletePlugin,
  ListPlugins,
  ListPluginShares,
  Plugin,
  PluginSharesPage,
  PluginsPage,
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
  PluginSharesPage,
  PluginsPage,
  RetrievePlugin,
  UpdatePlugin
} from "../generated/admin/Plugins.ts"

/** Streams the plugins of the organization and of its members, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/plugins", {
  input: ListPlugins,
  response: PluginsPage,
  pager: /* @__PURE__ */ Page.cursor<Plugin>()
})

/**
 * Uploads the files of a new plugin and its first version. Its name comes from the manifest and is unique in its
 * marketplace: fails with 409 if it is taken.
 */
export const create = /* @__PURE__ */ call("POST /v1/organizations/plugins", { input: CreatePlugin, response: Plugin })

/** Retrieves a plugin by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/plugins/{plugin_id}", {
  input: RetrievePlugin,
  response: Plugin
})

/**
 * Sets the version that members get, for example an earlier one. This pins it: later uploads are stored but not
 * served, and pinning cannot be undone.
 */
export const update = /* @__PURE__ */ call("POST /v1/organizations/plugins/{plugin_id}", {
  input: UpdatePlugin,
  response: Plugin
})

/**
 * Deletes a plugin with all its versions, settings and shares, also one of a member; this cannot be undone. To only
 * turn it off, set its installation setting to `not_available`.
 */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/plugins/{plugin_id}", {
  input: DeletePlugin,
  response: DeletedPlugin
})

export { delete_ as delete }

/**
 * Streams with whom a member shares a plugin, newest first. Members change shares in claude.ai; a plugin of the
 * organization has none and fails with 404.
 */
export const shares = /* @__PURE__ */ pages("GET /v1/organizations/plugins/{plugin_id}/shares", {
  input: ListPluginShares,
  response: PluginSharesPage,
  pager: /* @__PURE__ */ Page.cursor<PluginShare>()
})

export * as InstallationSettings from "./Plugins/InstallationSettings.ts"
export * as Versions from "./Plugins/Versions.ts"
