/** The rows of every kind of report, in one shape. */
import { textAt } from "@effect-genai/core/Provider"
import type * as Usage from "@effect-genai/core/Usage"
import * as BigDecimal from "effect/BigDecimal"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type {
  AnalyticsCostGroupBy,
  AnalyticsCostItem,
  AnalyticsCostReportTimeBucket,
  AnalyticsCostUsersItem,
  AnalyticsUsageItem,
  AnalyticsUsageReportTimeBucket,
  AnalyticsUsageUsersItem
} from "../../generated/admin/Reports.ts"

/** A report that cannot be summed as requested, or an amount that is not a decimal number. */
export class ReportError extends Data.TaggedError("ReportError")<{ readonly message: string }> {}

type Short<Name> = Name extends `${infer Start}_id` ? Start : Name

/** What a report can be grouped by; ids without their `_id`. */
export type Group = Short<AnalyticsCostGroupBy>

/** What reports can be summed by: groups, and UTC hours, days or months. */
export type Dimension = Group | Period

export type Period = "hour" | "day" | "month"

/** A cost, in units of the currency (dollars, not cents), exact. */
export interface Cost {
  readonly currency: string
  /** After discounts, before credits. */
  readonly cost: BigDecimal.BigDecimal
  /** Before discounts. */
  readonly listCost: BigDecimal.BigDecimal
}

export interface Tokens {
  readonly tokens: Usage.Tokens
  readonly webSearches: number
}

interface Place {
  /** Where the time bucket of the row starts, or the report if it has no buckets; RFC 3339. */
  readonly startingAt: string | undefined
  readonly endingAt: string | undefined
  /** The groups of the row that have a value. */
  readonly group: { readonly [name in Group]?: string }
  /** The number of requests, if the report has it. */
  readonly requests: number | undefined
}

export interface CostRow extends Place, Cost {}

export interface UsageRow extends Place, Tokens {}

export type CostEntry = AnalyticsCostItem | AnalyticsCostReportTimeBucket | AnalyticsCostUsersItem

export type UsageEntry = AnalyticsUsageItem | AnalyticsUsageReportTimeBucket | AnalyticsUsageUsersItem

const fields = {
  actor: "actor",
  actor_type: "actor_type",
  agent: "agent_id",
  api_key: "api_key_id",
  claude_tag_category: "claude_tag_category",
  claude_tag_user: "claude_tag_user_id",
  context_window: "context_window",
  cost_type: "cost_type",
  deployment: "deployment_id",
  environment: "environment_id",
  inference_geo: "inference_geo",
  model: "model",
  organization: "organization_id",
  product: "product",
  rbac_group: "rbac_group_id",
  service_tier: "service_tier",
  session: "session_id",
  slack_channel: "slack_channel_id",
  speed: "speed",
  token_type: "token_type",
  user_profile: "user_profile_id",
  workspace: "workspace_id"
} as const satisfies { readonly [name in Group]: AnalyticsCostGroupBy }

/** The field of a report that has a group. */
export const fieldOf = <const G extends Group>(group: G): (typeof fields)[G] => fields[group]

const actorIds = ["user_id", "service_account_id", "api_key_id", "subject", "type"]

const actorOf = (row: object) => actorIds.map((field) => textAt(row, "actor", field)).find((text) => text !== undefined)

const groupOf = (row: object): CostRow["group"] =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = name === "actor" ? actorOf(row) : textAt(row, field)
      return value === undefined ? [] : [[name, value]]
    })
  )

const place = (
  time: { readonly starting_at?: string | null; readonly ending_at?: string | null },
  group: object,
  requests: number | null | undefined
): Place => ({
  startingAt: time.starting_at ?? undefined,
  endingAt: time.ending_at ?? undefined,
  group: groupOf(group),
  requests: requests ?? undefined
})

/** Amounts are cents; longer ones than any real cost could exhaust memory. */
const dollarsOf = (cents: string) =>
  /^-?\d{1,40}(\.\d{1,40})?$/.test(cents)
    ? Effect.map(
      Effect.fromOption(BigDecimal.fromString(cents)),
      ({ scale, value }) => BigDecimal.make(value, scale + 2)
    ).pipe(Effect.orDie)
    : Effect.fail(
      new ReportError({ message: `an amount of the report is not a decimal number: ${cents.slice(0, 80)}` })
    )

const costOf = Effect.fnUntraced(function*(
  place: Place,
  { amount, currency, list_amount }: Pick<AnalyticsCostItem["cost"], "amount" | "currency" | "list_amount">
) {
  return { ...place, currency, cost: yield* dollarsOf(amount), listCost: yield* dollarsOf(list_amount) }
})

type Metrics = Pick<
  AnalyticsUsageItem["usage"],
  "cache_creation" | "cache_read_input_tokens" | "output_tokens" | "server_tool_use" | "uncached_input_tokens"
>

const usageOf = (place: Place, metrics: Metrics): UsageRow => ({
  ...place,
  tokens: {
    uncachedInput: metrics.uncached_input_tokens,
    cacheRead: metrics.cache_read_input_tokens,
    cacheWrite5m: metrics.cache_creation.ephemeral_5m_input_tokens,
    cacheWrite1h: metrics.cache_creation.ephemeral_1h_input_tokens,
    output: metrics.output_tokens
  },
  webSearches: metrics.server_tool_use.web_search_requests
})

const costRows = (entry: CostEntry): Effect.Effect<ReadonlyArray<CostRow>, ReportError> => {
  if ("results" in entry) {
    return Effect.forEach(entry.results, (result) => costOf(place(entry, result, result.requests), result))
  }
  const [group, cost] = "cost" in entry ? [entry.group, entry.cost] : [entry, entry]
  return Effect.map(costOf(place(entry, group, cost.requests), cost), (row) => [row])
}

const usageRows = (entry: UsageEntry): ReadonlyArray<UsageRow> => {
  if ("results" in entry) {
    return entry.results.map((result) => usageOf(place(entry, result, result.requests), result))
  }
  const [group, usage] = "usage" in entry ? [entry.group, entry.usage] : [entry, entry]
  return [usageOf(place(entry, group, usage.requests), usage)]
}

const isCost = (entry: CostEntry | UsageEntry): entry is CostEntry =>
  "results" in entry
    ? entry.results.some((result) => "amount" in result)
    : "cost" in entry || "amount" in entry

const rowsOf = (entry: CostEntry | UsageEntry): Effect.Effect<ReadonlyArray<CostRow | UsageRow>, ReportError> =>
  isCost(entry) ? costRows(entry) : Effect.succeed(usageRows(entry))

/**
 * Streams the rows of a report, whichever function it is from: each has the start and end of its time bucket, its groups
 * and its cost or tokens. Costs are exact, in dollars.
 */
export function rows<E, R>(report: Stream.Stream<CostEntry, E, R>): Stream.Stream<CostRow, E | ReportError, R>
export function rows<E, R>(report: Stream.Stream<UsageEntry, E, R>): Stream.Stream<UsageRow, E, R>
export function rows<E, R>(
  report: Stream.Stream<CostEntry | UsageEntry, E, R>
): Stream.Stream<CostRow | UsageRow, E | ReportError, R>
export function rows<E, R>(report: Stream.Stream<CostEntry | UsageEntry, E, R>) {
  return report.pipe(
    Stream.mapEffect(rowsOf),
    Stream.flattenIterable
  )
}
