/** Budgets on SQLite. Each operation is a transaction that has the lock of the database from its start. */
import type { BudgetStore, Work } from "@effect-genai/core/BudgetStore"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Database } from "../internal/database.ts"
import { keyOf, nanos, totalsOf, type TotalsRow } from "./rows.ts"

interface ReservationRow {
  readonly token: string
  readonly amount: string
  readonly is_settled: number
}

export const make = ({ dialect, run, sql }: Database, budget: string): BudgetStore => {
  const atomic = <A>(statements: Effect.Effect<A, SqlError>) =>
    run(Effect.provideService(sql.withTransaction(statements), SqlClient.BeginTransaction, "begin immediate"))

  const totals = Effect.map(
    sql<TotalsRow>`
      select cast(spent as text) as spent, cast(reserved as text) as reserved
      from genai_budgets where name = ${budget}`,
    totalsOf
  )

  const find = (work: Work) =>
    Effect.map(
      sql<ReservationRow>`
        select token, cast(amount as text) as amount, is_settled
        from genai_reservations where budget = ${budget} and work = ${keyOf(work)}`,
      ([row]) => row && { token: row.token, amount: BigInt(row.amount), isSettled: Number(row.is_settled) === 1 }
    )

  const remove = (work: Work) => sql`delete from genai_reservations where budget = ${budget} and work = ${keyOf(work)}`

  const add = (spent: bigint, reserved: bigint) =>
    sql`
      update genai_budgets set
        spent = spent + cast(${nanos(spent)} as integer),
        reserved = reserved + cast(${nanos(reserved)} as integer)
      where name = ${budget}`

  const reserve = Effect.fnUntraced(function*(work: Work, amount: bigint, limit: bigint) {
    yield* sql`insert into genai_budgets (name) values (${budget}) on conflict do nothing`
    const { reserved, spent } = yield* totals
    const before = yield* find(work)
    if (before?.isSettled === true) return { isGranted: true, spent, reserved }
    const more = amount - (before?.amount ?? 0n)
    if (spent + reserved + more > limit) return { isGranted: false, spent, reserved }
    yield* sql`
      insert into genai_reservations (budget, work, token, amount)
      values (${budget}, ${keyOf(work)}, ${work.token}, cast(${nanos(amount)} as integer))
      on conflict (budget, work)
      do update set token = excluded.token, amount = excluded.amount, updated_at = excluded.updated_at`
    yield* add(0n, more)
    return { isGranted: true, spent, reserved: reserved + more }
  })

  const settle = Effect.fnUntraced(function*(work: Work, cost: bigint | undefined) {
    const before = yield* find(work)
    if (before === undefined) return
    const amount = cost ?? before.amount
    yield* before.isSettled ? add(amount - before.amount, 0n) : add(amount, -before.amount)
    if (work.name === undefined) yield* remove(work)
    else {
      yield* sql`
        update genai_reservations
        set amount = cast(${nanos(amount)} as integer), is_settled = 1, updated_at = ${dialect.now}
        where budget = ${budget} and work = ${work.name}`
    }
  })

  const release = Effect.fnUntraced(function*(work: Work) {
    const before = yield* find(work)
    if (before === undefined || before.isSettled || before.token !== work.token) return
    yield* remove(work)
    yield* add(0n, -before.amount)
  })

  return {
    reserve: (work, amount, limit) => atomic(reserve(work, amount, limit)),
    settle: (work, cost) => atomic(settle(work, cost)),
    release: (work) => atomic(release(work)),
    totals: run(totals)
  }
}
