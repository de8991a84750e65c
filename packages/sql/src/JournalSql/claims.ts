/** Who may write to a run: the claim whose token its row has. */
import type * as JournalStore from "@effect-genai/core/JournalStore"
import { WebCrypto } from "effect/crypto/WebCrypto"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { Database } from "../internal/database.ts"
import { fence } from "./fence.ts"

const decodeSummary = Schema.decodeUnknownOption(Schema.fromJsonString(Schema.Json))

export const summaryOf = (text: string | null): Schema.Json | undefined => Option.getOrUndefined(decodeSummary(text))

export const claims = (
  database: Database,
  { lease, owner }: { readonly lease: Duration.Duration; readonly owner: string }
): Pick<JournalStore.JournalStore, "claim" | "renew" | "release"> => {
  const { dialect, run, sql } = database
  const { isMine, ownerOf, write } = fence(database)
  const expiry = dialect.after(Duration.toMillis(lease))

  /** Tokens of claims that failed and may have been made all the same: the next claim here takes its token from here. */
  const doubtful = new Map<string, string>()

  const claim = Effect.fnUntraced(
    function*(name: string): Effect.fn.Return<JournalStore.Claimed, JournalStore.StoreFailed> {
      const token = doubtful.get(name) ?? (yield* WebCrypto).randomUUID()
      doubtful.delete(name)
      const [row] = yield* run(sql<{ readonly summary: string | null }>`
      insert into genai_runs as claimed (name, token, owner, claimed_until, updated_at)
      values (${name}, ${token}, ${owner}, ${expiry}, ${dialect.now})
      on conflict (name) do update set
        token = excluded.token, owner = excluded.owner,
        claimed_until = excluded.claimed_until, updated_at = excluded.updated_at
      where claimed.token is null or claimed.claimed_until < ${dialect.now}
        or claimed.token = ${token}
      returning summary`).pipe(Effect.onError(() => Effect.sync(() => doubtful.set(name, token))))
      if (row !== undefined) {
        return { _tag: "Claimed", claim: { run: name, token }, summary: summaryOf(row.summary) }
      }
      return { _tag: "Held", owner: (yield* run(ownerOf(name)))?.owner ?? "another process" }
    }
  )

  return {
    claim,
    renew: (claim, summary) =>
      write(
        claim,
        sql`update genai_runs set
          claimed_until = ${expiry}, summary = ${JSON.stringify(summary)}, updated_at = ${dialect.now}
        where ${isMine(claim)} returning name`
      ),
    release: (claim, summary) =>
      Effect.asVoid(run(sql`update genai_runs set
          token = null, owner = null, summary = ${JSON.stringify(summary)}, updated_at = ${dialect.now}
        where ${isMine(claim)}`))
  }
}
