/** How a store may be damaged between two processes. Keys and values are opaque. */
import { apply as applyChanges } from "../changes.ts"
import { Dice } from "../Dice.ts"
import type { Store } from "./Store.ts"

/** The name of a damage and the seed of its random draws. */
export interface Damage {
  readonly damage: string
  readonly seed: string
}

type Damager = (store: Store, dice: Dice) => void

/** Any of the keys of a store, more often one that was written recently. */
const keyOf = ({ values }: Store, dice: Dice): string => {
  const keys = [...values.keys()]
  return keys[dice.chance(0.3) ? keys.length - 1 - dice.below(Math.min(4, keys.length)) : dice.below(keys.length)] ?? ""
}

/** Changes one value. */
const changing = (change: (value: Uint8Array, dice: Dice, store: Store) => Uint8Array): Damager => (store, dice) => {
  const key = keyOf(store, dice)
  const value = store.values.get(key)
  if (value !== undefined) store.values.set(key, change(value, dice, store))
}

const valueOf = (store: Store, dice: Dice) => store.values.get(keyOf(store, dice)) ?? new Uint8Array()

const inValues: { readonly [name: string]: { readonly weight: number; readonly damager: Damager } } = {
  "a bit is flipped": {
    weight: 4,
    damager: changing((value, dice) => {
      const flipped = value.slice()
      const at = dice.below(value.length)
      flipped[at] = (value[at] ?? 0) ^ (1 << dice.below(8))
      return flipped.slice(0, value.length)
    })
  },
  "a value is cut": { weight: 3, damager: changing((value, dice) => value.slice(0, dice.below(value.length))) },
  "a value is emptied": { weight: 2, damager: changing(() => new Uint8Array()) },
  "a value is filled with zeros": { weight: 1, damager: changing((value) => new Uint8Array(value.length)) },
  "garbage is appended": {
    weight: 1,
    damager: changing((value, dice) => Uint8Array.from([...value, ...dice.bytes(1 + dice.below(20))]))
  },
  "the start of another value is appended": {
    weight: 1,
    damager: changing((value, dice, store) => {
      const other = valueOf(store, dice)
      return Uint8Array.from([...value, ...other.subarray(0, 1 + dice.below(other.length))])
    })
  },
  "a value is changed as a response may be": {
    weight: 1,
    damager: changing((value, dice) => value.length === 0 ? value : bent(value, dice))
  },
  "two values are swapped": {
    weight: 2,
    damager: (store, dice) => {
      const [one, other] = [keyOf(store, dice), keyOf(store, dice)]
      const [value, replacement] = [store.values.get(one), store.values.get(other)]
      if (value === undefined || replacement === undefined) return
      store.values.set(one, replacement)
      store.values.set(other, value)
    }
  },
  "a value is copied over another": { weight: 2, damager: changing((_, dice, store) => valueOf(store, dice)) },
  "a value is lost": { weight: 4, damager: (store, dice) => void store.values.delete(keyOf(store, dice)) },
  "an older value is back": {
    weight: 2,
    damager: (store, dice) => {
      const [key, value] = store.log[dice.below(store.log.length)] ?? []
      if (key !== undefined && value !== undefined) store.values.set(key, value)
    }
  }
}

/** Each leaves the store as it was before, whole. */
const rollbacks: typeof inValues = {
  "the newest changes are lost": {
    weight: 1,
    damager: (store, dice) => {
      store.values = store.after(store.log.length - 1 - dice.below(4))
    }
  },
  "the store is rolled back": {
    weight: 2,
    damager: (store, dice) => {
      store.values = store.after(1 + dice.below(store.log.length))
    }
  }
}

/** A change that the body of a response may have as well, without those that only make it long. */
const bent = (value: Uint8Array, dice: Dice): Uint8Array => {
  const change = dice.pick(["a part is lost", "the body is duplicated", "a NUL is inserted", "lines end with CRLF"])
  return applyChanges(value, [{ change, seed: `${dice.next()}` }])
}

const all = { ...inValues, ...rollbacks }

const draw = (dice: Dice, kinds: typeof inValues): string => {
  let left = dice.next() * Object.values(kinds).reduce((sum, { weight }) => sum + weight, 0)
  return Object.keys(kinds).find((name) => (left -= kinds[name]?.weight ?? 0) < 0) ?? ""
}

/**
 * The damages before one process: of values, or rollbacks. A scenario has only one kind: a store that was rolled back
 * to the start of its run, and has lost that as well, is one in which no run was started.
 */
export const damages = (dice: Dice, seed: string, kind: "values" | "rollbacks"): ReadonlyArray<Damage> =>
  Array.from(
    { length: kind === "values" ? dice.weigh([[4, 0], [6, 1], [2, 2], [1, 4]]) : dice.weigh([[1, 0], [2, 1]]) },
    (_, index) => ({ damage: draw(dice, kind === "values" ? inValues : rollbacks), seed: `${seed}/${index}` })
  )

/**
 * Damages a store; returns whether it has changed. Two values of it are left: with fewer, it may be as it was before the
 * run was started, which no journal can tell from a new run.
 */
export const apply = (store: Store, damages: ReadonlyArray<Damage>): boolean => {
  const before = store.values
  for (const { damage, seed } of damages) {
    const values = store.values
    store.values = new Map(values)
    all[damage]?.damager(store, new Dice(seed))
    if (store.values.size < 2) store.values = values
  }
  return !store.equals(before)
}
