/** Values of a JSON schema, made from the words of a prompt. */
import type * as Schema from "effect/Schema"
import { hash } from "./ids.ts"
import {
  isJson,
  isSchema,
  type Keywords,
  list,
  lookUp,
  maxLength,
  merged,
  number,
  resolve,
  typeOf
} from "./keywords.ts"
import { subjects, type TextAnalysis } from "./textAnalysis.ts"

type Json = Schema.Json

const formats: { readonly [format: string]: string } = {
  date: "2026-10-21",
  "date-time": "2026-10-21T09:00:00Z",
  time: "09:00:00Z",
  duration: "PT1H",
  email: "ada@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  uuid: "6ba7b810-9dad-41d1-80b4-00c04fd430c8"
}

/** The value of a string field, by its name. */
const valuesByName: ReadonlyArray<readonly [RegExp, (analysis: TextAnalysis) => string | undefined]> = [
  [/name|person|author|speaker|who|character/i, ({ keywords, names }) => names[0] ?? keywords[0]],
  [/mood|tone|sentiment|feeling/i, ({ mood }) => mood],
  [/summar|text|reason|description|answer|line|quote|explanation|content/i, ({ gist }) => gist]
]

const stringFor = (analysis: TextAnalysis, name: string, schema: Keywords): string => {
  const example = formats[String(schema["format"])]
  if (example !== undefined) return example
  const [, valueOf] = valuesByName.find(([pattern]) => pattern.test(name)) ?? []
  const word = (valueOf === undefined ? subjects(analysis)[0] : valueOf(analysis)) ?? name
  return word.padEnd(Math.min(number(schema["minLength"]) ?? 0, maxLength), ".").slice(
    0,
    number(schema["maxLength"]) ?? 400
  )
}

/** A number from 0 to 1, by a hash of a text. */
const fraction = (text: string) => (hash(text) % 1000) / 1000

/** A number within the bounds of its schema; without bounds up to 10, or up to 1 for fractions. */
const numberFor = ({ passage }: TextAnalysis, name: string, schema: Keywords, whole: boolean): number => {
  const margin = whole ? 1 : 1e-3
  const bound = (inclusive: string, exclusive: string, sign: number) => {
    const beyond = number(schema[exclusive])
    return number(schema[inclusive]) ?? (beyond === undefined ? undefined : beyond + sign * margin)
  }
  const most = bound("maximum", "exclusiveMaximum", -1)
  const least = bound("minimum", "exclusiveMinimum", 1) ?? Math.min(0, most ?? 0)
  const value = least + fraction(name + passage) * ((most ?? least + (whole ? 10 : 1)) - least)
  const step = number(schema["multipleOf"]) ?? (whole ? 1 : undefined)
  return step === undefined ? value : Math.max(Math.ceil(least / step), Math.floor(value / step)) * step
}

const booleanFor = ({ mood, passage }: TextAnalysis, name: string): boolean =>
  mood === "neutral" ? fraction(name + passage) < 0.5 : mood === "positive"

/** The choice the passage names most often, else the one that is its mood, else any. */
const choose = ({ mood, passage }: TextAnalysis, choices: ReadonlyArray<Schema.Json>): Schema.Json => {
  const times = (choice: Schema.Json) => passage.toLowerCase().split(String(choice).toLowerCase()).length - 1
  const named = choices.filter((choice) => times(choice) > 0).sort((one, other) => times(other) - times(one))
  return named[0] ?? choices.find((choice) => choice === mood) ?? choices[hash(passage) % choices.length] ?? null
}

/** The keywords of a string without restrictions. */
const unrestricted = new Set(["type", "title", "description"])

/** The most values a sample has. */
const maxValues = 20_000

/** Below this depth, optional fields are left out. */
const maxDepth = 3

/**
 * A value of a JSON schema; one that grows without bounds is filled with null. Of an object with `given` fields, those
 * are as they are given, and other optional ones are left out.
 */
export const sample = (analysis: TextAnalysis, root: unknown, given?: ReadonlyMap<string, Json>): Json => {
  let left = maxValues

  const object = ({ properties, required }: Keywords, depth: number): Json => {
    const requiredNames = new Set(list(required))
    const all = isSchema(properties) ? Object.entries(properties) : []
    const fixed = depth === 0 ? given : undefined
    const included = all.filter(([name]) =>
      requiredNames.has(name) || (fixed === undefined ? depth < maxDepth : fixed.has(name))
    )
    const valueOf = (name: string, schema: unknown) =>
      fixed?.has(name) === true ? fixed.get(name) ?? null : make(schema, name, depth + 1)
    return Object.fromEntries(included.map(([name, schema]) => [name, valueOf(name, schema)]))
  }

  const array = ({ items, maxItems, minItems, prefixItems }: Keywords, name: string, depth: number): Json => {
    const heads = list(prefixItems).map((schema) => make(schema, name, depth + 1))
    if (!isSchema(items)) return heads
    const preferred = Math.max(Math.min(number(minItems) ?? 0, maxLength), depth < maxDepth ? 3 : 0)
    const length = Math.min(preferred, number(maxItems) ?? preferred) - heads.length
    const isWord = items["type"] === "string" && Object.keys(items).every((keyword) => unrestricted.has(keyword))
    const words = isWord ? subjects(analysis) : []
    return [
      ...heads,
      ...Array.from({ length }, (_, index) => words[index] ?? make(items, `${name} ${index}`, depth + 1))
    ]
  }

  const make = (schema: unknown, name: string, depth: number): Json => {
    if (!isSchema(schema) || depth > 4 * maxDepth || left-- <= 0) return null
    const { $ref, allOf, anyOf, const: constant, enum: choices, oneOf, type, ...own } = schema
    if (typeof $ref === "string") return make(lookUp(root, $ref), name, depth + 1)
    if (isJson(constant)) return constant
    if (Array.isArray(choices)) return choose(analysis, choices.filter(isJson))
    const options = [...list(anyOf), ...list(oneOf)].filter(isSchema)
    const none = depth >= maxDepth ? options.find((option) => option["type"] === "null") : undefined
    const option = none ?? options[0]
    if (option !== undefined) return make(option, name, depth + 1)
    if (Array.isArray(allOf)) return make(merged([{ ...own, type }, ...allOf.filter(isSchema)]), name, depth + 1)
    const kind = typeOf(schema)
    switch (kind) {
      case "string":
        return stringFor(analysis, name, schema)
      case "integer":
      case "number":
        return numberFor(analysis, name, schema, kind === "integer")
      case "boolean":
        return booleanFor(analysis, name)
      case "array":
        return array(schema, name, depth)
      case "null":
        return null
      default:
        return object(schema, depth)
    }
  }

  return make(given === undefined ? root : resolve(root, root), "", 0)
}
