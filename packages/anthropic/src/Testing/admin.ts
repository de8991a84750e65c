/** The organization of the platform: its people, workspaces, access, limits, integrations, plugins and reports. */
import type { Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import {
  type OrganizationComplianceSettings,
  UpdateComplianceSettingsBody
} from "../generated/admin/ComplianceSettings.ts"
import * as Access from "./admin/access.ts"
import * as Activity from "./admin/activity.ts"
import * as Integrations from "./admin/integrations.ts"
import * as Limits from "./admin/limits.ts"
import * as People from "./admin/people.ts"
import * as Plugins from "./admin/plugins.ts"
import * as Reports from "./admin/reports.ts"
import * as Workspaces from "./admin/workspaces.ts"
import type { Options } from "./Options.ts"
import { read, type Resources } from "./resources.ts"
import { respondJson, type Routes } from "./Route.ts"

/** The id of the organization, also in the headers of every response. */
export const organizationId = "00000000-0000-4000-8000-000000000000"

export const make = (options: Options, store: Resources, start: Store.Context) => {
  const people = People.make(store, options, start)
  const workspaces = Workspaces.make(store, options, people, start)
  let compliance: OrganizationComplianceSettings["state"] = { type: "disabled" }
  const complianceSettings = () => ({ type: "compliance_settings", state: compliance })
  const own: Routes = {
    "GET /v1/organizations/me": respondJson(() =>
      Effect.succeed({ type: "organization", id: organizationId, name: "Example" })
    ),
    "GET /v1/organizations/compliance_settings": respondJson(() => Effect.sync(complianceSettings)),
    "POST /v1/organizations/compliance_settings": respondJson((call) =>
      Effect.map(read(call, UpdateComplianceSettingsBody), ({ state }) => {
        compliance = state
        return complianceSettings()
      })
    )
  }
  return [
    people,
    workspaces,
    Access.make(store, people, start),
    Limits.make(store, people, workspaces, start, options.pageSize ?? 20),
    Integrations.make(store, workspaces, start),
    Plugins.make(store, start),
    Reports.make(people, workspaces.workspaces, options.pageSize ?? 20),
    Activity.make(people, options.pageSize ?? 20),
    { routes: own }
  ]
}
