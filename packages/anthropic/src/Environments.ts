/**
 * Environments: where the tools of a session run, in Anthropic's cloud or on machines of yours.
 *
 * `create` an environment with `config`: `cloud` with its packages and network, or
 * `self_hosted`. Sessions name it by id. The sessions of a self-hosted environment
 * wait in its queue: `Work.run` is a worker that runs them.
 */
import * as Page from "@effect-genai/core/Page"
import {
  ArchiveEnvironment,
  CreateEnvironment,
  DeletedEnvironment,
  DeleteEnvironment,
  Environment,
  EnvironmentsPage,
  ListEnvironments,
  RetrieveEnvironment,
  UpdateEnvironment
} from "./generated/Environments.ts"
import { call, list as pages } from "./internal/transport.ts"

export {
  ArchiveEnvironment,
  CreateEnvironment,
  DeletedEnvironment,
  DeleteEnvironment,
  Environment,
  EnvironmentsPage,
  ListEnvironments,
  RetrieveEnvironment,
  UpdateEnvironment
} from "./generated/Environments.ts"

/** Streams environments; archived ones only with `include_archived`. */
export const list = /* @__PURE__ */ pages("GET /v1/environments", {
  input: ListEnvironments,
  response: EnvironmentsPage,
  pager: /* @__PURE__ */ Page.cursor<Environment>()
})

/** Creates an environment; without `config` it is in the cloud. */
export const create = /* @__PURE__ */ call("POST /v1/environments", { input: CreateEnvironment, response: Environment })

/** Retrieves an environment. */
export const retrieve = /* @__PURE__ */ call("GET /v1/environments/{environment_id}", {
  input: RetrieveEnvironment,
  response: Environment
})

/**
 * Changes an environment: a field that is left out is unchanged, and `metadata`
 * changes key by key. The type of `config` cannot change, and neither can an
 * archived environment.
 */
export const update = /* @__PURE__ */ call("POST /v1/environments/{environment_id}", {
  input: UpdateEnvironment,
  response: Environment
})

/** Deletes an environment. This cannot be undone; `archive` hides it and retains it. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/environments/{environment_id}", {
  input: DeleteEnvironment,
  response: DeletedEnvironment
})

export { delete_ as delete }

/** Archives an environment: no new session can use it. This cannot be undone. */
export const archive = /* @__PURE__ */ call("POST /v1/environments/{environment_id}/archive", {
  input: ArchiveEnvironment,
  response: Environment
})

export * as Work from "./Environments/Work.ts"
