/** The inputs of the calls of a tool: one for each subject of the question, by the schema of the tool. */
import * as Predicate from "effect/Predicate"
import type * as Schema from "effect/Schema"
import { sample } from "../fromJsonSchema.ts"
import * as JsonSchema from "../keywords.ts"
import type { TextAnalysis } from "../textAnalysis.ts"
import type { Tool } from "./matching.ts"
import type { Group, Mentions } from "./mentions.ts"
import { propertiesOf, type Property } from "./properties.ts"

type Json = Schema.Json

/** At most this many calls of one tool in one turn. */
const maxCalls = 8

/** The object of a search: what follows the preposition, or the verb, up to the end of the sentence. */
const phraseOf = (text: string): string | undefined => {
  const [sentence = ""] = text.split(/(?<=[.!?])\s|\n/)
  const plain = sentence.replace(/[.!?\s]+$/, "")
  return /\b(?:for|about|on|up|regarding|like)\s+(.+)$/i.exec(plain)?.[1] ??
    /\b(?:search|find|query|google|what is|what are|who is|who are)\s+(.+)$/i.exec(plain)?.[1]
}

/** A question and what it mentions, as the model reads it for one tool. */
export interface Reading {
  readonly text: string
  readonly analysis: TextAnalysis
  readonly mentions: Mentions
  /** The groups of names that are about the tool. */
  readonly groups: ReadonlyArray<Group>
  /** The quotes that are about the tool. */
  readonly quotes: ReadonlyArray<Group>
}

/** The values that a question has for a property; several are values of several calls. */
const valuesFor = (
  { isRequired, kind, schema }: Property,
  { groups, mentions, quotes: quoted, text }: Reading,
  numbers: Array<number>
): ReadonlyArray<Json> => {
  const one = (value: Json | undefined) => value === undefined ? [] : [value]
  const quotes = quoted.flatMap(({ values }) => values)
  switch (kind) {
    case "choice":
      return JsonSchema.mentioned(text, schema["enum"])
    case "number":
      return one(
        numbers.find((number) =>
          JsonSchema.fits(number, schema) && (isRequired || mentions.expression?.includes(String(number)) !== true)
        )
      )
    case "url":
      return one(mentions.url)
    case "email":
      return mentions.email === undefined && schema["format"] === undefined
        ? groups.flatMap(({ values }) => values)
        : one(mentions.email)
    case "date":
      return one(
        mentions.date ??
          (schema["format"] === undefined ? /\b(?:today|tomorrow|tonight)\b/i.exec(text)?.[0] : undefined)
      )
    case "path":
      return one(mentions.path ?? quotes[0])
    case "expression":
      return one(mentions.expression)
    case "code":
      return mentions.codes.length > 0 ? mentions.codes : groups.flatMap(({ values }) => values)
    case "quote":
      return quotes.length > 0
        ? quotes
        : one(
          /(?::|\bthat|\bsaying)\s+(\S[^\n]*)/i.exec(text)?.[1] ?? (isRequired ? text.trim().slice(0, 400) : undefined)
        )
    case "query":
      return quotes.length > 0 ? quotes : one(phraseOf(text) ?? groups[0]?.values[0])
    case "subjects":
      return groups.length === 0 ? [] : [groups.flatMap(({ values }) => values)]
    default:
      return []
  }
}

/** The prepositions before the value of a property. */
const directions: ReadonlyArray<readonly [RegExp, ReadonlySet<string | undefined>]> = [
  [/^(?:from|origin|source|start|depart)/i, new Set(["from"])],
  [/^(?:to|dest|target|arriv|end)/i, new Set(["to", "into"])]
]

