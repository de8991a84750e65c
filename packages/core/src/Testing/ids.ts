/** Deterministic ids in the format of a provider. */
import { hash } from "../internal/hash.ts"

export { hash }

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

const digits = (number: number, length: number) => {
  let word = ""
  for (let rest = number; word.length < length; rest = Math.floor(rest / 58)) word += alphabet[rest % 58]
  return word
}

/** The first base-58 characters of a hash of a text. */
export const base58 = (text: string, length: number): string => {
  let word = ""
  for (let seed = 1; word.length < length; seed++) word += digits(hash(text, seed), 9)
  return word.slice(0, length)
}

/** The first hexadecimal digits of a hash of a text. */
export const hex = (text: string, length: number): string => {
  let word = ""
  for (let seed = 1; word.length < length; seed++) word += hash(text, seed).toString(16).padStart(14, "0").slice(-12)
  return word.slice(0, length)
}

/** A UUID (version 4) from a hash of a text. */
export const uuid = (text: string): string =>
  hex(text, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-a$4-$5")

/** Returns a new id of a kind. */
export interface Ids {
  (kind: string): string
}

/** Ids from a name and a counter, in the format of a provider. */
export const idsOf = (format: (kind: string, text: string) => string) => (name: string): Ids => {
  let count = 0
  return (kind) => format(kind, `${name}/${kind}/${count++}`)
}
