export * as JournalSql from "./JournalSql.ts"
