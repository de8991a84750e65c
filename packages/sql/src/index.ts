export * as JournalSql from "./JournalSql.ts"
export * as RateLimitSql from "./RateLimitSql.ts"
