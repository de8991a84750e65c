/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  ApproveSpendLimitIncreaseRequest,
  DenySpendLimitIncreaseRequest,
  IncreaseRequestApproveResponse,
  ListSpendLimitIncreaseRequests,
  RetrieveSpendLimitIncreaseRequest,
  SpendLimitIncreaseRequest,
  SpendLimitIncreaseRequestsPageCursor
} from "../../generated/admin/SpendLimits.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ApproveSpendLimitIncreaseRequest,
  DenySpendLimitIncreaseRequest,
  IncreaseRequestApproveResponse,
  ListSpendLimitIncreaseRequests,
  RetrieveSpendLimitIncreaseRequest,
  SpendLimitIncreaseRequest,
  SpendLimitIncreaseRequestsPageCursor
} from "../../generated/admin/SpendLimits.ts"

/** TODO ListSpendLimitIncreaseRequests. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/spend_limit_increase_requests", {
  input: ListSpendLimitIncreaseRequests,
  response: SpendLimitIncreaseRequestsPageCursor,
  pager: /* @__PURE__ */ Page.cursor<SpendLimitIncreaseRequest>()
})

/** TODO RetrieveSpendLimitIncreaseRequest. */
export const retrieve = /* @__PURE__ */ call(
  "GET /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}",
  { input: RetrieveSpendLimitIncreaseRequest, response: SpendLimitIncreaseRequest }
)

/** TODO ApproveSpendLimitIncreaseRequest. */
export const approve = /* @__PURE__ */ call(
  "POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/approve",
  { input: ApproveSpendLimitIncreaseRequest, response: IncreaseRequestApproveResponse }
)

/** TODO DenySpendLimitIncreaseRequest. */
export const deny = /* @__PURE__ */ call(
  "POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/deny",
  { input: DenySpendLimitIncreaseRequest, response: SpendLimitIncreaseRequest }
)
