/** Facts that a type cannot express, as comments: formats, limits, defaults, beta, deprecation. */
import type * as Schema from "effect/Schema"
import type { Limits, Slot } from "../Shape.ts"

const formats: { readonly [format: string]: string } = {
  "date-time": "RFC 3339.",
  date: "A date, RFC 3339.",
  uri: "A URL.",
  uuid: "A UUID.",
  base64: "Base64.",
  json: "JSON, as text."
}

export const linesOf = ({ facts, shape }: Pick<Slot, "facts" | "shape">): ReadonlyArray<string> => [
  ...(facts.beta === true ? ["Beta."] : []),
  ...(facts.format === undefined ? [] : [formats[facts.format] ?? `Format: ${facts.format}.`]),
  ...limitsOf(facts),
  ...(shape.kind === "map" ? limitsOf(shape.keys ?? {}).map((line) => `Keys: ${line}`) : []),
  ...limitsOf(facts.documented ?? {}).map((line) => `${line.slice(0, -1)}, by the documentation.`),
  ...(facts.maxDecodedBytes === undefined ? [] : [`At most ${facts.maxDecodedBytes} bytes when decoded.`]),
  ...(facts.supportedValues === undefined ? [] : [`Known values: ${code(facts.supportedValues)}.`]),
  ...(facts.default === undefined || facts.default === null ? [] : [`Default ${code([facts.default])}.`]),
  ...(facts.betaValues === undefined ? [] : [`Beta: ${code(facts.betaValues)}.`]),
  ...(facts.deprecatedValues === undefined ? [] : [`Deprecated: ${code(facts.deprecatedValues)}.`]),
  ...(facts.deprecated === true ? ["@deprecated"] : [])
]

const limitsOf = (limits: Limits): ReadonlyArray<string> => [
  ...range(limits.minimum, limits.maximum, ""),
  ...(limits.exclusiveMinimum === undefined ? [] : [`Above ${limits.exclusiveMinimum}.`]),
  ...(limits.exclusiveMaximum === undefined ? [] : [`Below ${limits.exclusiveMaximum}.`]),
  ...range(limits.minLength, limits.maxLength, " character"),
  ...range(limits.minItems, limits.maxItems, " item"),
  ...(limits.uniqueItems === true ? ["No item twice."] : []),
  ...(limits.pattern === undefined ? [] : [`Matches \`${limits.pattern}\`.`])
]

const range = (low: number | undefined, high: number | undefined, unit: string) => {
  if (low === undefined && high === undefined) return []
  const of = unit === "" || (high ?? low) === 1 ? unit : `${unit}s`
  return [
    high === undefined
      ? `At least ${low}${of}.`
      : low === undefined
      ? `At most ${high}${of}.`
      : `${low} to ${high}${of}.`
  ]
}

const code = (values: ReadonlyArray<Schema.Json>) => values.map((value) => `\`${spelt(value)}\``).join(", ")

/** Text without quotes, unless it would read as another value. */
const spelt = (value: Schema.Json) =>
  typeof value === "string" && value !== "" && !/^(null|true|false|-?\d.*)$/.test(value) ? value : JSON.stringify(value)

/** The sentence of a shape or field, then the facts that it does not mention. A tag like `@deprecated` has a line. */
export const comment = (facts: ReadonlyArray<string>, sentence = ""): string => {
  const tags = facts.filter((fact) => fact.startsWith("@"))
  const mentioned = sentence.toLowerCase()
  const others = facts.filter((fact) => !tags.includes(fact) && !mentioned.includes(fact.slice(0, -1).toLowerCase()))
  const words = [sentence, ...others].join(" ").trim().replaceAll("*/", "*\\/").split(" ")
  const lines = [...wrap(words), ...tags].filter((line) => line !== "")
  const [only] = lines
  if (only === undefined) return ""
  return lines.length === 1 && only.length <= width - 4
    ? `/** ${only} */\n`
    : `/**\n${lines.map((line) => ` * ${line}\n`).join("")} */\n`
}

/** What a line of 120 columns has left for text: a member is indented, and each line starts with a star. */
const width = 115

const wrap = (words: ReadonlyArray<string>) => {
  const lines: Array<string> = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
