/** Activity: a few rows a day, the same for every program that requests the same days. */
import { Ids, Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import {
  AnalyticsArtifactActivity,
  AnalyticsConnectorActivity,
  AnalyticsPluginActivity,
  AnalyticsProjectActivity,
  AnalyticsSingleDayActivitySummary,
  AnalyticsSkillActivity,
  AnalyticsUserActivity
} from "../../generated/admin/Analytics.ts"
import { pageOf } from "../paging.ts"
import { refuse } from "../Refusal.ts"
import { type Call, dateTime, respondJson, type Routes } from "../Route.ts"
import type { People } from "./people.ts"

const day = 24 * 3600 * 1000
const longest = 31

/** The days that a request is about, from the parameters of its kind. */
const daysOf = ({ now, url: { searchParams } }: Call, from: string, to: string) => {
  const time = (name: string, otherwise: number) => {
    const text = searchParams.get(name)
    const millis = text === null ? otherwise : Date.parse(text)
    return Number.isNaN(millis)
      ? Effect.fail(refuse(400, `${name}: Input should be a valid datetime`))
      : Effect.succeed(Math.floor(millis / day) * day)
  }
  return Effect.gen(function*() {
    const last = yield* time(to, Math.floor(now / day) * day + day)
    const first = yield* time(from, last - 7 * day)
    const count = Math.min(Math.max((last - first) / day, 0), longest)
    return Array.from({ length: count }, (_, index) => first + index * day)
  })
}

export const make = (people: People, pageSize: number) => {
  const users = people.users.all()
  const actorOf = (index: number): Store.Fields => {
    const user = users[index % users.length]
    return user === undefined ? {} : { id: user.id, email_address: user.email }
  }

  /** Activity: one item for each user or thing on each day. */
  const activity = (schema: Schema.Codec<unknown>, itemOf: (start: number) => Store.Fields) =>
    respondJson(Effect.fnUntraced(function*(call: Call) {
      const days = yield* daysOf(call, "starting_date", "ending_date")
      return yield* pageOf(days.map((start) => Store.fit(schema, itemOf(start), () => "")), call, pageSize)
    }))
  const count = (start: number) => Ids.hash(String(start)) % 50

  const routes: Routes = {
    "GET /v1/organizations/analytics/apps/chat/projects": activity(AnalyticsProjectActivity, (start) => ({
      project_id: Ids.uuid(String(start)),
      project_name: "Handbook",
      message_count: count(start),
      distinct_user_count: users.length
    })),
    "GET /v1/organizations/analytics/artifacts": activity(AnalyticsArtifactActivity, (start) => ({
      artifact_type: "document",
      artifacts_created_count: count(start),
      distinct_user_count: users.length
    })),
    "GET /v1/organizations/analytics/connectors": activity(AnalyticsConnectorActivity, () => ({
      connector_name: "search",
      distinct_user_count: users.length
    })),
    "GET /v1/organizations/analytics/plugins": activity(AnalyticsPluginActivity, (start) => ({
      plugin_name: "linter",
      invocation_count: count(start),
      distinct_user_count: users.length
    })),
    "GET /v1/organizations/analytics/skills": activity(AnalyticsSkillActivity, (start) => ({
      skill_name: "spreadsheet",
      invocation_count: count(start),
      distinct_user_count: users.length
    })),
    "GET /v1/organizations/analytics/users": activity(AnalyticsUserActivity, (start) => ({
      user: actorOf(count(start))
    })),
    "GET /v1/organizations/analytics/summaries": activity(AnalyticsSingleDayActivitySummary, (start) => ({
      starting_at: dateTime(start),
      ending_at: dateTime(start + day),
      daily_active_user_count: users.length
    }))
  }
  return { routes }
}
