/**
 * Limits of what the organization, its workspaces or its members may spend in a period. Requests beyond a limit fail.
 *
 * Amounts are text, in cents. `effective` lists the limit that applies to each member, `IncreaseRequests` what members
 * request.
 */
import * as Page from "@effect-genai/core/Page"
import type { SpendSummary } from "../generated/admin/SpendLimits.ts"
import {
  DeletedSpendLimit,
  DeleteSpendLimit,
  ListEffectiveSpendLimits,
  ListSpendLimits,
  RetrieveSpendLimit,
  SetSpendLimit,
  SpendLimit,
  SpendLimitsPage,
  SpendSummariesPage
} from "../generated/admin/SpendLimits.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  DeletedSpendLimit,
  DeleteSpendLimit,
  ListEffectiveSpendLimits,
  ListSpendLimits,
  RetrieveSpendLimit,
  SetSpendLimit,
  SpendLimit,
  SpendLimitsPage,
  SpendSummariesPage,
  SpendSummary
} from "../generated/admin/SpendLimits.ts"

/** Streams spend limits. For Console organizations newest first, for Claude Enterprise by scope. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/spend_limits", {
  input: ListSpendLimits,
  response: SpendLimitsPage,
  pager: /* @__PURE__ */ Page.cursor<SpendLimit>()
})

/**
 * Sets the limit of a scope and period, replacing an existing one. Console organizations set it for the organization
 * or a workspace, Claude Enterprise for a member.
 */
export const set = /* @__PURE__ */ call("POST /v1/organizations/spend_limits", {
  input: SetSpendLimit,
  response: SpendLimit
})

/**
 * Streams the limit that applies to each member, where it comes from, and what was spent in the period so far. For
 * Claude Enterprise organizations.
 */
export const effective = /* @__PURE__ */ pages("GET /v1/organizations/spend_limits/effective", {
  input: ListEffectiveSpendLimits,
  response: SpendSummariesPage,
  pager: /* @__PURE__ */ Page.cursor<SpendSummary>()
})

/** Retrieves a spend limit by id. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/spend_limits/{spend_limit_id}", {
  input: RetrieveSpendLimit,
  response: SpendLimit
})

/** Deletes a spend limit: spending is then limited only by a limit it overrode, if there is one. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/spend_limits/{spend_limit_id}", {
  input: DeleteSpendLimit,
  response: DeletedSpendLimit
})

export { delete_ as delete }

export * as IncreaseRequests from "./SpendLimits/IncreaseRequests.ts"
