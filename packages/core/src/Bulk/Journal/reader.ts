/** Reads the history of a run, whoever has claimed it. */
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import { throughOutages } from "../retries.ts"
import { journalFailed, type RunError } from "../RunError.ts"
import { check, type Facts } from "./Chain.ts"
import { holdsOf, isCut, version, versionOf } from "./Fact.ts"
import { broken, storeFailed } from "./failures.ts"
import { type History, historyOf } from "./History.ts"
import type { JournalStore, StoreFailed } from "./Store.ts"

/** The start of the names of the entries of a run. */
export const prefixOf = (run: string) => `bulk~${run}~`

/** How many texts are read at once. */
const group = 500

/** Reads from a store, through its outages; before the history is read, a failure that may be permanent is reported at once. */
export const makeReader = (store: JournalStore, run: string) => {
  const prefix = prefixOf(run)
  let isRead = false

  const read = <A>(operation: Effect.Effect<A, StoreFailed>) =>
    Effect.mapError(
      throughOutages(Effect.interruptible(operation), ({ isTransient }) => isTransient ?? isRead),
      (failure) => storeFailed(failure)
    )

  const texts = (keys: ReadonlyArray<string>) =>
    Effect.map(
      Effect.forEach(Arr.chunksOf(keys, group), (some) => read(store.texts(run, some))),
      (found) => new Map(found.flatMap((some) => [...some]))
    )

  /** Reads and checks all facts; `undefined` if the run was not started. */
  const history = Effect.gen(function*(): Effect.fn.Return<
    { readonly history: History; readonly facts: Facts } | undefined,
    RunError
  > {
    const text = (yield* texts(["run"])).get("run")
    const written = versionOf(text)
    if (written !== undefined && written !== version) {
      const message =
        `version ${written} of the journal has written "${prefix}run", this one reads version ${version}. ` +
        "Finish the run with the version that started it, or `forget` it"
      return yield* journalFailed(message)
    }
    const stored = (yield* read(store.keys(run))).map((own) => ({ own, tag: holdsOf(own)?._tag }))
    const unknown = stored.filter(({ tag }) => tag === undefined).map(({ own }) => own)
    if (unknown.length > 0) return yield* broken(prefix, unknown, "is not an entry of a run")
    const keys = stored.filter(({ tag }) => tag !== "bytes").map(({ own }) => own)
    const facts = yield* check(prefix, keys, yield* texts(keys))
    isRead = true
    // A process that died while it started the run has sent nothing; one that has written all of its start may have.
    if (facts.facts.length === 0 && stored.every(({ own }) => own === "run") && isCut(text, `${prefix}run`)) {
      return undefined
    }
    const history = historyOf(facts.facts, facts.torn)
    return typeof history === "string" ? yield* broken(prefix, [history]) : { history, facts }
  })

  return { bytes: (key: string) => read(store.bytes(run, key)), history }
}
