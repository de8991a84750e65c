export * as JournalSql from "./JournalSql.ts"
export * as OutcomeLogSql from "./OutcomeLogSql.ts"
