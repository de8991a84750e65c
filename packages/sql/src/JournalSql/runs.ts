/** The runs of a database, page by page. */
import type { JournalStore, StoredRun } from "@effect-genai/core/JournalStore"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Database } from "../internal/database.ts"
import { summaryOf } from "./claims.ts"

const pageSize = 500

interface Row {
  readonly name: string
  readonly owner: string | null
  readonly summary: string | null
  readonly updated: number
}

const storedRun = ({ name, owner, summary, updated }: Row): StoredRun => ({
  run: name,
  owner: owner ?? undefined,
  summary: summaryOf(summary),
  updatedAt: Math.round(updated)
})

export const runs = ({ dialect, run, sql }: Database): JournalStore["runs"] =>
  Stream.paginate("", (after: string) =>
    Effect.map(
      run(sql<Row>`
        select name, case when claimed_until < ${dialect.now} then null else owner end as owner, summary,
          ${dialect.millisOf("updated_at")} as updated
        from genai_runs
        where name > ${after} and exists (select 1 from genai_entries where genai_entries.run = genai_runs.name)
        order by name limit ${pageSize}`),
      (rows) =>
        [
          rows.map(storedRun),
          Option.filter(
            Option.map(Option.fromNullishOr(rows.at(-1)), ({ name }) => name),
            () => rows.length === pageSize
          )
        ] as const
    ))
