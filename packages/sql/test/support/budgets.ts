// Budgets in a database, as one process has them.
import * as Budget from "@effect-genai/core/Budget"
import * as BudgetSql from "@effect-genai/sql/BudgetSql"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"

export const name = "team"

/** The budget of one process, over the ambient client. */
export const open = (limit: number, options: Partial<BudgetSql.Options> = {}) =>
  Effect.map(Layer.build(BudgetSql.layer({ name, limit, ...options })), Context.get(Budget.Budget))

export const amountsOf = ({ reserved, spent }: Budget.Budget["Service"]) => Effect.all({ spent, reserved })

/** The sums of the rows, in billionths of a dollar; work without a name has none once it is settled. */
export const sums = Effect.flatMap(SqlClient.SqlClient, (sql) =>
  Effect.map(
    sql<{ readonly settled: unknown; readonly open: unknown }>`
      select sum(case when is_settled = 1 then amount else 0 end) as settled,
        sum(case when is_settled = 0 then amount else 0 end) as open
      from genai_reservations`,
    ([row]) => [Number(row?.settled), Number(row?.open)]
  ))
