/** The words of names and texts, as stems, so that “cities” is “city” and “calculator” is “calculate”. */
import { stopWords, wordsOf } from "../textAnalysis.ts"

const suffix = /(?:ations|ation|ators|ator|ates|ated|ating|ate|ings|ing|ions|ion|ies|ied|ers|er|ors|or|es|ed|s|e|y)$/

/** A word without its ending, of three letters or more. */
export const stemOf = (word: string): string => {
  const lower = word.toLowerCase()
  for (let from = Math.max(3, lower.length - 6); from < lower.length; from++) {
    if (suffix.exec(lower.slice(from))?.index === 0) return lower.slice(0, from)
  }
  return lower
}

const small = new Set(
  "a an as at be by do go he i if in is it me my no of on or so to up us we am what’s what's don’t don't please under over"
    .split(" ")
)

/** Whether a word has no meaning of its own. */
export const isStopWord = (word: string): boolean => small.has(word.toLowerCase()) || stopWords.has(word.toLowerCase())

/** The words of a name: split at `_`, `-` and changes of case. */
export const namedWords = (name: string): ReadonlyArray<string> =>
  wordsOf(
    name.replace(/[_.-]+/g, " ").replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2").replace(
      /(\p{Lu})(\p{Lu}\p{Ll})/gu,
      "$1 $2"
    )
  )

/** Words of many tools, and verbs of what a model does without a tool. */
const weak = new Set(
  ("get set list read write make create show give find run use call check update edit new current currently tool " +
    "function data info information return value given user name all query fetch load any tell item text input output")
    .split(" ")
)

/** Whether a word says little about which tool is meant. */
export const isWeak = (word: string): boolean => weak.has(word.toLowerCase())
