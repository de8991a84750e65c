import type { Dice } from "../Dice.ts"

/** One kind of change. */
export type Changer = (body: Uint8Array, dice: Dice) => Uint8Array
