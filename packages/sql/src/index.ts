export * as BudgetSql from "./BudgetSql.ts"
export * as JournalSql from "./JournalSql.ts"
export * as OutcomeLogSql from "./OutcomeLogSql.ts"
export * as RateLimitSql from "./RateLimitSql.ts"
