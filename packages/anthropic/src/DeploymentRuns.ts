/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import { DeploymentRunsPageCursor, ListDeploymentRuns, RetrieveDeploymentRun } from "./generated/DeploymentRuns.ts"
import { DeploymentRun } from "./generated/Deployments.ts"
import { call, list as pages } from "./internal/transport.ts"

export { DeploymentRunsPageCursor, ListDeploymentRuns, RetrieveDeploymentRun } from "./generated/DeploymentRuns.ts"
export { DeploymentRun } from "./generated/Deployments.ts"

/** TODO ListDeploymentRuns. */
export const list = /* @__PURE__ */ pages("GET /v1/deployment_runs", {
  input: ListDeploymentRuns,
  response: DeploymentRunsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<DeploymentRun>()
})

/** TODO RetrieveDeploymentRun. */
export const retrieve = /* @__PURE__ */ call("GET /v1/deployment_runs/{deployment_run_id}", {
  input: RetrieveDeploymentRun,
  response: DeploymentRun
})
