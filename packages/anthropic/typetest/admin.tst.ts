// Pages of the organization need its own config; reports are summed by the dimensions of their types.
import * as Reports from "@effect-genai/anthropic/admin/Reports"
import * as Users from "@effect-genai/anthropic/admin/Users"
import type { AdminConfig } from "@effect-genai/anthropic/AdminConfig"
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import type { AnthropicError } from "@effect-genai/anthropic/AnthropicError"
import * as Models from "@effect-genai/anthropic/Models"
import type * as BigDecimal from "effect/BigDecimal"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import { expect, test } from "tstyche"

const users = Stream.runCollect(Users.list())
const models = Stream.runCollect(Models.list())

test("a page of the organization does not run with the config of a workspace, nor the other way", () => {
  expect<Effect.Services<typeof users>>().type.toBe<AdminConfig | HttpClient.HttpClient>()
  expect<Effect.Services<typeof models>>().type.toBe<AnthropicConfig | HttpClient.HttpClient>()
  const run = <A, E>(program: Effect.Effect<A, E, AnthropicConfig | HttpClient.HttpClient>) => program
  expect(run).type.toBeCallableWith(models)
  expect(run).type.not.toBeCallableWith(users)
  // @ts-expect-error 'AdminConfig' is not assignable to type 'HttpClient | AnthropicConfig'
  run(users)
})

test("a call of the organization fails like any other", () => {
  expect<Effect.Error<typeof users>>().type.toBe<AnthropicError>()
})

test("a sum has the dimensions it is summed by, and the amounts of its report", () => {
  const november = { starting_at: "2026-11-01T00:00:00Z" }
  const costs = Reports.sum(Reports.cost(november), { by: ["model", "day"] })
  expect<Effect.Success<typeof costs>>().type.toBe<ReadonlyArray<Reports.CostSum<"model" | "day">>>()
  expect<Effect.Error<typeof costs>>().type.toBe<AnthropicError | Reports.ReportError>()
  expect<Effect.Success<typeof costs>[number]["group"]["day"]>().type.toBe<string | null>()
  expect<Effect.Success<typeof costs>[number]["cost"]>().type.toBe<BigDecimal.BigDecimal>()

  const tokens = Reports.sum(Reports.usageByTime(november), { by: ["workspace"] })
  expect<Effect.Success<typeof tokens>>().type.toBe<ReadonlyArray<Reports.UsageSum<"workspace">>>()
  expect<Effect.Success<typeof tokens>[number]>().type.not.toHaveProperty("cost")

  expect(Reports.sum).type.not.toBeCallableWith(Reports.cost(november), { by: ["modle"] })
  expect(Reports.sum).type.not.toBeCallableWith(Users.list(), { by: ["model"] })
})

test("the fields of a request for a sum fit the report", () => {
  expect(Reports.cost).type.toBeCallableWith({
    starting_at: "",
    ...Reports.grouped(["workspace", "cost_type", "hour"])
  })
  expect(Reports.usage).type.toBeCallableWith({ starting_at: "", ...Reports.grouped(["workspace", "hour"]) })
  // Tokens have no type of cost.
  expect(Reports.usage).type.not.toBeCallableWith({ starting_at: "", ...Reports.grouped(["cost_type"]) })
})
