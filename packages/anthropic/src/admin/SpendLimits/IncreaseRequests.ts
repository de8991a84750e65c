/** Requests of members for a higher spend limit: `approve` or `deny` each. For Claude Enterprise organizations. */
import * as Page from "@effect-genai/core/Page"
import {
  ApprovedSpendLimitIncreaseRequest,
  ApproveSpendLimitIncreaseRequest,
  DenySpendLimitIncreaseRequest,
  ListSpendLimitIncreaseRequests,
  RetrieveSpendLimitIncreaseRequest,
  SpendLimitIncreaseRequest,
  SpendLimitIncreaseRequestsPage
} from "../../generated/admin/SpendLimits.ts"
import { call, list as pages } from "../../internal/adminTransport.ts"

export {
  ApprovedSpendLimitIncreaseRequest,
  ApproveSpendLimitIncreaseRequest,
  DenySpendLimitIncreaseRequest,
  ListSpendLimitIncreaseRequests,
  RetrieveSpendLimitIncreaseRequest,
  SpendLimitIncreaseRequest,
  SpendLimitIncreaseRequestsPage
} from "../../generated/admin/SpendLimits.ts"

/** Streams requests, newest first; pending ones include what the member has spent. */
export const list = /* @__PURE__ */ pages("GET /v1/organizations/spend_limit_increase_requests", {
  input: ListSpendLimitIncreaseRequests,
  response: SpendLimitIncreaseRequestsPage,
  pager: /* @__PURE__ */ Page.cursor<SpendLimitIncreaseRequest>()
})

/** Retrieves a request by id. */
export const retrieve = /* @__PURE__ */ call(
  "GET /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}",
  { input: RetrieveSpendLimitIncreaseRequest, response: SpendLimitIncreaseRequest }
)

/**
 * Approves a pending request and sets the member's limit to `amount`, in cents. The member is notified by email unless
 * `suppress_notification` is set.
 */
export const approve = /* @__PURE__ */ call(
  "POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/approve",
  { input: ApproveSpendLimitIncreaseRequest, response: ApprovedSpendLimitIncreaseRequest }
)

/**
 * Denies a pending request; denying it again changes nothing, an approved one fails. The member is notified by email
 * unless `suppress_notification` is set.
 */
export const deny = /* @__PURE__ */ call(
  "POST /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}/deny",
  { input: DenySpendLimitIncreaseRequest, response: SpendLimitIncreaseRequest }
)
