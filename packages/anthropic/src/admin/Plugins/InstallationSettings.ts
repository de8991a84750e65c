/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  DeletedPluginInstallationSetting,
  ListPluginInstallationSettings,
  PluginInstallationSetting,
  PluginInstallationSettingsPageCursor,
  RemovePluginInstallationSetting,
  SetPluginInstallationSetting
} from "../../generated/admin/Plugins.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  DeletedPluginInstallationSetting,
  ListPluginInstallationSettings,
  PluginInstallationSetting,
  PluginInstallationSettingsPageCursor,
  RemovePluginInstallationSetting,
  SetPluginInstallationSetting
} from "../../generated/admin/Plugins.ts"

/** TODO ListPluginInstallationSettings. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/plugins/{plugin_id}/installation_settings", {
  input: ListPluginInstallationSettings,
  response: PluginInstallationSettingsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<PluginInstallationSetting>()
})

/** TODO SetPluginInstallationSetting. */
export const set = /* @__PURE__ */ call("POST /v1/organizations/plugins/{plugin_id}/installation_settings/{target}", {
  input: SetPluginInstallationSetting,
  response: PluginInstallationSetting
})

/** TODO RemovePluginInstallationSetting. */
export const remove = /* @__PURE__ */ call(
  "DELETE /v1/organizations/plugins/{plugin_id}/installation_settings/{target}",
  { input: RemovePluginInstallationSetting, response: DeletedPluginInstallationSetting }
)
