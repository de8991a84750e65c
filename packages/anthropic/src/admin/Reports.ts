/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  AnalyticsCostItem,
  AnalyticsCostItemsReportPageCursor,
  AnalyticsCostReportTimeBucket,
  AnalyticsCostReportTimeBucketsReportPageCursor,
  AnalyticsCostUsersItem,
  AnalyticsCostUsersItemsReportPageCursor,
  AnalyticsUsageItem,
  AnalyticsUsageItemsReportPageCursor,
  AnalyticsUsageReportTimeBucket,
  AnalyticsUsageReportTimeBucketsReportPageCursor,
  AnalyticsUsageUsersItem,
  AnalyticsUsageUsersItemsReportPageCursor,
  ListCostItems,
  ListCostReports,
  ListUsageItems,
  ListUsageReports,
  ListUserCostReports,
  ListUserUsageReports
} from "../generated/admin/Reports.ts"
import { list as pages } from "../internal/adminTransport.ts"

export {
  AnalyticsCostItem,
  AnalyticsCostItemsReportPageCursor,
  AnalyticsCostReportTimeBucket,
  AnalyticsCostReportTimeBucketsReportPageCursor,
  AnalyticsCostUsersItem,
  AnalyticsCostUsersItemsReportPageCursor,
  AnalyticsUsageItem,
  AnalyticsUsageItemsReportPageCursor,
  AnalyticsUsageReportTimeBucket,
  AnalyticsUsageReportTimeBucketsReportPageCursor,
  AnalyticsUsageUsersItem,
  AnalyticsUsageUsersItemsReportPageCursor,
  ListCostItems,
  ListCostReports,
  ListUsageItems,
  ListUsageReports,
  ListUserCostReports,
  ListUserUsageReports
} from "../generated/admin/Reports.ts"

/** TODO ListCostItems. */
export const cost = /* @__PURE__ */ pages("GET /v1/organizations/analytics/cost", {
  input: ListCostItems,
  response: AnalyticsCostItemsReportPageCursor,
  pager: /* @__PURE__ */ Page.report<AnalyticsCostItem>()
})

/** TODO ListCostReports. */
export const costByTime = /* @__PURE__ */ pages("GET /v1/organizations/analytics/cost_report", {
  input: ListCostReports,
  response: AnalyticsCostReportTimeBucketsReportPageCursor,
  pager: /* @__PURE__ */ Page.report<AnalyticsCostReportTimeBucket>()
})

/** TODO ListUsageItems. */
export const usage = /* @__PURE__ */ pages("GET /v1/organizations/analytics/usage", {
  input: ListUsageItems,
  response: AnalyticsUsageItemsReportPageCursor,
  pager: /* @__PURE__ */ Page.report<AnalyticsUsageItem>()
})

/** TODO ListUsageReports. */
export const usageByTime = /* @__PURE__ */ pages("GET /v1/organizations/analytics/usage_report", {
  input: ListUsageReports,
  response: AnalyticsUsageReportTimeBucketsReportPageCursor,
  pager: /* @__PURE__ */ Page.report<AnalyticsUsageReportTimeBucket>()
})

/** TODO ListUserCostReports. */
export const costByUser = /* @__PURE__ */ pages("GET /v1/organizations/analytics/user_cost_report", {
  input: ListUserCostReports,
  response: AnalyticsCostUsersItemsReportPageCursor,
  pager: /* @__PURE__ */ Page.report<AnalyticsCostUsersItem>()
})

/** TODO ListUserUsageReports. */
export const usageByUser = /* @__PURE__ */ pages("GET /v1/organizations/analytics/user_usage_report", {
  input: ListUserUsageReports,
  response: AnalyticsUsageUsersItemsReportPageCursor,
  pager: /* @__PURE__ */ Page.report<AnalyticsUsageUsersItem>()
})
