// What must be true after any scenario.
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql/SqlClient"
import type { Platform } from "./platforms.ts"
import { contents, type Task } from "./Task.ts"

/** Items that are in one list only, in any order. */
const differences = (what: string, actual: ReadonlyArray<string>, expected: ReadonlyArray<string>) => {
  const counts = new Map<string, number>()
  for (const each of actual) counts.set(each, (counts.get(each) ?? 0) + 1)
  for (const each of expected) counts.set(each, (counts.get(each) ?? 0) - 1)
  return [...counts].flatMap(([each, count]) => {
    if (count === 0) return []
    const name = each.slice(0, 30).trimEnd()
    return [count > 0 ? `${what} ${count} times too often: ${name}` : `${what} ${-count} times too rarely: ${name}`]
  })
}

interface Money {
  readonly spent: string
  readonly reserved: string
  readonly open: number
  readonly violations: number
}

/** Watches the budget of the test: a trigger counts when more than the limit is spent and reserved. */
export const watchBudget = (limit: number) =>
  Effect.gen(function*() {
    const sql = yield* SqlClient
    yield* sql`create table violations (spent bigint, reserved bigint)`
    yield* sql.unsafe(`create function watch() returns trigger language plpgsql as $$
      begin
        if new.spent + new.reserved > ${Math.round(limit * 1e9)} then
          insert into violations values (new.spent, new.reserved);
        end if;
        return new;
      end $$`)
    yield* sql`create trigger watch before update on genai_budgets for each row execute function watch()`
  })

const ofMoney = Effect.gen(function*() {
  const sql = yield* SqlClient
  const [money] = yield* sql<Money>`select spent::text, reserved::text,
      (select count(*)::int from genai_reservations where is_settled = 0) as open,
      (select count(*)::int from violations) as violations
    from genai_budgets where name = 'proof'`
  const [paid] = yield* sql<{ readonly cost: number }>`select sum(cost) as cost from results`
  if (money === undefined || paid === undefined) return ["there is no budget"]
  const { open, reserved, spent, violations } = money
  return [
    ...(violations > 0 ? [`the budget was exceeded ${violations} times`] : []),
    ...(reserved !== "0" || open > 0 ? [`${reserved} is reserved by ${open} at the end`] : []),
    // Each batch rounds its cost to a billionth.
    ...(Math.abs(Number(spent) / 1e9 - paid.cost) > 1e-6 ? [`spent is ${spent}, the outcomes cost ${paid.cost}`] : [])
  ]
})

/** What is wrong after the runs of a task. */
export const verdict = Effect.fnUntraced(
  function*(platform: Pick<Platform, "bought">, { budget, provider, ...task }: Task) {
    const sql = yield* SqlClient
    const names = task.runs.map((run) => `${provider}~${run}`)
    const rows = yield* sql<{ readonly id: string }>`select run || ' ' || place || ' ' || outcome as id from results`
    const finished = yield* sql<{ readonly name: string }>`select name from genai_runs
      where token is null and summary::json->>'isFinished' = 'true'`
    return [
      ...differences("bought", platform.bought, task.runs.flatMap((run) => contents(run, task))),
      ...differences(
        "written",
        rows.map(({ id }) => id),
        names.flatMap((name) => Array.from({ length: task.count }, (_, place) => `${name} ${place} Succeeded`))
      ),
      ...differences("finished", finished.map(({ name }) => name), names),
      ...(budget === undefined ? [] : yield* ofMoney)
    ]
  }
)
