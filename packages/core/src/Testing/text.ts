/** Reads a prompt as plainly as a machine can: a passage, its main sentence, its words, its mood. */
const common = new Set(
  ("about above after again against also although among another because been before being below between both cannot " +
    "could does doing down during each either else even ever every from further give gives have having here hers him " +
    "himself his how however into itself just like made make many might more most much must myself never none once " +
    "only other ours over same shall should since some such text than that their them then there these they this those " +
    "through thus upon very was were what when where whether which while whose will with within without would your yours " +
    "and are but did for get had has her its let may not nor now off one our out own said she the too two who why you")
    .split(" ")
)

const gay = new Set(
  "bright calm cheerful clever comfort delight fair free friend gentle glad good grace great happy hope joy kind laugh love lovely merry peace pleasant pleased pretty rich smile sweet warm well wise"
    .split(" ")
)
const grim = new Set(
  "alone anger anxious bad bitter blood cold cruel dark dead death despair dreadful dreary dull fear gloomy hate ill lost mad nervous nothing poor sad sick sorrow strange terrible tired trouble weak weary worse wrong"
    .split(" ")
)

export interface Reading {
  /** What is asked about the passage. */
  readonly task: string
  readonly passage: string
  readonly sentences: ReadonlyArray<string>
  /** The sentence that says most. */
  readonly gist: string
  /** The words that come most often, those without meaning left out. */
  readonly keywords: ReadonlyArray<string>
  /** The words that are written large within sentences. */
  readonly names: ReadonlyArray<string>
  readonly mood: "positive" | "negative" | "neutral"
}

/** A passage stands in a tag, in triple quotes, or after the first blank line. */
const divide = (prompt: string): readonly [task: string, passage: string] => {
  const [whole = "", , marked, quoted] = /<(\w[\w-]*)>(.*?)<\/\1>|"""(.*?)"""/s.exec(prompt) ?? []
  if (whole !== "") return [prompt.replace(whole, "").trim(), (marked ?? quoted ?? "").trim()]
  const [task = "", ...rest] = prompt.split(/\n\s*\n/)
  const passage = rest.join("\n\n").trim()
  return passage === "" ? [prompt.trim(), prompt.trim()] : [task.trim(), passage.replace(/^Text:\s*/, "")]
}

export const wordsOf = (text: string): ReadonlyArray<string> =>
  text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []

const sentencesOf = (text: string) =>
  text.replace(/\s+/g, " ").split(/(?<=[.!?…。！？][”’"'»)]*)\s+|(?<=[。！？])/u).map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "")

const unique = (words: ReadonlyArray<string>) => [...new Set(words)]

const counted = (words: ReadonlyArray<string>) => {
  const counts = new Map<string, number>()
  for (const word of words) {
    const lower = word.toLowerCase()
    if (lower.length > 2 && !common.has(lower)) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
  return counts
}

const moodOf = (words: ReadonlyArray<string>) => {
  const sum = words.reduce((sum, word) => {
    const lower = word.toLowerCase()
    return sum + (gay.has(lower) ? 1 : grim.has(lower) ? -1 : 0)
  }, 0)
  return sum > 0 ? "positive" : sum < 0 ? "negative" : "neutral"
}

/** Reads a prompt; a passage that came as a document is given apart. */
export const read = (prompt: string, document?: string): Reading => {
  const [task, passage] = document === undefined ? divide(prompt) : [prompt, document] as const
  const sentences = sentencesOf(passage)
  const words = wordsOf(passage)
  const counts = counted(words)
  const weigh = (sentence: string) => {
    const own = wordsOf(sentence)
    return own.reduce((sum, word) => sum + (counts.get(word.toLowerCase()) ?? 0), 0) / Math.sqrt(own.length + 4)
  }
  const [gist = passage] = sentences.map((sentence) => [sentence, weigh(sentence)] as const)
    .sort(([, one], [, other]) => other - one).map(([sentence]) => sentence)
  return {
    task,
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

const shorten = (sentence: string, words: number) => {
  const all = sentence.split(" ")
  return all.length <= words ? sentence : `${all.slice(0, words).join(" ").replace(/[,;:—-]+$/, "")} …`
}

const and = (words: ReadonlyArray<string>) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** With a full stop, if it has no end of its own. */
const closed = (sentence: string) => /[\p{L}\p{N}]$/u.test(sentence) ? `${sentence}.` : sentence

const first = ({ gist, sentences }: Reading) => sentences[0] ?? gist

/** What a passage is about, names before other words. */
export const subjects = ({ keywords, names }: Reading): ReadonlyArray<string> => {
  const named = new Set(names.map((name) => name.toLowerCase()))
  return [...names, ...keywords.filter((word) => !named.has(word))]
}

/** A sentence of one's own about a passage. */
const remark = (reading: Reading): string => {
  const { sentences } = reading
  const about = subjects(reading).slice(0, 3)
  if (about.length === 0) return "There is little to say about it."
  return sentences.length > 1
    ? `In ${sentences.length} sentences it turns on ${and(about)}.`
    : `It turns on ${and(about)}.`
}

/** The keys a task names in quotes, or else words alone. */
const asJson = (reading: Reading): string => {
  const { gist, task } = reading
  const words = subjects(reading)
  const keys = [...task.matchAll(/"(\w+)"/g)].map(([, key]) => key ?? "")
  const object = Object.fromEntries(keys.map((key, index) => [key, words[index] ?? gist]))
  return JSON.stringify(keys.length === 0 ? words.slice(0, 5) : /array/i.test(task) ? [object] : object)
}

/** What a reader with no understanding answers: the words of the passage, in the form that was asked for. */
export const respond = (reading: Reading): string => {
  const { gist, mood, sentences, task } = reading
  if (/\bjson\b/i.test(task)) return asJson(reading)
  if (/\b(mood|tone|sentiment|feel)/i.test(task)) {
    return `${capital(mood)}. The passage says so itself: “${shorten(gist, 20)}”`
  }
  if (/\b(lists?|bullets?|points|steps|table|lines? each|one per line)\b/i.test(task)) {
    return sentences.slice(0, 5).map((sentence) => `- ${shorten(sentence, 14)}`).join("\n")
  }
  if (/summar|one sentence|in short|gist|at most|tl;dr/i.test(task)) return capital(shorten(gist, 25))
  return `${capital(closed(shorten(first(reading), 30)))} ${remark(reading)}`
}
