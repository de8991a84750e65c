export * as BudgetSql from "./BudgetSql.ts"
