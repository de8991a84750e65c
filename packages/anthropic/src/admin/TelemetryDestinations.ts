/**
 * OpenTelemetry collectors that Anthropic sends spans of the organization's requests to, at most 10.
 *
 * `create` one, `test` it, then watch its `delivery_health`: it is disabled if deliveries fail for long. Beta.
 */
import * as Page from "@effect-genai/core/Page"
import {
  CreateTelemetryDestination,
  DeletedTelemetryDestination,
  DeleteTelemetryDestination,
  ListTelemetryDestinations,
  RetrieveTelemetryDestination,
  TelemetryDestination,
  TelemetryDestinationsPage,
  TelemetryDestinationTest,
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
  TelemetryDestinationsPage,
  TelemetryDestinationTest,
  TestTelemetryDestination,
  UpdateTelemetryDestination
} from "../generated/admin/TelemetryDestinations.ts"

/** Streams destinations, newest first; filter them by the workspaces they cover. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/telemetry_destinations", {
  input: ListTelemetryDestinations,
  response: TelemetryDestinationsPage,
  pager: /* @__PURE__ */ Page.cursor<TelemetryDestination>()
})

/**
 * Creates a destination, which is enabled at once. Values of `headers` are secrets: responses only list their names.
 */
export const create = /* @__PURE__ */ call("POST /v1/organizations/telemetry_destinations", {
  input: CreateTelemetryDestination,
  response: TelemetryDestination
})

/** Retrieves a destination: its configuration, state and last deliveries. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/telemetry_destinations/{destination_id}", {
  input: RetrieveTelemetryDestination,
  response: TelemetryDestination
})

/**
 * Changes the given fields. A new host or port removes the headers. Fails with 409 if it changes meanwhile: retrieve
 * it and retry.
 */
export const update = /* @__PURE__ */ call("POST /v1/organizations/telemetry_destinations/{destination_id}", {
  input: UpdateTelemetryDestination,
  response: TelemetryDestination
})

/** Deletes a destination and its list of workspaces; this cannot be undone. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/telemetry_destinations/{destination_id}", {
  input: DeleteTelemetryDestination,
  response: DeletedTelemetryDestination
})

export { delete_ as delete }

/**
 * Sends one span named `anthropic.test` and returns `success` or `failure` with an error; a `failure` is a result. At
 * most one test every 10 seconds.
 */
export const test = /* @__PURE__ */ call("POST /v1/organizations/telemetry_destinations/{destination_id}/test", {
  input: TestTelemetryDestination,
  response: TelemetryDestinationTest
})

export * as Workspaces from "./TelemetryDestinations/Workspaces.ts"
