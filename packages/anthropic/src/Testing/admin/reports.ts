/**
 * Usage and cost: every workspace uses every model once a day. The amounts derive from the day, so that all programs that
 * request the same days get the same.
 */
import { Ids, Store } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import {
  AnalyticsCostItem,
  AnalyticsCostReportTimeBucket,
  AnalyticsCostUsersItem,
  AnalyticsUsageItem,
  AnalyticsUsageReportTimeBucket,
  AnalyticsUsageUsersItem
} from "../../generated/admin/Reports.ts"
import { pageOf } from "../paging.ts"
import { refuse } from "../Refusal.ts"
import { type Call, dateTime, respondJson, type Routes } from "../Route.ts"
import type { People } from "./people.ts"
import type { Workspaces } from "./workspaces.ts"

const hour = 3600 * 1000
const day = 24 * hour
const widths: { readonly [width: string]: number } = { "1m": hour / 60, "1h": hour, "1d": day }

/** Prices of input, output and cache reads in a hundred-thousandth of a cent a token. */
const prices = { "claude-opus-5": [50, 250, 5], "claude-haiku-4-5": [10, 50, 1] } as const

/** What a workspace used of a model at one time. */
interface Use {
  readonly at: number
  readonly dimensions: { readonly [name: string]: string }
  readonly user: number
  readonly input: number
  readonly output: number
  readonly cached: number
  readonly cost: number
  readonly requests: number
}

const useOf = (start: number, model: keyof typeof prices, workspace_id: string): Use => {
  const numberOf = (what: string, limit: number) => Ids.hash(`${start}/${model}/${workspace_id}/${what}`) % limit
  const [input, output, cached] = [numberOf("in", 1e6), numberOf("out", 1e6), numberOf("cache", 1e6)]
  const [inputPrice, outputPrice, cachedPrice] = prices[model]
  return {
    at: start + numberOf("hour", 24) * hour,
    dimensions: { model, workspace_id, product: "messages_api" },
    user: numberOf("user", 1000),
    input,
    output,
    cached,
    cost: input * inputPrice + output * outputPrice + cached * cachedPrice,
    requests: 1 + numberOf("requests", 500)
  }
}

const models = ["claude-opus-5", "claude-haiku-4-5"] as const

/** The uses that become one row. */
interface Row {
  readonly starting_at: string
  readonly ending_at: string
  readonly group: Store.Fields
  readonly uses: ReadonlyArray<Use>
}

const total = (uses: ReadonlyArray<Use>, what: "cached" | "cost" | "input" | "output" | "requests") =>
  uses.reduce((sum, use) => sum + use[what], 0)

const usageOf = ({ uses }: Row): Store.Fields => {
  const [uncached_input_tokens, cache_read_input_tokens, output_tokens] = [
    total(uses, "input"),
    total(uses, "cached"),
    total(uses, "output")
  ]
  return {
    uncached_input_tokens,
    cache_read_input_tokens,
    output_tokens,
    total_tokens: uncached_input_tokens + cache_read_input_tokens + output_tokens,
    requests: total(uses, "requests")
  }
}

/** Amounts are fractions of cents, as text. */
const costOf = ({ uses }: Row): Store.Fields => {
  const digits = String(total(uses, "cost")).padStart(6, "0")
  const amount = `${digits.slice(0, -5)}.${digits.slice(-5)}`
  return { amount, list_amount: amount, currency: "USD", requests: total(uses, "requests") }
}

/** The range of a report, at most 31 days. */
const rangeOf = Effect.fnUntraced(function*({ now, url: { searchParams } }: Call, width: string) {
  const start = searchParams.get("starting_at")
  if (start === null) return yield* refuse(400, "starting_at: Field required")
  const end = searchParams.get("ending_at")
  if (end === null && searchParams.has(width)) return yield* refuse(400, `ending_at: Field required with ${width}`)
  const first = Date.parse(start)
  const last = end === null ? Math.min(Math.max(now, first), first + 31 * day) : Date.parse(end)
  if (Number.isNaN(first)) return yield* refuse(400, "starting_at: Input should be a valid datetime")
  if (Number.isNaN(last)) return yield* refuse(400, "ending_at: Input should be a valid datetime")
  if (last - first > 31 * day) return yield* refuse(400, "The range may span at most 31 days")
  return { first, last }
})

