/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  CreateTelemetryDestination,
  DeletedTelemetryDestination,
  DeleteTelemetryDestination,
  ListTelemetryDestinations,
  RetrieveTelemetryDestination,
  TelemetryDestination,
  TelemetryDestinationsPageCursor,
  TelemetryDestinationTestResponse,
  TestTelemetryDestination,
  UpdateTelemetryDestination
} from "../generated/admin/TelemetryDestinations.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  CreateTelemetryDestination,
  DeletedTelemetryDestination,
  DeleteTelemetryDestination,
  ListTelemetryDestinations,
  RetrieveTelemetryDestination,
  TelemetryDestination,
  TelemetryDestinationsPageCursor,
  TelemetryDestinationTestResponse,
  TestTelemetryDestination,
  UpdateTelemetryDestination
} from "../generated/admin/TelemetryDestinations.ts"

/** TODO ListTelemetryDestinations. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/telemetry_destinations", {
  input: ListTelemetryDestinations,
  response: TelemetryDestinationsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<TelemetryDestination>()
})

/** TODO CreateTelemetryDestination. */
export const create = /* @__PURE__ */ call("POST /v1/organizations/telemetry_destinations", {
  input: CreateTelemetryDestination,
  response: TelemetryDestination
})

/** TODO RetrieveTelemetryDestination. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/telemetry_destinations/{destination_id}", {
  input: RetrieveTelemetryDestination,
  response: TelemetryDestination
})

/** TODO UpdateTelemetryDestination. */
export const update = /* @__PURE__ */ call("POST /v1/organizations/telemetry_destinations/{destination_id}", {
  input: UpdateTelemetryDestination,
  response: TelemetryDestination
})

/** TODO DeleteTelemetryDestination. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/telemetry_destinations/{destination_id}", {
  input: DeleteTelemetryDestination,
  response: DeletedTelemetryDestination
})

export { delete_ as delete }

/** TODO TestTelemetryDestination. */
export const test = /* @__PURE__ */ call("POST /v1/organizations/telemetry_destinations/{destination_id}/test", {
  input: TestTelemetryDestination,
  response: TelemetryDestinationTestResponse
})

export * as Workspaces from "./TelemetryDestinations/Workspaces.ts"
