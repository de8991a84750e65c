/** What a type cannot say, in the fewest words: formats, limits, defaults, what is beta or deprecated. */
import type * as Schema from "effect/Schema"
import type { Facts } from "../Shape.ts"

const formats: { readonly [format: string]: string } = {
  "date-time": "RFC 3339.",
  date: "A date, RFC 3339.",
  uri: "A URL.",
  uuid: "A UUID."
}

export const linesOf = (facts: Facts): ReadonlyArray<string> => [
  ...(facts.beta === true ? ["Beta."] : []),
  ...(facts.format === undefined ? [] : [formats[facts.format] ?? `Format: ${facts.format}.`]),
  ...range(facts.minimum, facts.maximum, ""),
  ...(facts.exclusiveMinimum === undefined ? [] : [`Above ${facts.exclusiveMinimum}.`]),
  ...(facts.exclusiveMaximum === undefined ? [] : [`Below ${facts.exclusiveMaximum}.`]),
  ...range(facts.minLength, facts.maxLength, " character"),
  ...range(facts.minItems, facts.maxItems, " item"),
  ...(facts.pattern === undefined ? [] : [`Matches \`${facts.pattern}\`.`]),
  ...(facts.default === undefined ? [] : [`Default ${code([facts.default])}.`]),
  ...(facts.betaValues === undefined ? [] : [`Beta: ${code(facts.betaValues)}.`]),
  ...(facts.deprecatedValues === undefined ? [] : [`Deprecated: ${code(facts.deprecatedValues)}.`]),
  ...(facts.deprecated === true ? ["@deprecated"] : [])
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

const code = (values: ReadonlyArray<Schema.Json>) =>
  values.map((value) => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``).join(", ")

/** A tag such as `@deprecated` stands on a line of its own. */
export const comment = (lines: ReadonlyArray<string>): string => {
  if (lines.length === 0) return ""
  const [tags, facts] = [lines.filter((line) => line.startsWith("@")), lines.filter((line) => !line.startsWith("@"))]
  const paragraphs = [...(facts.length > 0 ? [facts.join(" ").replaceAll("*/", "*\\/")] : []), ...tags]
  return paragraphs.length === 1
    ? `/** ${paragraphs[0]} */\n`
    : `/**\n${paragraphs.map((line) => ` * ${line}\n`).join("")} */\n`
}