export const make = (people: People, workspaces: Workspaces["workspaces"], pageSize: number) => {
  const usesOf = ({ url: { searchParams } }: Call, first: number, last: number) => {
    const [wanted, within] = [searchParams.getAll("models[]"), searchParams.getAll("workspace_ids[]")]
    const uses: Array<Use> = []
    for (let start = Math.floor(first / day) * day; start < last; start += day) {
      for (const { id } of workspaces.all()) {
        for (const model of models) {
          const use = useOf(start, model, id)
          const isWanted = (wanted.length === 0 || wanted.includes(model)) &&
            (within.length === 0 || within.includes(id))
          if (isWanted && use.at >= first && use.at < last) uses.push(use)
        }
      }
    }
    return uses
  }

  const actorOf = ({ user }: Use): Store.Fields => {
    const users = people.users.all()
    const found = users[user % users.length]
    return found === undefined
      ? { type: "user_actor", user_id: "" }
      : { type: "user_actor", user_id: found.id, email_address: found.email, name: found.name, deleted: false }
  }

  /** The rows of a request, by its `group_by` and the parameter of its time buckets. */
  const rowsOf = Effect.fnUntraced(function*(call: Call, parameter: string, byUser: boolean, otherwise?: string) {
    const { first, last } = yield* rangeOf(call, parameter)
    const { searchParams } = call.url
    const names = searchParams.getAll("group_by[]")
    const width = widths[searchParams.get(parameter) ?? otherwise ?? ""]
    const rows = new Map<string, Row>()
    for (const use of usesOf(call, first, last)) {
      const bucket = width === undefined ? first : Math.floor(use.at / width) * width
      const group: Store.Fields = {
        ...Object.fromEntries(names.map((name) => [name, use.dimensions[name] ?? null])),
        ...(byUser || names.includes("actor") ? { actor: actorOf(use) } : {})
      }
      const key = JSON.stringify([bucket, group])
      rows.set(key, {
        starting_at: dateTime(bucket),
        ending_at: dateTime(width === undefined ? last : bucket + width),
        group,
        uses: [...rows.get(key)?.uses ?? [], use]
      })
    }
    return [...rows.values()]
  })

  const report = (
    schema: Schema.Codec<unknown>,
    itemsOf: (call: Call) => Effect.Effect<ReadonlyArray<Store.Fields>, ReturnType<typeof refuse>>
  ) =>
    respondJson(Effect.fnUntraced(function*(call: Call) {
      const items = (yield* itemsOf(call)).map((item) => Store.fit(schema, item, () => ""))
      const page = yield* pageOf(items, call, pageSize)
      return { ...page, has_more: page.next_page !== null, data_refreshed_at: dateTime(call.now) }
    }))

  /** Ranked by what they count, or in the order of time, newest first. */
  const ranked = (rows: ReadonlyArray<Row>, { url: { searchParams } }: Call, what: "cost" | "input") => {
    const isByTime = searchParams.get("order_by") === "time"
    const sign = searchParams.get("order") === "asc" ? 1 : -1
    return [...rows].sort((a, b) =>
      sign * (isByTime && a.starting_at !== b.starting_at
        ? a.starting_at < b.starting_at ? -1 : 1
        : total(a.uses, what) - total(b.uses, what))
    )
  }

  const items = (what: "cost" | "input", fieldsOf: (row: Row) => Store.Fields, byUser: boolean) => (call: Call) =>
    Effect.map(
      rowsOf(call, byUser ? "bucket_width" : "time_bucket_width", byUser),
      (rows) =>
        ranked(rows, call, what).map((row) => ({
          starting_at: row.starting_at,
          ending_at: row.ending_at,
          ...(byUser ? row.group : { group: row.group }),
          ...fieldsOf(row)
        }))
    )

  const buckets = (fieldsOf: (row: Row) => Store.Fields) => (call: Call) =>
    Effect.map(rowsOf(call, "bucket_width", false, "1d"), (rows) => {
      const starts = [...new Set(rows.map(({ starting_at }) => starting_at))].sort()
      return starts.map((starting_at): Store.Fields => {
        const within = rows.filter((row) => row.starting_at === starting_at)
        return {
          starting_at,
          ending_at: within[0]?.ending_at ?? starting_at,
          results: within.map((row) => ({ ...row.group, ...fieldsOf(row) }))
        }
      })
    })

  const at = "GET /v1/organizations/analytics"
  const routes: Routes = {
    [`${at}/cost`]: report(AnalyticsCostItem, items("cost", (row) => ({ cost: costOf(row) }), false)),
    [`${at}/usage`]: report(AnalyticsUsageItem, items("input", (row) => ({ usage: usageOf(row) }), false)),
    [`${at}/cost_report`]: report(AnalyticsCostReportTimeBucket, buckets(costOf)),
    [`${at}/usage_report`]: report(AnalyticsUsageReportTimeBucket, buckets(usageOf)),
    [`${at}/user_cost_report`]: report(AnalyticsCostUsersItem, items("cost", costOf, true)),
    [`${at}/user_usage_report`]: report(AnalyticsUsageUsersItem, items("input", usageOf, true))
  }
  return { routes }
}
