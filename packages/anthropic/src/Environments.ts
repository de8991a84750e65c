/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveEnvironment,
  CreateEnvironment,
  DeleteEnvironment,
  Environment,
  EnvironmentDeleteResponse,
  EnvironmentsPageCursor,
  ListEnvironments,
  RetrieveEnvironment,
  UpdateEnvironment
} from "./generated/Environments.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  ArchiveEnvironment,
  CreateEnvironment,
  DeleteEnvironment,
  Environment,
  EnvironmentDeleteResponse,
  EnvironmentsPageCursor,
  ListEnvironments,
  RetrieveEnvironment,
  UpdateEnvironment
} from "./generated/Environments.ts"

/** TODO ListEnvironments. */
export const list = /* @__PURE__ */ pages("GET /v1/environments", {
  input: ListEnvironments,
  response: EnvironmentsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<Environment>()
})

/** TODO CreateEnvironment. */
export const create = /* @__PURE__ */ call("POST /v1/environments", { input: CreateEnvironment, response: Environment })

/** TODO RetrieveEnvironment. */
export const retrieve = /* @__PURE__ */ call("GET /v1/environments/{environment_id}", {
  input: RetrieveEnvironment,
  response: Environment
})

/** TODO UpdateEnvironment. */
export const update = /* @__PURE__ */ call("POST /v1/environments/{environment_id}", {
  input: UpdateEnvironment,
  response: Environment
})

/** TODO DeleteEnvironment. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/environments/{environment_id}", {
  input: DeleteEnvironment,
  response: EnvironmentDeleteResponse
})

export { delete_ as delete }

/** TODO ArchiveEnvironment. */
export const archive = /* @__PURE__ */ call("POST /v1/environments/{environment_id}/archive", {
  input: ArchiveEnvironment,
  response: Environment
})

export * as Work from "./Environments/Work.ts"
