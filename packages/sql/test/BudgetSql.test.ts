// A budget in a database.
import * as Budget from "@effect-genai/core/Budget"
import { budgets } from "@effect-genai/provider-contract/budgets"
import * as BudgetSql from "@effect-genai/sql/BudgetSql"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describeDatabases } from "./support/postgres.ts"

describeDatabases("a budget in a database", (database) => {
  budgets({
    name: "stored in SQL",
    open: Effect.map(Layer.build(database), (context) => (limit) =>
      BudgetSql.layer({ name: "team", limit }).pipe(
        Layer.build,
        Effect.map(Context.get(Budget.Budget)),
        Effect.provide(context),
        Effect.orDie
      ))
  })
})
