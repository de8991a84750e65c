/** The tools that a question asks for: by their names, or by the words of their names and descriptions. */
import { isSchema, list, resolve, typeOf } from "../keywords.ts"
import { wordsOf } from "../textAnalysis.ts"
import { isStopWord, isWeak, namedWords, stemOf } from "./words.ts"

export interface Tool {
  readonly name: string
  readonly description?: string | undefined
  /** The JSON schema of its input. */
  readonly schema: unknown
}

/** A tool that a question asks for. */
export interface Match {
  readonly tool: Tool
  /** Where the question has the first word of it. */
  readonly at: number
}

const money = "(?:USD|EUR|GBP|JPY|CHF|dollars?|euros?|pounds?|yen)"

/** The words that the form of a question implies. */
const implied: ReadonlyArray<readonly [RegExp, string]> = [
  [/\d[\s)]*[-+*/×÷^−][\s(]*\d|\b(?:plus|minus|times|divided by)\b/i, "calculate compute math arithmetic expression"],
  [/\d\s*\+\s*\d|\bplus\b/i, "add sum"],
  [/\d\s*[-−]\s*\d|\bminus\b/i, "subtract"],
  [/\d\s*[*×]\s*\d|\d\s+times\s+\d/i, "multiply"],
  [/\d\s*[/÷]\s*\d|\bdivided by\b/i, "divide"],
  [/\b(?:rain\w*|snow\w*|sunny|umbrella|temperature|how (?:hot|cold|warm))\b/i, "weather temperature forecast"],
  [/https?:\/\//i, "url"],
  [/\bhow far\b/i, "distance"],
  [new RegExp(`\\b${money}\\b.*\\b${money}\\b`, "i"), "convert currency exchange rate"]
]

/** What is written without tools, whatever it is about. */
const fiction = /\b(?:poems?|haikus?|limericks?|stor(?:y|ies)|tales?|songs?|jokes?|essays?|novels?|riddles?)\b/i

interface Question {
  /** Where each stem first occurs. */
  readonly positions: ReadonlyMap<string, number>
  readonly weak: ReadonlyMap<string, number>
  /** The stem of its first verb. */
  readonly lead: string | undefined
  readonly hasNumbers: boolean
  /** Its words in lower case, with spaces around them. */
  readonly phrase: string
}

const wordsIn = (text: string) =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, at: index }))

const date = /\d{4}-\d{2}-\d{2}/g

const read = (text: string): Question => {
  const [positions, weak] = [new Map<string, number>(), new Map<string, number>()]
  const words = wordsIn(text).filter(({ word }) => !isStopWord(word))
  for (const { at, word } of words) {
    const stem = stemOf(word)
    const into = isWeak(word) ? weak : positions
    if (!into.has(stem)) into.set(stem, at)
  }
  const dateless = text.replace(date, (found) => " ".repeat(found.length))
  for (const [pattern, found] of implied) {
    const match = pattern.exec(dateless)
    if (match === null) continue
    for (const stem of stems(found.split(" "))) if (!positions.has(stem)) positions.set(stem, match.index - 1)
  }
  const first = words[0]?.word
  return {
    positions,
    weak,
    lead: first === undefined ? undefined : stemOf(first),
    hasNumbers: /\d/.test(text),
    phrase: ` ${wordsOf(text).join(" ").toLowerCase()} `
  }
}

const stems = (words: ReadonlyArray<string>) => [...new Set(words.map(stemOf))]

/** The first sentence of a description, up to twenty words. */
const described = (description: string) => wordsOf(description.split(/[.!?](?:\s|$)/)[0] ?? "").slice(0, 20)

const needsNumbers = ({ schema }: Tool) => {
  const { properties, required } = resolve(schema, schema)
  return isSchema(properties) && list(required).some((name) => {
    const type = typeOf(resolve(properties[String(name)], schema))
    return type === "number" || type === "integer"
  })
}

/** The stems that the names of several tools have, which do not tell them apart. */
const sharedStems = (tools: ReadonlyArray<Tool>): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const stem of tools.flatMap(({ name }) => stems(namedWords(name)))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return new Set([...counts].flatMap(([stem, count]) => count > 1 ? [stem] : []))
}

/** Where a question asks for a tool by its meaning, if it does. */
const meant = (
  { hasNumbers, lead, phrase, positions, weak }: Question,
  tool: Tool,
  shared: ReadonlySet<string>
): number | undefined => {
  const spelled = namedWords(tool.name)
  const words = spelled.filter((word) => !isStopWord(word))
  const all = stems(words.filter((word) => !isWeak(word)))
  const own = all.filter((stem) => !shared.has(stem))
  const strong = own.length === 0 ? all : own
  const isVague = strong.length === 0
  const name = isVague ? stems(words) : strong
  const about = stems(described(tool.description ?? "").filter((word) => !isStopWord(word) && !isWeak(word)))
    .filter((stem) => !name.includes(stem))
  const hits = name.filter((stem) => (isVague ? weak : positions).has(stem))
  const more = about.filter((stem) => positions.has(stem))
  const evidence = more.length + (hasNumbers && needsNumbers(tool) ? 1 : 0) +
    (!isVague && lead !== undefined && hits.includes(lead) ? 1 : 0)
  const isSpelled = spelled.length > 1 && phrase.includes(` ${spelled.join(" ").toLowerCase()} `)
  const isNamed = hits.length > 0 &&
    (hits.length === name.length && (isSpelled || !isVague) || hits.length * 2 >= name.length && evidence > 0)
  const isDescribed = hits.length + more.length > 1 && (hits.length + more.length) * 4 >= name.length + about.length
  if (!isNamed && !isDescribed) return undefined
  return Math.min(...[...hits, ...more].map((stem) => positions.get(stem) ?? weak.get(stem) ?? 0))
}

/** Where a text has the name of a tool, if the name is more than a common word or the text marks it. */
const named = (text: string, { name }: Tool): number | undefined => {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  const marked =
    `[\`"'“]${escaped}[\`"'”]|\\b${escaped}(?=\\s+(?:tool|function)\\b)|(?<=\\b(?:tool|function|use|using|call|with)\\s+(?:the\\s+)?)${escaped}(?![\\w-])`
  const isCompound = namedWords(name).length > 1 || /\d/.test(name)
  const pattern = isCompound ? `(?<![\\w-])${escaped}(?![\\w-])` : marked
  return new RegExp(pattern, "i").exec(text)?.index
}

/** The tools that a question asks for, in the order of the tools. */
export const matchesOf = (tools: ReadonlyArray<Tool>, text: string): ReadonlyArray<Match> => {
  const find = (positionOf: (tool: Tool) => number | undefined): ReadonlyArray<Match> =>
    tools.flatMap((tool) => {
      const at = positionOf(tool)
      return at === undefined ? [] : [{ tool, at }]
    })
  const literal = find((tool) => named(text, tool))
  if (literal.length > 0) return literal
  const question = read(text)
  const shared = sharedStems(tools)
  const isFiction = fiction.test(text)
  return find((tool) =>
    isFiction && !fiction.test(`${namedWords(tool.name).join(" ")} ${tool.description ?? ""}`)
      ? undefined
      : meant(question, tool, shared)
  )
}
