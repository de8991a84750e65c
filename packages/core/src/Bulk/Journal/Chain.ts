/**
 * The chain of a run's facts in a store: each has its position and the checksum of the fact before, so that a fact
 * that is broken, missing, swapped or duplicated is found before anything is sent.
 */
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"
import { journalFailed, type RunError } from "../RunError.ts"
import { type Data, holdsOf, seal, type Stored, unseal, version } from "./Fact.ts"
import { broken } from "./failures.ts"
import type { Entry } from "./Store.ts"

/** A fact and its key within the run. */
export interface Found extends Stored {
  readonly own: string
}

/** The whole facts of a run in order, and the key of the last one, where it is broken. */
export interface Facts {
  readonly facts: ReadonlyArray<Found>
  readonly torn: string | undefined
}

/** Where a chain is written. */
export interface ChainStore {
  /** The start of the names of all entries of the run. */
  readonly prefix: string
  /** Stores entries together; `written` is called once that is certain, `failed` before a retry. */
  readonly set: (
    entries: ReadonlyArray<Entry>,
    on: { readonly written: () => void; readonly failed: () => void }
  ) => Effect.Effect<void, RunError>
  readonly remove: (key: string) => Effect.Effect<void, RunError>
}

/** The chain of a run in a store. */
export const make = ({ prefix, remove, set }: ChainStore) => {
  const writing = Semaphore.makeUnsafe(1)
  let position = 0
  let after = ""
  let torn: string | undefined
  /** Whether it is unknown if the fact at this position was written: none may follow it then. */
  let isUncertain = false

  const append = Effect.fnUntraced(function*(own: string, data: Data, bytes: ReadonlyArray<Entry>) {
    if (isUncertain) return yield* journalFailed("an earlier entry could not be written")
    if (torn !== undefined && torn !== own) yield* remove(torn)
    torn = undefined
    const { checksum, text } = yield* seal({ version, key: prefix + own, position, after, data })
    yield* set([...bytes, { key: own, value: text }], {
      written: () => {
        isUncertain = false
        position += 1
        after = checksum
      },
      failed: () => {
        isUncertain = true
      }
    })
  })

  return {
    /** Adds a fact, together with the bytes it describes. Facts are written one at a time. */
    append: (own: string, data: Data, bytes: ReadonlyArray<Entry> = []): Effect.Effect<void, RunError> =>
      writing.withPermits(1)(append(own, data, bytes)),

    /** Continues after some facts. */
    continueAfter: (found: Facts): void => {
      position = found.facts.length
      after = found.facts.at(-1)?.checksum ?? ""
      // It shows that there is a batch, until its id is found and written.
      torn = found.torn !== undefined && holdsOf(found.torn)?._tag === "batch" ? undefined : found.torn
    }
  }
}

/** Checks facts by their texts; fails unless they are whole, but for the last one. */
export const check = Effect.fnUntraced(function*(
  prefix: string,
  keys: ReadonlyArray<string>,
  texts: ReadonlyMap<string, string>
): Effect.fn.Return<Facts, RunError> {
  const all = yield* Effect.forEach(
    keys,
    (own) => Effect.map(unseal(texts.get(own), prefix + own), (stored) => ({ own, stored }))
  )
  const damaged = all.filter(({ stored }) => stored === undefined).map(({ own }) => own)
  const facts = all.flatMap(({ own, stored }): ReadonlyArray<Found> => stored === undefined ? [] : [{ ...stored, own }])
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
