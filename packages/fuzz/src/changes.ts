/** The changes a server may make to the body of a response. */
import { blockwise } from "./changes/blockwise.ts"
import { bytewise } from "./changes/bytewise.ts"
import type { Changer } from "./changes/Changer.ts"
import { jsonwise } from "./changes/jsonwise.ts"
import { other } from "./changes/other.ts"
import { Dice } from "./Dice.ts"

/** The name of a change and the seed of its random draws. */
export interface Change {
  readonly change: string
  readonly seed: string
}

const kinds: ReadonlyArray<{ readonly weight: number; readonly all: { readonly [name: string]: Changer } }> = [
  { weight: 3, all: jsonwise },
  { weight: 2, all: blockwise },
  { weight: 2, all: bytewise },
  { weight: 2, all: other }
]

const all = new Map(kinds.flatMap(({ all }) => Object.entries(all)))

const draw = (dice: Dice): string => {
  const [first, ...rest] = kinds.map(({ all, weight }) => [weight, Object.keys(all)] as const)
  const names = first === undefined ? [] : dice.weigh([first, ...rest])
  return names[dice.below(names.length)] ?? ""
}

export const changes = (dice: Dice, seed: string): ReadonlyArray<Change> =>
  Array.from({ length: dice.weigh([[4, 0], [5, 1], [2, 2], [1, 3]]) }, (_, index) => ({
    change: draw(dice),
    seed: `${seed}/${index}`
  }))

export const apply = (body: Uint8Array, changes: ReadonlyArray<Change>): Uint8Array =>
  changes.reduce((changed, { change, seed }) => all.get(change)?.(changed, new Dice(seed)) ?? changed, body)
