/**
 * Activity of a Claude Enterprise organization: who uses what, per day or over a range of days.
 *
 * Give a `date`, or a `starting_date` for one row over a range of at most 366 days. Data is complete about a day later
 * and may change by a few percent in the days after. The key needs the scope `read:analytics`. For tokens and cost,
 * see `Reports`.
 */
import * as Page from "@effect-genai/core/Page"
import type {
  AnalyticsArtifactActivity,
  AnalyticsConnectorActivity,
  AnalyticsPluginActivity,
  AnalyticsProjectActivity,
  AnalyticsSingleDayActivitySummary,
  AnalyticsSkillActivity,
  AnalyticsUserActivity
} from "../generated/admin/Analytics.ts"
import {
  AnalyticsArtifactActivitiesPage,
  AnalyticsConnectorActivitiesPage,
  AnalyticsPluginActivitiesPage,
  AnalyticsProjectActivitiesPage,
  AnalyticsSingleDayActivitySummariesPage,
  AnalyticsSkillActivitiesPage,
  AnalyticsUserActivitiesPage,
  ListActivitySummaries,
  ListArtifactActivities,
  ListConnectorActivities,
  ListPluginActivities,
  ListProjectActivities,
  ListSkillActivities,
  ListUserActivities
} from "../generated/admin/Analytics.ts"
import { list as pages } from "../internal/adminTransport.ts"

export {
  AnalyticsArtifactActivitiesPage,
  AnalyticsArtifactActivity,
  AnalyticsConnectorActivitiesPage,
  AnalyticsConnectorActivity,
  AnalyticsPluginActivitiesPage,
  AnalyticsPluginActivity,
  AnalyticsProjectActivitiesPage,
  AnalyticsProjectActivity,
  AnalyticsSingleDayActivitySummariesPage,
  AnalyticsSingleDayActivitySummary,
  AnalyticsSkillActivitiesPage,
  AnalyticsSkillActivity,
  AnalyticsUserActivitiesPage,
  AnalyticsUserActivity,
  ListActivitySummaries,
  ListArtifactActivities,
  ListConnectorActivities,
  ListPluginActivities,
  ListProjectActivities,
  ListSkillActivities,
  ListUserActivities
} from "../generated/admin/Analytics.ts"

/** Streams the activity of each chat project, by project id; `group_by` splits it by member or RBAC group. */
export const projects = /* @__PURE__ */ pages("GET /v1/organizations/analytics/apps/chat/projects", {
  input: ListProjectActivities,
  response: AnalyticsProjectActivitiesPage,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsProjectActivity>()
})

/** Streams how many artifacts were created, one row for each type of artifact and whether it is shared. */
export const artifacts = /* @__PURE__ */ pages("GET /v1/organizations/analytics/artifacts", {
  input: ListArtifactActivities,
  response: AnalyticsArtifactActivitiesPage,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsArtifactActivity>()
})

/** Streams the use of each connector, by name; different names of one connector are counted as one. */
export const connectors = /* @__PURE__ */ pages("GET /v1/organizations/analytics/connectors", {
  input: ListConnectorActivities,
  response: AnalyticsConnectorActivitiesPage,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsConnectorActivity>()
})

/**
 * Streams installations and uses of each plugin, by name. The row `third-party` counts plugins whose name was not
 * reported.
 */
export const plugins = /* @__PURE__ */ pages("GET /v1/organizations/analytics/plugins", {
  input: ListPluginActivities,
  response: AnalyticsPluginActivitiesPage,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsPluginActivity>()
})

/** Streams the use of each skill, by name. */
export const skills = /* @__PURE__ */ pages("GET /v1/organizations/analytics/skills", {
  input: ListSkillActivities,
  response: AnalyticsSkillActivitiesPage,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsSkillActivity>()
})

/**
 * Streams the activity of the whole organization, one entry for each day from `starting_date` until before
 * `ending_date` (default: through the last day with data).
 */
export const summaries = /* @__PURE__ */ pages("GET /v1/organizations/analytics/summaries", {
  input: ListActivitySummaries,
  response: AnalyticsSingleDayActivitySummariesPage,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsSingleDayActivitySummary>()
})

/**
 * Streams the activity of each member, by email address. Grouped by `rbac_group_id`, a member counts in every group,
 * so groups can add up to more than the organization.
 */
export const users = /* @__PURE__ */ pages("GET /v1/organizations/analytics/users", {
  input: ListUserActivities,
  response: AnalyticsUserActivitiesPage,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsUserActivity>()
})
