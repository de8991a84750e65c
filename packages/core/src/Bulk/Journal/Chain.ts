/**
 * The chain of a run's facts in a store: each has its position and the checksum of the fact before, so that a fact
 * that is broken, missing, swapped or duplicated is found before anything is sent.
 */
import * as Effect from "effect/Effect"
import type { KeyValueStore } from "effect/persistence/KeyValueStore"
import * as Semaphore from "effect/Semaphore"
import type { RunError } from "../RunError.ts"
import { type Data, holdsOf, seal, type Stored, unseal, version } from "./Fact.ts"
import { broken, storeFailed } from "./failures.ts"

/** A fact and its key within the run. */
export interface Found extends Stored {
  readonly own: string
}

/** The whole facts of a run in order, and the key of the last one, where it is broken. */
export interface Facts {
  readonly facts: ReadonlyArray<Found>
  readonly torn: string | undefined
}

/** The chain of a run in a store, whose keys start with `prefix`. */
export const make = (store: KeyValueStore, prefix: string) => {
  const writing = Semaphore.makeUnsafe(1)
  let position = 0
  let after = ""
  let torn: string | undefined
  let failed: RunError | undefined

  const set = (own: string, data: Data) =>
    Effect.gen(function*() {
      if (failed !== undefined) return yield* failed
      if (torn !== undefined && torn !== own) yield* store.remove(torn)
      torn = undefined
      const { checksum, text } = yield* seal({ version, key: prefix + own, position, after, data })
      yield* store.set(own, text)
      position += 1
      after = checksum
    }).pipe(
      Effect.catchTag("KeyValueStoreError", (error) => Effect.fail(storeFailed(error))),
      // Whether a fact was written that failed is unknown, so none may follow it.
      Effect.tapError((error) => Effect.sync(() => failed ??= error)),
      Effect.uninterruptible
    )

  const findIn = Effect.fnUntraced(function*(keys: ReadonlyArray<string>) {
    const all = yield* Effect.forEach(keys, (own) =>
      Effect.map(
        Effect.flatMap(store.get(own), (text) => unseal(text, prefix + own)),
        (stored) => ({ own, stored })
      ))
    const damaged = all.filter(({ stored }) => stored === undefined).map(({ own }) => own)
    const facts = all.flatMap(({ own, stored }): ReadonlyArray<Found> =>
      stored === undefined ? [] : [{ ...stored, own }]
    )
      .sort((one, other) => one.position - other.position)
    const misplaced = facts.find((fact, place) =>
      fact.position !== place || fact.after !== (facts[place - 1]?.checksum ?? "")
    )
    if (misplaced !== undefined && damaged.length === 0) {
      return yield* broken(
        prefix,
        [misplaced.own],
        "does not follow the entry before it, which is missing, was replaced, or is of another process"
      )
    }
    if (misplaced !== undefined || damaged.length > 1) return yield* broken(prefix, damaged)
    return { facts, torn: damaged[0] }
  })

  return {
    /** Adds a fact. Facts are written one at a time, and none after one that failed. */
    append: (own: string, data: Data): Effect.Effect<void, RunError> => writing.withPermits(1)(set(own, data)),

    /** Reads the facts under some keys; fails unless they are whole, but for the last one. */
    read: (keys: ReadonlyArray<string>): Effect.Effect<Facts, RunError> =>
      findIn(keys).pipe(
        Effect.catchTag("KeyValueStoreError", (error) => Effect.fail(storeFailed(error))),
        Effect.tap((found) =>
          Effect.sync(() => {
            position = found.facts.length
            after = found.facts.at(-1)?.checksum ?? ""
            // It shows that there is a batch, until its id is found and written.
            torn = found.torn !== undefined && holdsOf(found.torn)?._tag === "batch" ? undefined : found.torn
          })
        )
      )
  }
}
