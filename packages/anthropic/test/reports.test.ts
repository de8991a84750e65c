// Reports as rows, their sums by group, and tables of sums.
import * as Reports from "@effect-genai/anthropic/admin/Reports"
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import { reasonOf, sent } from "@effect-genai/provider-contract/support/scripted"
import { assert, describe, it } from "@effect/vitest"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against } from "./support/admin.ts"

const november = { starting_at: "2026-11-01T00:00:00Z", ending_at: "2026-12-01T00:00:00Z" }

const day = (number: number) => ({
  starting_at: `2026-11-${String(number).padStart(2, "0")}T00:00:00Z`,
  ending_at: new Date(Date.UTC(2026, 10, number + 1)).toISOString()
})

const cost = (amount: string, group: Reports.AnalyticsCostItem["group"] = {}, time = day(1)) => ({
  ...time,
  group,
  cost: { amount, list_amount: amount, currency: "USD", requests: 1 }
})

const usage = (input: number, group: Reports.AnalyticsUsageItem["group"] = {}) => ({
  ...day(1),
  group,
  usage: {
    cache_creation: { ephemeral_1h_input_tokens: 1, ephemeral_5m_input_tokens: 2 },
    cache_read_input_tokens: 4,
    output_tokens: 8,
    server_tool_use: { web_search_requests: 3 },
    total_tokens: input + 15,
    uncached_input_tokens: input
  }
})

const page = (data: ReadonlyArray<object>, next_page: string | null = null) =>
  Testing.json({ data, next_page, has_more: next_page !== null, data_refreshed_at: null })

const text = (amount: BigDecimal.BigDecimal) => BigDecimal.format(amount)

describe("rows", () => {
  it.effect("are those of a report: bucket, groups and exact dollars", () =>
    Effect.gen(function*() {
      const rows = yield* Stream.runCollect(Reports.rows(Reports.cost(november)))
      assert.deepStrictEqual(
        rows.map(({ cost, listCost, ...row }) => ({ ...row, cost: text(cost), listCost: text(listCost) })),
        [{
          startingAt: "2026-11-01T00:00:00Z",
          endingAt: "2026-11-02T00:00:00.000Z",
          group: { model: "claude-opus-5", workspace: "wrkspc_1", actor: "user_1" },
          requests: 1,
          currency: "USD",
          cost: "0.0123456789",
          listCost: "0.0123456789"
        }]
      )
    }).pipe(Effect.provide(against([page([
      cost("1.23456789", {
        model: "claude-opus-5",
        workspace_id: "wrkspc_1",
        api_key_id: null,
        actor: { type: "user_actor", user_id: "user_1", deleted: false }
      })
    ])]))))

  it.effect("flatten buckets, each row with the start and end of its bucket", () =>
    Effect.gen(function*() {
      const rows = yield* Stream.runCollect(Reports.rows(Reports.costByTime(november)))
      assert.deepStrictEqual(
        rows.map(({ cost, group, startingAt }) => [startingAt, group, text(cost)]),
        [
          [day(1).starting_at, { model: "a" }, "0.01"],
          [day(1).starting_at, { model: "b" }, "0.02"],
          [day(3).starting_at, {}, "0.03"]
        ]
      )
    }).pipe(Effect.provide(against([page([
      {
        ...day(1),
        results: [
          { amount: "1", list_amount: "1", currency: "USD", model: "a" },
          { amount: "2", list_amount: "2", currency: "USD", model: "b" }
        ]
      },
      { ...day(2), results: [] },
      { ...day(3), results: [{ amount: "3", list_amount: "3", currency: "USD", model: null }] }
    ])]))))

  it.effect("of users have the user; rows of tokens have the tokens by kind", () =>
    Effect.gen(function*() {
      const actor = { type: "user_actor", user_id: "user_1", deleted: false }
      const metrics = usage(16).usage
      const rows = yield* Effect.provide(
        Stream.runCollect(Reports.rows(Reports.usageByUser(november))),
        against([page([{ actor, ...metrics }])])
      )
      const expected = {
        startingAt: undefined,
        endingAt: undefined,
        group: { actor: "user_1" },
        requests: undefined,
        tokens: { uncachedInput: 16, cacheRead: 4, cacheWrite5m: 2, cacheWrite1h: 1, output: 8 },
        webSearches: 3
      }
      assert.deepStrictEqual(rows, [expected])
      const bucket = { ...day(1), results: [metrics] }
      const [row] = yield* Effect.provide(
        Stream.runCollect(Reports.rows(Reports.usageByTime(november))),
        against([page([bucket])])
      )
      assert.deepStrictEqual(row, {
        ...expected,
        startingAt: bucket.starting_at,
        endingAt: bucket.ending_at,
        group: {}
      })
    }))

  it.effect("name an actor by its id, whatever its kind", () =>
    Effect.gen(function*() {
      const rows = yield* Stream.runCollect(Reports.rows(Reports.cost(november)))
      assert.deepStrictEqual(rows.map(({ group }) => group.actor), ["svac_1", "apikey_1", "repo:a/b", "robot_actor"])
    }).pipe(Effect.provide(against([page([
      cost("1", { actor: { type: "service_account_actor", service_account_id: "svac_1" } }),
      cost("1", { actor: { type: "api_actor", api_key_id: "apikey_1" } }),
      cost("1", { actor: { type: "federated_actor", provider: { type: "oidc" }, subject: "repo:a/b" } }),
      { ...cost("1"), group: { actor: { type: "robot_actor" } } }
    ])]))))

  it.effect.each(["", "1e400", "0x10", "1_000", "NaN", "9".repeat(100)])(
    "an amount that is not a decimal number is an error: %j",
    (amount) =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(Stream.runDrain(Reports.rows(Reports.cost(november))))
        assert.strictEqual(error._tag, "ReportError")
        assert.include(error.message, "not a decimal number")
      }).pipe(Effect.provide(against([page([cost(amount)])])))
  )
})

