/** What a question mentions: names and quotes with the enumerations they are in, numbers, codes, addresses. */
import { isStopWord, isWeak, stemOf } from "./words.ts"

/** An enumeration: “Paris, Rome and Oslo” is one of three values, “from Paris to Rome” are two of one value. */
export interface Group {
  readonly values: ReadonlyArray<string>
  /** Where it starts in the question. */
  readonly at: number
  /** The preposition before it. */
  readonly preposition: string | undefined
}

export interface Mentions {
  readonly names: ReadonlyArray<Group>
  readonly quotes: ReadonlyArray<Group>
  readonly numbers: ReadonlyArray<number>
  /** Words with a digit: `A-12`, and `7` of “order 7”. */
  readonly codes: ReadonlyArray<string>
  readonly url: string | undefined
  readonly email: string | undefined
  readonly path: string | undefined
  readonly date: string | undefined
  /** An arithmetic expression. */
  readonly expression: string | undefined
}

interface Mention {
  readonly text: string
  readonly at: number
  readonly end: number
}

const name = "\\p{Lu}[\\p{L}\\p{N}]*(?:[’'.&-][\\p{L}\\p{N}]+)*"
const namePattern = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:(?:St|Mt|Ft|Dr|Mr|Ms|Mrs)\\.\\s)?${name}(?:\\s(?:(?:of|de|la|del|da|do|di|von|van|the)\\s){0,2}${name})*`,
  "gu"
)
const quotePattern =
  /"([^"\n]{1,200})"|“([^”\n]{1,200})”|`([^`\n]{1,200})`|(?<![\p{L}\p{N}])'([^'\n]{1,200})'(?![\p{L}\p{N}])/gu
