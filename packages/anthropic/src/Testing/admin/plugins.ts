/** Plugins of the organization: uploaded as folders, with versions, offered to members and groups. */
import { FileContent, Multipart, Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import {
  PluginMarketplace,
  PluginMarketplaceValidationReport,
  UpdatePluginMarketplaceBody,
  ValidatePluginRepositoryBody
} from "../../generated/admin/PluginMarketplaces.ts"
import {
  DeletedPlugin,
  DeletedPluginInstallationSetting,
  Plugin,
  PluginInstallationSetting,
  PluginShare,
  PluginVersion,
  SetPluginInstallationSettingBody,
  UpdatePluginBody
} from "../../generated/admin/Plugins.ts"
import { refuse } from "../Refusal.ts"
import { read, type Resources } from "../resources.ts"
import { type Call, respondJson, type Routes } from "../Route.ts"

const limitBytes = 50 * 1024 * 1024

/** A target in the path: `organization`, or the id of a group. */
const targetOf = (target: string): Store.Fields =>
  target === "organization" ? { type: "organization" } : { type: "rbac_group", rbac_group_id: target }

const reportOf = (fields: Store.Fields) =>
  Store.fit(PluginMarketplaceValidationReport, { valid: true, total_plugin_count: 1, ...fields }, () => "")

export const make = (store: Resources, start: Store.Context) => {
  const marketplaces = store.resource({
    path: "/v1/organizations/plugin_marketplaces/{marketplace_id}",
    name: "Plugin marketplace",
    prefix: "mktplc",
    item: PluginMarketplace,
    update: UpdatePluginMarketplaceBody,
    filters: { owner_type: ({ owner }, [type]) => owner.type === type, organization_id: () => true }
  })
  const marketplace = marketplaces.add({
    name: "Organization",
    owner: { type: "organization" },
    source: "manual",
    default_installation_preference: "available"
  }, start)

  const plugins = store.resource({
    path: "/v1/organizations/plugins/{plugin_id}",
    name: "Plugin",
    prefix: "plugin",
    item: Plugin,
    update: UpdatePluginBody,
    updated: ({ served_version_id }, { id }) =>
      versions.all(id).some((version) => version.id === served_version_id)
        ? { served_version_id: String(served_version_id), served_version_pinned: true }
        : { conflict: `No such version: ${String(served_version_id)}` },
    deleted: DeletedPlugin,
    filters: {
      organization_id: () => true,
      owner_type: ({ owner }, [type]) => owner.type === type,
      owner_user_id: ({ owner }, [id]) => Object(owner).user_id === id
    }
  })
  const isPlugin = ({ id }: Call) => plugins.find(id)

  const versions: Store.Resource<PluginVersion, ReturnType<typeof refuse>> = store.resource({
    path: "/v1/organizations/plugins/{plugin_id}/versions/{version}",
    name: "Plugin version",
    prefix: "pver",
    item: PluginVersion,
    filters: { organization_id: () => true }
  }, isPlugin)

  const settings = store.resource({
    path: "/v1/organizations/plugins/{plugin_id}/installation_settings/{target}",
    name: "Plugin installation setting",
    key: "target_key",
    item: PluginInstallationSetting,
    verbs: ["list"],
    filters: { organization_id: () => true, target_type: ({ target }, [type]) => target.type === type }
  }, isPlugin)

  const shares = store.resource({
    path: "/v1/organizations/plugins/{plugin_id}/shares/{target}",
    name: "Plugin share",
    key: "target_key",
    item: PluginShare,
    verbs: ["list"],
    filters: { organization_id: () => true, target_type: ({ target }, [type]) => target.type === type }
  }, isPlugin)

  const receive = (call: Call) => Multipart.receive(call, refuse, { keep: "none", limitBytes })

  const addVersion = (call: Call, pluginId: string, release_notes: string | undefined) =>
    versions.add({ release_notes: release_notes ?? null, content_scan: null }, store.contextOf(call), pluginId)

  const upload = Effect.fnUntraced(function*(call: Call) {
    const { fields } = yield* receive(call)
    const plugin = plugins.add({
      name: "plugin",
      marketplace_id: fields.get("marketplace_id")?.at(-1) ?? marketplace.id,
      owner: { type: "organization" }
    }, store.contextOf(call))
    const { id } = addVersion(call, plugin.id, fields.get("release_notes")?.at(-1))
    shares.add({ target_key: "organization", target: targetOf("organization") }, store.contextOf(call), plugin.id)
    return plugins.change(plugin.id, { latest_version_id: id, served_version_id: id })
  })

  const uploadVersion = Effect.fnUntraced(function*(call: Call) {
    const plugin = yield* isPlugin(call)
    const { fields } = yield* receive(call)
    const version = addVersion(call, plugin.id, fields.get("release_notes")?.at(-1))
    plugins.change(plugin.id, {
      latest_version_id: version.id,
      ...(plugin.served_version_pinned ? {} : { served_version_id: version.id })
    })
    return version
  })

  const setSetting = Effect.fnUntraced(function*(call: Call) {
    const plugin = yield* isPlugin(call)
    const { installation_preference } = yield* read(call, SetPluginInstallationSettingBody)
    settings.remove(call.part, plugin.id)
    return settings.add(
      { target_key: call.part, target: targetOf(call.part), installation_preference },
      store.contextOf(call),
      plugin.id
    )
  })

  const removeSetting = Effect.fnUntraced(function*(call: Call) {
    const plugin = yield* isPlugin(call)
    yield* settings.find(call.part, plugin.id)
    settings.remove(call.part, plugin.id)
    return Store.fit(
      DeletedPluginInstallationSetting,
      { plugin_id: plugin.id, target: targetOf(call.part) },
      () => ""
    )
  })

  const download = Effect.fnUntraced(function*({ id, part }: Call) {
    yield* plugins.find(id)
    const version = yield* versions.find(part, id)
    return {
      status: 200,
      headers: { "content-type": "application/zip" },
      body: FileContent.streamOf(FileContent.contentOf(`plugin ${version.id}`))
    }
  })

  const routes: Routes = {
    ...marketplaces.routes,
    ...plugins.routes,
    ...versions.routes,
    ...settings.routes,
    ...shares.routes,
    "POST /v1/organizations/plugins": respondJson(upload),
    "POST /v1/organizations/plugins/{plugin_id}/versions": respondJson(uploadVersion),
    "GET /v1/organizations/plugins/{plugin_id}/versions/{version}/content": download,
    "POST /v1/organizations/plugins/{plugin_id}/installation_settings/{target}": respondJson(setSetting),
    "DELETE /v1/organizations/plugins/{plugin_id}/installation_settings/{target}": respondJson(removeSetting),
    "POST /v1/organizations/plugin_marketplaces/validate_archive": respondJson((call) =>
      Effect.map(receive(call), () => reportOf({}))
    ),
    "POST /v1/organizations/plugin_marketplaces/validate_repository": respondJson((call) =>
      Effect.map(read(call, ValidatePluginRepositoryBody), ({ ref = null }) => reportOf({ ref }))
    )
  }
  return { routes }
}
