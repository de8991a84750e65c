/** Ids that look like Anthropic's and are the same in each run. */
const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

/** 53 bits of a text. */
export const hash = (text: string, seed = 0): number => {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

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

/** Gives ids: `ids("msg")` is `msg_01…`. */
export interface Ids {
  (prefix: string): string
}

/** Ids that follow from a name and their number. */
export const idsOf = (name: string): Ids => {
  let count = 0
  return (prefix) => `${prefix}_01${scramble(`${name}/${prefix}/${count++}`, 22)}`
}
