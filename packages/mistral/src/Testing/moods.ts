/** Scores of texts for categories: high where a text has their words, else next to nothing. */
import { hash } from "@effect-genai/core/Testing/identify"
import { wordsOf } from "@effect-genai/core/Testing/prose"

const words: { readonly [category: string]: ReadonlySet<string> } = Object.fromEntries(
  Object.entries({
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
  }).map(([category, list]) => [category, new Set(list.split(" "))])
)

/** The categories of a model: the first of them had two in one. */
export const categoriesOf = (model: string): ReadonlyArray<string> =>
  model.includes("2411")
    ? Object.keys(words).filter((name) => name !== "criminal" && name !== "jailbreaking")
      .map((name) => name === "dangerous" ? "dangerous_and_criminal_content" : name)
    : Object.keys(words)

const wordsFor = (category: string): ReadonlyArray<ReadonlySet<string>> =>
  (category === "dangerous_and_criminal_content" ? ["dangerous", "criminal"] : [category])
    .flatMap((name) => words[name] ?? [])

/** Between 0 and 1. */
export const score = (text: string, category: string): number => {
  const said = wordsOf(text.toLowerCase())
  const found = wordsFor(category).reduce((sum, set) => sum + said.filter((word) => set.has(word)).length, 0)
  return found === 0 ? (hash(category + text) % 1000) / 1e5 : 1 - 0.2 / (found + 1)
}

/** Scores of labels that come to 1: a label the text names has most. */
export const shares = (text: string, labels: ReadonlyArray<string>): { readonly [label: string]: number } => {
  const said = text.toLowerCase()
  const weights = labels.map((label) =>
    said.includes(label.toLowerCase()) ? 20 : 0.5 + (hash(label + text) % 1000) / 1000
  )
  const sum = weights.reduce((sum, weight) => sum + weight, 0)
  return Object.fromEntries(labels.map((label, index) => [label, (weights[index] ?? 0) / sum]))
}
