/** Errors of databases as those of stores. */
import * as JournalStore from "@effect-genai/core/JournalStore"
import * as Predicate from "effect/Predicate"
import type { SqlError } from "effect/sql/SqlError"

/** The SQLSTATE that a driver puts on the cause. */
const codeOf = (cause: unknown): string | undefined =>
  Predicate.hasProperty(cause, "code") && typeof cause.code === "string" ? cause.code : undefined

/**
 * What passes without a change by a person, beyond what `SqlError` knows: 25006 a former primary is read-only, 25P03
 * and 25P04 a transaction took too long, 40 it was rolled back, 53 resources are used up, 55 objects are in use, 57 the
 * server stops or starts.
 */
const isPassing = (code: string): boolean => /^(25006|25P0[34]|40|53|55006|57P)/.test(code)

const isMissingTable = (code: string | undefined, message: string) => code === "42P01" || /no such table/i.test(message)

const advice = "create the tables with `JournalSql.migrate`, or build the layer without `migrate: false`"

/** The messages of databases name tables and columns; the values of statements are not in them. */
export const storeFailed = (error: SqlError): JournalStore.StoreFailed => {
  const { cause } = error.reason
  const code = codeOf(cause)
  const details = cause instanceof Error ? cause.message : ""
  const message = `${error.message}${details === "" || details === error.message ? "" : ` (${details})`}`
  return new JournalStore.StoreFailed({
    message: isMissingTable(code, details) ? `${message}: ${advice}` : message,
    isTransient: error.isRetryable || (code !== undefined && isPassing(code))
  })
}
