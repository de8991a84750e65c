/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  AddTelemetryDestinationWorkspace,
  DeletedTelemetryDestinationWorkspace,
  ListTelemetryDestinationWorkspaces,
  RemoveTelemetryDestinationWorkspace,
  TelemetryDestinationWorkspace,
  TelemetryDestinationWorkspacesPageCursor
} from "../../generated/admin/TelemetryDestinations.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  AddTelemetryDestinationWorkspace,
  DeletedTelemetryDestinationWorkspace,
  ListTelemetryDestinationWorkspaces,
  RemoveTelemetryDestinationWorkspace,
  TelemetryDestinationWorkspace,
  TelemetryDestinationWorkspacesPageCursor
} from "../../generated/admin/TelemetryDestinations.ts"

/** TODO ListTelemetryDestinationWorkspaces. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/telemetry_destinations/{destination_id}/workspaces", {
  input: ListTelemetryDestinationWorkspaces,
  response: TelemetryDestinationWorkspacesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<TelemetryDestinationWorkspace>()
})

/** TODO AddTelemetryDestinationWorkspace. */
export const add = /* @__PURE__ */ call(
  "POST /v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}",
  { input: AddTelemetryDestinationWorkspace, response: TelemetryDestinationWorkspace }
)

/** TODO RemoveTelemetryDestinationWorkspace. */
export const remove = /* @__PURE__ */ call(
  "DELETE /v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}",
  { input: RemoveTelemetryDestinationWorkspace, response: DeletedTelemetryDestinationWorkspace }
)
