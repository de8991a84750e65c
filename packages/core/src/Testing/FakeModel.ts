/**
 * A fake model: its completion depends on the request only.
 *
 * It calls the tools that the question asks for, several in parallel, and completes the prompt from their results.
 */
import * as Arr from "effect/Array"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import { clausesOf } from "./FakeModel/clauses.ts"
import { inputsOf } from "./FakeModel/inputs.ts"
import { type Match, matchesOf, type Tool } from "./FakeModel/matching.ts"
import { mentionsOf } from "./FakeModel/mentions.ts"
import { type Exchange, summarize } from "./FakeModel/results.ts"
import { isStopWord, namedWords, stemOf } from "./FakeModel/words.ts"
import * as JsonSchema from "./fromJsonSchema.ts"
import * as TextAnalysis from "./textAnalysis.ts"
import type { Call } from "./turns.ts"

export type { Tool } from "./FakeModel/matching.ts"
export type { Exchange } from "./FakeModel/results.ts"

/** The input of the model, independent of the provider. */
export interface Input {
  /** The last question of the user. */
  readonly prompt: string
  /** The questions before it, the latest last. */
  readonly earlier: ReadonlyArray<string>
  /** A document the prompt is about. */
  readonly document?: string | undefined
  readonly tools: ReadonlyArray<Tool>
  readonly choice: "auto" | "any" | "none" | { readonly name: string }
  /** Whether a turn may call several tools. */
  readonly isParallel: boolean
  /** The calls since the question. */
  readonly exchanges: ReadonlyArray<Exchange>
  /** The JSON schema of the completion, for structured output. */
  readonly schema?: unknown
}

export interface Completion {
  readonly analysis: TextAnalysis.TextAnalysis
  /** The text of its thinking. */
  readonly thought: string
  /** The tools to call and their inputs. */
  readonly calls: ReadonlyArray<Call>
  /** The response, where no tool is called. */
  readonly text: string
}

/** The longest paragraph of a question; longer ones are material, which may have the words of any tool. */
const maxParagraph = 600

/** The longest question in which tools are looked for. */
const maxQuestion = 4000

const questionOf = ({ unmarked }: TextAnalysis.TextAnalysis) =>
  unmarked.split(/\n\s*\n/).filter(({ length }) => length <= maxParagraph).join("\n\n").slice(0, maxQuestion)

const isFollowUp = (question: string) => /^\s*(?:and|or|what about|how about)\b/i.test(question)

/** The matches for a choice; one that requires a call has a match. “And in Rome?” asks for the tools of an earlier question. */
const matchesFor = ({ choice, earlier, exchanges, tools }: Input, question: string): ReadonlyArray<Match> => {
  if (typeof choice === "object") {
    return tools.filter(({ name }) => name === choice.name).map((tool) => ({ tool, at: -1 }))
  }
  const matches = matchesOf(tools, question)
  if (matches.length > 0) return matches
  const before = isFollowUp(question)
    ? Option.getOrUndefined(Arr.findLast(earlier, (prompt) => !isFollowUp(prompt)))
    : undefined
  const followed = before === undefined ? [] : matchesOf(tools, questionOf(TextAnalysis.analyze(before)))
  if (choice === "auto" || followed.length > 0) return followed.map(({ tool }) => ({ tool, at: -1 }))
  const called = new Set(exchanges.map(({ name }) => name))
  const tool = tools.find(({ name }) => !called.has(name)) ?? tools[0]
  return tool === undefined ? [] : [{ tool, at: -1 }]
}

/** All calls that a question needs. */
const plan = (input: Input, analysis: TextAnalysis.TextAnalysis): ReadonlyArray<Call> => {
  if (input.tools.length === 0 || input.choice === "none") return []
  const text = questionOf(analysis)
  const matches = matchesFor(input, text)
  const stems = new Set(matches.flatMap(({ tool }) => namedWords(tool.name)).map(stemOf))
  const clauses = clausesOf(text, matches)
  const mentions = mentionsOf(text, new Set(input.tools.map(({ name }) => name.toLowerCase())), stems)
  const keywords = analysis.keywords.filter((word) => !isStopWord(word) && !stems.has(stemOf(word)))
  return matches.flatMap((match) =>
    inputsOf(match.tool, {
      text,
      analysis: { ...analysis, keywords },
      mentions,
      groups: clauses.groupsFor(match, mentions.names),
      quotes: clauses.groupsFor(match, mentions.quotes)
    }).map((input) => ({ name: match.tool.name, input }))
  )
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!Predicate.isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1)
      .map(([name, field]) => [name, sorted(field)])
  )
}

const keyOf = ({ input, name }: Pick<Exchange, "input" | "name">) => JSON.stringify([name, sorted(input)])

/** The calls without a result. A result of another input, which a client may have changed, counts for the next call. */
const dueOf = (calls: ReadonlyArray<Call>, exchanges: ReadonlyArray<Exchange>): ReadonlyArray<Call> => {
  const planned = new Map(calls.map((call) => [keyOf(call), call]))
  const due = new Map(planned)
  for (const exchange of exchanges) {
    const key = keyOf(exchange)
    const next = planned.has(key) ? key : [...due].find(([, { name }]) => name === exchange.name)?.[0]
    if (next !== undefined) due.delete(next)
  }
  return [...due.values()]
}

/** The calls of this turn. A choice that requires a call repeats one if all are done. */
const callsOf = (input: Input, analysis: TextAnalysis.TextAnalysis): ReadonlyArray<Call> => {
  const calls = plan(input, analysis)
  const due = dueOf(calls, input.exchanges)
  if (due.length === 0) return input.choice === "auto" ? [] : calls.slice(0, 1)
  return input.isParallel ? due : due.slice(0, 1)
}

const thoughtOf = (
  { keywords, sentences, task }: TextAnalysis.TextAnalysis,
  calls: ReadonlyArray<Call>,
  { exchanges }: Input
) => {
  const names = [...new Set(calls.map(({ name }) => name))]
  const next = names.length > 1
    ? `The tools ${TextAnalysis.enumerate(names)} can do that.`
    : names.length === 1
    ? `The tool ${names[0]} can do that.`
    : exchanges.length > 0
    ? "The results of the tools say it."
    : `The passage has ${sentences.length} sentences; ${
      keywords.slice(0, 3).join(", ") || "nothing"
    } matters most in it.`
  return `The request is “${task.slice(0, 80)}”. ${next}`
}

/** Completes a prompt. */
export const complete = (input: Input): Completion => {
  const { document, exchanges, prompt, schema } = input
  const analysis = TextAnalysis.analyze(prompt, document)
  const results = exchanges.length === 0 ? undefined : summarize(exchanges)
  const calls = callsOf(input, analysis)
  return {
    analysis,
    thought: thoughtOf(analysis, calls, input),
    calls,
    text: schema === undefined
      ? results ?? TextAnalysis.respond(analysis)
      : JSON.stringify(
        JsonSchema.sample(results === undefined ? analysis : TextAnalysis.analyze(prompt, results), schema)
      )
  }
}
