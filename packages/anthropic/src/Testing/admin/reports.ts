/** Usage, cost and activity: a few rows a day, the same for every program that asks for the same days. */
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
import {
  AnalyticsCostItem,
  AnalyticsCostReportTimeBucket,
  AnalyticsCostUsersItem,
  AnalyticsUsageItem,
  AnalyticsUsageReportTimeBucket,
  AnalyticsUsageUsersItem
} from "../../generated/admin/Reports.ts"
import { cursorPage } from "../paging.ts"
import { refuse } from "../Refusal.ts"
import { type Call, dateTime, respondJson, type Routes } from "../Route.ts"
import type { People } from "./people.ts"

const day = 24 * 3600 * 1000
const longest = 31

const models = ["claude-opus-5", "claude-haiku-4-5"]

/** A whole number below `limit`, from a hash of a text. */
const numberOf = (text: string, limit: number) => Ids.hash(text) % limit

interface Row {
  readonly starting_at: string
  readonly ending_at: string
  readonly model: string
  readonly usage: Store.Fields
  readonly cost: Store.Fields
}

/** The consumption of a model on a day. */
const rowOf = (start: number, model: string): Row => {
  const seed = `${start}/${model}`
  const [input, output, cached] = [`${seed}/in`, `${seed}/out`, `${seed}/cache`].map((text) =>
    numberOf(text, 1_000_000)
  )
  const uncached_input_tokens = input ?? 0
  const output_tokens = output ?? 0
  const cache_read_input_tokens = cached ?? 0
  const requests = 1 + numberOf(seed, 500)
  const cents = Math.round((uncached_input_tokens * 5 + output_tokens * 25 + cache_read_input_tokens / 2) / 10_000)
  const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`
  return {
    starting_at: dateTime(start),
    ending_at: dateTime(start + day),
    model,
    usage: {
      uncached_input_tokens,
      output_tokens,
      cache_read_input_tokens,
      total_tokens: uncached_input_tokens + output_tokens + cache_read_input_tokens,
      requests
    },
    cost: { amount, list_amount: amount, currency: "USD", requests }
  }
}

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
  /** Pages of rows in the order of time. */
  const paged = <A>(rows: ReadonlyArray<A>, { url: { searchParams } }: Call) =>
    cursorPage(
      {
        items: rows.map((value, position) => ({ id: "", position, value })),
        ascending: true,
        position: () => undefined
      },
      searchParams,
      pageSize
    )

  const rowsOf = (call: Call) =>
    Effect.map(daysOf(call, "starting_at", "ending_at"), (days) => {
      const wanted = call.url.searchParams.getAll("models[]")
      return days.map((start) =>
        models.filter((model) => wanted.length === 0 || wanted.includes(model)).map((model) => rowOf(start, model))
      )
    })

  const report = (
    schema: Schema.Codec<unknown>,
    itemsOf: (days: ReadonlyArray<ReadonlyArray<Row>>) => ReadonlyArray<Store.Fields>
  ) =>
    respondJson(Effect.fnUntraced(function*(call: Call) {
      if (!call.url.searchParams.has("starting_at")) return yield* refuse(400, "starting_at: Field required")
      const items = itemsOf(yield* rowsOf(call)).map((item) => Store.fit(schema, item, () => ""))
      const page = yield* paged(items, call)
      return { ...page, has_more: page.next_page !== null, data_refreshed_at: dateTime(call.now) }
    }))

  const users = people.users.all()
  const actorOf = (index: number): Store.Fields => {
    const user = users[index % users.length]
    return user === undefined
      ? { type: "user_actor", user_id: "" }
      : { type: "user_actor", user_id: user.id, email_address: user.email, name: user.name, deleted: false }
  }

  const times = ({ ending_at, starting_at }: Row) => ({ starting_at, ending_at })
  const bucketsOf = (what: "cost" | "usage") => (days: ReadonlyArray<ReadonlyArray<Row>>) =>
    days.flatMap((rows) => {
      const [first] = rows
      return first === undefined
        ? []
        : [{ ...times(first), results: rows.map((row) => ({ model: row.model, ...row[what] })) }]
    })

  /** Activity: one item for each user or thing on each day. */
  const activity = (schema: Schema.Codec<unknown>, itemOf: (start: number) => Store.Fields) =>
    respondJson(Effect.fnUntraced(function*(call: Call) {
      const days = yield* daysOf(call, "starting_date", "ending_date")
      return yield* paged(days.map((start) => Store.fit(schema, itemOf(start), () => "")), call)
    }))
  const count = (start: number) => numberOf(String(start), 50)

  const routes: Routes = {
    "GET /v1/organizations/analytics/cost": report(
      AnalyticsCostItem,
      (days) => days.flat().map((row) => ({ ...times(row), group: { model: row.model }, cost: row.cost }))
    ),
    "GET /v1/organizations/analytics/usage": report(
      AnalyticsUsageItem,
      (days) => days.flat().map((row) => ({ ...times(row), group: { model: row.model }, usage: row.usage }))
    ),
    "GET /v1/organizations/analytics/cost_report": report(AnalyticsCostReportTimeBucket, bucketsOf("cost")),
    "GET /v1/organizations/analytics/usage_report": report(AnalyticsUsageReportTimeBucket, bucketsOf("usage")),
    "GET /v1/organizations/analytics/user_cost_report": report(
      AnalyticsCostUsersItem,
      (days) =>
        days.flat().map((row, index) => ({ ...times(row), actor: actorOf(index), model: row.model, ...row.cost }))
    ),
    "GET /v1/organizations/analytics/user_usage_report": report(
      AnalyticsUsageUsersItem,
      (days) =>
        days.flat().map((row, index) => ({ ...times(row), actor: actorOf(index), model: row.model, ...row.usage }))
    ),
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
      user: { id: String(actorOf(count(start))["user_id"]), email_address: String(actorOf(0)["email_address"]) }
    })),
    "GET /v1/organizations/analytics/summaries": activity(AnalyticsSingleDayActivitySummary, (start) => ({
      starting_at: dateTime(start),
      ending_at: dateTime(start + day),
      daily_active_user_count: users.length
    }))
  }
  return { routes }
}