describe("sum", () => {
  const by = ["model", "workspace", "day"] as const

  it.effect("adds up a report of several pages by model, workspace and day, in the order of the report", () =>
    Effect.gen(function*() {
      const sums = yield* Reports.sum(Reports.cost({ ...november, ...Reports.grouped(by) }), { by })
      assert.deepStrictEqual(
        sums.map(({ cost, group, requests }) => [group.model, group.workspace, group.day, text(cost), requests]),
        [
          ["claude-opus-5", "w1", "2026-11-01", "0.3", 2],
          ["claude-of-tomorrow", "w1", "2026-11-01", "0.0001", 1],
          ["claude-opus-5", null, "2026-11-02", "5", 1]
        ]
      )
      const [first, second] = yield* sent
      assert.deepStrictEqual(first?.url.searchParams.getAll("group_by[]"), ["model", "workspace_id"])
      assert.strictEqual(first?.url.searchParams.get("time_bucket_width"), "1d")
      assert.strictEqual(second?.url.searchParams.get("page"), "next")
    }).pipe(Effect.provide(against([
      page([
        cost("10", { model: "claude-opus-5", workspace_id: "w1" }),
        cost("0.01", { model: "claude-of-tomorrow", workspace_id: "w1" })
      ], "next"),
      page([
        cost("20", { model: "claude-opus-5", workspace_id: "w1" }),
        cost("500", { model: "claude-opus-5", workspace_id: null }, day(2))
      ])
    ]))))

  it.effect("adds up tokens, and everything without dimensions", () =>
    Effect.gen(function*() {
      const sums = yield* Reports.sum(Reports.usage(november), { by: [] })
      assert.deepStrictEqual(sums, [{
        group: {},
        requests: undefined,
        tokens: { uncachedInput: 30, cacheRead: 8, cacheWrite5m: 4, cacheWrite1h: 2, output: 16 },
        webSearches: 6
      }])
    }).pipe(Effect.provide(against([page([usage(10, { model: "a" }), usage(20, { model: "b" })])]))))

  it.effect("of different currencies are separate", () =>
    Effect.gen(function*() {
      const sums = yield* Reports.sum(Reports.cost(november), { by: [] })
      assert.deepStrictEqual(sums.map(({ cost, currency }) => [currency, text(cost)]), [["USD", "0.03"], [
        "EUR",
        "0.02"
      ]])
    }).pipe(Effect.provide(against([page([
      cost("1"),
      { ...cost("2"), cost: { ...cost("2").cost, currency: "EUR" } },
      cost("2")
    ])]))))

  it.effect("by a day of a report without days is an error that says what to request", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(Reports.sum(Reports.cost(november), { by: ["day"] }))
      assert.strictEqual(error._tag, "ReportError")
      assert.include(error.message, `\`time_bucket_width: "1d"\``)
      const [{ group } = assert.fail("no sum")] = yield* Reports.sum(Reports.cost(november), { by: ["month"] })
      assert.deepStrictEqual(group, { month: "2026-11" })
    }).pipe(Effect.provide(against([page([cost("1", {}, november)]), page([cost("1", {}, november)])]))))

  it.effect("of a report that breaks off is its error, not the sum of a part", () =>
    Effect.gen(function*() {
      const sums = Reports.sum(Reports.cost(november), { by: ["model"] }).pipe(
        Effect.catchTag("ReportError", Effect.die),
        Retry.none
      )
      assert.strictEqual((yield* reasonOf(sums))._tag, "PaginationStalled")
      assert.strictEqual((yield* reasonOf(sums))._tag, "Undecodable")
      assert.strictEqual((yield* reasonOf(sums))._tag, "Unreachable")
      assert.strictEqual((yield* reasonOf(sums))._tag, "InvalidRequest")
    }).pipe(Effect.provide(against([
      Testing.json({ data: [cost("1")], has_more: true, next_page: null }),
      page([cost("1")], "next"),
      Testing.json({ data: [{ ...cost("1"), cost: null }], has_more: false }),
      page([cost("1")], "next"),
      Testing.cutAfter(40)(page([cost("1")])),
      page([cost("1")], "next"),
      Testing.json({ type: "error", error: { type: "invalid_request_error", message: "page: expired" } }, {
        status: 400
      })
    ]))))

  const Cents = Schema.Struct({
    whole: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2 ** 53 - 1 })),
    part: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999_999 })),
    model: Schema.Literals(["a", "b", "c", "d"]),
    workspace: Schema.Literals(["w1", "w2"]),
    day: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 30 }))
  })

  it.effect.prop(
    "over all groups equals the total, to the last digit",
    [Schema.Array(Cents)],
    ([rows]) =>
      Effect.gen(function*() {
        const report = Stream.fromIterable(rows.map(({ day: number, model, part, whole, workspace }) =>
          cost(`${whole}.${String(part).padStart(6, "0")}`, { model, workspace_id: workspace }, day(number))
        ))
        const millionths = rows.reduce((total, { part, whole }) =>
          total + BigInt(whole) * 1_000_000n + BigInt(part), 0n)
        for (const dimensions of [[], ["model"], ["workspace", "day"], ["day", "model", "workspace"]] as const) {
          const sums = yield* Reports.sum(report, { by: dimensions })
          const total = BigDecimal.sumAll(sums.map(({ cost }) => cost))
          assert.strictEqual(text(total), text(BigDecimal.make(millionths, 8)))
          assert.strictEqual(new Set(sums.map(({ group }) => JSON.stringify(group))).size, sums.length)
        }
        return true
      })
  )
})

