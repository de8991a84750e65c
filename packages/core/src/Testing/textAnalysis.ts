/** Analyzes a prompt by its words: a passage, its main sentence, keywords, names and mood. */

/** Words without meaning of their own, which are never keywords. */
export const stopWords: ReadonlySet<string> = new Set(
  ("about above after again against also although among another because been before being below between both cannot " +
    "could does doing down during each either else even ever every from further give gives have having here hers him " +
    "himself his how however into itself just like made make many might more most much must myself never none once " +
    "only other ours over same shall should since some such text than that their them then there these they this those " +
    "through thus upon very was were what when where whether which while whose will with within without would your yours " +
    "and are but did for get had has her its let may not nor now off one our out own said she the too two who why you")
    .split(" ")
)

const positive = new Set(
  "bright calm cheerful clever comfort delight fair free friend gentle glad good grace great happy hope joy kind laugh love lovely merry peace pleasant pleased pretty rich smile sweet warm well wise"
    .split(" ")
)
const negative = new Set(
  "alone anger anxious bad bitter blood cold cruel dark dead death despair dreadful dreary dull fear gloomy hate ill lost mad nervous nothing poor sad sick sorrow strange terrible tired trouble weak weary worse wrong"
    .split(" ")
)

export interface TextAnalysis {
  /** What to do with the passage. */
  readonly task: string
  /** The prompt without a passage that it marks. */
  readonly unmarked: string
  readonly passage: string
  readonly sentences: ReadonlyArray<string>
  /** The sentence with the most keywords for its length. */
  readonly gist: string
  /** The most frequent words in lower case, stop words excluded. */
  readonly keywords: ReadonlyArray<string>
  /** The capitalized words, except the first of a sentence. */
  readonly names: ReadonlyArray<string>
  readonly mood: "positive" | "negative" | "neutral"
}

/** Splits a prompt: the passage is in a tag, in triple quotes, or after the first blank line. */
const split = (prompt: string): Pick<TextAnalysis, "passage" | "task" | "unmarked"> => {
  const [whole = "", , marked, quoted] = /<(\w[\w-]*)>(.*?)<\/\1>|"""(.*?)"""/s.exec(prompt) ?? []
  if (whole !== "") {
    const task = prompt.replace(whole, "").trim()
    return { task, passage: (marked ?? quoted ?? "").trim(), unmarked: task }
  }
  const [task = "", ...rest] = prompt.split(/\n\s*\n/)
  const passage = rest.join("\n\n").trim()
  return passage === ""
    ? { task: prompt.trim(), passage: prompt.trim(), unmarked: prompt }
    : { task: task.trim(), passage: passage.replace(/^Text:\s*/, ""), unmarked: prompt }
}

export const wordsOf = (text: string): ReadonlyArray<string> =>
  text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []

const sentencesOf = (text: string) =>
  text.replace(/\s+/g, " ").split(/(?<=[.!?…。！？][”’"'»)]*)\s+|(?<=[。！？])/u).map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "")

const unique = (words: ReadonlyArray<string>) => [...new Set(words)]

const countWords = (words: ReadonlyArray<string>) => {
  const counts = new Map<string, number>()
  for (const word of words) {
    const lower = word.toLowerCase()
    if (lower.length > 2 && !stopWords.has(lower)) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
  return counts
}

const moodOf = (words: ReadonlyArray<string>) => {
  const sum = words.reduce((sum, word) => {
    const lower = word.toLowerCase()
    return sum + (positive.has(lower) ? 1 : negative.has(lower) ? -1 : 0)
  }, 0)
  return sum > 0 ? "positive" : sum < 0 ? "negative" : "neutral"
}

/** Analyzes a prompt. The passage is the document, if there is one, else a part of the prompt. */
export const analyze = (prompt: string, document?: string): TextAnalysis => {
  const { passage, task, unmarked } = document === undefined
    ? split(prompt)
    : { task: prompt, passage: document, unmarked: prompt }
  const sentences = sentencesOf(passage)
  const words = wordsOf(passage)
  const counts = countWords(words)
  const weight = (sentence: string) => {
    const own = wordsOf(sentence)
    return own.reduce((sum, word) => sum + (counts.get(word.toLowerCase()) ?? 0), 0) / Math.sqrt(own.length + 4)
  }
  const [gist = passage] = sentences.map((sentence) => [sentence, weight(sentence)] as const)
    .sort(([, one], [, other]) => other - one).map(([sentence]) => sentence)
  return {
    task,
    unmarked,
    passage,
    sentences,
    gist,
    keywords: [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word),
    names: unique(
      sentences.flatMap((sentence) => wordsOf(sentence).slice(1)).filter((word) => /^\p{Lu}\p{Ll}+/u.test(word))
    ),
    mood: moodOf(words)
  }
}

export const shorten = (sentence: string, words: number) => {
  const all = sentence.split(" ")
  return all.length <= words ? sentence : `${all.slice(0, words).join(" ").replace(/[,;:—-]+$/, "")} …`
}

export const enumerate = (words: ReadonlyArray<string>) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`

export const capitalize = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Adds a full stop to a sentence that ends with a letter or digit. */
export const withFullStop = (sentence: string) => /[\p{L}\p{N}]$/u.test(sentence) ? `${sentence}.` : sentence

const first = ({ gist, sentences }: TextAnalysis) => sentences[0] ?? gist

/** The subjects of a passage: names, then keywords. */
export const subjects = ({ keywords, names }: TextAnalysis): ReadonlyArray<string> => {
  const named = new Set(names.map((name) => name.toLowerCase()))
  return [...names, ...keywords.filter((word) => !named.has(word))]
}

/** A sentence about a passage. */
const remark = (analysis: TextAnalysis): string => {
  const { sentences } = analysis
  const about = subjects(analysis).slice(0, 3)
  if (about.length === 0) return "There is little to say about it."
  return sentences.length > 1
    ? `In ${sentences.length} sentences it turns on ${enumerate(about)}.`
    : `It turns on ${enumerate(about)}.`
}

/** The response to a task that asks for JSON: an object with the keys the task quotes, else an array of words. */
const asJson = (analysis: TextAnalysis): string => {
  const { gist, task } = analysis
  const words = subjects(analysis)
  const keys = [...task.matchAll(/"(\w+)"/g)].map(([, key]) => key ?? "")
  const object = Object.fromEntries(keys.map((key, index) => [key, words[index] ?? gist]))
  return JSON.stringify(keys.length === 0 ? words.slice(0, 5) : /array/i.test(task) ? [object] : object)
}

/** A response without understanding: words of the passage in the requested form. */
export const respond = (analysis: TextAnalysis): string => {
  const { gist, mood, sentences, task } = analysis
  if (/\bjson\b/i.test(task)) return asJson(analysis)
  if (/\b(mood|tone|sentiment|feel)/i.test(task)) {
    return `${capitalize(mood)}. The passage says so itself: “${shorten(gist, 20)}”`
  }
  if (/\b(lists?|bullets?|points|steps|table|lines? each|one per line)\b/i.test(task)) {
    return sentences.slice(0, 5).map((sentence) => `- ${shorten(sentence, 14)}`).join("\n")
  }
  if (/summar|one sentence|in short|gist|at most|tl;dr/i.test(task)) return capitalize(shorten(gist, 25))
  return `${capitalize(withFullStop(shorten(first(analysis), 30)))} ${remark(analysis)}`
}
