/** Ids that look like a provider's and are the same in each run. */
import { hash } from "../internal/hash.ts"

export { hash }

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

const spell = (number: number, length: number) => {
  let word = ""
  for (let rest = number; word.length < length; rest = Math.floor(rest / 58)) word += alphabet[rest % 58]
  return word
}

/** This many characters that follow from a text. */
export const scramble = (text: string, length: number): string => {
  let word = ""
  for (let seed = 1; word.length < length; seed++) word += spell(hash(text, seed), 9)
  return word.slice(0, length)
}

/** This many hexadecimal digits that follow from a text. */
export const hex = (text: string, length: number): string => {
  let word = ""
  for (let seed = 1; word.length < length; seed++) word += hash(text, seed).toString(16).padStart(14, "0").slice(-12)
  return word.slice(0, length)
}

/** A UUID of version 4 that follows from a text. */
export const uuid = (text: string): string =>
  hex(text, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-a$4-$5")

/** Gives ids of a kind, no two the same. */
export interface Ids {
  (kind: string): string
}

/** Ids that follow from a name and their number, spelled as a provider does. */
export const idsOf = (spell: (kind: string, text: string) => string) => (name: string): Ids => {
  let count = 0
  return (kind) => spell(kind, `${name}/${kind}/${count++}`)
}
