export * as BudgetSql from "./BudgetSql.ts"
export * as JournalSql from "./JournalSql.ts"
