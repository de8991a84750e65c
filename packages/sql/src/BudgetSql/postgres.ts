/**
 * Budgets on PostgreSQL. Each operation is one call of a function that locks the row of its budget first, so operations
 * on a budget run one after another. A function and not one statement: each statement within it sees what was committed
 * before it got the lock, where a single statement would see what was committed before it waited.
 */
import type { BudgetStore } from "@effect-genai/core/BudgetStore"
import * as Effect from "effect/Effect"
import type { SqlError } from "effect/sql/SqlError"
import type { Database } from "../internal/database.ts"
import { keyOf, nanos, totalsOf, type TotalsRow } from "./rows.ts"

export const functions: ReadonlyArray<string> = [
  `create function genai_reserve(
    in_budget text, in_work text, in_token text, in_amount bigint, in_limit bigint,
    out granted boolean, out spent bigint, out reserved bigint
  ) language plpgsql as $$
  declare
    earlier genai_reservations;
  begin
    insert into genai_budgets (name) values (in_budget) on conflict do nothing;
    select b.spent, b.reserved into spent, reserved from genai_budgets b where b.name = in_budget for update;
    select * into earlier from genai_reservations r where r.budget = in_budget and r.work = in_work;
    if earlier.is_settled = 1 then
      granted := true;
      return;
    end if;
    granted := spent + reserved - coalesce(earlier.amount, 0) <= in_limit - in_amount;
    if granted then
      reserved := reserved - coalesce(earlier.amount, 0) + in_amount;
      insert into genai_reservations (budget, work, token, amount) values (in_budget, in_work, in_token, in_amount)
        on conflict (budget, work)
        do update set token = excluded.token, amount = excluded.amount, updated_at = excluded.updated_at;
      update genai_budgets b set reserved = genai_reserve.reserved where b.name = in_budget;
    end if;
  end $$`,
  `create function genai_settle(in_budget text, in_work text, in_cost bigint, in_named boolean)
  returns void language plpgsql as $$
  declare
    earlier genai_reservations;
    cost bigint;
  begin
    perform 1 from genai_budgets where name = in_budget for update;
    select * into earlier from genai_reservations where budget = in_budget and work = in_work;
    if not found then
      return;
    end if;
    cost := coalesce(in_cost, earlier.amount);
    update genai_budgets set
      spent = spent + cost - case when earlier.is_settled = 1 then earlier.amount else 0 end,
      reserved = reserved - case when earlier.is_settled = 1 then 0 else earlier.amount end
      where name = in_budget;
    if in_named then
      update genai_reservations set amount = cost, is_settled = 1, updated_at = clock_timestamp()
        where budget = in_budget and work = in_work;
    else
      delete from genai_reservations where budget = in_budget and work = in_work;
    end if;
  end $$`,
  `create function genai_release(in_budget text, in_work text, in_token text)
  returns void language plpgsql as $$
  declare
    freed bigint;
  begin
    perform 1 from genai_budgets where name = in_budget for update;
    delete from genai_reservations
      where budget = in_budget and work = in_work and token = in_token and is_settled = 0
      returning amount into freed;
    update genai_budgets set reserved = reserved - coalesce(freed, 0) where name = in_budget;
  end $$`
]

/** With an isolation stricter than the default, operations that meet are repeated. */
const hasMet = (error: SqlError) => error.reason._tag === "SerializationError" || error.reason._tag === "DeadlockError"

export const make = ({ run, sql }: Database, budget: string): BudgetStore => {
  const call = <A>(statement: Effect.Effect<A, SqlError>) => run(Effect.retry(statement, { while: hasMet, times: 100 }))

  return {
    reserve: (work, amount, limit) =>
      call(sql<TotalsRow & { readonly granted: number }>`
        select granted::integer as granted, spent::text as spent, reserved::text as reserved
        from genai_reserve(${budget}, ${keyOf(work)}, ${work.token}, ${nanos(amount)}::bigint, ${nanos(limit)}::bigint)
      `).pipe(Effect.map((rows) => ({ isGranted: Number(rows[0]?.granted) === 1, ...totalsOf(rows) }))),
    settle: (work, cost) =>
      Effect.asVoid(call(sql`
        select 1 as done from genai_settle(
          ${budget}, ${keyOf(work)}, ${cost === undefined ? null : nanos(cost)}::bigint, ${
        work.name !== undefined
      }::boolean
        )`)),
    release: (work) =>
      Effect.asVoid(call(sql`select 1 as done from genai_release(${budget}, ${keyOf(work)}, ${work.token})`)),
    totals: Effect.map(
      call(sql<TotalsRow>`
        select spent::text as spent, reserved::text as reserved from genai_budgets where name = ${budget}`),
      totalsOf
    )
  }
}