describe("table", () => {
  it.effect("aligns text at its start and numbers at their end, with the total", () =>
    Effect.gen(function*() {
      const by = ["model", "workspace"] as const
      const sums = yield* Reports.sum(Reports.cost(november), { by })
      assert.strictEqual(
        Reports.table(sums),
        [
          "model          workspace  requests         cost",
          "claude-opus-5  w1                2  1234.57 USD",
          "next           -                 1     0.01 USD",
          "total                               1234.57 USD"
        ].join("\n")
      )
    }).pipe(Effect.provide(against([page([
      cost("123456", { model: "claude-opus-5", workspace_id: "w1" }),
      cost("0.5", { model: "claude-opus-5", workspace_id: "w1" }),
      cost("0.51", { model: "next\u001b\n" })
    ])]))))

  it.effect("of tokens has input, what of it was cached, and output", () =>
    Effect.gen(function*() {
      const sums = yield* Reports.sum(Reports.usage(november), { by: ["model"] })
      assert.strictEqual(Reports.table(sums), "model  input  cached  output\na         17       4       8")
    }).pipe(Effect.provide(against([page([usage(10, { model: "a" })])]))))

  it.effect("of nothing is empty; of a total it is one line below the heading", () =>
    Effect.gen(function*() {
      assert.strictEqual(Reports.table([]), "")
      const sums = yield* Reports.sum(Reports.cost(november), { by: [] })
      assert.include(Reports.table(sums), "0.00 USD")
      assert.include(Reports.table(sums), "-12.35 EUR")
    }).pipe(Effect.provide(against([page([
      cost("0.4"),
      { ...cost("0"), cost: { amount: "-1234.5", list_amount: "0", currency: "EUR" } }
    ])]))))
})
