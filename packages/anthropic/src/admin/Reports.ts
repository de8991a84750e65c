/**
 * What the organization used and what it cost: `cost` and `usage` stream the rows of a report.
 *
 * `sum` adds them up by model, workspace, day and more; `table` prints the sums. Pass `grouped(by)` to the report, so that
 * it has the dimensions that `sum` needs. `rows` gives the rows of all reports one shape. Amounts in reports are text, in
 * cents; rows and sums have exact dollars. Reports of the last 365 days are available.
 */
import * as Page from "@effect-genai/core/Page"
import type {
  AnalyticsCostItem,
  AnalyticsCostReportTimeBucket,
  AnalyticsCostUsersItem,
  AnalyticsUsageItem,
  AnalyticsUsageReportTimeBucket,
  AnalyticsUsageUsersItem
} from "../generated/admin/Reports.ts"
import {
  AnalyticsCostItemsReportPage,
  AnalyticsCostReportTimeBucketsReportPage,
  AnalyticsCostUsersItemsReportPage,
  AnalyticsUsageItemsReportPage,
  AnalyticsUsageReportTimeBucketsReportPage,
  AnalyticsUsageUsersItemsReportPage,
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
  AnalyticsCostItemsReportPage,
  AnalyticsCostReportTimeBucket,
  AnalyticsCostReportTimeBucketsReportPage,
  AnalyticsCostUsersItem,
  AnalyticsCostUsersItemsReportPage,
  AnalyticsUsageItem,
  AnalyticsUsageItemsReportPage,
  AnalyticsUsageReportTimeBucket,
  AnalyticsUsageReportTimeBucketsReportPage,
  AnalyticsUsageUsersItem,
  AnalyticsUsageUsersItemsReportPage,
  ListCostItems,
  ListCostReports,
  ListUsageItems,
  ListUsageReports,
  ListUserCostReports,
  ListUserUsageReports
} from "../generated/admin/Reports.ts"

/**
 * Streams the cost of a range of at most 31 days, a row for each combination of the dimensions in `group_by` and, with
 * `time_bucket_width`, of each bucket. Amounts are decimal text, in cents.
 */
export const cost = /* @__PURE__ */ pages("GET /v1/organizations/analytics/cost", {
  input: ListCostItems,
  response: AnalyticsCostItemsReportPage,
  pager: /* @__PURE__ */ Page.report<AnalyticsCostItem>()
})

/**
 * Streams the cost of each minute, hour or day with results by `group_by`. For Claude Enterprise
 * organizations. Prefer {@link cost}.
 */
export const costByTime = /* @__PURE__ */ pages("GET /v1/organizations/analytics/cost_report", {
  input: ListCostReports,
  response: AnalyticsCostReportTimeBucketsReportPage,
  pager: /* @__PURE__ */ Page.report<AnalyticsCostReportTimeBucket>()
})

/**
 * Streams the tokens of a range of at most 31 days, a row for each combination of the dimensions in `group_by` and,
 * with `time_bucket_width`, of each bucket.
 */
export const usage = /* @__PURE__ */ pages("GET /v1/organizations/analytics/usage", {
  input: ListUsageItems,
  response: AnalyticsUsageItemsReportPage,
  pager: /* @__PURE__ */ Page.report<AnalyticsUsageItem>()
})

/**
 * Streams the tokens of each minute, hour or day with results by `group_by`. For Claude Enterprise
 * organizations. Prefer {@link usage}.
 */
export const usageByTime = /* @__PURE__ */ pages("GET /v1/organizations/analytics/usage_report", {
  input: ListUsageReports,
  response: AnalyticsUsageReportTimeBucketsReportPage,
  pager: /* @__PURE__ */ Page.report<AnalyticsUsageReportTimeBucket>()
})

/**
 * Streams the cost of each user, highest first; cost without a user is left out. For Claude Enterprise organizations.
 * Prefer {@link cost} with `group_by: ["actor"]`.
 */
export const costByUser = /* @__PURE__ */ pages("GET /v1/organizations/analytics/user_cost_report", {
  input: ListUserCostReports,
  response: AnalyticsCostUsersItemsReportPage,
  pager: /* @__PURE__ */ Page.report<AnalyticsCostUsersItem>()
})

/**
 * Streams the tokens of each user, highest first; usage without a user is left out. For Claude Enterprise
 * organizations. Prefer {@link usage} with `group_by: ["actor"]`.
 */
export const usageByUser = /* @__PURE__ */ pages("GET /v1/organizations/analytics/user_usage_report", {
  input: ListUserUsageReports,
  response: AnalyticsUsageUsersItemsReportPage,
  pager: /* @__PURE__ */ Page.report<AnalyticsUsageUsersItem>()
})

export {
  type Cost,
  type CostEntry,
  type CostRow,
  type Dimension,
  type Group,
  type Period,
  ReportError,
  rows,
  type Tokens,
  type UsageEntry,
  type UsageRow
} from "./Reports/rows.ts"
export { type AnySum, type CostSum, grouped, sum, type UsageSum } from "./Reports/sum.ts"
export { table } from "./Reports/table.ts"