/** Splits groups among properties: by their prepositions, else in order; one property gets all that are like the first. */
const spread = (
  properties: ReadonlyArray<Property>,
  groups: ReadonlyArray<Group>
): ReadonlyArray<ReadonlyArray<string>> => {
  const [first] = groups
  if (first === undefined) return []
  const alike = new Set([first.preposition, "with", "than", undefined])
  if (properties.length === 1) {
    return [groups.filter(({ preposition }) => alike.has(preposition)).flatMap(({ values }) => values)]
  }
  if (groups.length === 1) return properties.map((_, index) => first.values.slice(index, index + 1))
  const left = [...groups]
  const take = (at: number) => at < 0 ? undefined : left.splice(at, 1)[0]?.values
  const directed = properties.map(({ name }) => {
    const prepositions = directions.find(([pattern]) => pattern.test(name))?.[1]
    return take(left.findIndex(({ preposition }) => prepositions?.has(preposition)))
  })
  return directed.map((values) => values ?? take(0) ?? [])
}

/** The kinds of properties that take a quote. */
const quotable = new Set(["quote", "query", "path"])

/** The kinds of properties that take names. */
const nameable = new Set(["subject", "subjects", "object", "code", "email"])

/** The properties among which names are split: the required ones, or an optional one if no required property takes names. */
const slotsOf = (properties: ReadonlyArray<Property>): ReadonlyArray<Property> => {
  const free = properties.filter(({ kind }) => kind === "subject")
  return properties.some(({ isRequired, kind }) => isRequired && nameable.has(kind))
    ? free.filter(({ isRequired }) => isRequired)
    : free.slice(0, 1)
}

/** The values of each property over the calls. */
const columnsOf = (properties: ReadonlyArray<Property>, reading: Reading): ReadonlyMap<string, ReadonlyArray<Json>> => {
  const { codes } = reading.mentions
  const columns = new Map<string, ReadonlyArray<Json>>()
  const slots = slotsOf(properties)
  const isQuoted = reading.quotes.length > 0 && !properties.some(({ kind }) => quotable.has(kind))
  for (const [index, values] of spread(slots, isQuoted ? reading.quotes : reading.groups).entries()) {
    columns.set(slots[index]?.name ?? "", values)
  }
  const isCoded = properties.some(({ kind }) => kind === "code")
  const numbers = reading.mentions.numbers.filter((number) => !isCoded || !codes.includes(String(number)))
  const ofNumbers = properties.filter(({ isRequired, kind }) => kind === "number" && isRequired)
  const isByNumber = ofNumbers.length === 1 && slots.length === 0
  for (const property of properties) {
    const { isRequired, kind, name, schema } = property
    if (columns.has(name)) continue
    const alike = properties.filter((other) => other.kind === kind && other.isRequired)
    const index = alike.indexOf(property)
    const found = kind === "number" && isByNumber && isRequired ? numbers : valuesFor(property, reading, numbers)
    const values = (alike.length > 1 && found.length > 1 && kind !== "number" ? found.slice(index, index + 1) : found)
      .filter((value) => JsonSchema.fits(value, schema))
    if (kind === "number" && values.length > 0) numbers.splice(numbers.indexOf(Number(values[0])), 1)
    columns.set(name, values)
  }
  return columns
}

/** The inputs of the calls of a tool; without subjects it is one. */
export const inputsOf = (tool: Tool, reading: Reading): ReadonlyArray<Json> => {
  const properties = propertiesOf(tool, reading.mentions)
  const columns = columnsOf(properties, reading)
  const subjects = reading.groups.flatMap(({ values }) => values)
  const counts = properties.map(({ isRequired, kind, name }) => {
    if (kind === "object" && isRequired) return subjects.length
    return isRequired || kind === "subject" ? columns.get(name)?.length ?? 0 : 0
  })
  return Array.from({ length: Math.min(Math.max(1, ...counts), maxCalls) }, (_, index) => {
    const given = new Map<string, Json>()
    for (const { isNullable, isRequired, name, schema } of properties) {
      const values = columns.get(name) ?? []
      const value = values[Math.min(index, values.length - 1)] ??
        (isRequired ? JsonSchema.exampleOf(schema) : undefined)
      if (value !== undefined && JsonSchema.fits(value, schema)) given.set(name, value)
      else if (isNullable) given.set(name, null)
    }
    const names = [...subjects.slice(index), ...[...given.values()].filter(Predicate.isString)]
    const analysis = { ...reading.analysis, names: [...names, ...reading.analysis.names] }
    return sample(analysis, tool.schema, given)
  })
}
