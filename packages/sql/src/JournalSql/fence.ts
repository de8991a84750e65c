/**
 * Writes that only the newest claim of a run may do. Each is one statement, which locks the row of the run while it
 * reads the token in it. A transaction of several would keep the lock for as long as its process is frozen.
 */
import * as JournalStore from "@effect-genai/core/JournalStore"
import * as Effect from "effect/Effect"
import type { Fragment, Statement } from "effect/sql/Statement"
import type { Database } from "../internal/database.ts"

interface Owner {
  readonly token: string | null
  readonly owner: string | null
}

export const fence = ({ dialect, run, sql }: Database) => {
  const isMine = ({ run, token }: JournalStore.Claim): Fragment => sql`name = ${run} and token = ${token}`

  /** The row of a run, locked; no row if there is a newer claim. */
  const mine = (claim: JournalStore.Claim): Fragment =>
    sql`select name from genai_runs where ${isMine(claim)} ${dialect.locked}`

  const ownerOf = (name: string) =>
    Effect.map(sql<Owner>`select token, owner from genai_runs where name = ${name}`, ([row]) => row)

  /** Fails if a claim is not the newest. Tokens never return, so a write before was done under the claim if this is. */
  const check = (claim: JournalStore.Claim): Effect.Effect<void, JournalStore.StoreFailed | JournalStore.ClaimLost> =>
    Effect.flatMap(run(ownerOf(claim.run)), (newest) => {
      if (newest?.token === claim.token) return Effect.void
      return Effect.fail(new JournalStore.ClaimLost(typeof newest?.owner === "string" ? { owner: newest.owner } : {}))
    })

  /** Runs a write that returns what it wrote; one that wrote nothing is checked. */
  const write = (
    claim: JournalStore.Claim,
    statement: Statement<object>
  ): Effect.Effect<void, JournalStore.StoreFailed | JournalStore.ClaimLost> =>
    Effect.flatMap(run(statement), (written) => written.length > 0 ? Effect.void : check(claim))

  return { isMine, mine, ownerOf, check, write }
}
