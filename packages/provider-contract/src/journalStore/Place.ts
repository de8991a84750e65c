/** The stores of one test. */
import type * as JournalStore from "@effect-genai/core/JournalStore"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type { Scope } from "effect/Scope"

/** A place, opened twice. */
export interface Place {
  readonly store: JournalStore.JournalStore
  /** The same place, opened as by another worker. */
  readonly other: JournalStore.JournalStore
}

/** Cases on a new place each. */
export interface Cases<P extends Place> {
  readonly name: string
  readonly open: Effect.Effect<P, unknown, Scope>
}

/** Tests on a new place each. */
export const onPlace =
  <P extends Place>({ open }: Cases<P>) =>
  <A, E>(test: (place: P) => Effect.Effect<A, E>) =>
  (): Effect.Effect<A, unknown> => Effect.scoped(Effect.flatMap(open, test))

/** The name of a run. */
export const run = "anthropic~night"

/** Claims a run that no other claim holds. */
export const claimed = Effect.fnUntraced(function*(store: JournalStore.JournalStore, run: string) {
  const result = yield* store.claim(run)
  return result._tag === "Claimed" ? result : yield* Effect.die(new Error(`${run} is held by ${result.owner}`))
})

/** Sets entries to texts with their keys. */
export const set = (
  store: JournalStore.JournalStore,
  claim: JournalStore.Claim,
  ...keys: ReadonlyArray<string>
) => store.set(claim, keys.map((key) => ({ key, value: `the value of ${key}` })))

/** The keys of a run, sorted. */
export const keysOf = (store: JournalStore.JournalStore, run: string) =>
  Effect.map(store.keys(run), (keys) => keys.toSorted())

export const textOf = (store: JournalStore.JournalStore, run: string, key: string) =>
  Effect.map(store.texts(run, [key]), (texts) => texts.get(key))

/** Claims at the same time, half of them by each store; returns those that won. */
export const race = ({ other, store }: Place, run: string, contenders: number) =>
  Effect.map(
    Effect.forEach(Arr.range(1, contenders), (nth) => (nth % 2 === 0 ? store : other).claim(run), {
      concurrency: "unbounded"
    }),
    (results) => results.flatMap((result) => result._tag === "Claimed" ? [result.claim] : [])
  )

/** Claims a run that is claimed, once the claim before has expired. */
export const replace = Effect.fnUntraced(
  function*({ expire, other }: Place & { readonly expire: Effect.Effect<void> }, run: string) {
    // A store may measure the lease from the first attempt to replace the claim.
    yield* other.claim(run)
    yield* expire
    return (yield* claimed(other, run)).claim
  }
)
