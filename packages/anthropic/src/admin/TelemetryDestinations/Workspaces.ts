/**
 * The workspaces that a destination includes or excludes, at most 1,000. A destination for all workspaces has no list.
 */
import * as Page from "@effect-genai/core/Page"
import {
  AddTelemetryDestinationWorkspace,
  DeletedTelemetryDestinationWorkspace,
  ListTelemetryDestinationWorkspaces,
  RemoveTelemetryDestinationWorkspace,
  TelemetryDestinationWorkspace,
  TelemetryDestinationWorkspacesPage
} from "../../generated/admin/TelemetryDestinations.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  AddTelemetryDestinationWorkspace,
  DeletedTelemetryDestinationWorkspace,
  ListTelemetryDestinationWorkspaces,
  RemoveTelemetryDestinationWorkspace,
  TelemetryDestinationWorkspace,
  TelemetryDestinationWorkspacesPage
} from "../../generated/admin/TelemetryDestinations.ts"

/** Streams the workspaces on the list of a destination, newest first, including archived ones. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/telemetry_destinations/{destination_id}/workspaces", {
  input: ListTelemetryDestinationWorkspaces,
  response: TelemetryDestinationWorkspacesPage,
  pager: /* @__PURE__ */ Page.cursor<TelemetryDestinationWorkspace>()
})

/**
 * Adds a workspace to the list: its spans are then sent (`include`) or no longer sent (`exclude`). If it is on the
 * list, returns that.
 */
export const add = /* @__PURE__ */ call(
  "POST /v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}",
  { input: AddTelemetryDestinationWorkspace, response: TelemetryDestinationWorkspace }
)

/**
 * Removes a workspace from the list: its spans are then no longer sent (`include`) or sent (`exclude`). Fails with 404
 * if it is not on the list.
 */
export const remove = /* @__PURE__ */ call(
  "DELETE /v1/organizations/telemetry_destinations/{destination_id}/workspaces/{workspace_id}",
  { input: RemoveTelemetryDestinationWorkspace, response: DeletedTelemetryDestinationWorkspace }
)
