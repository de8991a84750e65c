/** TODO head. */
import * as Page from "@effect-genai/core/Page"
import {
  AnalyticsArtifactActivitiesPageCursor,
  AnalyticsArtifactActivity,
  AnalyticsConnectorActivitiesPageCursor,
  AnalyticsConnectorActivity,
  AnalyticsPluginActivitiesPageCursor,
  AnalyticsPluginActivity,
  AnalyticsProjectActivitiesPageCursor,
  AnalyticsProjectActivity,
  AnalyticsSingleDayActivitySummariesPageCursor,
  AnalyticsSingleDayActivitySummary,
  AnalyticsSkillActivitiesPageCursor,
  AnalyticsSkillActivity,
  AnalyticsUserActivitiesPageCursor,
  AnalyticsUserActivity,
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
  AnalyticsArtifactActivitiesPageCursor,
  AnalyticsArtifactActivity,
  AnalyticsConnectorActivitiesPageCursor,
  AnalyticsConnectorActivity,
  AnalyticsPluginActivitiesPageCursor,
  AnalyticsPluginActivity,
  AnalyticsProjectActivitiesPageCursor,
  AnalyticsProjectActivity,
  AnalyticsSingleDayActivitySummariesPageCursor,
  AnalyticsSingleDayActivitySummary,
  AnalyticsSkillActivitiesPageCursor,
  AnalyticsSkillActivity,
  AnalyticsUserActivitiesPageCursor,
  AnalyticsUserActivity,
  ListActivitySummaries,
  ListArtifactActivities,
  ListConnectorActivities,
  ListPluginActivities,
  ListProjectActivities,
  ListSkillActivities,
  ListUserActivities
} from "../generated/admin/Analytics.ts"

/** TODO ListProjectActivities. */
export const projects = /* @__PURE__ */ pages("GET /v1/organizations/analytics/apps/chat/projects", {
  input: ListProjectActivities,
  response: AnalyticsProjectActivitiesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsProjectActivity>()
})

/** TODO ListArtifactActivities. */
export const artifacts = /* @__PURE__ */ pages("GET /v1/organizations/analytics/artifacts", {
  input: ListArtifactActivities,
  response: AnalyticsArtifactActivitiesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsArtifactActivity>()
})

/** TODO ListConnectorActivities. */
export const connectors = /* @__PURE__ */ pages("GET /v1/organizations/analytics/connectors", {
  input: ListConnectorActivities,
  response: AnalyticsConnectorActivitiesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsConnectorActivity>()
})

/** TODO ListPluginActivities. */
export const plugins = /* @__PURE__ */ pages("GET /v1/organizations/analytics/plugins", {
  input: ListPluginActivities,
  response: AnalyticsPluginActivitiesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsPluginActivity>()
})

/** TODO ListSkillActivities. */
export const skills = /* @__PURE__ */ pages("GET /v1/organizations/analytics/skills", {
  input: ListSkillActivities,
  response: AnalyticsSkillActivitiesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsSkillActivity>()
})

/** TODO ListActivitySummaries. */
export const summaries = /* @__PURE__ */ pages("GET /v1/organizations/analytics/summaries", {
  input: ListActivitySummaries,
  response: AnalyticsSingleDayActivitySummariesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsSingleDayActivitySummary>()
})

/** TODO ListUserActivities. */
export const users = /* @__PURE__ */ pages("GET /v1/organizations/analytics/users", {
  input: ListUserActivities,
  response: AnalyticsUserActivitiesPageCursor,
  pager: /* @__PURE__ */ Page.cursor<AnalyticsUserActivity>()
})
