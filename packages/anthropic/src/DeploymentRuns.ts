/**
 * Runs of deployments: a record of each time one ran, by its schedule or by `Deployments.run`.
 *
 * A run is written once and does not change: it has a `session_id`, whose session
 * does the work and is followed by `Sessions`, or the `error` why there is none.
 */
import * as Page from "@effect-genai/core/Page"
import { DeploymentRunsPage, ListDeploymentRuns, RetrieveDeploymentRun } from "./generated/DeploymentRuns.ts"
import { DeploymentRun } from "./generated/Deployments.ts"
import { call, list as pages } from "./internal/transport.ts"

export { DeploymentRunsPage, ListDeploymentRuns, RetrieveDeploymentRun } from "./generated/DeploymentRuns.ts"
export { DeploymentRun } from "./generated/Deployments.ts"

/**
 * Streams runs of one deployment or of all; `has_error` selects those that started
 * no session, `trigger_type` those of a schedule.
 */
export const list = /* @__PURE__ */ pages("GET /v1/deployment_runs", {
  input: ListDeploymentRuns,
  response: DeploymentRunsPage,
  pager: /* @__PURE__ */ Page.cursor<DeploymentRun>()
})

/** Retrieves a run. */
export const retrieve = /* @__PURE__ */ call("GET /v1/deployment_runs/{deployment_run_id}", {
  input: RetrieveDeploymentRun,
  response: DeploymentRun
})
