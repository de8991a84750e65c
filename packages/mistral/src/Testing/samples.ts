/** Training samples: one per line of a file; errors are reported with their line number. */
import { Json, ValidationErrors } from "@effect-genai/core/TestingPlatform"
import * as Predicate from "effect/Predicate"
import type { ClassifierTarget } from "../generated/FineTuning.ts"
import { ofPart } from "./tokens.ts"

/** The number of samples and tokens of a file, and its errors. */
export interface Samples {
  readonly count: number
  readonly tokens: number
  readonly fieldErrors: ReadonlyArray<{ readonly line: number; readonly message: string }>
}

const roles = new Set<unknown>(["system", "user", "assistant", "tool"])

const isBlank = (value: unknown) => value === undefined || value === null || value === ""

/** Returns the error of a message, if any. */
const messageProblem = (message: unknown, index: number): string | undefined => {
  const role = ValidationErrors.child(message, "role")
  if (!roles.has(role)) return `messages.${index}.role: Input should be 'system', 'user', 'assistant' or 'tool'`
  const weight = ValidationErrors.child(message, "weight")
  if (weight !== undefined && weight !== 0 && weight !== 1) return `messages.${index}.weight: Input should be 0 or 1`
  const isEmpty = isBlank(ValidationErrors.child(message, "content")) &&
    !(role === "assistant" && Array.isArray(ValidationErrors.child(message, "tool_calls")))
  return isEmpty ? `messages.${index}.content: Field required` : undefined
}

const chatProblem = (sample: unknown): string | undefined => {
  const messages = ValidationErrors.child(sample, "messages")
  if (messages === undefined) return "messages: Field required"
  if (!Array.isArray(messages) || messages.length === 0) return "messages: List should have at least 1 item"
  const problem = messages.map(messageProblem).find((problem) => problem !== undefined)
  if (problem !== undefined) return problem
  return ValidationErrors.child(messages.at(-1), "role") === "assistant"
    ? undefined
    : "messages: the last message should be one of the assistant"
}

const labelsOf = (sample: unknown, name: string): ReadonlyArray<unknown> => {
  const given = ValidationErrors.child(ValidationErrors.child(sample, "labels"), name)
  return Array.isArray(given) ? given : isBlank(given) ? [] : [given]
}

const classifierProblem = (sample: unknown, targets: ReadonlyArray<ClassifierTarget>): string | undefined => {
  if (isBlank(ValidationErrors.child(sample, "text")) && !Array.isArray(ValidationErrors.child(sample, "messages"))) {
    return "text: Field required"
  }
  for (const { labels, name } of targets) {
    const given = labelsOf(sample, name)
    if (given.length === 0) return `labels.${name}: Field required`
    const stray = given.find((label) => !labels.some((known) => known === label))
    if (stray !== undefined) return `labels.${name}: '${stray}' is none of its labels`
  }
  return undefined
}

const parsed = (line: string): unknown => {
  const result = Json.parse(line)
  return "value" in result ? result.value : undefined
}

/** Reads a training file; blank lines are skipped but counted in line numbers. */
export const read = (lines: Iterable<string>, targets: ReadonlyArray<ClassifierTarget> | undefined): Samples => {
  const fieldErrors: Array<{ readonly line: number; readonly message: string }> = []
  let [number, count, tokens] = [0, 0, 0]
  for (const line of lines) {
    number += 1
    if (line.trim() === "") continue
    count += 1
    const sample = parsed(line)
    const problem = Predicate.isObject(sample)
      ? targets === undefined ? chatProblem(sample) : classifierProblem(sample, targets)
      : "not a JSON object"
    if (problem === undefined) tokens += ofPart(sample)
    else fieldErrors.push({ line: number, message: problem })
  }
  return { count, tokens, fieldErrors }
}
