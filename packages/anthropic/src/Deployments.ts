/**
 * Deployments: an agent with its environment and first events, ready to run on a schedule or on demand.
 *
 * `create` one, with a cron `schedule` or without; `run` runs it now. Each run
 * starts a billed session: see `DeploymentRuns`. `pause` and `unpause` the schedule.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveDeployment,
  CreateDeployment,
  Deployment,
  DeploymentRun,
  DeploymentsPage,
  ListDeployments,
  PauseDeployment,
  RetrieveDeployment,
  RunDeployment,
  UnpauseDeployment,
  UpdateDeployment
} from "./generated/Deployments.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  ArchiveDeployment,
  CreateDeployment,
  Deployment,
  DeploymentRun,
  DeploymentsPage,
  ListDeployments,
  PauseDeployment,
  RetrieveDeployment,
  RunDeployment,
  UnpauseDeployment,
  UpdateDeployment
} from "./generated/Deployments.ts"

/**
 * Streams deployments; archived ones only with `include_archived`, which cannot be
 * combined with `status`.
 */
export const list = /* @__PURE__ */ pages("GET /v1/deployments", {
  input: ListDeployments,
  response: DeploymentsPage,
  pager: /* @__PURE__ */ Page.cursor<Deployment>()
})

/**
 * Creates a deployment. With a `schedule` it runs from then on, and each run is billed.
 *
 * `agent` as an id pins the version that is the latest now. A deployment has 1 to
 * 50 initial events, and at most 500 resources and 50 vaults. `budget` limits the
 * costs of each session. Not retried once the request may have arrived: it then
 * fails with `SubmissionUnknown`, and `list` shows whether it was created.
 */
export const create = /* @__PURE__ */ call("POST /v1/deployments", {
  input: CreateDeployment,
  response: Deployment,
  submits: () => 1,
  reconcile: "Deployments.list"
})

/** Retrieves a deployment; its schedule has up to 5 upcoming times. */
export const retrieve = /* @__PURE__ */ call("GET /v1/deployments/{deployment_id}", {
  input: RetrieveDeployment,
  response: Deployment
})

/**
 * Changes a deployment for its future runs: a field that is left out is unchanged,
 * a list replaces the whole list, and `schedule: null` leaves only manual runs. The
 * `agent` as an id pins its latest version.
 */
export const update = /* @__PURE__ */ call("POST /v1/deployments/{deployment_id}", {
  input: UpdateDeployment,
  response: Deployment
})

/** Archives a deployment: it never runs again. This cannot be undone; its runs remain. */
export const archive = /* @__PURE__ */ call("POST /v1/deployments/{deployment_id}/archive", {
  input: ArchiveDeployment,
  response: Deployment
})

/** Pauses the schedule; sessions that run continue. `unpause` resumes it. */
export const pause = /* @__PURE__ */ call("POST /v1/deployments/{deployment_id}/pause", {
  input: PauseDeployment,
  response: Deployment
})

/**
 * Runs a deployment now, also without a schedule: it creates a billed session and
 * returns the run, whose `session_id` names it or whose `error` is why there is none.
 *
 * Not retried once the request may have arrived: it then fails with
 * `SubmissionUnknown`, and `DeploymentRuns.list` shows whether it ran.
 */
export const run = /* @__PURE__ */ call("POST /v1/deployments/{deployment_id}/run", {
  input: RunDeployment,
  response: DeploymentRun,
  submits: () => 1,
  reconcile: "DeploymentRuns.list"
})

/** Resumes the schedule of a paused deployment. */
export const unpause = /* @__PURE__ */ call("POST /v1/deployments/{deployment_id}/unpause", {
  input: UnpauseDeployment,
  response: Deployment
})
