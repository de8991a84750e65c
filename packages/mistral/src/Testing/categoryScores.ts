/** Scores texts by category: high if a text contains words of the category, otherwise near zero. */
import { hash } from "@effect-genai/core/Testing/ids"
import { wordsOf } from "@effect-genai/core/Testing/text"

const words = Object.entries({
  sexual: "sex sexual nude naked porn erotic",
  hate_and_discrimination: "hate racist racism inferior subhuman slur bigot",
  violence_and_threats: "kill killed murder stab shoot attack beat threat threaten hurt",
  dangerous: "bomb explosive poison weapon detonate",
  criminal: "steal theft launder smuggle counterfeit hack fraud",
  selfharm: "suicide selfharm overdose",
  health: "diagnosis dosage prescribe symptom medication aspirin",
  financial: "invest stocks bitcoin shares portfolio",
  law: "lawsuit sue lawyer contract court",
  pii: "passport ssn iban password",
  jailbreaking: "jailbreak ignore dan unfiltered"
}).map(([category, list]) => ({ category, words: new Set(list.split(" ")) }))

const both = new Set(["dangerous", "criminal"])

/** The categories of a model: the 2411 model merges two of them and has no jailbreaking. */
const listed = (model: string) =>
  model.includes("2411")
    ? [
      ...words.filter(({ category }) => !both.has(category) && category !== "jailbreaking"),
      {
        category: "dangerous_and_criminal_content",
        words: new Set(words.filter(({ category }) => both.has(category)).flatMap(({ words }) => [...words]))
      }
    ]
    : words

/** The score of a text per category, between 0 and 1. */
export const scoresOf = (model: string) => (text: string): { readonly [category: string]: number } => {
  const lower = wordsOf(text.toLowerCase())
  return Object.fromEntries(
    listed(model).map(({ category, words }) => {
      const found = lower.filter((word) => words.has(word)).length
      return [category, found === 0 ? (hash(category + text) % 1000) / 1e5 : 1 - 0.2 / (found + 1)]
    })
  )
}

/** Scores of labels that sum to 1; labels named in the text get the most. */
export const labelScores = (text: string, labels: ReadonlyArray<string>): { readonly [label: string]: number } => {
  const lower = text.toLowerCase()
  const weigh = (label: string) => lower.includes(label.toLowerCase()) ? 20 : 0.5 + (hash(label + text) % 1000) / 1000
  const sum = labels.reduce((sum, label) => sum + weigh(label), 0)
  return Object.fromEntries(labels.map((label) => [label, weigh(label) / sum]))
}
