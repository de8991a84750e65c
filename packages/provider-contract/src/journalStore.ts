/** Stores of runs: every store passes these tests. */
import * as Effect from "effect/Effect"
import type { Scope } from "effect/Scope"
import { claims, type ReplaceablePlace } from "./journalStore/claims.ts"
import { entries } from "./journalStore/entries.ts"
import { type LeasedPlace, leases } from "./journalStore/leases.ts"
import { replace } from "./journalStore/Place.ts"

/** Opens a place without runs. */
export type JournalStoreUnderTest =
  & { readonly name: string }
  & (
    | { readonly claims: "leased"; readonly open: Effect.Effect<LeasedPlace, unknown, Scope> }
    /** The claims of a process do not expire, and those of other processes are replaced at once. */
    | { readonly claims: "unleased"; readonly open: Effect.Effect<ReplaceablePlace, unknown, Scope> }
  )

export const journalStores = (underTest: JournalStoreUnderTest) => {
  const { name } = underTest
  if (underTest.claims === "unleased") {
    claims({ name, open: underTest.open })
    entries({ name, open: underTest.open })
  } else {
    const { open } = underTest
    claims({ name, open: Effect.map(open, (place) => ({ ...place, takeOver: (run) => replace(place, run) })) })
    leases({ name, open })
    entries({ name, open })
  }
}