const preposition = /\b(in|at|for|of|about|near|to|into|from|on|between|with)\s+(?:the\s+)?["“`']?$/i
const joint = /^["”`']?\s*(,)?\s*(?:(and|or|&|versus|vs\.?)\s+)?(?:(?:in|for|of|at|about|on)\s+)?(?:the\s+)?["“`']?$/i

const times = "today tomorrow tonight yesterday now morning evening week weekend month year hour hours days day"
const calendar =
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july " +
  "august september october november december"

/** Capitalized words that name no subject. */
const unnamed = new Set(`i i’m i'm i'd i'll ok json celsius fahrenheit please hi hello thanks ${calendar}`.split(" "))

/** Words in lower case that name no subject. */
const timeWords = new Set(`${times} ${calendar} please celsius fahrenheit`.split(" "))

const isSentenceStart = (text: string, at: number) =>
  /(?:^|[.!?]|\n)[\s"“'`(]*$/.test(text.slice(Math.max(0, at - 8), at))

/** Words that names start with, also at the start of a sentence. */
const prefixes = new Set(
  "new san santa são sao los las saint rio hong cape el la le tel buenos mexico kuala abu costa sri puerto north south united"
    .split(" ")
)

/** Drops the first word of a sentence from a name, unless an enumeration or a word of a tool follows: “Paris weather”. */
const withoutStart = (text: string, mention: Mention, stems: ReadonlySet<string>): Mention => {
  if (!isSentenceStart(text, mention.at)) return mention
  const [, first = "", rest = ""] = /^(\S+\s*)(.*)$/u.exec(mention.text) ?? []
  if (prefixes.has(first.trim().toLowerCase())) return mention
  if (rest === "" && /^\s*(?:,|and\s|or\s|&|vs)\s*(?:and\s)?\p{Lu}/u.test(text.slice(mention.end, mention.end + 12))) {
    return mention
  }
  const [next = ""] = /^\s\p{L}+/u.exec(text.slice(mention.end)) ?? []
  const isPlain = [isStopWord, isWeak, (word: string) => stems.has(stemOf(word))].every((is) => !is(mention.text))
  if (isPlain && stems.has(stemOf(next.trim()))) return mention
  return { ...mention, text: rest, at: mention.at + first.length }
}

const namesIn = (text: string, skipped: ReadonlySet<string>, stems: ReadonlySet<string>): ReadonlyArray<Mention> =>
  [...text.matchAll(namePattern)]
    .map(({ 0: found, index }) => withoutStart(text, { text: found, at: index, end: index + found.length }, stems))
    .map((mention) => ({ ...mention, text: mention.text.replace(/[’']s?$/, "") }))
    .filter(({ text }) => text !== "" && !unnamed.has(text.toLowerCase()) && !skipped.has(text.toLowerCase()))

const quotesIn = (text: string, skipped: ReadonlySet<string>): ReadonlyArray<Mention> =>
  [...text.matchAll(quotePattern)].map(({ 0: found, index, ...parts }) => {
    const inner = [parts[1], parts[2], parts[3], parts[4]].find((part) => part !== undefined) ?? ""
    return { text: inner, at: index + 1, end: index + found.length - 1 }
  }).filter(({ text }) => !skipped.has(text.toLowerCase()))

const wordPattern = /^\p{L}[\p{L}\p{N}’'-]*/u

/** The content words after prepositions: the subjects of a question without capital letters. */
const lowerCaseIn = (text: string, toolStems: ReadonlySet<string>): ReadonlyArray<Mention> =>
  [...text.matchAll(/\b(?:in|at|for|of|about|near|to|from|on)\s+(?:the\s+)?/gi)].flatMap(({ 0: found, index }) => {
    const mentions: Array<Mention> = []
    let at = index + found.length
    for (let next = wordPattern.exec(text.slice(at)); next !== null;) {
      const [word] = next
      if (isStopWord(word) || timeWords.has(word.toLowerCase()) || toolStems.has(stemOf(word))) break
      const last = mentions.at(-1)
      if (last !== undefined && /^\s+$/.test(text.slice(last.end, at))) {
        mentions[mentions.length - 1] = { ...last, text: `${last.text} ${word}`, end: at + word.length }
      } else mentions.push({ text: word, at, end: at + word.length })
      at += word.length
      const [gap = ""] = /^\s*(?:,\s*)?(?:(?:and|or)\s+)?/i.exec(text.slice(at)) ?? []
      if (gap === "") break
      at += gap.length
      next = wordPattern.exec(text.slice(at))
    }
    return mentions
  })

/** Values of an enumeration; “San Francisco, CA and Austin, TX” are two, each with its comma. */
const valuesOf = (parts: ReadonlyArray<ReadonlyArray<string>>, isQuoted: boolean): ReadonlyArray<string> =>
  !isQuoted && parts.every(({ length }) => length === 2) ? parts.map((part) => part.join(", ")) : parts.flat()

/** Groups mentions by the enumerations they are in. */
const grouped = (text: string, mentions: ReadonlyArray<Mention>, isQuoted = false): ReadonlyArray<Group> => {
  const groups: Array<{ readonly at: number; end: number; readonly parts: Array<Array<string>> }> = []
  for (const { at, end, text: value } of mentions) {
    const last = groups.at(-1)
    const found = last === undefined ? null : joint.exec(text.slice(last.end, at))
    if (last === undefined || found === null || (found[1] ?? found[2]) === undefined) {
      groups.push({ at, end, parts: [[value]] })
      continue
    }
    last.end = end
    if (found[2] === undefined) last.parts.at(-1)?.push(value)
    else last.parts.push([value])
  }
  return groups.map(({ at, parts }) => ({
    at,
    values: [...new Set(valuesOf(parts, isQuoted))],
    preposition: preposition.exec(text.slice(Math.max(0, at - 24), at))?.[1]?.toLowerCase()
  }))
}

const addresses =
  /(https?:\/\/[^\s"'<>)]+[^\s"'<>).,;:!?])|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?)/gu
const expressionPattern = /[\d(][\d\s.()]*(?:[-+*/×÷^%−][\d\s.()]*)+/gu
const pathPattern =
  /(?<!\S)["“`'(]?((?:\.{0,2}\/)?[\w.-]+(?:\/[\w.-]+)+|\/[\w.-]+|[\w-]+\.[a-z]{1,5})(?=["”`'),;:!?.]*(?:\s|$))/u

/** Writes the names of operators as signs. */
const operatorsIn = (text: string) =>
  text.replace(/(?<=\d\s+)(?:plus|minus|times|divided by)(?=\s+\d)/gi, (word) => operators[word.toLowerCase()] ?? word)

const operators: { readonly [word: string]: string } = { plus: "+", minus: "-", times: "*", "divided by": "/" }

/** What a question mentions; `names` are those of tools, `stems` their words. */
export const mentionsOf = (
  text: string,
  names: ReadonlySet<string>,
  stems: ReadonlySet<string>
): Mentions => {
  const found = [...text.matchAll(addresses)]
  const first = (group: number) => found.map((match) => match[group]).find((match) => match !== undefined)
  const plain = text.replace(addresses, (match) => " ".repeat(match.length))
  const quotes = quotesIn(text, names)
  const unquoted = quotes.reduce(
    (text, { at, end }) => text.slice(0, at) + " ".repeat(end - at) + text.slice(end),
    plain
  )
  const named = namesIn(unquoted, names, stems)
  const mentioned = named.length > 0 || quotes.length > 0 ? named : lowerCaseIn(unquoted, stems)
  return {
    names: grouped(text, mentioned),
    quotes: grouped(text, quotes, true),
    numbers: [...plain.matchAll(/(?<![\w.:/-])-?\d+(?:,\d{3})*(?:\.\d+)?(?![\w:/])/g)]
      .map(([digits]) => Number(digits.replaceAll(",", ""))),
    codes: [...plain.matchAll(/(?<![\w.])[A-Za-z]*[-_]?\d[\w-]*/g)].map(([code]) => code),
    url: first(1),
    email: first(2),
    date: first(3),
    path: pathPattern.exec(plain)?.[1],
    expression: (operatorsIn(plain).match(expressionPattern) ?? []).map((found) => found.replace(/[^\d)]+$/, ""))
      .find((found) => /\d[\s)]*[-+*/×÷^%−][\s(]*\d/u.test(found))
  }
}
