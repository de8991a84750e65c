/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveDeployment,
  CreateDeployment,
  Deployment,
  DeploymentRun,
  DeploymentsPageCursor,
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
  DeploymentsPageCursor,
  ListDeployments,
  PauseDeployment,
  RetrieveDeployment,
  RunDeployment,
  UnpauseDeployment,
  UpdateDeployment
} from "./generated/Deployments.ts"

/** TODO ListDeployments. */
export const list = /* @__PURE__ */ pages("GET /v1/deployments", {
  input: ListDeployments,
  response: DeploymentsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Deployment>()
})

/** TODO CreateDeployment. */
export const create = /* @__PURE__ */ call("POST /v1/deployments", { input: CreateDeployment, response: Deployment })

/** TODO RetrieveDeployment. */
export const retrieve = /* @__PURE__ */ call("GET /v1/deployments/{deployment_id}", {
  input: RetrieveDeployment,
  response: Deployment
})

/** TODO UpdateDeployment. */
export const update = /* @__PURE__ */ call("POST /v1/deployments/{deployment_id}", {
  input: UpdateDeployment,
  response: Deployment
})

/** TODO ArchiveDeployment. */
export const archive = /* @__PURE__ */ call("POST /v1/deployments/{deployment_id}/archive", {
  input: ArchiveDeployment,
  response: Deployment
})

/** TODO PauseDeployment. */
export const pause = /* @__PURE__ */ call("POST /v1/deployments/{deployment_id}/pause", {
  input: PauseDeployment,
  response: Deployment
})

/** TODO RunDeployment. */
export const run = /* @__PURE__ */ call("POST /v1/deployments/{deployment_id}/run", {
  input: RunDeployment,
  response: DeploymentRun
})

/** TODO UnpauseDeployment. */
export const unpause = /* @__PURE__ */ call("POST /v1/deployments/{deployment_id}/unpause", {
  input: UnpauseDeployment,
  response: Deployment
})
