/**
 * For which members a plugin of the organization is installed: for all, or by RBAC group. A setting of a group
 * overrides that of the organization.
 */
import * as Page from "@effect-genai/core/Page"
import {
  DeletedPluginInstallationSetting,
  ListPluginInstallationSettings,
  PluginInstallationSetting,
  PluginInstallationSettingsPage,
  RemovePluginInstallationSetting,
  SetPluginInstallationSetting
} from "../../generated/admin/Plugins.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  DeletedPluginInstallationSetting,
  ListPluginInstallationSettings,
  PluginInstallationSetting,
  PluginInstallationSettingsPage,
  RemovePluginInstallationSetting,
  SetPluginInstallationSetting
} from "../../generated/admin/Plugins.ts"

/** Streams the plugin's own settings, newest first; empty if it uses the default of its marketplace. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/plugins/{plugin_id}/installation_settings", {
  input: ListPluginInstallationSettings,
  response: PluginInstallationSettingsPage,
  pager: /* @__PURE__ */ Page.cursor<PluginInstallationSetting>()
})

/**
 * Sets whether a plugin is installed for the organization or a group. Send changes of one plugin one at a time:
 * concurrent ones may fail with 503, which is retried.
 */
export const set = /* @__PURE__ */ call("POST /v1/organizations/plugins/{plugin_id}/installation_settings/{target}", {
  input: SetPluginInstallationSetting,
  response: PluginInstallationSetting
})

/**
 * Removes a setting of the organization or a group, which then uses the next wider one. Fails with 404 if there is
 * none.
 */
export const remove = /* @__PURE__ */ call(
  "DELETE /v1/organizations/plugins/{plugin_id}/installation_settings/{target}",
  { input: RemovePluginInstallationSetting, response: DeletedPluginInstallationSetting }
)
