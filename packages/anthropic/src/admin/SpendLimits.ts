/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  DeleteSpendLimit,
  ListEffectiveSpendLimits,
  ListSpendLimits,
  RetrieveSpendLimit,
  SetSpendLimit,
  SpendLimit,
  SpendLimitDeleteResponse,
  SpendLimitsPageCursor,
  SpendSummariesPageCursor,
  SpendSummary
} from "../generated/admin/SpendLimits.ts"
import { call, list as pages } from "../internal/adminTransport.ts"

export {
  DeleteSpendLimit,
  ListEffectiveSpendLimits,
  ListSpendLimits,
  RetrieveSpendLimit,
  SetSpendLimit,
  SpendLimit,
  SpendLimitDeleteResponse,
  SpendLimitsPageCursor,
  SpendSummariesPageCursor,
  SpendSummary
} from "../generated/admin/SpendLimits.ts"

/** TODO ListSpendLimits. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/spend_limits", {
  input: ListSpendLimits,
  response: SpendLimitsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<SpendLimit>()
})

/** TODO SetSpendLimit. */
export const set = /* @__PURE__ */ call("POST /v1/organizations/spend_limits", {
  input: SetSpendLimit,
  response: SpendLimit
})

/** TODO ListEffectiveSpendLimits. */
export const effective = /* @__PURE__ */ pages("GET /v1/organizations/spend_limits/effective", {
  input: ListEffectiveSpendLimits,
  response: SpendSummariesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<SpendSummary>()
})

/** TODO RetrieveSpendLimit. */
export const retrieve = /* @__PURE__ */ call("GET /v1/organizations/spend_limits/{spend_limit_id}", {
  input: RetrieveSpendLimit,
  response: SpendLimit
})

/** TODO DeleteSpendLimit. */
const delete_ = /* @__PURE__ */ call("DELETE /v1/organizations/spend_limits/{spend_limit_id}", {
  input: DeleteSpendLimit,
  response: SpendLimitDeleteResponse
})

export { delete_ as delete }

export * as IncreaseRequests from "./SpendLimits/IncreaseRequests.ts"
