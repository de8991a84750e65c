/** The batches that other runs of a journal have: where batches carry no tag, they need not be looked into. */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { holdsOf, read, unseal } from "./Fact.ts"
import { prefixOf } from "./reader.ts"
import type { JournalStore, StoredRun, StoreFailed } from "./Store.ts"

/** The clocks of the store and of the provider may differ by this, in milliseconds. */
const slack = Duration.toMillis("1 day")

/** The ids of the batches of one run. */
const batchesOf = Effect.fnUntraced(function*(
  store: JournalStore,
  run: string
): Effect.fn.Return<ReadonlyArray<string>, StoreFailed> {
  const keys = (yield* store.keys(run)).filter((key) => holdsOf(key)?._tag === "batch")
  const texts = yield* store.texts(run, keys)
  const facts = yield* Effect.forEach(texts, ([key, text]) => unseal(text, prefixOf(run) + key))
  return facts.flatMap((fact) => Option.getOrUndefined(read.batch(fact?.data))?.id ?? [])
})

/** The batches of the provider's other runs that were in progress at a time or after it; none where the store fails. */
export const batchesOfOthers = (
  store: JournalStore,
  run: string,
  since: number | undefined
): Effect.Effect<ReadonlySet<string>> => {
  const provider = run.slice(0, run.indexOf("~") + 1)
  const isOther = (stored: StoredRun) =>
    stored.run !== run && stored.run.startsWith(provider) && stored.updatedAt >= (since ?? 0) - slack
  return Stream.filter(store.runs, isOther).pipe(
    Stream.mapEffect((stored) => batchesOf(store, stored.run)),
    Stream.runFold(() => new Set<string>(), (ids, batches) => {
      for (const id of batches) ids.add(id)
      return ids
    }),
    Effect.orElseSucceed(() => new Set<string>())
  )
}
